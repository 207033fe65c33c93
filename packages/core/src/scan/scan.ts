import type {Format} from '../submission/submission.js'
import {endsParagraph, isOdd, isPlainLetter, itemFollows, joins} from './around.js'
import {arms, count, ending, field, meets, opens, single, type Token} from './classify.js'
import {digit, gap, isAlnum, isLetter, isSpace, kinds, letter, partsWords, sign} from './kinds.js'
import {mayGoOn} from './parted.js'
import {remembered, type Spot, SpotFinder} from './spots.js'
import {flagsAt, longestWord, nodeAt, OddTable, WordTable, weightAt} from './table.js'
import {isHard, partsAt, tagEnd, wordAround} from './tags.js'

export type {Spot} from './spots.js'

export interface Scanned {
  readonly spots: readonly Spot[]
  /** The text has places whose parts may belong together however far apart they stand. */
  readonly hard: boolean
  /** What the words may weigh at most that are of another language: see `foreignWeight`. */
  readonly foreign: number
  /** About how many words it has. */
  readonly words: number
}

const table = new WordTable()
const odds = new OddTable()

/** Finds all that may matter in a text, in one pass over its characters. */
export function scan(text: string, format: Format): Scanned {
  const scanner = new Scanner(text, format, ~(meets | opens | single | field | count | ending))
  scanner.scan()
  const {spots, foreign, words} = scanner.finder
  return {spots, hard: scanner.hard, foreign, words}
}

/** Where words of other fields stand. */
export function fieldsIn(text: string, format: Format): readonly number[] {
  const scanner = new Scanner(text, format, field)
  scanner.scan()
  return scanner.finder.fields
}

/** Stands for one among the letters of a word. */
const apostrophe = 27

class Scanner {
  readonly finder = new SpotFinder(table)
  hard = false
  readonly #text: string
  readonly #format: Format
  /** The flags of words that are taken note of. */
  readonly #mask: number
  /** Where the last number from one to five, or word for one, ends. */
  #counted = -10

  constructor(text: string, format: Format, mask: number) {
    this.#text = text
    this.#format = format
    this.#mask = mask
  }

  scan(): void {
    const text = this.#text
    const {finder} = this
    const {length} = text
    const {rows} = table
    const {parted, rows: found, starts} = finder
    const mask = this.#mask
    let words = 0
    let last = 0
    let at = 0
    while (at < length) {
      let code = text.charCodeAt(at)
      const kind = code < 128 ? kinds[code]! : sign
      if (kind === gap) {
        if (code === 46 || code === 63) finder.stop(last, true)
        at += 1
        continue
      }
      if (kind !== letter) {
        finder.words = words
        at = this.#other(at, code, kind)
        words = finder.words
        continue
      }
      const start = at
      last = at
      // The letters of the word, six to a number: see `WordTable`.
      let x = 0
      let y = 0
      let z = 0
      let size = 0
      // Loses the bit of small letters at the first capital.
      let small = 0x20
      for (;;) {
        do {
          small &= code
          if (size < 6) x = (x << 5) | (code & 31)
          else if (size < 12) y = (y << 5) | (code & 31)
          else z = (z << 5) | (code & 31)
          size += 1
          at += 1
          code = at < length ? text.charCodeAt(at) : 32
        } while (((code | 0x20) - 97) >>> 0 < 26)
        if ((code !== 39 && code !== 0x2019) || !isPlainLetter(text, at + 1)) break
        if (size < 6) x = (x << 5) | apostrophe
        else if (size < 12) y = (y << 5) | apostrophe
        else z = (z << 5) | apostrophe
        size += 1
        at += 1
        code = text.charCodeAt(at)
      }
      if (
        (code !== 32 && code !== 44 && code !== 46 && this.#isTied(at, code, start)) ||
        size > longestWord ||
        (small === 0 && isOdd(text, start, at))
      ) {
        finder.words = words
        at = this.#odd(start)
        words = finder.words
        continue
      }
      words += 1
      const row = table.find(x, y, z, text, start, at)
      found[words & (remembered - 1)] = row
      starts[words & (remembered - 1)] = start
      const weight = rows[row + weightAt]!
      if (weight > 0 || finder.isPlain) finder.sum += weight
      const flag = rows[row + flagsAt]!
      if (flag === 0 && !parted.open) continue
      finder.words = words
      if (flag & mask || (flag & meets && words <= finder.armedUntil)) finder.take(table.token(row), start, true)
      if (flag & single) finder.single(start)
      if (flag & (count | ending)) this.#end(flag, start, at)
      if (parted.open || (flag & opens && mayGoOn(rows[row + nodeAt]!, text, at)))
        finder.follow(table.token(row), start)
    }
    finder.words = words
    finder.stop(last, false)
  }

  /** Whether what stands right after a word may belong to it. */
  #isTied(at: number, code: number, start: number): boolean {
    const text = this.#text
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 32
    if (code >= 128) return !partsWords(code, text.charCodeAt(at - 1), next)
    const kind = kinds[code]
    if (kind === digit) return true
    if (kind === sign) return code === 33 || code === 124 ? isAlnum(next) || next >= 128 : true
    if (code === 47) return at - start === 1 && isLetter(next)
    if (code === 96) return isAlnum(next)
    return false
  }

  #other(at: number, code: number, kind: number): number {
    if (kind === digit) return this.#number(at)
    return kind === sign ? this.#sign(at, code) : this.#special(at, code)
  }

  #number(start: number): number {
    const text = this.#text
    const {length} = text
    const {finder} = this
    let at = start + 1
    let code = at < length ? text.charCodeAt(at) : 32
    for (;;) {
      if (code < 128 && kinds[code] === digit) at += 1
      else if ((code === 46 || code === 44) && at + 1 < length && kinds[text.charCodeAt(at + 1)] === digit) at += 2
      else break
      code = at < length ? text.charCodeAt(at) : 32
    }
    if (at < length && code !== 32) {
      const next = at + 1 < length ? text.charCodeAt(at + 1) : 32
      const tied = (code === 64 || code === 36 || code === 33) && isAlnum(next)
      if (code < 128 ? kinds[code] === letter || tied : !partsWords(code, 32, next)) return this.#odd(start)
    }
    finder.words += 1
    finder.rows[finder.words & (remembered - 1)] = -1
    finder.parted.clear()
    if (at - start === 1 && finder.lastSingle === finder.words - 1) finder.lastSingle = finder.words
    const token = odds.number(text.slice(start, at))
    if (token.flags & (count | ending)) this.#end(token.flags, start, at)
    this.#take(token, start)
    return at
  }

  /** A number or colour that may be a rating, if a clause ends with it. */
  #end(flags: number, start: number, at: number): void {
    const text = this.#text
    if (flags & count) this.#counted = at
    if (!(flags & ending)) return
    const code = at < text.length ? text.charCodeAt(at) : 10
    if (code === 45 || code === 37) return
    let next = at
    while (text.charCodeAt(next) === 32) next += 1
    if (next >= text.length || !isLetter(text.charCodeAt(next))) this.finder.add(start, start, false)
  }

  /** A sign that may pass for a letter, or a character beyond ASCII. */
  #sign(at: number, code: number): number {
    const text = this.#text
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 32
    if (code >= 128) return partsWords(code, at > 0 ? text.charCodeAt(at - 1) : 32, next) ? at + 1 : this.#odd(at)
    if (code < 32 || code === 127) return this.#odd(at)
    if (code === 33) this.finder.stop(at, true)
    return isLetter(next) ? this.#odd(at) : at + 1
  }

  #special(at: number, code: number): number {
    const text = this.#text
    const {finder} = this
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 32
    switch (code) {
      case 10:
        finder.stop(at, this.#format === 'markdown' && endsParagraph(text, at))
        if (this.#format === 'text') finder.endParagraph()
        else if (this.#format === 'markdown' && (endsParagraph(text, at) || (finder.isPlain && itemFollows(text, at))))
          finder.endParagraph()
        return at + 1
      case 38:
        if (text.startsWith('nbsp;', at + 1)) return at + 6
        if (text.startsWith('amp;', at + 1)) return at + 5
        return isLetter(next) || next === 35 ? this.#odd(at) : at + 1
      case 58:
        if (next === 47) finder.doubt()
        return at + 1
      case 60:
        finder.stop(at, false)
        finder.doubt()
        return isLetter(next) || next === 47 || next === 33 || next === 63 ? this.#tag(at) : at + 1
      case 92:
        return isAlnum(at > 0 ? text.charCodeAt(at - 1) : 32) && isAlnum(text.charCodeAt(at + 2))
          ? this.#odd(at)
          : at + 1
      case 42:
      case 126:
        return this.#marks(at, code)
      default:
        finder.doubt()
        return at + 1
    }
  }

  /** Asterisks are emphasis, stars, bullets, or letters. */
  #marks(start: number, code: number): number {
    const text = this.#text
    let end = start + 1
    while (text.charCodeAt(end) === code) end += 1
    const before = start > 0 ? text.charCodeAt(start - 1) : 32
    const after = end < text.length ? text.charCodeAt(end) : 32
    if ((isAlnum(before) || before >= 128) && (isAlnum(after) || after >= 128)) return this.#odd(start)
    const counts = this.#counted >= start - 8 && !/[a-z\d]/iu.test(text.slice(this.#counted, start))
    if (code === 42 && (end - start === 5 || counts)) this.finder.add(start, start, true)
    return end
  }

  /** A tag parts words or joins them; what stands in it is read as words, since some of its attributes are. */
  #tag(at: number): number {
    const text = this.#text
    if (this.#format === 'text') return at + 1
    if (isHard(text, at)) {
      this.hard = true
      this.finder.add(at, at, true)
    }
    if (partsAt(text, at)) {
      if (this.#format === 'html') this.finder.endParagraph()
    } else if (at > 0 && joins(text.charCodeAt(at - 1)) && joins(text.charCodeAt(tagEnd(text, at)))) {
      const word = wordAround(text, at)
      if (word === undefined) this.finder.add(at, at, true)
      else this.#take(odds.odd(word), at)
    }
    return at + 1
  }

  /** Reads all that stands between two white spaces, and is more than words. */
  #odd(at: number): number {
    const text = this.#text
    let start = at
    while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start -= 1
    let end = at + 1
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1
    const token = odds.odd(text.slice(start, end))
    this.finder.sum += token.weight
    this.finder.stop(at, false)
    this.#take(token, at)
    if (token.flags & ending) this.finder.add(at, at, false)
    if (token.flags & opens || this.finder.parted.open) this.finder.follow(token, at)
    return end
  }

  #take(token: Token, start: number): void {
    const {flags} = token
    if (flags & (this.#mask | meets | single | arms)) this.finder.take(token, start, false)
  }
}
