import {submissionSchema} from '@feedback-lint/core'
import type {FastifyInstance} from 'fastify'
import Type from 'typebox'
import {reference} from '../../schemas/reference.js'
import {reportSchema} from '../../schemas/report.js'
import {answerOnce} from '../answer.js'
import {checkOne} from '../check-one.js'
import {askingOf, type Context} from '../context.js'
import {readBody} from '../submissions.js'
import {decisionHeaders, idempotencyHeaders, ownValidation, problems} from './shared.js'

/** `POST /v1/check`: a submission in, its report out. */
export function checkRoute(app: FastifyInstance, context: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/check',
    config: {scope: 'check'},
    validatorCompiler: ownValidation,
    schema: {
      operationId: 'check',
      tags: ['checks'],
      summary: 'Check a text',
      description:
        'The report is the one that the editor shows. Where the text could not be read, `unread` says why, and the ' +
        "verdict is the service's setting.",
      headers: idempotencyHeaders,
      body: Type.Ref(`${submissionSchema.$id}#`),
      response: {
        200: {...reference(reportSchema), description: 'The report.', headers: decisionHeaders},
        ...problems(400, 401, 403, 408, 413, 415, 422, 429, 500, 503)
      }
    },
    handler(request, reply) {
      const read = readBody(request.body, context.settings.textLimit)
      const asking = askingOf(request)
      return answerOnce(context, request, reply, (id) => checkOne(context, asking, read, id))
    }
  })
}
