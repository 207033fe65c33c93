import {SubmissionError} from '@feedback-lint/core'
import {Ajv} from 'ajv/dist/ajv.js'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {historySchema} from '../history/history.js'
import {reportedFeedbackSchema} from '../reports/reported-feedback.js'
import {actSchema} from './act.js'
import {matchSchema, type Schema} from './match-schema.js'

function problemOf(value: unknown, schema: Schema): SubmissionError | undefined {
  try {
    matchSchema(value, schema, '')
    return undefined
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error
    return error
  }
}

/** The keywords that a schema uses, at any depth. */
function keywordsIn(schema: object): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'properties') return Object.values(value as object).flatMap((one) => keywordsIn(one as object))
    return typeof value === 'object' && !Array.isArray(value) ? [key, ...keywordsIn(value as object)] : [key]
  })
}

const odd = fc.oneof(
  fc.constantFrom(undefined, null, [], {}, '', 'x', -1, 0, 1.5, Number.NaN, true),
  fc.string(),
  fc.double(),
  fc.constantFrom('2026-03-01T18:30:00Z', '2026-03-01', '2026-03-01T18:30:00', 'EUR', 'eur', 'positive', 'seller')
)

/** Values that nearly match. */
function nearly(schema: Schema): fc.Arbitrary<unknown> {
  const good = matching(schema)
  return fc.oneof({arbitrary: good, weight: 20}, {arbitrary: odd, weight: 1})
}

function matching(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.type === 'object') {
    const {properties = {}, additionalProperties: others, required = []} = schema
    const fields = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, nearly(one)]))
    if (typeof others === 'object') return fc.dictionary(fc.string(), nearly(others), {maxKeys: 3})
    return fc.record(fields, {requiredKeys: required.filter((name) => name in fields)})
  }
  if (schema.type === 'array') return fc.array(nearly(schema.items!), {maxLength: 4})
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.examples) return fc.constantFrom(...schema.examples)
  if (schema.type !== 'string') return fc.integer({min: schema.minimum ?? 0, max: schema.maximum ?? 9})
  const most = Math.min(schema.maxLength ?? 20, 600)
  return fc.string({unit: fc.constantFrom('a', '😀'), minLength: Math.max(0, most - 2), maxLength: most + 1})
}

const schemas = [
  ['History', historySchema],
  ['ReportedFeedback', reportedFeedbackSchema],
  ['Act', actSchema]
] as const

describe('matchSchema', () => {
  it.each(schemas)('should agree with ajv about %s', (_, schema) => {
    const matches = new Ajv().compile(schema)
    let accepted = 0
    fc.assert(
      fc.property(nearly(schema), (value) => {
        const ok = problemOf(value, schema) === undefined
        if (ok) accepted += 1
        expect(ok).toBe(matches(value))
      }),
      {numRuns: 800}
    )
    expect(accepted).toBeGreaterThan(40)
  })

  it.each(schemas)('should know every keyword that %s uses', (_, schema) => {
    const known = new Set(
      'type enum required properties additionalProperties items maxItems minimum maximum'.split(' ')
    )
    for (const more of ['minLength', 'maxLength', 'pattern', '$id', 'description', 'examples']) known.add(more)
    expect(keywordsIn(schema).filter((keyword) => !known.has(keyword))).toEqual([])
  })

  it('should say what is wrong in plain English, and nothing of what was sent', () => {
    const trade = {at: 'secret', seller: 'a', buyer: 'b', item: 'x', price: 1}
    const at = problemOf({trades: [trade]}, historySchema)
    expect(at).toMatchObject({field: '/trades/0/at', code: 'wrong-value'})
    expect(at?.message).toBe('/trades/0/at must look like 2026-03-01T18:30:00Z')
    const currency = problemOf({trades: [{...trade, at: '2026-03-01T18:30:00Z', currency: 'secret'}]}, historySchema)
    expect(currency?.message).toBe('/trades/0/currency must look like EUR')
    expect(problemOf({trades: 7}, historySchema)?.message).toBe('/trades must be a list')
    expect(problemOf({trades: [{...trade, at: '2026-03-01T18:30:00Z', item: ''}]}, historySchema)?.message).toBe(
      '/trades/0/item must not be empty'
    )
  })

  it('should write names into pointers as RFC 6901 does', () => {
    const schema = {type: 'object', additionalProperties: {type: 'integer'}} as const
    expect(problemOf({'a/b~c': 'x'}, schema)).toMatchObject({field: '/a~1b~0c', code: 'wrong-type'})
  })
})
