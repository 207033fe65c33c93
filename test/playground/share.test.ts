import {deflateRawSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readState} from '../../playground/src/state/read-state.js'
import {decodeFile, decodeHash, encodeFile, encodeHash, type Opened} from '../../playground/src/state/share.js'
import {
  authorsOf,
  emptyState,
  type Ruleset,
  ratingsOf,
  type State,
  starNames,
  tabNames
} from '../../playground/src/state/state.js'

const ruleIds = ['terms/penalty', 'demand/ask', 'extortion/hint', 'manipulation/mismatch'] as const
const text = fc.string({unit: 'grapheme', maxLength: 200}).map((words) => words.replace(/\r\n?/gu, '\n'))
const ruleset: fc.Arbitrary<Ruleset> = fc.record({
  off: fc.uniqueArray(fc.constantFrom(...ruleIds)),
  secondReader: fc.boolean()
})
const state: fc.Arbitrary<State> = fc
  .constantFrom('listing', 'message', 'revision-request', 'feedback', 'follow-up')
  .chain((surface) =>
    fc.record({
      text,
      surface: fc.constant(surface),
      from: fc.constantFrom(...authorsOf(surface)),
      format: fc.constantFrom('', 'text', 'markdown', 'html'),
      rating: ratingsOf(surface).length > 0 ? fc.constantFrom(...ratingsOf(surface)) : fc.constant('' as const),
      requested: fc.boolean(),
      stars: fc.dictionary(fc.constantFrom(...starNames), fc.integer({min: 1, max: 5}), {noNullPrototype: true}),
      listing: text,
      rules: ruleset,
      other: ruleset,
      tab: fc.constantFrom(...tabNames)
    })
  )

/** A link to whatever JSON stands for, as somebody might make it by hand. */
function linkTo(json: string): string {
  return `#v1.${deflateRawSync(json).toString('base64url')}`
}

function stateOf(opened: Opened): State | undefined {
  return opened.kind === 'state' ? opened.read.state : undefined
}

describe('share links', () => {
  it('should bring back every state as it was', async () => {
    await fc.assert(
      fc.asyncProperty(state, async (shared) => {
        const hash = await encodeHash(shared)
        expect(hash).toMatch(/^#v1\.[\w-]+$/u)
        const opened = await decodeHash(hash)
        expect(opened).toEqual({kind: 'state', read: {state: shared, dropped: []}})
        expect(decodeFile(encodeFile(shared))).toEqual(opened)
      }),
      {numRuns: 200}
    )
  })

  it('should keep a half of a pair of surrogates', async () => {
    const shared = {...emptyState, text: 'a\uD83D b'}
    expect(stateOf(await decodeHash(await encodeHash(shared)))).toEqual(shared)
  })

  it('should never fail, whatever stands there', async () => {
    const hash = fc.oneof(
      fc.string(),
      fc.string().map((rest) => `#v1.${rest}`),
      fc.base64String().map((rest) => `#v1.${rest}`),
      fc.json().map(linkTo),
      fc.string().map(linkTo)
    )
    await fc.assert(
      fc.asyncProperty(hash, async (given) => {
        const opened = await decodeHash(given)
        if (opened.kind === 'unreadable') expect(opened.problem).toMatch(/^This link .*\.$/u)
        expect(decodeFile(given).kind).not.toBe('none')
      }),
      {numRuns: 500}
    )
  })

  it('should use each field that is good, and name those that are not', async () => {
    const given = {
      text: 'No feedback.',
      surface: 'message',
      from: 'nobody',
      format: 7,
      rules: {off: ['<img src=x>'], secondReader: true},
      stars: {__proto__: null, speed: 9},
      tab: 'trees',
      extra: 'ignored'
    }
    const opened = await decodeHash(linkTo(JSON.stringify(given)))
    expect(opened).toMatchObject({
      kind: 'state',
      read: {
        state: {text: 'No feedback.', surface: 'message', from: 'seller', format: '', stars: {}, tab: 'trees'},
        dropped: ['from', 'format', 'stars', 'rules']
      }
    })
  })

  it('should put right what a surface does not allow', () => {
    const read = readState({surface: 'listing', from: 'buyer', rating: 'positive'})
    expect(read?.state).toMatchObject({from: 'seller', rating: ''})
    expect(read?.dropped).toEqual(['from', 'rating'])
    expect(readState({surface: 'revision-request'})?.state).toMatchObject({from: 'seller', rating: 'negative'})
  })

  it('should not unpack what would fill the memory', async () => {
    const bomb = linkTo(JSON.stringify({text: 'a'.repeat(50_000_000)}))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await decodeHash(bomb)).toMatchObject({kind: 'unreadable'})
    expect(await decodeHash(`#v1.${'A'.repeat(500_000)}`)).toMatchObject({kind: 'unreadable'})
  })

  it('should say so when a link is of another version, and nothing of other hashes', async () => {
    expect(await decodeHash('#v2.abc')).toEqual({
      kind: 'unreadable',
      problem: 'This link was made by another version of the playground (v2).'
    })
    expect(await decodeHash('#editor-area')).toEqual({kind: 'none'})
    expect(await decodeHash('')).toEqual({kind: 'none'})
    expect(await decodeHash('#rule/terms/penalty')).toEqual({kind: 'rule', id: 'terms/penalty'})
  })

  it('should be short for a short text', async () => {
    expect((await encodeHash({...emptyState, text: 'No negative feedback.'})).length).toBeLessThan(160)
  })
})
