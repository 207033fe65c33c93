import {Readable} from 'node:stream'
import {submissionSchema} from '@feedback-lint/core'
import type {FastifyInstance} from 'fastify'
import Type from 'typebox'
import {newId, repeatableId} from '../../decisions/decision.js'
import {reference} from '../../schemas/reference.js'
import {lineErrorSchema, reportSchema} from '../../schemas/report.js'
import {readKey} from '../answer.js'
import {answerBatch} from '../batch/answer-batch.js'
import {askingOf, type Context, callerOf} from '../context.js'
import {ProblemError} from '../problems.js'
import {decisionHeaders, ownValidation, problems} from './shared.js'

const ndjson = 'application/x-ndjson'

/** `POST /v1/check/batch`: a submission a line in, a report or an error a line out. */
export function batchRoute(app: FastifyInstance, context: Context): void {
  app.addContentTypeParser([ndjson, 'application/ndjson', 'application/jsonl'], (_request, body, done) =>
    done(null, body)
  )
  app.route({
    method: 'POST',
    url: '/v1/check/batch',
    config: {scope: 'check', streams: true},
    validatorCompiler: ownValidation,
    schema: {
      operationId: 'checkBatch',
      tags: ['checks'],
      summary: 'Check many texts',
      description:
        'One submission a line (JSON) in, one report a line out, in order, while the rest is still being sent. A line ' +
        'that is no submission is answered by `{"id"?, "error": {"code", "message", "line"}}` in its place. Blank ' +
        "lines ask nothing. A line's decision is `<Decision-Id>.<line>`, lines counted from 1.",
      headers: Type.Object({
        'idempotency-key': Type.Optional(
          Type.String({
            maxLength: 255,
            description: 'A text of your own for this batch: when it is sent again, each line is still kept once.'
          })
        )
      }),
      body: {content: {[ndjson]: {schema: Type.Ref(`${submissionSchema.$id}#`)}}},
      response: {
        200: {
          description: 'A report or an error a line.',
          headers: decisionHeaders,
          content: {[ndjson]: {schema: Type.Union([reference(reportSchema), reference(lineErrorSchema)])}}
        },
        ...problems(401, 403, 415, 429, 500, 503)
      }
    },
    handler(request, reply) {
      const {body} = request
      if (!(body instanceof Readable)) throw new ProblemError('unsupported-media-type', `send ${ndjson} to a batch`)
      const key = request.headers['idempotency-key']
      const batchId =
        key === undefined
          ? newId('dec', context.now())
          : repeatableId(callerOf(request).name, '/v1/check/batch', readKey(key), context.validator.linter.ruleset)
      const answers = answerBatch(context, callerOf(request), {...askingOf(request), batchId}, body)
      // Whoever stops sending in the middle of a line is not waited for once the answer is complete.
      reply.raw.once('finish', () => {
        if (!request.raw.complete) request.raw.destroy()
      })
      return reply
        .headers({
          'decision-id': batchId,
          'decision-kept': context.settings.durability === 'sync' ? 'stored' : 'queued'
        })
        .type(ndjson)
        .send(Readable.from(answers, {objectMode: false, highWaterMark: 1 << 16}))
    }
  })
}
