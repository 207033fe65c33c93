import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {add, createDraft} from './draft.js'
import {readParsed} from './markdown.js'
import {createPage, type Page, put} from './page.js'
import {isPlainLine, readPlainMarkdown} from './plain-markdown.js'

/** A page on which a paragraph, which may lead a list in, was read before. */
function started(): Page {
  const page = createPage()
  const draft = createDraft()
  add(draft, 'We ask of you:', 0, 14, true)
  put(page, draft, 'paragraph')
  return page
}

const starts = [
  '',
  '',
  '',
  '- ',
  '* ',
  '+ ',
  '# ',
  '### ',
  '1. ',
  '> ',
  ' ',
  '   ',
  '    ',
  '\t',
  '=',
  ':',
  '-',
  '--- ',
  '-- ',
  '+'
]
const words = [
  'pay first',
  'a',
  'Stars: five',
  '5',
  '1.',
  'A & B',
  'R&D',
  '&amp;',
  '&',
  'x*y',
  'no_one_',
  'a#b',
  '#',
  '##',
  'wow!',
  'www.',
  'a@b.cc',
  ' ',
  '  ',
  '…',
  '\u00a0',
  '\ufeff',
  '(c)',
  '"so"',
  '~',
  'a | b',
  ':-',
  '\u2028',
  '\\',
  '[x]',
  '$5 + 4 = 9',
  'http://a.bc',
  '\u{1F600}',
  '\ud800',
  'K'
]
const ends = ['\n', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' \n', '  \n', '   ', ' #\n', ' ##  \n', '\n \n']
const line = fc.tuple(
  fc.constantFrom(...starts),
  fc.array(fc.constantFrom(...words), {maxLength: 3}),
  fc.constantFrom(...ends)
)
const texts = fc
  .array(line, {maxLength: 7})
  .map((lines) => lines.map(([start, inner, end]) => start + inner.join(' ') + end).join(''))

describe('readPlainMarkdown', () => {
  it('should read what it reads as the parser does', () => {
    let read = 0
    fc.assert(
      fc.property(texts, (text) => {
        const page = started()
        if (!readPlainMarkdown(page, text)) return
        read += 1
        const parsed = started()
        readParsed(parsed, text, 0, false)
        expect(page).toEqual(parsed)
      }),
      {numRuns: 4000}
    )
    expect(read).toBeGreaterThan(200)
  })

  it('should read paragraphs, headings and flat lists, and leave the rest', () => {
    const reads = (text: string): boolean => readPlainMarkdown(createPage(), text)
    expect(reads('# Terms\n\nPay first,\nthen write.\n\n- five days\n- no returns\n')).toBe(true)
    expect(reads('Some *words*')).toBe(false)
    expect(reads('- one\n  two')).toBe(false)
    expect(reads('a | b\n-|-')).toBe(false)
    expect(reads('Total\n=====')).toBe(false)
  })

  it('should know a line that means nothing but itself', () => {
    expect(['A & B', 'Cost: 5 - 6', '5 stars'].map(isPlainLine)).toEqual([true, true, true])
    expect(['&amp;', '5. stars', '> so', ' in'].map(isPlainLine)).toEqual([false, false, false, false])
  })
})
