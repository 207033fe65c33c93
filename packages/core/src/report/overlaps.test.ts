import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Overlaps} from './overlaps.js'

const stretch = fc
  .tuple(fc.nat(600), fc.integer({min: 1, max: 300}))
  .map(([start, length]) => ({start, end: start + length}))

describe('Overlaps', () => {
  it('should find what a look at each of them finds', () => {
    fc.assert(
      fc.property(fc.array(stretch, {maxLength: 30}), (stretches) => {
        const overlaps = new Overlaps<{start: number; end: number}>()
        const taken: {start: number; end: number}[] = []
        for (const one of stretches) {
          const first = taken.find((kept) => kept.start < one.end && one.start < kept.end)
          expect(overlaps.first(one)).toBe(first)
          if (first) continue
          overlaps.take(one)
          taken.push(one)
        }
      })
    )
  })
})
