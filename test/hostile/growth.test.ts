import {describe, expect, it} from 'vitest'
import {grow, limit} from './growth.js'

// The shapes themselves are grown by `npm run growth`: on a busy machine a pause of the processor's looks like growth, so what
// is tested here is how growth is told, with a clock that is not the machine's.

const bounds = {from: 1_000_000 / 1024, to: 1_000_000, enough: 8, most: 1500}

describe('how growth is measured', () => {
  /** A clock that a text of a size moves on by what it costs. */
  function measured(costOf: (size: number, run: number) => number): number {
    let now = 0
    let runs = 0
    const prepare = (size: number) => () => {
      runs += 1
      now += costOf(size, runs)
    }
    return grow(prepare, {...bounds, clock: () => now}).exponent
  }

  it('should tell what grows with the length from what grows faster', () => {
    expect(measured((size) => size / 50_000)).toBeCloseTo(1)
    expect(measured((size) => (size / 5000) ** 1.3)).toBeGreaterThan(limit)
    expect(measured((size) => (size / 5000) ** 2)).toBeCloseTo(2)
  })

  it('should see a square that begins small', () => {
    expect(measured((size) => size / 50_000 + (size / 100_000) ** 2)).toBeGreaterThan(limit)
  })

  it('should not be misled by a machine that is slow now and then', () => {
    for (const often of [2, 3, 5]) {
      expect(measured((size, run) => (size / 20_000) * (run % often === 0 ? 9 : 1))).toBeLessThan(limit)
    }
  })

  it('should not be misled by code that is slow at first, or by the square of a bounded length', () => {
    expect(measured((size, run) => (size / 20_000) * (run < 20 ? 5 : 1))).toBeLessThan(limit)
    const bounded = (size: number): number => (size * Math.min(size, 20_000)) / 2e8
    expect(measured(bounded)).toBeLessThan(limit)
  })
})
