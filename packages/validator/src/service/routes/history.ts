import type {FastifyInstance} from 'fastify'
import {type HistoryAnswer, historyAnswerSchema} from '../../history/answer.js'
import {historySchema} from '../../history/history.js'
import {answerOnce} from '../answer.js'
import {askingOf, type Context} from '../context.js'
import {structureDecision} from '../structure-decision.js'
import {inTime} from './pooled.js'
import {decisionHeaders, idempotencyHeaders, ownValidation, problems} from './shared.js'

/** `POST /v1/history`: the trades between two members in, what they show out. */
export function historyRoute(app: FastifyInstance, context: Context): void {
  app.route({
    method: 'POST',
    url: '/v1/history',
    config: {scope: 'check'},
    validatorCompiler: ownValidation,
    schema: {
      operationId: 'checkHistory',
      tags: ['checks'],
      summary: 'Look at the trades between two members',
      headers: idempotencyHeaders,
      body: {$ref: `${historySchema.$id}#`},
      response: {
        200: {$ref: `${historyAnswerSchema.$id}#`, description: 'What the trades show.', headers: decisionHeaders},
        ...problems(400, 401, 403, 408, 413, 415, 422, 429, 500, 503)
      }
    },
    handler(request, reply) {
      return answerOnce(context, request, reply, async (id) => {
        const answer = await inTime(context, request, 'history', (body) => context.validator.checkHistory(body))
        context.metrics.answered('history', answer.verdict)
        return {answer, row: structureDecision(id, context.now(), askingOf(request), 'history', partsOf(answer))}
      })
    }
  })
}

function partsOf({id, verdict, findings, ruleset}: HistoryAnswer): Parameters<typeof structureDecision>[4] {
  const kept = findings.map(({ruleId, severity, trades}) => ({ruleId, severity, trades}))
  return {submissionId: id, verdict, findings: kept, ruleset}
}
