import {mend} from '../fold/mend.js'
import {shorthand} from './en/shorthand.js'

/**
 * A word, number or mark of folded text. `norm` is what the lexicon reads: lower case, straight apostrophes, shorthand
 * and contractions written out. One written word may give several (`don't`: `do`, `not`), which share its place.
 */
export interface Word {
  readonly norm: string
  readonly kind: 'word' | 'number' | 'mark'
  /** UTF-16 offsets into the folded text. */
  readonly start: number
  readonly end: number
  /** Written without a space before it. */
  readonly glued: boolean
}

/** A run of words up to a full stop, question mark, exclamation mark or line end; its closing mark belongs to it. */
export interface Sentence {
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
  readonly question: boolean
}

const letter = /\p{L}|\p{M}/u
const digit = /\p{N}/u
const space = /\s/u

/** Splits folded text into words, numbers and marks in one pass over its characters. */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  let glued = false
  while (at < text.length) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    if (char === '\n') {
      words.push({norm: '\n', kind: 'mark', start: at, end: at + 1, glued})
      at += 1
      glued = false
    } else if (space.test(char)) {
      at += char.length
      glued = false
    } else if (letter.test(char)) {
      const end = wordEnd(text, at)
      pushWord(words, text, at, end, glued)
      at = end
      glued = true
    } else if (digit.test(char)) {
      const end = numberEnd(text, at)
      pushNumber(words, text, at, end, glued)
      at = end
      glued = true
    } else {
      words.push({norm: straight(char), kind: 'mark', start: at, end: at + char.length, glued})
      at += char.length
      glued = true
    }
  }
  return words
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    if (letter.test(char) || digit.test(char)) at += char.length
    else if (isApostrophe(char) && at > from && letter.test(text[at + 1] ?? '')) at += 1
    else break
  }
  // `A+`, `A+++` and the like are one word.
  if (at - from === 1 && text[at] === '+') while (text[at] === '+') at += 1
  // `f/b` and `w/o` are one word too.
  if (at - from === 1 && text[at] === '/' && letter.test(text[at + 1] ?? '') && !letter.test(text[at + 2] ?? ''))
    at += 2
  return at
}

function numberEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const char = String.fromCodePoint(text.codePointAt(at)!)
    if (digit.test(char)) at += char.length
    else if ((char === '.' || char === ',') && digit.test(text[at + 1] ?? '')) at += 1
    else break
  }
  return at
}

function pushWord(words: Word[], text: string, start: number, end: number, glued: boolean): void {
  const norm = straight(text.slice(start, end))
    .toLowerCase()
    .replace(/\+{2,}$/u, '+')
    .replaceAll('/', '')
  for (const [index, part] of writtenOut(norm).entries()) {
    words.push({norm: part, kind: 'word', start, end, glued: index > 0 || glued})
  }
}

function pushNumber(words: Word[], text: string, start: number, end: number, glued: boolean): void {
  // Letters right after digits (`5th`, `2x`, `b4`) belong to the number's word only when shorthand knows the whole.
  let whole = end
  while (whole < text.length && letter.test(text[whole]!)) whole += 1
  const known = shorthand.get(text.slice(start, whole).toLowerCase())
  if (known && whole > end) for (const part of known) words.push({norm: part, kind: 'word', start, end: whole, glued})
  else words.push({norm: text.slice(start, end), kind: 'number', start, end, glued})
}

function writtenOut(norm: string): readonly string[] {
  const known = shorthand.get(norm)
  if (known) return known
  const bare = norm.endsWith("'s") ? norm.slice(0, -2) : norm
  if (bare !== norm) return pronounIs.has(bare) ? [bare, 'is'] : [mend(bare) ?? bare, "'s"]
  if (norm.endsWith("n't")) return [norm.slice(0, -3), 'not']
  const apostrophe = norm.indexOf("'")
  if (apostrophe > 0) {
    const tail = endings.get(norm.slice(apostrophe + 1))
    if (tail) return [norm.slice(0, apostrophe), tail]
  }
  return [mend(norm) ?? norm]
}

const pronounIs = new Set(['it', 'that', 'what', 'he', 'she', 'there', 'here', 'who', 'where', 'how'])
const endings = new Map([
  ['ll', 'will'],
  ['re', 'are'],
  ['ve', 'have'],
  ['d', 'would'],
  ['m', 'am']
])

function isApostrophe(char: string): boolean {
  return char === "'" || char === '’' || char === '‘' || char === 'ʼ' || char === '`'
}

function straight(text: string): string {
  return text
    .replace(/[’‘ʼ`]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[–—―]/gu, '—')
}

/** No sentence has more words: what looks at pairs of words in a sentence stays linear in the text. */
const longest = 400

/** Gathers words into sentences. A full stop inside an abbreviation or a number does not end one. */
export function splitSentences(words: readonly Word[]): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const close = (to: number): void => {
    if (to > from && words.slice(from, to).some((word) => word.norm !== '\n')) {
      const run = words.slice(from, to)
      sentences.push({
        words: run,
        start: run[0]!.start,
        end: run.at(-1)!.end,
        question: run.some((word) => word.norm === '?')
      })
    }
    from = to
  }
  for (let at = 0; at < words.length; at += 1) {
    const {norm} = words[at]!
    if (at - from >= longest) close(at)
    else if (norm === '\n' || (isStop(norm) && !isAbbreviation(words, at))) {
      let to = at + 1
      // Runs of marks and a closing quote or bracket belong to the sentence before them.
      while (to < words.length && words[to]!.glued && (isStop(words[to]!.norm) || closers.has(words[to]!.norm))) to += 1
      close(to)
      at = to - 1
    }
  }
  close(words.length)
  return sentences
}

const closers = new Set(['"', ')', ']', "'"])

function isStop(norm: string): boolean {
  return norm === '.' || norm === '!' || norm === '?' || norm === '…'
}

function isAbbreviation(words: readonly Word[], at: number): boolean {
  if (words[at]!.norm !== '.') return false
  const before = words[at - 1]
  const after = words[at + 1]
  if (!before || !after) return false
  // `shop.example`, `v.2`: no space after the stop, and a word follows.
  if (after.glued && after.kind !== 'mark') return true
  return words[at]!.glued && abbreviations.has(before.norm)
}

const abbreviations = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'vs',
  'etc',
  'approx',
  'incl',
  'eg',
  'ie',
  'no.',
  'nos',
  'fig'
])
