import {findLines, lineAndColumn} from '@feedback-lint/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cellsOf, oneLine, textWidth} from './cells.js'
import {excerptOf} from './excerpt.js'

function excerpt(text: string, quote: string, columns = 80) {
  const start = text.indexOf(quote)
  const lineStarts = findLines(text)
  return excerptOf(text, lineStarts, start, start + quote.length, lineAndColumn(lineStarts, start).line, columns)
}

describe('cellsOf', () => {
  it.each([
    ['abc', 3],
    ['日本', 4],
    ['é', 1],
    ['👍🏽', 2],
    ['⭐', 2],
    ['👨‍👩‍👧', 2],
    ['ＡＢ', 4],
    ['a\tb', 5]
  ])('should measure %j as %i columns', (text, width) => {
    expect([...cellsOf(text)].reduce((sum, cell) => sum + cell.width, 0)).toBe(width)
  })

  it('should let nothing reach the terminal that moves, hides or turns', () => {
    expect(oneLine('a\u001B[31m\u202Eb\u200Bc\u0007')).toBe('a<U+001B>[31m<U+202E>b<U+200B>c<U+0007>')
  })
})

describe('excerptOf', () => {
  it('should mark the words under wide characters and tabs', () => {
    const {rows, more} = excerpt('first\r\n\t日本 no stars, ok', 'no stars')
    expect(more).toBe(false)
    expect(rows).toEqual([{number: 2, before: '    日本 ', marked: 'no stars', after: ', ok', indent: 9, width: 8}])
  })

  it('should cut a long line around the words', () => {
    const text = `${'before '.repeat(5000)}THESE WORDS${' after'.repeat(5000)}`
    const {rows} = excerpt(text, 'THESE WORDS', 60)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({number: 1, marked: 'THESE WORDS', width: 11})
    expect(rows[0]!.before).toMatch(/^….*before $/u)
    expect(rows[0]!.after).toMatch(/^ after.*…$/u)
  })

  it('should break long words at spaces into rows', () => {
    const quote = 'You agree that you leave neither neutral nor negative feedback for anything that we have sold to you'
    const {rows} = excerpt(`Terms. ${quote}. ${'More. '.repeat(50)}`, quote, 50)
    expect(rows.map(({number}) => number)).toEqual([1, undefined, undefined])
    expect(rows.map(({marked}) => marked).join('')).toBe(quote)
    expect(rows.map(({after}) => after).at(-1)).toMatch(/…$/u)
  })

  it('should show the first lines of a place that spans many', () => {
    const text = 'a x1\nx2\n\nx3\nx4\nx5\nx6 b'
    const {rows, more} = excerpt(text, text.slice(2, -2))
    expect(rows.map(({number, marked}) => [number, marked])).toEqual([
      [1, 'x1'],
      [2, 'x2'],
      [4, 'x3'],
      [5, 'x4']
    ])
    expect(more).toBe(true)
  })

  it('should keep within the columns and stay on the words, whatever the text', () => {
    const unit = fc.constantFrom('a', ' ', '日', '😀', '\t', '\n', '\r', '\u0301', '\u200D', '\u202E', '\uD800')
    fc.assert(
      fc.property(fc.string({unit, maxLength: 300}), fc.nat(), fc.nat(), (text, a, b) => {
        fc.pre(text.length > 0)
        const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
        fc.pre(end > start)
        const lineStarts = findLines(text)
        for (const line of excerptOf(text, lineStarts, start, end, lineAndColumn(lineStarts, start).line, 40).rows) {
          expect(textWidth(line.before)).toBe(line.indent)
          expect(line.indent + textWidth(line.marked) + textWidth(line.after)).toBeLessThanOrEqual(40)
        }
      })
    )
  })
})
