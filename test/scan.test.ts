import {createLinter} from '@feedback-lint/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readCases} from './corpus/cases.js'

const scanning = createLinter()
const reading = createLinter({scan: false})
const cases = readCases()

/** Both ways of a submission: the scan may change no report. */
function both(submission: object): {scanned: unknown; read: unknown} {
  return {scanned: scanning.check(submission), read: reading.check(submission)}
}

function expectSame(submission: object): void {
  const {scanned, read} = both(submission)
  expect(scanned).toEqual(read)
}

const texts = (surface: string): string[] => cases.filter((one) => one.surface === surface).map(({text}) => text)
const listings = texts('listing')
const messages = texts('message')
const innocents = [
  'Solid oak desk with two drawers, 120 x 60 cm, collected from a smoke-free home.',
  'The room has a double bed, a small kitchen and free parking on the street.',
  'Hand made mugs, glazed in blue; dishwasher safe. Ships within 3 days from York.',
  'Bluetooth headphones with case, cable and box. The battery lasts for a whole day.'
]

describe('the scan', () => {
  it('should change no report of the corpus', () => {
    const differing = cases.filter(({expect: _, tags: __, ...submission}: Record<string, unknown> & object) => {
      const {scanned, read} = both(submission)
      return JSON.stringify(scanned) !== JSON.stringify(read)
    })
    expect(differing.map(({id}) => id)).toEqual([])
  }, 300_000)

  it('should leave a text without a trigger unread, and say which language it is in', () => {
    for (const text of innocents)
      expect(scanning.check({surface: 'listing', from: 'seller', text}).verdict).toBe('accept')
    const german = 'Verkaufe hier mein gebrauchtes Fahrrad, guter Zustand, Versand möglich.'
    expect(scanning.check({surface: 'listing', from: 'seller', text: german}).language).toEqual({
      code: 'de',
      read: false
    })
  })

  describe('blind to disguises', () => {
    const phrases = [
      'You must leave 5 stars.',
      'No negative feedback.',
      'Leave us a bad review and you are blocked.',
      'Change it to positive for a refund.',
      'Positive feedback gets a free gift.',
      'Do not post anything about us online.',
      'Send one more for free or I rate you one star.'
    ]

    it.each(Object.entries(disguises()))('%s', (_, disguise) => {
      const format = fc.constantFrom('markdown', 'html', 'text')
      fc.assert(
        fc.property(
          fc.constantFrom(...phrases),
          fc.constantFrom(...innocents),
          format,
          fc.nat(),
          (phrase, before, format, at) => {
            const text = `${before}\n\n${disguise(phrase, at)}\n\n${before}`
            expectSame({surface: 'listing', from: 'seller', format, text})
          }
        ),
        {numRuns: 60}
      )
    })

    it('several at once, in any text', () => {
      const all = Object.values(disguises())
      const chosen = fc.array(fc.tuple(fc.nat({max: all.length - 1}), fc.nat()), {minLength: 1, maxLength: 3})
      fc.assert(
        fc.property(
          fc.constantFrom(...listings, ...messages),
          chosen,
          fc.constantFrom('markdown', 'html', 'text'),
          (text, made, format) => {
            const disguised = made.reduce((now, [which, at]) => all[which]!(now, at), text)
            expectSame({surface: 'message', from: 'buyer', format, text: disguised})
          }
        ),
        {numRuns: 300}
      )
    })
  })

  describe('in the middle of other things', () => {
    const piece = fc.oneof(
      {arbitrary: fc.constantFrom(...innocents), weight: 4},
      {arbitrary: fc.constantFrom(...listings), weight: 1},
      {
        arbitrary: fc.constantFrom('Our feedback:', 'Reviews', 'Say so here.', 'film negatives', 'It is not allowed.'),
        weight: 1
      }
    )

    it('should change no report of Markdown with lists, quotes, tables, HTML and reference links', () => {
      const block = fc
        .tuple(fc.constantFrom(...Object.values(frames)), piece, piece)
        .map(([frame, one, two]) => frame(one, two))
      fc.assert(
        fc.property(fc.array(block, {minLength: 1, maxLength: 9}), fc.constantFrom('\n\n', '\n'), (blocks, gap) => {
          expectSame({surface: 'listing', from: 'seller', text: blocks.join(gap)})
        }),
        {numRuns: 300}
      )
    })

    it('should change no report of HTML', () => {
      const block = fc
        .tuple(fc.constantFrom(...Object.values(elements)), piece, piece)
        .map(([frame, one, two]) => frame(one, two))
      fc.assert(
        fc.property(fc.array(block, {minLength: 1, maxLength: 6}), (blocks) => {
          expectSame({surface: 'listing', from: 'seller', format: 'html', text: blocks.join('\n')})
        }),
        {numRuns: 150}
      )
    })

    it('should change no report of plain text', () => {
      const line = fc.tuple(fc.constantFrom('', '- ', '1. ', '• ', '  '), piece).map(([mark, text]) => mark + text)
      fc.assert(
        fc.property(
          fc.array(line, {minLength: 1, maxLength: 8}),
          fc.constantFrom('\n', '\n\n', '\r\n'),
          (lines, gap) => {
            expectSame({surface: 'message', from: 'seller', text: lines.join(gap)})
          }
        ),
        {numRuns: 150}
      )
    })

    it('should change no report of any characters', () => {
      const words =
        'leave five stars 5 feedback negative no you must or us review rate block free one public post it'.split(' ')
      const sign = fc.constantFrom(
        ...' \n\t*_`<>&[]()|#-+.,!?:;\'"\\/=~@$5',
        '&amp;',
        '<b>',
        '</b>',
        '<p>',
        '\u200b',
        'é'
      )
      const part = fc.oneof(fc.constantFrom(...words), sign, fc.constant(' '))
      fc.assert(
        fc.property(fc.array(part, {maxLength: 40}), fc.constantFrom('markdown', 'html', 'text'), (parts, format) => {
          expectSame({surface: 'listing', from: 'seller', format, text: parts.join('')})
        }),
        {numRuns: 800}
      )
    })
  })
})

/** Ways to hide words, by the place in the text. */
function disguises(): Record<string, (text: string, at: number) => string> {
  const letters = (text: string, change: (letter: string, index: number) => string): string => {
    let index = -1
    return text.replace(/[a-z]/giu, (letter) => {
      index += 1
      return change(letter, index)
    })
  }
  const every = (text: string, at: number, change: (letter: string) => string): string =>
    letters(text, (letter, index) => (index % (2 + (at % 5)) === 0 ? change(letter) : letter))
  const once = (text: string, at: number, put: string): string => {
    const places = [...text.matchAll(/(?<=[a-z])(?=[a-z])/giu)]
    if (places.length === 0) return text
    const place = places[at % places.length]!.index
    return text.slice(0, place) + put + text.slice(place)
  }
  const leet: Record<string, string> = {a: '4', e: '3', i: '1', o: '0', s: '5', t: '7', b: '8', l: '1'}
  const greek: Record<string, string> = {a: 'α', e: 'ε', o: 'ο', i: 'і', c: 'с', p: 'р', x: 'х', y: 'у', v: 'ν', s: 'ѕ'}
  return {
    capitals: (text) => text.toUpperCase(),
    'capital i for l': (text, at) => every(text, at, (letter) => (letter === 'l' ? 'I' : letter)),
    'look-alikes': (text, at) => every(text, at, (letter) => greek[letter.toLowerCase()] ?? letter),
    'full width': (text, at) => every(text, at, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)),
    mathematical: (text, at) =>
      every(text.toLowerCase(), at, (letter) => String.fromCodePoint(0x1d5ee + letter.charCodeAt(0) - 97)),
    accents: (text, at) => every(text, at, (letter) => `${letter}\u0301`),
    'zero width': (text, at) => every(text, at, (letter) => `${letter}\u200b`),
    'soft hyphens': (text, at) => once(text, at, '\u00ad'),
    'digits for letters': (text, at) => every(text, at, (letter) => leet[letter.toLowerCase()] ?? letter),
    'letters apart': (text) =>
      text
        .split(' ')
        .map((word) => word.split('').join(' '))
        .join('  '),
    dots: (text) =>
      text
        .split(' ')
        .map((word) => word.split('').join('.'))
        .join(' '),
    'a space within': (text, at) => once(text, at, ' '),
    'a hyphen within': (text, at) => once(text, at, '-'),
    'a line end within': (text, at) => once(text, at, '\n'),
    'emphasis within': (text, at) => once(once(text, at, '**'), at + 3, '**'),
    'an underscore within': (text, at) => once(text, at, '_'),
    'a tag within': (text, at) => once(text, at, '<b></b>'),
    'a tag with words within': (text, at) => once(text, at, '<i title="one two three four > five"></i>'),
    'a comment within': (text, at) => once(text, at, '<!-- a comment -->'),
    'a tag around a letter': (text, at) => every(text, at, (letter) => `<b>${letter}</b>`),
    'an entity within': (text, at) => once(text, at, '&shy;'),
    entities: (text, at) => every(text, at, (letter) => `&#${letter.charCodeAt(0)};`),
    'a link around': (text, at) =>
      text.replace(/\w+/gu, (word, place: number) =>
        place % (2 + (at % 3)) === 0 ? `[${word}](https://a.example/b/c/d/e/f/g "a title of many more words")` : word
      ),
    'letters drawn out': (text, at) => every(text, at, (letter) => letter.repeat(3)),
    'a letter missing': (text, at) => every(text, at + 3, () => ''),
    'letters swapped': (text, at) =>
      text.replace(/\b(\w\w)(\w)(\w)/gu, (word, a: string, b: string, c: string, place: number) =>
        place % (1 + (at % 3)) === 0 ? a + c + b : word
      ),
    'no spaces': (text) => text.replaceAll(' ', ''),
    'underscores for spaces': (text) => text.replaceAll(' ', '_'),
    code: (text, at) =>
      text.replace(/\w+/gu, (word, place: number) => (place % 3 === at % 3 ? `\`${word} a b c d e\`` : word)),
    'signs for words': (text) =>
      text
        .replace('5 stars', '⭐⭐⭐⭐⭐')
        .replace('one star', '1*')
        .replace('No', '🚫')
        .replace('positive', '+ve')
        .replace('negative', '-ve'),
    backslashes: (text) => text.replaceAll(' ', '\\ ').replaceAll('.', '\\.')
  }
}

/** Blocks of Markdown. */
const frames: Record<string, (one: string, two: string) => string> = {
  paragraph: (one) => one,
  heading: (one) => `## ${one.split('\n')[0]}`,
  underlined: (one) => `${one.split('\n')[0]}\n---`,
  bold: (one, two) => `**${one.split('\n')[0]}** ${two}`,
  list: (one, two) => `Before:\n\n- ${one}\n- ${two}`,
  led: (one, two) => `${one}\n\n1. ${two}\n2. last`,
  nested: (one, two) => `- first\n\n  - ${one}\n\n    ${two}\n- last`,
  quote: (one, two) => `> ${one}\n> ${two}`,
  table: (one, two) =>
    `| head | ${one.split('\n')[0]!.replaceAll('|', ' ')} |\n|---|---|\n| ${two.split('\n')[0]!.replaceAll('|', ' ')} | 5 |`,
  html: (one, two) => `<div>${one}<p>${two}</p></div>`,
  htmlList: (one, two) => `<ul><li>${one}</li><li>${two}</li></ul>`,
  comment: (one) => `<!--\n\n${one}\n\n-->`,
  reference: (one, two) => `[${one.slice(0, 12)}][x] and [x] ${two}`,
  definition: (one) => `[x]: https://a.example "${one.split('\n')[0]!.replaceAll('"', '')}"`,
  footnote: (one) => `Note[^1].\n\n[^1]: ${one}`,
  code: (one) => `\`\`\`\n${one}\n\n${one}\n\`\`\``,
  image: (one, two) => `![${one.split('\n')[0]}](a.png) ${two}`
}

const elements: Record<string, (one: string, two: string) => string> = {
  paragraphs: (one, two) => `<p>${one}</p><p>${two}</p>`,
  inline: (one, two) => `<p>${one} <b>${two}</b><br>${one}</p>`,
  list: (one, two) => `<p>${one}</p><ul><li>${two}</li><li>one more</li></ul>`,
  heading: (one, two) => `<h2>${one}</h2><div>${two}</div>`,
  table: (one, two) => `<table>${one}<tr><th>${two}</th></tr><tr><td>${one}</td></tr></table>`,
  attributes: (one, two) => `<img alt="${one.replaceAll('"', '')}"><span title='${two.replaceAll("'", '')}'>x</span>`,
  inlined: (one, two) => `<div style="display:inline">${one}</div>${two}`,
  script: (one, two) => `${one.slice(0, 9)}<script> x </script>${two}`,
  hidden: (one, two) => `<p style="display:none">${one}</p>${two}`
}
