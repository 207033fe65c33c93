import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {dishonestGenerators, honestGenerators, honestTrade, shuffled} from '../../testing/histories/generators.js'
import {type Random, randomFrom} from '../../testing/histories/random.js'
import {createValidator} from '../validator.js'
import type {HistoryAnswer} from './answer.js'
import type {Trade} from './history.js'

const {checkHistory} = createValidator()
const seeds = fc.integer({min: 0, max: 2 ** 31})
const honest = Object.entries(honestGenerators)
const dishonest = Object.entries(dishonestGenerators)

const check = (trades: readonly Trade[]): HistoryAnswer => checkHistory({trades})

/** Some history, of either kind or of both; with times that nobody kept, and orders that hold several trades. */
function anyHistory(random: Random): Trade[] {
  const [, write] = random.pick(honest)
  const [, {write: cheat}] = random.pick(dishonest)
  const both = [...write(random, random.whole(1, 40)), ...cheat(random, random.whole(1, 12))]
  const trades = random.chance(0.3) ? write(random, random.whole(1, 60)) : both
  const [untimed, ordered] = [random.pick([0, 0, 0.2, 1]), random.pick([0, 0, 0.3])]
  return trades.map((trade) => {
    const order = random.chance(ordered) ? {order: `order ${random.whole(1, 9)}`} : {}
    if (!trade.feedback?.fromBuyer || !random.chance(untimed)) return {...trade, ...order}
    const {rating} = trade.feedback.fromBuyer
    return {...trade, ...order, feedback: {...trade.feedback, fromBuyer: {rating}}}
  })
}

/** What was found, apart from where in the list the trades stood. */
function told({findings}: HistoryAnswer, trades: readonly Trade[]): unknown[] {
  const shown = findings.map((finding) => ({
    ...finding,
    trades: finding.trades.map((place) => JSON.stringify(trades[place])).sort()
  }))
  return shown.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

function eachTime(trades: readonly Trade[], change: (at: string) => string): Trade[] {
  const given = <Given extends {at?: string | undefined}>(one: Given): Given =>
    one.at === undefined ? one : {...one, at: change(one.at)}
  return trades.map((trade) => ({
    ...trade,
    at: change(trade.at),
    ...(trade.delivered === undefined ? {} : {delivered: change(trade.delivered)}),
    ...(trade.feedback === undefined
      ? {}
      : {
          feedback: {
            ...(trade.feedback.fromBuyer ? {fromBuyer: given(trade.feedback.fromBuyer)} : {}),
            ...(trade.feedback.fromSeller ? {fromSeller: given(trade.feedback.fromSeller)} : {})
          }
        })
  }))
}

describe('checkHistory', () => {
  it.each(honest)('should accept honest histories: %s', (_, write) => {
    fc.assert(
      fc.property(seeds, fc.integer({min: 1, max: 150}), (seed, size) => {
        expect(check(write(randomFrom(seed), size)).findings).toEqual([])
      }),
      {numRuns: 25}
    )
    for (const seed of [1, 2, 3]) expect(check(write(randomFrom(seed), 1500)).findings).toEqual([])
  })

  it.each(dishonest)('should reject dishonest histories, and name the trades: %s', (_, {rule, write}) => {
    fc.assert(
      fc.property(seeds, fc.integer({min: 20, max: 120}), (seed, size) => {
        const answer = check(write(randomFrom(seed), size))
        expect(answer.verdict).toBe('reject')
        const found = answer.findings.filter(({ruleId}) => ruleId === rule)
        expect(found.some(({severity}) => severity === 'error')).toBe(true)
      }),
      {numRuns: 25}
    )
    expect(check(write(randomFrom(1), 1200)).verdict).toBe('reject')
  })

  it.each(dishonest)('should find it among any number of honest trades: %s', (_, {rule, write}) => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('collector', 'business', 'dealers'), (seed, kind) => {
        const random = randomFrom(seed)
        const planted = write(random, 20)
        const around = honestGenerators[kind]!(random, 300)
        const trades = shuffled(random, [...planted, ...around])
        const found = check(trades).findings.filter(({ruleId}) => ruleId === rule)
        expect(found.map(({severity}) => severity)).toContain('error')
        const blamed = new Set(found.flatMap(({trades: places}) => places.map((place) => trades[place]!)))
        expect(planted.filter((trade) => blamed.has(trade)).length).toBeGreaterThanOrEqual(5)
      }),
      {numRuns: 25}
    )
  })

  it('should not hang on the order of the trades', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed)
        const trades = anyHistory(random)
        const mixed = shuffled(random, trades)
        expect(told(check(mixed), mixed)).toEqual(told(check(trades), trades))
      }),
      {numRuns: 150}
    )
  })

  it('should not hang on the order of trades that were made at one moment', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed)
        const hour = 3_600_000
        const trades = eachTime(anyHistory(random), (at) =>
          new Date(Math.floor(Date.parse(at) / hour / 24) * hour * 24).toISOString()
        )
        const mixed = shuffled(random, trades)
        expect(told(check(mixed), mixed)).toEqual(told(check(trades), trades))
      }),
      {numRuns: 150}
    )
  })

  it('should list findings in the same order however the trades came', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed)
        const trades = anyHistory(random)
        const mixed = shuffled(random, trades)
        const names = ({findings}: HistoryAnswer) => findings.map(({ruleId, message}) => `${ruleId} ${message}`)
        expect(names(check(mixed))).toEqual(names(check(trades)))
      }),
      {numRuns: 200}
    )
  })

  it('should not hang on the date, nor on the zone that times are written in', () => {
    fc.assert(
      fc.property(seeds, fc.integer({min: -(10 ** 11), max: 10 ** 11}), (seed, shift) => {
        const trades = anyHistory(randomFrom(seed))
        const later = eachTime(trades, (at) => new Date(Date.parse(at) + shift).toISOString())
        const elsewhere = eachTime(trades, (at) => {
          const local = new Date(Date.parse(at) + 5.5 * 3_600_000).toISOString()
          return local.replace('Z', '+05:30')
        })
        expect(check(later)).toEqual(check(trades))
        expect(check(elsewhere)).toEqual(check(trades))
      }),
      {numRuns: 150}
    )
  })

  it('should not hang on who is who', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const trades = anyHistory(randomFrom(seed))
        const swapped = trades.map((trade) => ({...trade, seller: trade.buyer, buyer: trade.seller}))
        const bare = (answer: HistoryAnswer) => told(answer, trades)
        expect(bare(check(swapped))).toEqual(bare(check(trades)))
      }),
      {numRuns: 150}
    )
  })

  it('should find nothing where nobody left feedback', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const bare = anyHistory(randomFrom(seed)).map(({feedback: _, ...trade}) => trade)
        expect(check(bare).findings).toEqual([])
      }),
      {numRuns: 150}
    )
  })

  it('should neither reject nor let off anybody for one more honest trade', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed)
        const trades = anyHistory(random)
        const [before, after] = [check(trades).verdict, check([...trades, honestTrade(random)]).verdict]
        if (before === 'accept') expect(after).not.toBe('reject')
        if (before === 'reject') expect(after).toBe('reject')
      }),
      {numRuns: 600}
    )
  })

  it('should count money in any currency alike', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const trades = anyHistory(randomFrom(seed))
        const yen = trades.map((trade) => ({...trade, price: trade.price * 150, currency: 'JPY'}))
        expect(check(yen)).toEqual(check(trades))
      }),
      {numRuns: 100}
    )
  })

  it('should answer in plain data, and leave the history alone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const trades = anyHistory(randomFrom(seed))
        const copy = structuredClone(trades)
        const answer = check(trades)
        expect(trades).toEqual(copy)
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
      }),
      {numRuns: 50}
    )
  })

  it('should echo the id', () => {
    expect(checkHistory({id: 'pair 7', trades: []})).toMatchObject({id: 'pair 7', verdict: 'accept', findings: []})
    expect(checkHistory({trades: []})).not.toHaveProperty('id')
  })

  it.each([
    ['all at one moment', (n: number) => ({at: '2026-01-01T00:00:00Z', item: 'A', seller: n % 2 ? 'a' : 'b'})],
    [
      'one item to and fro',
      (n: number) => ({at: new Date(n * 1000).toISOString(), item: 'A', seller: n % 2 ? 'a' : 'b'})
    ],
    ['one order', (n: number) => ({at: new Date(n).toISOString(), item: 'A', seller: 'a', order: 'o'})],
    ['an item each', (n: number) => ({at: new Date(n * 60_000).toISOString(), item: `${n}`, seller: 'a'})]
  ])('should answer for the longest history, %s', (_, write) => {
    const trades = Array.from({length: 10_000}, (_, n) => {
      const {at, seller, ...rest} = write(n)
      const rating = n % 3 ? 'positive' : 'negative'
      return {...rest, at, seller, buyer: seller === 'a' ? 'b' : 'a', price: 0.01, feedback: {fromBuyer: {rating, at}}}
    })
    const {verdict, findings} = checkHistory({trades})
    expect(verdict).not.toBe('accept')
    expect(findings.length).toBeGreaterThan(0)
  })
})
