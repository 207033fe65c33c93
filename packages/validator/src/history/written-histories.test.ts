import {describe, expect, it} from 'vitest'
import {dishonestHistories} from '../../testing/histories/dishonest.js'
import {honestHistories} from '../../testing/histories/honest.js'
import {createValidator} from '../validator.js'

const {checkHistory} = createValidator()

describe('honest histories', () => {
  it('should be many, small and large', () => {
    expect(honestHistories.length).toBeGreaterThanOrEqual(25)
    expect(honestHistories.filter(({trades}) => trades.length >= 1000).length).toBeGreaterThanOrEqual(3)
  })

  it.each(honestHistories)('should be accepted: $name', ({trades}) => {
    expect(checkHistory({trades}).findings).toEqual([])
    expect(checkHistory({trades}).verdict).toBe('accept')
  })
})

describe('dishonest histories', () => {
  it('should be many, small and large, of every rule', () => {
    expect(dishonestHistories.length).toBeGreaterThanOrEqual(25)
    expect(dishonestHistories.filter(({trades}) => trades.length >= 1000).length).toBeGreaterThanOrEqual(3)
  })

  it.each(dishonestHistories)('should be found: $name', ({trades, verdict, rules}) => {
    const answer = checkHistory({trades})
    expect(answer.verdict).toBe(verdict)
    expect(answer.findings.map(({ruleId}) => ruleId)).toEqual(expect.arrayContaining([...rules]))
    for (const {trades: places, facts} of answer.findings) {
      expect(places.length).toBeGreaterThan(1)
      expect(Object.values(facts).some(({value, threshold}) => value >= threshold)).toBe(true)
    }
  })
})
