import {Ajv} from 'ajv/dist/ajv.js'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readSubmission, SubmissionError} from './read.js'
import {submissionSchema} from './submission.js'

const listing = {surface: 'listing', from: 'seller', text: 'A lamp.'}

function problemOf(
  value: unknown,
  options?: {maxLength?: number}
): {field: string; code: string; message: string} | undefined {
  try {
    readSubmission(value, options)
    return undefined
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error
    return {field: error.field, code: error.code, message: error.message}
  }
}

describe('readSubmission', () => {
  it('should return the submission itself, unknown fields and all', () => {
    const submission = {...listing, id: 'a1', shop: 7, context: {listing: 'A lamp.', thread: 3}}
    expect(readSubmission(submission)).toBe(submission)
  })

  it.each([
    [undefined, '', 'wrong-type'],
    [null, '', 'wrong-type'],
    [[], '', 'wrong-type'],
    ['text', '', 'wrong-type'],
    [{}, '/surface', 'missing'],
    [{surface: 'listing', from: 'seller'}, '/text', 'missing'],
    [{...listing, text: 7}, '/text', 'wrong-type'],
    [{...listing, surface: 'poster'}, '/surface', 'wrong-value'],
    [{...listing, from: 'admin'}, '/from', 'wrong-value'],
    [{...listing, id: 'x'.repeat(201)}, '/id', 'too-long'],
    [{...listing, id: null}, '/id', 'wrong-type'],
    [{...listing, format: 'rtf'}, '/format', 'wrong-value'],
    [{...listing, requested: 'neutral'}, '/requested', 'wrong-value'],
    [{...listing, detailedRatings: {speed: 6}}, '/detailedRatings/speed', 'wrong-value'],
    [{...listing, detailedRatings: {'a/b~c': 1.5}}, '/detailedRatings/a~1b~0c', 'wrong-type'],
    [{...listing, detailedRatings: [5]}, '/detailedRatings', 'wrong-type'],
    [{...listing, context: {listing: 4}}, '/context/listing', 'wrong-type']
  ])('should refuse %j and name %s', (value, field, code) => {
    expect(problemOf(value)).toMatchObject({field, code})
  })

  it.each([
    [{surface: 'feedback', from: 'buyer', text: 'Good.'}, '/rating', 'missing'],
    [{surface: 'follow-up', from: 'buyer', text: 'Good.'}, '/rating', 'missing'],
    [{surface: 'revision-request', from: 'seller', text: 'Hello.'}, '/rating', 'missing'],
    [{surface: 'revision-request', from: 'seller', text: 'Hello.', rating: 'positive'}, '/rating', 'wrong-value'],
    [{surface: 'revision-request', from: 'buyer', text: 'Hello.', rating: 'negative'}, '/from', 'wrong-value'],
    [{...listing, from: 'buyer'}, '/from', 'wrong-value']
  ])('should hold the surface to its structure: %j', (value, field, code) => {
    expect(problemOf(value)).toMatchObject({field, code})
  })

  it.each([
    {
      surface: 'feedback',
      from: 'seller',
      text: 'Paid at once.',
      rating: 'positive',
      detailedRatings: {speed: 5, contact: 1}
    },
    {surface: 'follow-up', from: 'buyer', text: 'All sorted.', rating: 'negative'},
    {surface: 'revision-request', from: 'seller', text: 'Hello.', rating: 'neutral', requested: 'positive'},
    {surface: 'message', from: 'buyer', text: '', format: 'html'}
  ])('should accept %j', (value) => {
    expect(problemOf(value)).toBeUndefined()
  })

  it('should count the text in UTF-16 code units', () => {
    expect(problemOf({...listing, text: '😀😀'}, {maxLength: 4})).toBeUndefined()
    expect(problemOf({...listing, text: '😀😀!'}, {maxLength: 4})).toMatchObject({field: '/text', code: 'too-long'})
  })

  it('should say which field, and nothing of the text', () => {
    const text = 'Leave 5 stars or else'
    expect(problemOf({surface: 'feedback', from: 'buyer', text})?.message).toBe(
      '/rating is missing: a feedback needs it'
    )
    expect(problemOf({surface: text, from: 'buyer', text})?.message).not.toContain('stars')
  })

  it('should agree with ajv about the schema', () => {
    const matches = new Ajv().compile(submissionSchema)
    const odd = fc.oneof(
      fc.constant(undefined),
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double(),
      fc.string(),
      fc.constant([]),
      fc.constant({})
    )
    const mostly = (good: fc.Arbitrary<unknown>) => fc.oneof({arbitrary: good, weight: 12}, {arbitrary: odd, weight: 1})
    const submission = fc.record(
      {
        surface: mostly(fc.constantFrom('listing', 'message', 'revision-request', 'feedback', 'follow-up')),
        from: mostly(fc.constantFrom('seller', 'buyer')),
        text: mostly(fc.string()),
        id: mostly(fc.string({unit: fc.constantFrom('a', '😀'), minLength: 196, maxLength: 204})),
        format: mostly(fc.constantFrom('text', 'markdown', 'html')),
        rating: mostly(fc.constantFrom('positive', 'neutral', 'negative')),
        requested: mostly(fc.constant('positive')),
        detailedRatings: mostly(fc.dictionary(fc.string(), mostly(fc.integer({min: 1, max: 5})))),
        context: mostly(fc.record({listing: mostly(fc.string()), other: odd}, {requiredKeys: []})),
        shop: odd
      },
      {requiredKeys: ['surface', 'from', 'text']}
    )
    let accepted = 0
    fc.assert(
      fc.property(fc.oneof({arbitrary: submission, weight: 20}, {arbitrary: odd, weight: 1}), (value) => {
        // The surface's structure is not the schema's business: such a problem counts as a match here.
        const problem = problemOf(value)
        const structural =
          problem !== undefined && / is missing: |: a (?:listing|revision[- ]request) is /u.test(problem.message)
        const ok = problem === undefined || structural
        if (ok) accepted += 1
        expect(ok).toBe(matches(value))
      }),
      {numRuns: 1000, seed: 7}
    )
    expect(accepted).toBeGreaterThan(200)
  })
})
