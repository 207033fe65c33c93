import type {FastifyInstance} from 'fastify'
import Type from 'typebox'
import {findAppeal, listAppeals, ruleOn} from '../../decisions/appeals.js'
import {allows} from '../../keys/ring.js'
import {choice} from '../../schemas/choice.js'
import {type Appeal, appealListSchema, appealSchema, type NewRuling, newRulingSchema} from '../../schemas/decision.js'
import {reference} from '../../schemas/reference.js'
import {type Context, callerOf} from '../context.js'
import {fromStore, invalidBody, ProblemError} from '../problems.js'
import {problems} from './shared.js'

const appealId = /^app_[0-9a-f]{32}$/u

interface Query {
  status?: Appeal['status']
  limit?: string
  after?: string
}

/** `GET /v1/appeals` and `POST /v1/appeals/:id/ruling`. */
export function appealRoutes(app: FastifyInstance, context: Context): void {
  app.route<{Querystring: Query}>({
    method: 'GET',
    url: '/v1/appeals',
    config: {scope: 'read-decisions'},
    schema: {
      operationId: 'listAppeals',
      tags: ['decisions'],
      summary: 'List appeals',
      description:
        'The oldest first. A caller sees the appeals that it made or that are about its decisions; a key with the scope ' +
        "admin sees everyone's.",
      querystring: Type.Object(
        {
          status: Type.Optional(choice(['open', 'upheld', 'dismissed'])),
          limit: Type.Optional(Type.String({pattern: '^([1-9]\\d?|100)$', description: '1 to 100; default 50.'})),
          after: Type.Optional(Type.String({pattern: appealId.source, description: '`next` of the page before.'}))
        },
        {additionalProperties: false}
      ),
      response: {
        200: {...reference(appealListSchema), description: 'A page of appeals.'},
        ...problems(400, 401, 403, 429, 500, 503)
      }
    },
    handler(request) {
      const {status, limit = '50', after} = request.query
      const caller = callerOf(request)
      const filter = {status, after, limit: Number(limit), caller: allows(caller, 'admin') ? undefined : caller.name}
      return fromStore(listAppeals(context.store.db, filter))
    }
  })
  app.route<{Params: {id: string}; Body: NewRuling}>({
    method: 'POST',
    url: '/v1/appeals/:id/ruling',
    config: {scope: 'admin'},
    schema: {
      operationId: 'rule',
      tags: ['decisions'],
      summary: 'Rule on an appeal',
      description:
        'Once for each appeal. An appeal that is upheld becomes a test case: feedback-lint decisions export.',
      params: Type.Object({id: Type.String({description: "An appeal's id."})}),
      body: reference(newRulingSchema),
      response: {
        200: {...reference(appealSchema), description: 'The appeal with its ruling.'},
        ...problems(400, 401, 403, 404, 408, 409, 413, 415, 429, 500, 503)
      }
    },
    async handler(request) {
      const {id} = request.params
      const {status, verdict} = request.body
      if (status === 'upheld' && verdict === undefined) {
        const detail = '/verdict is missing: an upheld appeal says what the verdict should have been'
        throw invalidBody([{pointer: '/verdict', code: 'missing', detail}])
      }
      const {store, now} = context
      const ruled = await fromStore(ruleOn(store.db, id, request.body, callerOf(request).name, now()))
      if (ruled) return ruled
      if (await fromStore(findAppeal(store.db, id)))
        throw new ProblemError('conflict', 'this appeal was ruled on already')
      throw new ProblemError('not-found', 'there is no appeal with this id')
    }
  })
}
