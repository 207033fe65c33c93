import type {Format} from '@feedback-lint/core'
import {type Bits, hidingBits, htmlBits, markdownBits, plainBits} from './bits.js'

/** A kind of text that is made to be costly, or to break something. */
export interface Shape {
  readonly name: string
  /** The formats in which it means something of its own. Plain text is read in all of them. */
  readonly formats: readonly Format[]
  /**
   * A text of about `size` UTF-16 code units, or a bit longer: the same each time for a `turn`. Another turn gives another
   * text where the linter would remember the words of the first.
   */
  readonly make: (size: number, turn?: number) => string
  /** What stands after it may rightly belong to it unread: a comment that never ends, code. */
  readonly hides?: true
}

function repeated(bits: Bits, formats: readonly Format[], hides?: true): Shape[] {
  return Object.entries(bits).map(([name, bit]) => ({
    name,
    formats,
    make: (size) => bit.repeat(Math.ceil(size / bit.length)),
    ...(hides && {hides})
  }))
}

/** Texts whose parts are each a bit different: `part` is told how many there are before it. */
function counted(part: (at: number) => string): Shape['make'] {
  return (size) => {
    const parts: string[] = []
    for (let at = 0, length = 0; length < size; at += 1) {
      parts.push(part(at))
      length += parts.at(-1)!.length
    }
    return parts.join('')
  }
}

/** The same, of words that no turn before had. */
function unheard(word: (at: number) => string): Shape['make'] {
  return (size, turn = 0) => counted((at) => `${word(at + turn * 1_000_000)} `)(size)
}

/** As many of `open` as of `close`, around one word. */
function nested(open: string, close: string): Shape['make'] {
  return (size) => {
    const depth = Math.max(1, Math.floor(size / (open.length + close.length)))
    return `${open.repeat(depth)}a${close.repeat(depth)}`
  }
}

/** `before`, and then `bit` as often as there is room for. */
function after(before: string, bit: string, end = ''): Shape['make'] {
  return (size) => before + bit.repeat(Math.max(1, Math.ceil((size - before.length - end.length) / bit.length))) + end
}

const sentences = [
  'The lamp is made of brass and has a linen shade.',
  'We ship within 3 days, and answer every message.',
  'If it does not arrive, write to us before you leave feedback.',
  'Returns are taken for 30 days, and the buyer pays the postage.',
  'You said that the review was removed, but it is still there.'
]

const all: readonly Format[] = ['text', 'markdown', 'html']
const markdown: readonly Format[] = ['markdown']
const marked: readonly Format[] = ['markdown', 'html']

const others: readonly Shape[] = [
  {name: 'brackets around brackets', formats: markdown, make: nested('[', ']')},
  {name: 'links around links', formats: markdown, make: nested('[', '](b)')},
  {name: 'images around images', formats: markdown, make: nested('![', '](b)')},
  {name: 'emphasis around emphasis', formats: markdown, make: nested('*a ', ' b*')},
  {name: 'brackets around words', formats: all, make: nested('(', ')')},
  {name: 'quotes around quotes', formats: all, make: nested('\u201c', '\u201d')},
  {name: 'divisions around divisions', formats: marked, make: nested('<div>', '</div>')},
  {name: 'details around details', formats: marked, make: nested('<details>', '</details>')},
  {name: 'bold around bold', formats: marked, make: nested('<b>', '</b>')},
  {name: 'lists, each deeper', formats: markdown, make: counted((at) => `${' '.repeat(2 * (at % 400))}- w\n`)},
  {name: 'quotes, each deeper', formats: markdown, make: counted((at) => `${'>'.repeat(1 + (at % 400))} w\n`)},
  {name: 'runs of ticks, each longer', formats: markdown, make: counted((at) => `${'`'.repeat(1 + (at % 900))}a`)},
  {name: 'definitions and uses', formats: markdown, make: counted((at) => `[a${at}]: /x 'b'\n\n[a${at}] leave\n\n`)},
  {name: 'uses before definitions', formats: markdown, make: usesBefore},
  {name: 'footnotes and uses', formats: markdown, make: counted((at) => `a[^${at}]\n\n[^${at}]: leave feedback\n\n`)},
  {name: 'a wide table', formats: markdown, make: wideTable},
  {name: 'a long table', formats: markdown, make: after('|a|b|\n|-|-|\n', '|5 stars|refund|\n')},
  {name: 'a long table without words', formats: markdown, make: after('|a|b|\n|-|-|\n', '|\n')},
  {name: 'rows of a table', formats: marked, make: after('<table>', '<tr><td>5 stars<td>refund')},
  {name: 'one tag with many attributes', formats: marked, make: attributes((at) => ` a${at}=1`)},
  {name: 'one tag with one attribute, again', formats: marked, make: attributes(() => ' a=1')},
  {name: 'one tag with many classes', formats: marked, make: after('<i class="', 'a ', '">')},
  {name: 'one tag with a long title', formats: marked, make: after('<i title="', 'leave feedback ', '">')},
  {name: 'one tag with references', formats: marked, make: after('<i title="', '&amp;&#102;', '">')},
  {name: 'a quote in a tag without end', formats: marked, make: after('<i title="', 'a > b '), hides: true},
  {name: 'a comment of hyphens', formats: marked, make: after('<!--', '- -- --'), hides: true},
  {name: 'one long style', formats: marked, make: after('<i style="', 'color:red;', '">a')},
  {name: 'one long name of a tag', formats: marked, make: after('<', 'a', '>')},
  {name: 'one long reference', formats: all, make: after('&', 'a', ';')},
  {name: 'one long numbered reference', formats: all, make: after('&#', '0', '102;')},
  {name: 'one letter with all marks', formats: all, make: after('e', '\u0301\u0323')},
  {name: 'one number of many digits', formats: all, make: after('5 stars, ', '9,999')},
  {name: 'words that are all new', formats: all, make: unheard((at) => `w${at.toString(36)}`)},
  {name: 'new words of letters', formats: all, make: unheard(letters)},
  {name: 'new look-alike words', formats: all, make: unheard((at) => `\u0435${letters(at)}`)},
  {name: 'new words in capitals', formats: all, make: unheard((at) => `FEED${letters(at).toUpperCase()}`)},
  {
    name: 'headings that go deeper',
    formats: markdown,
    make: counted((at) => `${'#'.repeat(1 + (at % 6))} feedback ${at}\n\n`)
  },
  {name: 'one block of prose', formats: all, make: prose(' ')},
  {name: 'lines of prose', formats: all, make: prose('\n')},
  {name: 'one block without full stops', formats: all, make: prose(' ', /\.$/u)}
]

function letters(at: number): string {
  return `${at}`.replace(/\d/gu, (digit) => 'abcdeiorst'[Number(digit)]!)
}

function usesBefore(size: number): string {
  const count = Math.ceil(size / 26)
  const use = (_: unknown, at: number): string => `[b${at}] `
  const define = (_: unknown, at: number): string => `[b${at}]: /x\n`
  const all = Array.from({length: count})
  return `${all.map(use).join('')}\n\n${all.map(define).join('')}`
}

function wideTable(size: number): string {
  const width = Math.max(1, Math.floor(size / 8))
  return `${'|a'.repeat(width)}|\n${'|-'.repeat(width)}|\n${'|b'.repeat(2 * width)}|\n`
}

function attributes(attribute: (at: number) => string): Shape['make'] {
  return (size, turn = 0) => `<i${counted((at) => attribute(at + turn * 1_000_000))(size)}>a</i>`
}

function prose(gap: string, without?: RegExp): Shape['make'] {
  const all = without ? sentences.map((sentence) => sentence.replace(without, '')) : sentences
  return counted((at) => all[at % all.length]! + gap)
}

export const shapes: readonly Shape[] = [
  ...repeated(markdownBits, markdown),
  ...repeated(htmlBits, marked).map((shape) => ({...shape, name: `${shape.name} (tags)`})),
  ...repeated(hidingBits, marked, true),
  ...repeated(plainBits, all),
  ...others
]
