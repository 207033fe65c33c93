import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {LineCutter} from './lines.js'

function linesOf(chunks: readonly Buffer[], limit: number): (string | undefined)[] {
  const splitter = new LineCutter(limit)
  const lines = [...chunks.flatMap((chunk) => [...splitter.push(chunk)]), ...splitter.end()]
  expect(lines.map(({number}) => number)).toEqual(lines.map((_, at) => at + 1))
  return lines.map(({bytes}) => bytes?.toString())
}

describe('LineCutter', () => {
  it('should give the last line whether or not a newline ends it', () => {
    expect(linesOf([Buffer.from('a\nb')], 9)).toEqual(['a', 'b'])
    expect(linesOf([Buffer.from('a\nb\n')], 9)).toEqual(['a', 'b'])
    expect(linesOf([], 9)).toEqual([])
  })

  it('should let a line go that is too long, and read on', () => {
    expect(
      linesOf([Buffer.from('12345\n1234\n'), Buffer.from('123'), Buffer.from('45'), Buffer.from('6\nok')], 4)
    ).toEqual([undefined, '1234', undefined, 'ok'])
  })

  it('should split alike however the chunks fall', () => {
    const text = fc.string({unit: fc.constantFrom('a', 'é', '😀', '\n', '\r')})
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), fc.integer({min: 1, max: 12}), (input, cuts, limit) => {
        const bytes = Buffer.from(input)
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
        const chunks = places.slice(1).map((end, at) => bytes.subarray(places[at], end))
        const whole = input.split('\n')
        if (whole.at(-1) === '') whole.pop()
        expect(linesOf(chunks, limit)).toEqual(
          whole.map((line) => (Buffer.byteLength(line) > limit ? undefined : line))
        )
      })
    )
  })
})
