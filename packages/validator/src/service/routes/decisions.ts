import {textHash} from '@feedback-lint/core'
import type {FastifyInstance} from 'fastify'
import Type from 'typebox'
import {makeAppeal} from '../../decisions/appeals.js'
import {isDecisionId, knownFields} from '../../decisions/decision.js'
import {findDecision} from '../../decisions/read.js'
import {appealSchema, type Decision, decisionSchema, type NewAppeal, newAppealSchema} from '../../schemas/decision.js'
import {reference} from '../../schemas/reference.js'
import {maySee} from '../auth.js'
import {type Context, callerOf} from '../context.js'
import {fromStore, invalidBody, ProblemError} from '../problems.js'
import {readBody} from '../submissions.js'
import {problems} from './shared.js'

const byId = Type.Object({id: Type.String({description: "A decision's id, as an answer's Decision-Id gave it."})})

/** `GET /v1/decisions/:id` and `POST /v1/decisions/:id/appeal`. */
export function decisionRoutes(app: FastifyInstance, context: Context): void {
  app.route<{Params: {id: string}}>({
    method: 'GET',
    url: '/v1/decisions/:id',
    config: {scope: 'read-decisions'},
    schema: {
      operationId: 'readDecision',
      tags: ['decisions'],
      summary: 'Read a decision',
      description: "A caller reads its own decisions; a key with the scope admin reads everyone's.",
      params: byId,
      response: {
        200: {...reference(decisionSchema), description: 'The decision.'},
        ...problems(401, 403, 404, 429, 500, 503)
      }
    },
    async handler(request) {
      const decision = await decisionWith(context, request.params.id)
      if (!maySee(callerOf(request), decision.caller)) throw noDecision()
      return decision
    }
  })
  app.route<{Params: {id: string}; Body: NewAppeal}>({
    method: 'POST',
    url: '/v1/decisions/:id/appeal',
    config: {scope: 'appeal'},
    schema: {
      operationId: 'appeal',
      tags: ['decisions'],
      summary: 'Appeal a decision',
      description: 'Once for each decision. Whoever has the id of a decision and a key with the scope may appeal it.',
      params: byId,
      body: reference(newAppealSchema),
      response: {
        201: {...reference(appealSchema), description: 'The appeal, open until a person rules.'},
        ...problems(400, 401, 403, 404, 408, 409, 413, 415, 429, 500, 503)
      }
    },
    async handler(request, reply) {
      const decision = await decisionWith(context, request.params.id)
      const {reason, submission} = request.body
      const appeal = await fromStore(
        makeAppeal(
          context.store.db,
          {
            decisionId: decision.id,
            caller: callerOf(request).name,
            reason,
            submission: submission === undefined ? undefined : matching(context, submission, decision)
          },
          context.now()
        )
      )
      if (!appeal) throw new ProblemError('conflict', 'this decision was appealed already')
      return reply.code(201).send(appeal)
    }
  })
}

/** The decision; what waits to be written is written first where it is not there yet. */
async function decisionWith({store, writer}: Context, id: string): Promise<Decision> {
  if (!isDecisionId(id)) throw noDecision()
  const found = await fromStore(findDecision(store.db, id))
  if (found) return found
  if (writer.waiting > 0) await writer.flush()
  const late = await fromStore(findDecision(store.db, id))
  if (!late) throw noDecision()
  return late
}

function noDecision(): ProblemError {
  return new ProblemError('not-found', 'there is no decision with this id')
}

/** What an appeal brings along must be what was decided on. */
function matching({settings}: Context, given: unknown, {textHash: decided}: Decision): ReturnType<typeof knownFields> {
  const {submission} = readBody(given, settings.textLimit)
  if (textHash(submission.text) === decided) return knownFields(submission)
  const detail = '/submission/text is not the text that was decided on'
  throw invalidBody([{pointer: '/submission/text', code: 'wrong-value', detail}])
}
