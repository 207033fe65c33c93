import {type Alike, alike, isDressed} from './alike.js'
import type {Edit, Part} from './edits.js'
import {leetLetters} from './leet-letters.js'
import {isMark} from './marks.js'
import {decode} from './trie.js'
import {vocabulary} from './vocabulary.js'

/** Invisible characters: zero width, soft hyphens, bidi controls, tags, variation selectors, stray control codes. */
const invisible =
  /\p{Default_Ignorable_Code_Point}|[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u0090\u0098-\u009f\ufff0-\ufffb]/u
/** Belongs to the sign or letter before it: a mark, a variation selector, a skin tone. */
const attached = /\p{M}|\p{Emoji_Modifier}/u
const wordPart = /[\p{L}\p{M}\p{N}]/u
/** Scripts written without spaces: their letters end a Latin word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const ordinary = new Set('’‘“”–—―•·…©®™°£€¢¥§¶«»‹›¡¿×÷±†‡′″№´¨¯¸½¼¾\u2028')

/** A word in foreign letters that all resemble Latin ones: `сор`, `ꓠꓳ`. */
interface Undecided {
  readonly edit: Edit
  /** A word of the vocabulary. */
  readonly known: boolean
  /** Stands beside a word that no Latin letters resemble. */
  nearForeign: boolean
}

/** Undoes what is done to single characters: invisible ones, other forms, accents, and letters that only look Latin. */
export function characterEdits(text: string): readonly Edit[] {
  if (!/[^\t-\r -~’‘“”–—•…©®™°]/u.test(text)) return []
  const edits: Edit[] = []
  const undecided: Undecided[] = []
  let latin = 0
  let foreign = 0
  /** The undecided words since the last one that was decided. */
  let run: Undecided[] = []
  let afterForeign = false
  let at = 0
  while (at < text.length) {
    const whole = wordEnd(text, at)
    if (whole === at) {
      at = foldSign(text, at, edits)
      continue
    }
    const end = drawnEnd(text, at, whole)
    const word = foldWord(text, at, end)
    if (typeof word === 'object' && word.pure) {
      run.push({edit: word.edit, known: isKnown(word.edit), nearForeign: afterForeign})
      undecided.push(run.at(-1)!)
    } else {
      afterForeign = word === 'foreign'
      if (afterForeign) for (const one of run) one.nearForeign = true
      if (run.length > 0) run = []
      if (word === 'foreign') foreign += 1
      else if (word !== 'latin') edits.push(word.edit)
      if (word !== 'foreign') latin += text.charCodeAt(at) > 64 ? 1 : 0
    }
    at = end
  }
  const more = disguisesAmong(undecided, latin, foreign)
  return more.length === 0 ? edits : [...edits, ...more].sort((one, other) => one.start - other.start)
}

/** Among Latin words a word in look-alikes is a disguise; among foreign words it is a foreign word. */
function disguisesAmong(undecided: readonly Undecided[], latin: number, foreign: number): Edit[] {
  const known = undecided.filter((word) => word.known).length
  const all = latin + 2 * known > foreign + undecided.length - known
  const disguised = undecided.filter(
    (word) => (all && !word.nearForeign) || (word.known && lettersOf(word.edit).length > 3)
  )
  return disguised.map(({edit}) => edit)
}

/** It is a word of the vocabulary, as it stands or with digits and signs read as letters. */
function isKnown(edit: Edit): boolean {
  if (vocabulary.has(lettersOf(edit))) return true
  const units = edit.parts.flatMap(({text}) => {
    const letters = leetLetters.get(text) ?? text.toLowerCase()
    return /^[a-z]+$/u.test(letters) ? [{letters}] : []
  })
  return units.length < longest && decode(units) !== undefined
}

const longest = 24

function lettersOf(edit: Edit): string {
  return edit.parts
    .map((part) => part.text)
    .join('')
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '')
}

function charAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdbff) return text[at]!
  return String.fromCodePoint(text.codePointAt(at)!)
}

/**
 * The end of the word (letters, digits, their marks, and what is invisible or ties them) that begins at
 * `from`; `from` if none does.
 */
function wordEnd(text: string, from: number): number {
  let end = from
  let marks = 0
  let at = from
  while (at < text.length) {
    const char = charAt(text, at)
    const hidden = char > '~' && invisible.test(char)
    if (hidden && end === from) break
    at += char.length
    if (hidden ? attached.test(char) : isWordPart(char)) {
      end = at
      marks = 0
    } else if (!hidden) {
      marks += 1
      if (marks > 3 || end === from || !tying.has(char)) break
    }
  }
  return end
}

/** The end of the word whose letters stand apart (`f ε e d`), if four or more do; else the end of this one, `end`. */
function drawnEnd(text: string, start: number, end: number): number {
  let last = end
  let count = isOneLetter(text, start, end) ? 1 : 0
  while (count > 0) {
    const from = gapAfter(text, last)
    const to = from > last ? wordEnd(text, from) : 0
    if (to <= from || !isOneLetter(text, from, to)) break
    last = to
    count += 1
  }
  return count > 3 ? last : end
}

/** Marks that stand inside words, three at most at a time. */
const tying = new Set("@$!|+*€£.-_'’/")

/** Where the marks after `at` end, if they are three at most, not counting what is invisible; else `at`. */
function gapAfter(text: string, at: number): number {
  let marks = 0
  let end = at
  while (end < text.length && isMark(text.charCodeAt(end)) && !isWordPart(charAt(text, end))) {
    if (!invisible.test(text[end]!)) marks += 1
    if (marks > 3) return at
    end += 1
  }
  return end
}

function isOneLetter(text: string, start: number, end: number): boolean {
  const next = start + charAt(text, start).length
  return next === end || (end - next < 8 && /^\p{M}+$/u.test(text.slice(next, end)))
}

function isWordPart(char: string): boolean {
  if (char < '\u0080') return isAsciiWord(char)
  return (wordPart.test(char) && !unspaced.test(char)) || isDressed(char)
}

function isAsciiWord(char: string): boolean {
  const code = char.charCodeAt(0)
  const lower = code | 0x20
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)
}

/** `latin` or `foreign` if the word stays as it is. */
function foldWord(text: string, start: number, end: number): {edit: Edit; pure: boolean} | 'latin' | 'foreign' {
  const parts: (Part & {alike: Alike})[] = []
  let plain = 0
  let seen = 0
  let changed = false
  let unread = false
  for (let at = start; at < end; ) {
    const char = charAt(text, at)
    const to = at + char.length
    if (char < '\u0080' && isAsciiWord(char)) {
      plain += 1
      parts.push({text: char, start: at, end: to, alike: {text: char}})
    } else if (invisible.test(char) || attached.test(char)) {
      changed = true
      const last = parts.at(-1)
      if (last && attached.test(char)) parts[parts.length - 1] = {...last, end: to}
    } else if (char < '\u0080' || !isWordPart(char)) parts.push({text: char, start: at, end: to, alike: gap})
    else {
      const found = alike(char)
      changed = true
      if (!found) unread = true
      else if (found.foreign) seen += 1
      else plain += 1
      parts.push({text: found?.text ?? char, start: at, end: to, alike: found ?? {text: char}})
    }
    at = to
  }
  const pure = plain === 0 && seen > 0
  if (unread) return 'foreign'
  if (!changed || isFlag(text.slice(start, end))) return 'latin'
  const edit = {start, end, parts: readable(parts)}
  // What only eyes read as Latin is too weak a sign to fold a whole word by, unless the word is one of ours.
  if (pure && parts.some((part) => part.alike.loose) && !isKnown(edit)) return 'foreign'
  return {edit, pure}
}

/** Between letters that stand apart. */
const gap: Alike = {text: ''}

/** Takes the readings that make a word of the vocabulary, where letters have several. */
function readable(all: readonly (Part & {alike: Alike})[]): Part[] {
  const parts = all.filter((part) => part.alike !== gap)
  if (parts.every(({text, alike}) => alike.digit ?? (text >= '0' && text <= '9'))) {
    return all.map(({text, start, end, alike}) => ({text: alike.digit ?? text, start, end}))
  }
  const units = parts.map((part) => ({letters: (part.alike.readings ?? part.text).toLowerCase()}))
  const several = parts.length < longest && parts.some((part) => part.alike.readings)
  const found = several && parts.every((part) => part.text.length === 1) ? decode(units) : undefined
  let index = -1
  return all.map(({text, start, end, alike}) => {
    if (alike !== gap) index += 1
    const letter = alike === gap ? undefined : found?.word[index]
    return {text: letter && text.toLowerCase() !== letter ? letter : text, start, end}
  })
}

/** Two regional indicators are a flag, unless they write FB. */
function isFlag(word: string): boolean {
  return /^[\u{1f1e6}-\u{1f1ff}]{2}$/u.test(word) && word !== '🇫🇧'
}

/** Folds the character at `at`, which is part of no word, and returns where it ends. */
function foldSign(text: string, at: number, edits: Edit[]): number {
  const char = charAt(text, at)
  const end = at + char.length
  if (char >= ' ' && char < '\u007f') return end
  if (attached.test(char)) attach(text, at, end, edits)
  else if (invisible.test(char)) edits.push({start: at, end, parts: []})
  else {
    const plain = plainSign(char)
    if (plain !== undefined && plain !== char) edits.push({start: at, end, parts: [{text: plain, start: at, end}]})
  }
  return end
}

/** What hangs on a sign goes, and the sign stands for both. */
function attach(text: string, at: number, end: number, edits: Edit[]): void {
  const last = edits.at(-1)
  const before = at > 0 ? previousAt(text, at) : -1
  const sign = before < 0 ? '' : text.slice(before, at)
  const part = last?.end === at ? last.parts.at(-1) : undefined
  if (last && part) edits[edits.length - 1] = {...last, end, parts: [...last.parts.slice(0, -1), {...part, end}]}
  else if (last?.end === at || sign <= ' ' || isWordPart(sign)) edits.push({start: at, end, parts: []})
  else edits.push({start: before, end, parts: [{text: sign, start: before, end}]})
}

function previousAt(text: string, at: number): number {
  const low = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00
  return low && at > 1 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800 ? at - 2 : at - 1
}

function plainSign(char: string): string | undefined {
  if (ordinary.has(char)) return undefined
  const known = signs.get(char)
  if (known) return known
  const plain = char.normalize('NFKC')
  return /^[ -~]+$/u.test(plain) ? plain : undefined
}

/** Hyphens and stars of every kind; what Windows writes where Unicode has control codes; words in one sign. */
const signs: ReadonlyMap<string, string> = new Map([
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['−', '-'],
  ['⁃', '-'],
  ['∗', '*'],
  ['⁎', '*'],
  ['⁄', '/'],
  ['∕', '/'],
  ['⧸', '/'],
  ['➕', '+'],
  ['➖', '-'],
  ['\u0085', '\n'],
  ['\u0091', "'"],
  ['\u0092', "'"],
  ['\u0093', '"'],
  ['\u0094', '"'],
  ['\u0095', '•'],
  ['\u0096', '-'],
  ['\u0097', '-'],
  ['\u2800', ' '],
  ['🆓', 'free'],
  ['🆗', 'ok']
])
