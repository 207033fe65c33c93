import {fold} from '../fold/fold.js'
import {splitWords, type Word} from '../frames/words.js'
import {foreignWeight} from '../report/language.js'
import {weightOf} from './gate.js'
import {knownOf} from './known.js'
import {mayOpen, nodeOf} from './parted.js'

/** What a token of a text means to the scan. */
export interface Token {
  /** Lower case; for tokens that hold more than letters, as written. */
  readonly text: string
  readonly flags: number
  /** Pairs, as in `Known`. */
  readonly ends: readonly number[]
  readonly begins: readonly number[]
  readonly arms: readonly number[]
  readonly meets: readonly number[]
  /** What in it may be a piece of a word that was parted: runs of letters, and of digits that pass for letters. */
  readonly runs: readonly string[]
  /** Where its letters lead to in the tree of words that may be parted. */
  readonly node: number
  /** What it adds to what opens the gate of the second reader. */
  readonly weight: number
  /** How much it says at most that a text is in another language. */
  readonly foreign: number
}

export const alone = 1
export const ends = 2
export const arms = 4
/** Begins or meets a pair: nothing by itself. */
export const meets = 8
/** The beginning of a longer word of the vocabulary, which may have been parted. */
export const opens = 16
export const foreign = 32
export const field = 128
/** One letter. */
export const single = 256
/** Cannot be told by itself: what it stands in is read. */
export const unclear = 512
/** Stands for an unknown number of words. */
export const elastic = 1024
/** Stands for several words. */
export const several = 2048
/** One to five. */
export const count = 4096
/** Looked at closer where a clause ends with it. */
export const ending = 8192
/** More than a word. */
export const odd = 16384

/** Company in which every disguise is undone: see `leet.ts`, `signs.ts` and `characters.ts`. */
const company = 'the feedback leaves n3gative many other plain words. '
const companyWords = splitWords(fold(company).text).length

/** Reads one word of letters (lower case, an apostrophe may stand between them). */
export function readWord(word: string): Token {
  const letters = word.replaceAll("'", '')
  const node = letters.length < 17 ? nodeOf(letters) : 0
  const flags =
    // Of `I'm`, too, the first letter stands alone.
    (letters.length === 1 || word[1] === "'" ? single : 0) |
    (node === 0 ? 0 : opens) |
    (word === 'www' ? elastic : 0) |
    (counts.has(word) ? count : 0)
  // Company changes nothing for a word that holds only letters, unless one of them is drawn out.
  const norms = drawnOut.test(word) ? normsOf(word) : namesOf(splitWords(fold(word).text))
  return tokenOf(word, flags, [letters], node, norms)
}

const counts = new Set(['one', 'two', 'three', 'four', 'five'])
const drawnOut = /(.)\1\1/u

/** Reads a number. */
export function readNumber(text: string): Token {
  return tokenOf(text, /^[1-5]$/u.test(text) ? count : 0, [], 0, [text])
}

/** Reads a run of characters without white space that is more than a word. */
export function readOdd(text: string): Token {
  if (text.length > longest) return {...nothing, text, flags: unclear}
  if (isUrl.test(text)) return {...nothing, text, flags: elastic}
  let flags = 0
  const norms: string[] = []
  const runs = new Set<string>()
  for (const form of formsOf(text)) {
    if (form === undefined) flags |= unclear
    else {
      norms.push(...normsOf(form))
      if (stars.test(form)) flags |= unclear
      for (const run of runsOf(form)) runs.add(run)
      if (/^[\p{L}\p{N}]\p{M}*$/u.test(form)) flags |= single
    }
  }
  if ([...runs].some(mayOpen)) flags |= opens
  return tokenOf(text, flags | odd | (norms.length > 1 ? several : 0), [...runs], 0, norms)
}

const nothing: Token = {
  text: '',
  flags: 0,
  ends: [],
  begins: [],
  arms: [],
  meets: [],
  runs: [],
  node: 0,
  weight: 0,
  foreign: 0
}
const longest = 160
const isUrl = /^(?:https?:\/\/[\w-]+\.[\w./-]*|www\.[\w-]+[\w./-]*)$/u
const stars = /[⭐🌟★✪✰✭✮✯🌠☆✩⚝👍👎]|\*{5}|[1-5]-?\*/u

function tokenOf(text: string, given: number, runs: readonly string[], node: number, norms: readonly string[]): Token {
  let flags = given
  let weight = 0
  let foreignness = 0
  const pairs = {ends: new Set<number>(), begins: new Set<number>(), arms: new Set<number>(), meets: new Set<number>()}
  for (const norm of norms) {
    for (const known of knownOf(norm)) {
      if (known.alone) flags |= alone
      if (known.field) flags |= field
      if (known.ending) flags |= ending
      for (const name of pairNames) for (const pair of known[name]) pairs[name].add(pair)
    }
    foreignness += foreignWeight(norm)
    // What more than a word may stand for is only guessed at, so nothing in it speaks against.
    weight += given & odd ? Math.max(0, weightOf(norm)) : weightOf(norm)
  }
  if (foreignness > 0) flags |= foreign
  if (pairs.ends.size > 0) flags |= ends
  if (pairs.arms.size > 0) flags |= arms
  if (pairs.begins.size > 0 || pairs.meets.size > 0) flags |= meets
  return {
    text,
    flags,
    ends: [...pairs.ends],
    begins: [...pairs.begins],
    arms: [...pairs.arms],
    meets: [...pairs.meets],
    runs,
    node,
    weight,
    foreign: foreignness
  }
}

const pairNames = ['ends', 'begins', 'arms', 'meets'] as const

/** The words that a token reads as, among company that lays every disguise bare. */
function normsOf(text: string): string[] {
  return namesOf(splitWords(fold(company + text).text).slice(companyWords))
}

function namesOf(words: readonly Word[]): string[] {
  return words.filter(({kind}) => kind !== 'mark').map(({norm}) => norm)
}

/** How markup may read in it: left out, or as what parts words. Undefined: in a way that only a parser knows. */
function formsOf(text: string): (string | undefined)[] {
  const plain = text.includes('&') ? decode(text) : text
  if (plain === undefined) return [undefined]
  const forms = [plain, ...(plain === text ? [] : [text])]
  if (/[*_~\\`]/u.test(plain)) forms.push(plain.replace(/[*_~\\`]+/gu, ''), plain.replace(/[*_~\\`]+/gu, ' '))
  const bare = plain.replace(/<[^<>]*>|\]\([^()]*\)|[[\]]/gu, '')
  if (bare !== plain) forms.push(bare, bare.replace(/[*_~\\`]+/gu, ''), plain.replace(/[<>[\]()]/gu, ' '))
  return forms
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    apos: "'",
    bull: '•',
    copy: '©',
    deg: '°',
    euro: '€',
    gt: '>',
    hellip: '…',
    ldquo: '“',
    lsquo: '‘',
    lt: '<',
    mdash: '—',
    middot: '·',
    nbsp: '\u00a0',
    ndash: '–',
    pound: '£',
    quot: '"',
    rdquo: '”',
    reg: '®',
    rsquo: '’',
    times: '×',
    trade: '™'
  })
)

/** The text with its entities decoded; undefined if one is not known, or hides a sign that means something. */
function decode(text: string): string | undefined {
  let clear = true
  const plain = text.replace(
    /&(?:#(x[\da-f]{1,6}|\d{1,7})|([a-z][a-z\d]*));?/giu,
    (whole, code: string, name: string) => {
      const char = name === undefined ? charOf(code) : entities.get(name)
      if (name !== undefined && char === undefined) {
        if (whole.endsWith(';')) clear = false
        return whole
      }
      if (char === undefined || /[*<>&\\[\]`|+@$!~_-]|[\p{L}\p{N}\p{S}]/u.test(char))
        clear &&= /^[&<>°©®™€£×]$/u.test(char ?? '')
      return char ?? whole
    }
  )
  return clear ? plain : undefined
}

function charOf(code: string): string | undefined {
  const value =
    code.startsWith('x') || code.startsWith('X') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 10)
  return value > 31 && value < 0x110000 && !(value >= 0xd800 && value < 0xe000)
    ? String.fromCodePoint(value)
    : undefined
}

/** The runs of letters and digits in it, as written and with foreign letters read as Latin ones. */
function runsOf(form: string): string[] {
  const folded = /[^ -~]/u.test(form) ? fold(company + form).text.slice(company.length - 2) : ''
  return [...new Set(`${form} ${folded}`.toLowerCase().match(/[a-z\d@$]*[a-z][a-z\d@$]*/gu) ?? [])]
}
