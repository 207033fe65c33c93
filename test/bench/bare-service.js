// The yardstick of `service.js`: Fastify with the service's schemas and limits, which checks nothing.
import {createRequire} from 'node:module'
import {submissionSchema} from '@feedback-lint/core'

const require = createRequire(new URL('../../packages/validator/package.json', import.meta.url))
const fastify = require('fastify')
const {sharedSchemas} = await import('../../packages/validator/dist/schemas/shared.js')

const app = fastify({
  logger: false,
  bodyLimit: 2_000_000,
  ajv: {customOptions: {removeAdditional: false, coerceTypes: false}}
})
for (const schema of [submissionSchema, ...sharedSchemas]) app.addSchema(schema)
const report = {
  verdict: 'accept',
  findings: [],
  language: {code: 'en', read: true},
  ruleset: '2026.01.01',
  textHash: '00000000000000000000000000ab'
}
app.post('/v1/check', {schema: {body: {$ref: 'Submission#'}, response: {200: {$ref: 'Report#'}}}}, async () => report)
process.stderr.write(`listens on ${await app.listen({host: '127.0.0.1', port: 0})};\n`)
process.once('SIGTERM', () => app.close())
