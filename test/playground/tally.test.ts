import type {Clause, Verdict} from '@feedback-lint/core'
import {describe, expect, it} from 'vitest'
import {filterRows, percent, tally} from '../../playground/src/corpus/tally.js'
import type {Row} from '../../playground/src/worker/messages.js'

let index = 0

function row(expected: Verdict | undefined, letters: Clause[] | undefined, ...answers: [Verdict, Clause[]][]): Row {
  index += 1
  return {
    index,
    line: index,
    id: '',
    surface: 'listing',
    from: 'seller',
    start: '',
    ...(expected ? {expected} : {}),
    ...(letters ? {expectedClauses: letters} : {}),
    answers: answers.map(([verdict, clauses]) => ({verdict, clauses}))
  }
}

const rows = [
  row('reject', ['T'], ['reject', ['T']], ['review', ['T']]),
  row('reject', ['D', 'M'], ['review', ['D', 'T']], ['review', ['D']]),
  row('accept', [], ['accept', []], ['accept', []]),
  row('accept', undefined, ['reject', ['M']], ['accept', []]),
  row(undefined, undefined, ['review', ['E']], ['review', ['E']]),
  {...row('review', []), failed: 'the checker stopped'}
]

describe('tally', () => {
  it('should count what was expected against what was answered', () => {
    const {table, right, labelled, judged, failed} = tally(rows, 0)
    expect(table).toEqual({
      reject: {reject: 1, review: 1, accept: 0},
      review: {reject: 0, review: 0, accept: 0},
      accept: {reject: 1, review: 0, accept: 1},
      none: {reject: 0, review: 1, accept: 0}
    })
    expect({right, labelled, judged, failed}).toEqual({right: 2, labelled: 4, judged: 5, failed: 1})
    expect(tally(rows, 1).right).toBe(2)
  })

  it('should count clauses only where the file names them', () => {
    expect(tally(rows, 0).perClause).toEqual({
      T: {both: 1, missed: 0, extra: 1},
      D: {both: 1, missed: 0, extra: 0},
      E: {both: 0, missed: 0, extra: 0},
      M: {both: 0, missed: 1, extra: 0}
    })
  })

  it('should find the cases behind each number', () => {
    const found = (filter: Parameters<typeof filterRows>[1]) =>
      filterRows(rows, filter, 0).map((one) => rows.indexOf(one))
    expect(found({kind: 'all'})).toEqual([0, 1, 2, 3, 4, 5])
    expect(found({kind: 'misses'})).toEqual([1, 3])
    expect(found({kind: 'differing'})).toEqual([0, 3])
    expect(found({kind: 'failed'})).toEqual([5])
    expect(found({kind: 'cell', expected: 'reject', answered: 'review'})).toEqual([1])
    expect(found({kind: 'cell', expected: 'none', answered: 'review'})).toEqual([4])
    expect(found({kind: 'clause', clause: 'T', as: 'extra'})).toEqual([1])
  })

  it('should write shares, and a dash for a share of nothing', () => {
    expect(percent(1, 3)).toBe('33.3 %')
    expect(percent(0, 0)).toBe('–')
  })
})
