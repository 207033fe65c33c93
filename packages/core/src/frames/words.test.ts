import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {splitWords} from './words.js'

describe('splitWords', () => {
  it('should come to the end of digits beyond the basic plane', () => {
    expect(splitWords('𑁦𑁧 stars').map(({norm, start, end}) => [norm, start, end])).toEqual([
      ['𑁦𑁧', 0, 4],
      ['stars', 5, 10]
    ])
  })

  it('should go forward through any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        let at = 0
        for (const {start, end} of splitWords(text)) {
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : Math.min(at, start))
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      })
    )
  })
})
