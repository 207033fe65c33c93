import {createLinter} from '@feedback-lint/core'
import {describe, expect, it} from 'vitest'
import {figuresOf, judge, readCases, readVerdicts} from './corpus/cases.js'

const linter = createLinter()
const judged = readCases().map((one) => judge(linter, one))

describe('the corpus', () => {
  it('should be judged as stored (pnpm corpus shows and stores what changed)', () => {
    const stored = readVerdicts()
    expect(
      judged
        .filter(({id, verdict}) => stored[id] !== verdict)
        .map(({id, verdict}) => `${id} ${stored[id]} -> ${verdict}`)
    ).toEqual([])
    expect(Object.keys(stored)).toHaveLength(judged.length)
  })

  it('should be judged as well as the first cases ask for', () => {
    const first = new Set(['listings', 'messages', 'feedback', 'evasion', 'homonyms'])
    const figures = figuresOf(
      'first',
      judged.filter(({set}) => first.has(set))
    )
    expect(figures.macroF1).toBeGreaterThanOrEqual(85)
    expect(figures.rejectPrecision).toBeGreaterThanOrEqual(95)
    expect(figures.acceptClean).toBeGreaterThanOrEqual(95)
    expect(figures.place).toBeGreaterThanOrEqual(95)
    expect(figures.clause).toBeGreaterThanOrEqual(95)
  })
})
