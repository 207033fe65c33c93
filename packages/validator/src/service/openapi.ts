import swagger from '@fastify/swagger'
import type {FastifyInstance} from 'fastify'
import {historyExamples, reportExamples, submissionExamples} from '../schemas/examples.js'
import type {Context} from './context.js'
import {readBody} from './submissions.js'

/** The parts of an OpenAPI document that are added to here. */
interface Operation {
  operationId?: string
  security?: object[]
  requestBody?: {content?: Record<string, Media>}
  responses?: Record<string, {content?: Record<string, Media>}>
}
interface Media {
  examples?: Record<string, {value: unknown}>
}

/** The document at `/openapi.json`: OpenAPI 3.1 of the schemas that the routes go by. Register it before the routes. */
export async function describeApi(app: FastifyInstance, context: Context): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'feedback-lint',
        version: context.validator.linter.ruleset,
        description:
          'Reads what sellers and buyers write on a marketplace and says which words break the feedback policy, why, and ' +
          'what to write instead. Errors are RFC 9457 problem details; offsets are UTF-16 code units into the text as ' +
          'submitted.',
        license: {name: 'MIT', identifier: 'MIT'} as {name: string}
      },
      tags: [
        {name: 'checks', description: 'Texts, histories and reported feedback.'},
        {name: 'decisions', description: 'What was answered, and appeals.'},
        {name: 'rules', description: 'What texts are checked by.'},
        {name: 'operation', description: 'For those who run the service.'}
      ],
      servers: [{url: '/'}],
      components: {
        securitySchemes: {
          key: {type: 'http', scheme: 'bearer', description: 'A key made by `feedback-lint keys add`.'}
        }
      }
    },
    convertConstToEnum: false,
    refResolver: {buildLocalReference: ({$id}, _base, _fragment, at) => (typeof $id === 'string' ? $id : `Part${at}`)},
    transform({schema, url, route}) {
      const scope = route.config?.scope
      const security = scope === undefined ? [] : [{key: []}]
      const asks = scope === undefined ? '' : `\n\nAsks for a key with the scope \`${scope}\`.`
      return {url, schema: {...schema, security, description: `${schema.description ?? schema.summary}${asks}`}}
    },
    transformObject(document) {
      const {openapiObject} = document as {openapiObject: {paths?: Record<string, Record<string, Operation>>}}
      for (const operations of Object.values(openapiObject.paths ?? {})) {
        for (const operation of Object.values(operations)) addExamples(operation, context)
      }
      return openapiObject as never
    }
  })
  // The document never changes while the service runs.
  let made: string | undefined
  app.route({
    method: 'GET',
    url: '/openapi.json',
    schema: {hide: true},
    handler(_request, reply) {
      made ??= JSON.stringify(app.swagger())
      return reply.type('application/json; charset=utf-8').send(made)
    }
  })
}

/** What a route is sent and what it answers, by the operation's id; the answers are worked out, so they are true. */
function addExamples({operationId, requestBody, responses}: Operation, {checker, validator, settings}: Context): void {
  const answers: Readonly<Record<string, readonly [Readonly<Record<string, unknown>>, (body: unknown) => unknown]>> = {
    check: [submissionExamples, (body) => checker.check(readBody(body, settings.textLimit))],
    checkHistory: [historyExamples, (body) => validator.checkHistory(body)],
    assessReport: [reportExamples, (body) => validator.assessReport(body)]
  }
  const found = operationId === undefined ? undefined : answers[operationId]
  if (!found) return
  const [bodies, answer] = found
  const sent = requestBody?.content?.['application/json']
  const given = responses?.['200']?.content?.['application/json']
  if (sent) sent.examples = asExamples(bodies, (body) => body)
  if (given) given.examples = asExamples(bodies, answer)
}

function asExamples(
  bodies: Readonly<Record<string, unknown>>,
  worth: (body: unknown) => unknown
): Record<string, {summary: string; value: unknown}> {
  return Object.fromEntries(
    Object.entries(bodies).map(([summary, body]) => [
      summary.toLowerCase().replaceAll(/[^a-z]+/gu, '-'),
      {summary, value: worth(body)}
    ])
  )
}
