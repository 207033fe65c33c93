import type {Edit, Part} from './edits.js'
import {halfOf, partGlued, partMixed} from './glued.js'
import {leetLetters} from './leet-letters.js'
import {mend} from './mend.js'
import {decode, type Unit} from './trie.js'
import {vocabulary} from './vocabulary.js'

/** No disguised word is longer, runs of one letter counted as two. */
const longest = 24

/** Short words that no size, model or part number spells: `n0`, `y0u`, `n3g`. Others need a longer disguise beside them. */
const sure = new Set(['no', 'not', 'you', 'neg', 'negs', 'bad', 'get', 'top', 'for', 'any', 'our'])

interface Token {
  readonly start: number
  readonly end: number
  /** Holds a digit or sign beside its letters. */
  readonly mixed: boolean
  /** Holds three of one letter in a row, or a capital I where an l may stand. */
  readonly odd: boolean
}

interface Found {
  readonly edit: Edit
  readonly word: string
}

/** `l34ve`, `p0$itive`, `n*gative`, `feeedback`, `aIIow`: digits and signs for letters, and letters drawn out. */
export function leetEdits(text: string): Edit[] {
  const found: Found[] = []
  eachToken(text, (token) => {
    if (token.mixed || token.odd) {
      const one = readLeet(text, token)
      if (one) found.push(one)
    } else if (token.end - token.start >= 9) {
      const parted = partGlued(text, token.start, token.end)
      if (parted) found.push({edit: parted, word: ''})
    }
  })
  const company = found.some(({word}) => word.length > 3)
  const about = found.length > 0 && subject.test(text)
  const kept = found.filter(({edit, word}, at) => {
    if (word === '' || word.length > 4) return true
    if (isCode(text, edit, found[at - 1]?.edit, found[at + 1]?.edit)) return false
    if (company || word.length > 3) return true
    return (sure.has(word) && text[edit.start] !== '@') || (about && word === 'pos')
  })
  return kept.map(({edit}) => edit)
}

/** Beside these words `p0s` is no abbreviation of anything else. */
const subject = /feedback|review|rating|stars/iu

/** `N3G-4T1V-5`: hyphens and slashes tie what would be a short word to what is none. */
function isCode(text: string, {start, end}: Edit, before: Edit | undefined, after: Edit | undefined): boolean {
  const left = ties.has(text[start - 1]!) && kindOf(text.charCodeAt(start - 2)) > 0 && before?.end !== start - 1
  const right = ties.has(text[end]!) && kindOf(text.charCodeAt(end + 1)) > 0 && after?.start !== end + 1
  return left || right
}

const ties = new Set('-/_#.')

/** Calls `visit` for every run of letters, digits and signs that leet spelling uses. One pass over the code units. */
function eachToken(text: string, visit: (token: Token) => void): void {
  let start = -1
  let letters = 0
  let others = 0
  let run = 0
  let odd = false
  let before = 0
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    const kind = kindOf(code)
    if (kind === 0) {
      if (start >= 0 && letters > 0) visit({start, end: at, mixed: others > 0, odd})
      start = -1
      continue
    }
    if (start < 0) {
      start = at
      letters = 0
      others = 0
      odd = false
      before = 0
    }
    if (kind === 1) {
      letters += 1
      run = (code | 0x20) === before ? run + 1 : 1
      if (run === 3 || (code === 73 && isOddCapital(text, at, start))) odd = true
      before = code | 0x20
    } else {
      others += 1
      before = 0
    }
  }
}

/** `seIIer`, `Ieave`: a capital I after a small letter, or before a vowel. */
function isOddCapital(text: string, at: number, start: number): boolean {
  return (at > start && text[at - 1]! >= 'a') || 'aeiou'.includes(text[at + 1] ?? ' ')
}

/** 1: letter, 2: digit or sign, 0: neither. */
function kindOf(code: number): number {
  if (code < 128) return asciiKinds[code]!
  return signKinds.has(code) ? 2 : 0
}

const signKinds: ReadonlySet<number> = new Set([...leetLetters.keys()].map((char) => char.charCodeAt(0)))

const asciiKinds = Uint8Array.from({length: 128}, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[a-z]/iu.test(char)) return 1
  return char === '*' || leetLetters.has(char) ? 2 : 0
})

function readLeet(text: string, token: Token): Found | undefined {
  let {start, end} = token
  // Marks at the end (`f33dback!`) belong to the sentence; `$tars` keeps its sign, `$free` does not.
  while (end > start && trailing.has(text[end - 1]!)) end -= 1
  while (start < end && text[start] === '*') start += 1
  let first = start
  while (first < end && leading.has(text[first]!)) first += 1
  return readWord(text, start, end) ?? (first > start ? readWord(text, first, end) : undefined)
}

const trailing = new Set('!+*|')
const leading = new Set('@$!|+*£€')

function readWord(text: string, start: number, end: number): Found | undefined {
  const spelled = unitsOf(text, start, end)
  const {units, places, letters, digits, stars} = spelled
  if (units.length > longest || letters === 0 || stars > 2) return undefined
  const shown = text.slice(start, end).toLowerCase()
  if (vocabulary.has(shown) || byChance.has(shown)) return undefined
  const {word, unitOf} = decode(units) ?? {}
  if (!word || !unitOf) return digits > 0 && stars === 0 ? readLoosely(text, spelled) : undefined
  // `order5`: a number, not the last letter.
  if (isDigit(text, end - 1) && word.length < 8 && !plurals.has(word) && vocabulary.has(word.slice(0, -1)))
    return readLoosely(text, spelled)
  if (stars > 0 && word.length < 6 && !starred.has(word)) return undefined
  // `100k`, `5a`, `G37`: an amount and its unit, or a model.
  if (digits > 0 && letters < 2 && isAmount(text, start, end, word)) return undefined
  const parts: Part[] = unitOf.map((unit, at) => {
    const place = places[unit]!
    return {text: sameCase(text[place.start]!, word[at]!), ...halfOf(place, unitOf, at)}
  })
  return {edit: {start, end, parts}, word}
}

const plurals = new Set('stars ratings reviews positives negatives neutrals feedbacks'.split(' '))

function isAmount(text: string, start: number, end: number, word: string): boolean {
  return word.length < 5 ? word.length > 2 : isDigit(text, start) && !isDigit(text, end - 1)
}

/** Amounts and standards that spell a word by chance: `5 core` flex. */
const byChance = new Set(['5core', '8lock', '8locks', '5hip', '5end', '5ale', '4ll', '1ist', '50ld', '4ward', '4wards'])

/** The shorter words that one asterisk may hide in; in others it hides an oath. */
const starred = new Set(['star', 'stars', 'five', 'leave', 'left', 'rate', 'rated', 'free', 'post'])

/** `n3gitive`, a misspelling in disguise, and `leave5stars`, words run together. */
function readLoosely(text: string, {units, places, letters, digits}: Units): Found | undefined {
  if (letters < 4 || letters < digits || text[places[0]!.start] === '@') return undefined
  const guess = units.map((unit) => unit.letters[0]!).join('')
  const inside = !units[0]!.digit && !units.at(-1)!.digit
  if (inside && mend(guess)) {
    const parts = places.map(({start, end}, at) => ({text: sameCase(text[start]!, guess[at]!), start, end}))
    return {edit: {start: places[0]!.start, end: places.at(-1)!.end, parts}, word: guess}
  }
  const edit = partMixed(text, units, places)
  return edit && {edit, word: ''}
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function sameCase(shown: string, letter: string): string {
  return shown.toLowerCase() === letter ? shown : letter
}

interface Units {
  readonly units: readonly Unit[]
  readonly places: readonly {start: number; end: number}[]
  readonly letters: number
  readonly digits: number
  readonly stars: number
}

function unitsOf(text: string, start: number, end: number): Units {
  const units: Unit[] = []
  const places: {start: number; end: number}[] = []
  let letters = 0
  let digits = 0
  let stars = 0
  let at = start
  while (at < end && units.length <= longest) {
    const char = text[at]!.toLowerCase()
    const options = leetLetters.get(char)
    let to = at + 1
    if (options) digits += 1
    else if (char === '*') stars += 1
    else {
      letters += 1
      while (to < end && text[to]!.toLowerCase() === char) to += 1
      if (to - at === 2) to = at + 1
    }
    const repeated = to - at > 2
    units.push(options ? {letters: options, digit: char} : {letters: readAs.get(char) ?? char, repeated})
    places.push({start: at, end: to})
    at = to
  }
  return {units, places, letters, digits, stars}
}

/** An asterisk hides any letter; l and i pass for one another. */
const readAs: ReadonlyMap<string, string> = new Map([
  ['*', 'aeiouabcdefghijklmnopqrstuvwxyz'],
  ['l', 'li'],
  ['i', 'il']
])
