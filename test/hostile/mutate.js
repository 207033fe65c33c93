// Changes to texts, for `fuzz.js`. All chance comes from the generator that is handed in.

export const formats = ['text', 'markdown', 'html']
/** Who writes where, with the rating that belongs there. */
const kinds = [
  {surface: 'listing', from: 'seller'},
  {surface: 'message', from: 'seller'},
  {surface: 'message', from: 'buyer', context: {listing: 'A brass lamp with a linen shade, a bulb and a box.'}},
  {surface: 'revision-request', from: 'seller', rating: 'negative', requested: 'positive'},
  {surface: 'feedback', from: 'buyer', rating: 'positive'},
  {surface: 'feedback', from: 'buyer', rating: 'negative'},
  {surface: 'follow-up', from: 'seller', rating: 'neutral'}
]

export class Mutator {
  #next
  #words
  #most

  /** `words`: what is put into texts. `most`: the longest text, in UTF-16 code units. */
  constructor(next, words, most) {
    this.#next = next
    this.#words = words
    this.#most = most
  }

  below(count) {
    return Math.floor(this.#next() * count)
  }

  pick(list) {
    return list[this.below(list.length)]
  }

  /** A text as somebody may submit it. */
  submission(text) {
    return {...this.pick(kinds), format: this.pick(formats), text}
  }

  /** The submission after some changes; `others`: texts that a part may be taken of. */
  change(submission, others) {
    let {text} = submission
    for (let times = 1 + this.below(4); times > 0; times -= 1) text = this.pick(changes)(text, this, others)
    const most = this.below(50) === 0 ? this.#most * 4 : this.#most
    const changed = {...submission, text: text.slice(0, most)}
    if (this.below(8) === 0) changed.format = this.pick(formats)
    return this.below(12) === 0 ? {...this.pick(kinds), format: changed.format, text: changed.text} : changed
  }

  word() {
    return this.pick(this.#words)
  }

  /** A place in a text: any, or one where a word begins. */
  place(text) {
    const any = this.below(text.length + 1)
    if (this.below(2) === 0) return any
    const gap = text.indexOf(' ', any)
    return gap < 0 ? any : gap + 1
  }

  /** A stretch of a text, most often a short one. */
  range(text) {
    const start = this.place(text)
    const longest = this.pick([1, 4, 16, 64, text.length])
    return {start, end: Math.min(text.length, start + 1 + this.below(longest))}
  }
}

const put = (text, {start, end}, made) => text.slice(0, start) + made + text.slice(end)
const at = (place) => ({start: place, end: place})

const pairs = [
  ['**', '**'],
  ['*', '*'],
  ['_', '_'],
  ['~~', '~~'],
  ['`', '`'],
  ['[', '](http://a.b)'],
  ['![', '](x "t")'],
  ['[', '][a]'],
  ['"', '"'],
  ['\u201c', '\u201d'],
  ['(', ')'],
  ['<b>', '</b>'],
  ['<p>', '</p>'],
  ['<div style="display:none">', '</div>'],
  ['<a href="x" title="', '">y</a>'],
  ['<!--', '-->'],
  ['\n> ', '\n\n'],
  ['\n- ', '\n'],
  ['\n\n| a | b |\n|-|-|\n| ', ' | c |\n\n'],
  ['<table><tr><td>', '</table>'],
  ['\n```\n', '\n```\n'],
  ['[^a]: ', '\n\n'],
  ['[a]: /x "', '"\n\n']
]

/** Ways to write the same word. */
const disguises = [
  (word) => word.toUpperCase(),
  (word) => word.split('').join(' '),
  (word) => word.split('').join('.'),
  (word) => word.split('').join('\u200b'),
  (word) => word.replace(/./gu, '$&\u0301'),
  (word) => word.replace(/./gu, '$&$&$&'),
  (word) => word.replace(/[aeiost]/giu, (letter) => leet[letter.toLowerCase()]),
  (word) => word.replace(/[aceopxy]/gu, (letter) => greek[letter]),
  (word) => word.replace(/[a-z]/gu, (letter) => String.fromCodePoint(0x1d5ee + letter.charCodeAt(0) - 97)),
  (word) => word.replace(/[!-~]/gu, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)),
  (word) => word.replace(/./gu, (letter) => `&#${letter.codePointAt(0)};`),
  (word) => word.replace(/./gu, '<b>$&</b>'),
  (word) => `${word.slice(0, word.length >> 1)}-\n${word.slice(word.length >> 1)}`,
  (word) => `${word.slice(0, word.length >> 1)} ${word.slice(word.length >> 1)}`,
  (word) => `${word.slice(0, word.length >> 1)}<!---->${word.slice(word.length >> 1)}`
]
const leet = {a: '4', e: '3', i: '1', o: '0', s: '5', t: '7'}
const greek = {a: '\u0430', c: '\u0441', e: '\u0435', o: '\u043e', p: '\u0440', x: '\u0445', y: '\u0443'}

/** Characters that mean something to one room or another. */
const characters = [
  ...' \n\t\r\0\u0001\u007f*_~`[]()<>{}#|-+=!?.,:;\'"\\/&@$%^5012',
  ...'\u00a0\u00ad\u0301\u200b\u200d\u200e\u2028\u202e\u2066\u2069\u20ac\u2019\u201c\u201d\u2014\u2192\u2b50\ufe0f\u20e3\ufeff\ufffc\ufffd',
  ...[
    '\ud800',
    '\udc00',
    '\u{1f44d}',
    '\u{1f469}',
    '\u{1d7d3}',
    '\u{1f1ea}',
    '\u{e0061}',
    '\r\n',
    '\n\n',
    '&amp;',
    '&#0;'
  ]
]

const changes = [
  (text, chance) => put(text, at(chance.place(text)), `${chance.word()} `),
  (text, chance) => put(text, at(chance.place(text)), chance.word()),
  (text, chance) => put(text, chance.range(text), chance.word()),
  (text, chance) => put(text, at(chance.place(text)), chance.pick(characters)),
  (text, chance) => put(text, chance.range(text), chance.pick(characters)),
  (text, chance) => put(text, chance.range(text), ''),
  (text, chance) => {
    const range = chance.range(text)
    const times = chance.pick([2, 2, 2, 3, 5, 9, 20])
    return put(text, range, text.slice(range.start, range.end).repeat(times))
  },
  (text, chance) => {
    const {start, end} = chance.range(text)
    return put(text, at(chance.place(text)), text.slice(start, end))
  },
  (text, chance) => {
    const range = chance.range(text)
    const [open, close] = chance.pick(pairs)
    return put(text, range, open + text.slice(range.start, range.end) + close)
  },
  (text, chance) => {
    const words = [...text.matchAll(/[a-z]{3,}/giu)]
    if (words.length === 0) return text
    const {index, 0: word} = chance.pick(words)
    return put(text, {start: index, end: index + word.length}, chance.pick(disguises)(word))
  },
  (text, chance, others) => {
    const other = chance.pick(others)
    const {start, end} = chance.range(other)
    return put(text, at(chance.place(text)), other.slice(start, end))
  },
  (text, chance, others) => {
    const other = chance.pick(others)
    return text.slice(0, chance.place(text)) + other.slice(chance.place(other))
  },
  (text, chance) => (chance.below(2) === 0 ? text.replaceAll('\n', '\r\n') : text.replace('. ', '.\n\n'))
]
