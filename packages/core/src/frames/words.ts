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

type Kind = 'letter' | 'digit' | 'space' | 'line end' | 'mark'

const letter = /\p{L}|\p{M}/u
const digit = /\p{N}/u
const space = /\s/u

function kindOf(char: string): Kind {
  if (char === '\n') return 'line end'
  if (space.test(char)) return 'space'
  return letter.test(char) ? 'letter' : digit.test(char) ? 'digit' : 'mark'
}

/** Nearly all characters are these, and a table is far quicker than asking Unicode about each. */
const asciiKinds: readonly Kind[] = Array.from({length: 128}, (_, code) => kindOf(String.fromCharCode(code)))

/** The kind of the character at an offset; what stands beyond the text is a mark. */
function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at)
  if (code < 128) return asciiKinds[code]!
  return at < text.length ? kindOf(String.fromCodePoint(text.codePointAt(at)!)) : 'mark'
}

/** Whether the code unit at an offset is a letter by itself. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? asciiKinds[code] === 'letter' : at < text.length && letter.test(text[at]!)
}

/** The length of the character at an offset. */
function lengthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}

/** Splits folded text into words, numbers and marks in one pass over its characters. */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  let glued = false
  while (at < text.length) {
    const kind = kindAt(text, at)
    let end = at + lengthAt(text, at)
    if (kind === 'line end') words.push({norm: '\n', kind: 'mark', start: at, end, glued})
    else if (kind === 'letter') {
      end = wordEnd(text, at)
      pushWord(words, text, at, end, glued)
    } else if (kind === 'digit') {
      end = numberEnd(text, at)
      pushNumber(words, text, at, end, glued)
    } else if (kind === 'mark') {
      words.push({norm: straight(text.slice(at, end)), kind: 'mark', start: at, end, glued})
    }
    at = end
    glued = kind !== 'space' && kind !== 'line end'
  }
  return words
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind === 'letter' || kind === 'digit') at += lengthAt(text, at)
    else if (kind === 'mark' && at > from && isApostrophe(text[at]!) && isLetter(text, at + 1)) at += 1
    else break
  }
  // `A+`, `A+++` and the like are one word.
  if (at - from === 1 && text[at] === '+') while (text[at] === '+') at += 1
  // `f/b` and `w/o` are one word too.
  if (at - from === 1 && text[at] === '/' && isLetter(text, at + 1) && !isLetter(text, at + 2)) at += 2
  return at
}

function numberEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    if (kindAt(text, at) === 'digit') at += lengthAt(text, at)
    else if ((text[at] === '.' || text[at] === ',') && digit.test(text[at + 1] ?? '')) at += 1
    else break
  }
  return at
}

function pushWord(words: Word[], text: string, start: number, end: number, glued: boolean): void {
  const norm = normOf(text.slice(start, end))
  const parts = writtenOut(norm)
  for (let index = 0; index < parts.length; index += 1) {
    words.push({norm: parts[index]!, kind: 'word', start, end, glued: index > 0 || glued})
  }
}

/** `A+++` is `a+`, and `f/b` is `fb`. */
function normOf(written: string): string {
  const lower = straight(written).toLowerCase()
  const last = lower.charCodeAt(lower.length - 1)
  // Only a word that ends in `+`, or in one letter after a slash, is written in any other way.
  if (last === 43) return lower.replace(/\+{2,}$/u, '+')
  return lower.charCodeAt(lower.length - 2) === 47 ? lower.replaceAll('/', '') : lower
}

function pushNumber(words: Word[], text: string, start: number, end: number, glued: boolean): void {
  // Letters right after digits (`5th`, `2x`, `b4`) belong to the number's word only when shorthand knows the whole.
  let whole = end
  while (isLetter(text, whole)) whole += 1
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
  if (!/[^\u0020-_a-~]/u.test(text)) return text
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

/**
 * The sentences of a folded text that `from`..`to` touch, and maybe more of those around them: cut only where sentences
 * surely end, so that what is cut out reads as it does in the whole.
 */
export function sentencesAround(text: string, from: number, to: number): string {
  let start = Math.min(from, text.length)
  while (start > 0 && !surelyEndsBefore(text, start)) start -= 1
  let end = Math.min(to + 1, text.length)
  while (end < text.length && !surelyEndsBefore(text, end)) end += 1
  return text.slice(start, end)
}

function surelyEndsBefore(text: string, at: number): boolean {
  // The gate knows three stops, and counts on over the fourth.
  if (at < 2 || text[at - 1] !== ' ' || !'.!?'.includes(text[at - 2]!)) return false
  const next = kindAt(text, at)
  if (next !== 'letter' && next !== 'digit') return false
  if (text[at - 2] !== '.') return true
  let start = at - 2
  while (start > 0 && isLetter(text, start - 1)) start -= 1
  return !abbreviations.has(splitWords(text.slice(start, at - 2)).at(-1)?.norm ?? '')
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
