import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {sentencesAround, splitSentences, splitWords} from './words.js'

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

describe('sentencesAround', () => {
  it('should cut out the sentence that a place stands in', () => {
    const text = 'Paid, thanks. No stars, no parcel! Approx. 5 cm.'
    expect(sentencesAround(text, 14, 14)).toBe('No stars, no parcel! ')
    expect(sentencesAround(text, 41, 41)).toBe('Approx. 5 cm.')
  })

  it('should leave the sentences that it cuts out as they are', () => {
    const pieces = [
      'stars',
      'Leave',
      '5',
      'approx',
      'St',
      ' ',
      ' ',
      '. ',
      '! ',
      '? ',
      '…',
      '.',
      '"',
      ')',
      '\n',
      "don't",
      '5.5',
      'é',
      '\u{1d7d8}',
      'a.b'
    ]
    const texts = fc.array(fc.constantFrom(...pieces), {maxLength: 24}).map((list) => list.join(''))
    const read = (text: string): string[] =>
      splitSentences(splitWords(text)).map(({words}) => words.map(({norm}) => norm).join(' '))
    fc.assert(
      fc.property(texts, fc.nat(60), fc.nat(20), (text, from, length) => {
        fc.pre(from < text.length)
        const to = Math.min(from + length, text.length - 1)
        const cut = sentencesAround(text, from, to)
        expect(read(text).join('\n')).toContain(read(cut).join('\n'))
        for (const {words} of splitSentences(splitWords(text)))
          if (words.some(({start, end}) => start <= to && end > from))
            expect(read(cut)).toContain(words.map(({norm}) => norm).join(' '))
      })
    )
  })
})
