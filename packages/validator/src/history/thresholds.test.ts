import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {dishonestHistories} from '../../testing/histories/dishonest.js'
import {times} from '../../testing/histories/writer.js'
import {createValidator} from '../validator.js'
import type {History} from './history.js'
import {type HistoryOptions, readThresholds, thresholdTable} from './thresholds.js'

const verdictOf = (trades: History['trades'], history: HistoryOptions = {}) =>
  createValidator({history}).checkHistory({trades}).verdict

/** So many distinct small purchases, each rated before it can have come, but not at once. */
const early = (count: number) => times(count, (n) => ({at: `${n}h`, item: `Pin ${n}`, price: 1 + n / 8, rated: '3h'}))

describe('thresholds', () => {
  it('should be the defaults where nobody asks for others', () => {
    expect(readThresholds().burst).toEqual({days: 7, review: 10, reject: 20, earlyReview: 5, earlyReject: 10})
    expect(readThresholds({burst: {review: 12}}).burst).toMatchObject({review: 12, reject: 20})
    expect(readThresholds({burst: {}}).general.smallPrice).toBe(5)
  })

  it.each([
    [{burst: {reviews: 3}}, 'there is no threshold burst.reviews'],
    [{bursts: {review: 3}}, 'there is no threshold bursts.review'],
    [{burst: {toString: 3}}, 'there is no threshold burst.toString'],
    [{burst: {review: 0}}, 'the threshold burst.review must be a number above 0'],
    [{burst: {review: Number.NaN}}, 'the threshold burst.review must be a number above 0'],
    [{burst: {review: '3'}}, 'the threshold burst.review must be a number above 0'],
    [{burst: {review: 21}}, 'the threshold burst.review must not be above burst.reject'],
    [{cents: {earlyReject: 2}}, 'the threshold cents.earlyReview must not be above cents.earlyReject']
  ])('should refuse what makes no sense: %j', (history, message) => {
    expect(() => createValidator({history: history as HistoryOptions})).toThrow(new RangeError(message))
  })

  it('should decide at the number itself, not before', () => {
    expect(verdictOf(early(4))).toBe('accept')
    expect(verdictOf(early(5))).toBe('review')
    expect(verdictOf(early(9))).toBe('review')
    expect(verdictOf(early(10))).toBe('reject')
  })

  it('should follow the options', () => {
    expect(verdictOf(early(5), {burst: {earlyReview: 6}})).toBe('accept')
    expect(verdictOf(early(4), {burst: {earlyReview: 4}})).toBe('review')
    expect(verdictOf(early(10), {general: {smallPrice: 0.5}})).toBe('accept')
    expect(verdictOf(early(10), {general: {arrivalHours: 2}})).toBe('accept')
    expect(verdictOf(early(6), {burst: {days: 0.1}})).toBe('accept')
  })

  it.each(dishonestHistories)('should let pass what is found, when no number reaches them: $name', ({trades}) => {
    const out = Object.entries(thresholdTable).map(([rule, names]) => {
      const counts = Object.keys(names).filter((name) => /review|reject|lines/iu.test(name))
      return [rule, Object.fromEntries(counts.map((name) => [name, 1e6]))]
    })
    expect(verdictOf([...trades], Object.fromEntries(out) as HistoryOptions)).toBe('accept')
  })
})

describe('the page on histories', () => {
  const page = readFileSync(new URL('../../../../docs/history.md', import.meta.url), 'utf8')

  it.each(
    Object.entries(thresholdTable).flatMap(([rule, names]) =>
      Object.entries(names as Record<string, {is: number; unit: string; why: string}>).map(([name, one]) => ({
        rule,
        name,
        ...one
      }))
    )
  )('should give $rule.$name with its default and its reason', ({rule, name, is, unit, why}) => {
    expect(page).toContain(`| \`${rule}.${name}\` | ${is} ${unit} | ${why} |`)
  })
})
