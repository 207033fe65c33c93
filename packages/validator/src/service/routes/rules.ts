import type {FastifyInstance} from 'fastify'
import {ruleListSchema} from '../../schemas/decision.js'
import {reference} from '../../schemas/reference.js'
import type {Context} from '../context.js'
import {problems} from './shared.js'

/** `GET /v1/rules`: what texts are checked by. */
export function rulesRoute(app: FastifyInstance, {validator}: Context): void {
  app.route({
    method: 'GET',
    url: '/v1/rules',
    config: {scope: 'check'},
    schema: {
      operationId: 'listRules',
      tags: ['rules'],
      summary: 'List the rules',
      response: {
        200: {...reference(ruleListSchema), description: 'The rules, in their order.'},
        ...problems(401, 403, 429, 500, 503)
      }
    },
    handler: async () => ({ruleset: validator.linter.ruleset, rules: validator.linter.rules})
  })
}
