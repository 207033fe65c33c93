import type {Format} from '@feedback-lint/core'
import {describe, expect, it} from 'vitest'
import {readTexts} from './found.js'
import {grow, limit, plantedIn, roads} from './growth.js'
import {type Shape, shapes} from './shapes.js'

// Tests take no time elsewhere in this project, since machines are noisy. Here time is what is asked about: how it grows,
// not how long it is. What is measured is the processor's time of this thread alone; the quickest of several runs counts;
// and what seems to grow too fast is run again, longer, before it fails.

/** Above the limit of the grid: the times here are short, and what a parser does with a bounded length still shows in them. */
const most = limit + 0.2

/** The whole grid, on all roads and up to 1 MB, is `npm run growth`; here each shape has one format and a short time. */
const bounds = {from: 1_000_000 / 1024, to: 1_000_000, enough: 8, most: 1500}
const road = roads.find(({name}) => name === 'all read')!

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

describe('the time that a text takes', () => {
  /** Markdown is read in short parts, which hides what grows; it is for the shapes that mean nothing elsewhere. */
  const formatFor = ({formats}: Shape, at: number): Format => {
    const whole = formats.filter((format) => format !== 'markdown')
    return whole[at % whole.length] ?? 'markdown'
  }
  const all = shapes.map((shape, at) => ({shape, format: formatFor(shape, at), name: shape.name}))

  it.each(all)('should grow with its length: $name in $format', ({shape, format}) => {
    const {exponent, sizes, times} = grow((size, turn) => {
      const text = plantedIn(shape, size, format, turn)
      return () => road.run(text, format)
    }, bounds)
    expect(exponent, `${times.join(', ')} ms for ${sizes.join(', ')} units`).toBeLessThanOrEqual(most)
  })

  const bits = readTexts('found').filter(({target}) => target === 'repeat')

  it.each(bits)('should grow with its length: $name', ({submission: {text: bit, format = 'text'}}) => {
    const {exponent} = grow((size) => {
      const text = bit.repeat(Math.ceil(size / bit.length)).slice(0, size)
      return () => road.run(text, format)
    }, bounds)
    expect(exponent).toBeLessThanOrEqual(most)
  })
})
