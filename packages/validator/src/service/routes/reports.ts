import type {FastifyInstance} from 'fastify'
import {kept} from '../../decisions/decision.js'
import {type Assessment, assessmentSchema} from '../../reports/assessment.js'
import {reportedFeedbackSchema} from '../../reports/reported-feedback.js'
import {answerOnce} from '../answer.js'
import {askingOf, type Context} from '../context.js'
import {structureDecision} from '../structure-decision.js'
import {inTime} from './pooled.js'
import {decisionHeaders, idempotencyHeaders, ownValidation, problems} from './shared.js'

/** `POST /v1/reports`: reported feedback in, what should go out. */
export function reportsRoute(app: FastifyInstance, context: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/reports',
    config: {scope: 'check'},
    validatorCompiler: ownValidation,
    schema: {
      operationId: 'assessReport',
      tags: ['checks'],
      summary: 'Look at reported feedback',
      description: 'Says what should go: the comment, the rating, both or nothing. A person confirms it.',
      headers: idempotencyHeaders,
      body: {$ref: `${reportedFeedbackSchema.$id}#`},
      response: {
        200: {$ref: `${assessmentSchema.$id}#`, description: 'What should go, and why.', headers: decisionHeaders},
        ...problems(400, 401, 403, 408, 413, 415, 422, 429, 500, 503)
      }
    },
    handler(request, reply) {
      return answerOnce(context, request, reply, async (id) => {
        const answer = await inTime(context, request, 'report', (body) => context.validator.assessReport(body))
        context.metrics.answered('report', answer.remove)
        return {answer, row: structureDecision(id, context.now(), askingOf(request), 'report', partsOf(answer))}
      })
    }
  })
}

function partsOf({id, remove, findings, ruleset}: Assessment): Parameters<typeof structureDecision>[4] {
  return {submissionId: id, verdict: remove, findings: findings.map(kept), ruleset}
}
