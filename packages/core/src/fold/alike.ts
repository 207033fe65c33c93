import {lookAlikes} from './look-alikes.js'
import {dressed, resembling} from './seen-alikes.js'

/** How a character that is no ASCII letter reads. */
export interface Alike {
  readonly text: string
  /** Several letters that it may stand for, the likelier first. */
  readonly readings?: string
  /** A letter of another script's words, not a Latin one in another dress. */
  readonly foreign?: boolean
  /** Only eyes read it so; the Unicode table does not. */
  readonly loose?: boolean
  /** Its value, if it is a digit of another script. */
  readonly digit?: string
}

let table: ReadonlyMap<string, Alike> | undefined

/** What `char` is read as in a word, or undefined if it resembles no ASCII letter or digit. */
export function alike(char: string): Alike | undefined {
  table ??= makeTable()
  return table.get(char) ?? byForm(char)
}

/** Signs that serve as letters, though Unicode counts them as none: ℮, ⓕ, 🅕, 🄵, 🅵, 🇫. */
export function isDressed(char: string): boolean {
  const code = char.codePointAt(0)!
  if ((code >= 0x24b6 && code <= 0x24e9) || char === '℮') return true
  return code >= 0x1f130 && code <= 0x1f1ff && lettersInRings(code) !== undefined
}

function makeTable(): Map<string, Alike> {
  const made = new Map<string, Alike>()
  for (const [text, ...codes] of rows(lookAlikes)) {
    for (const code of codes) {
      const char = String.fromCodePoint(Number.parseInt(code, 16))
      const digit = /\p{Nd}/u.test(char) ? {digit: String(digitValue(char.codePointAt(0)!))} : {}
      made.set(char, {...reading(char, text!), ...digit, foreign: !/[\p{Script=Latin}\p{Nd}]/u.test(char)})
    }
  }
  for (const [letters, ...chars] of rows(resembling)) {
    for (const char of chars) resemble(made, char, letters!)
  }
  for (const [text, ...chars] of rows(dressed)) for (const char of chars) made.set(char, {text: text!})
  return made
}

/** The look-alike table's own reading stays the first. */
function resemble(made: Map<string, Alike>, char: string, letters: string): void {
  const before = made.get(char)
  const all = [...new Set((before?.readings ?? before?.text ?? '').toLowerCase() + letters)].join('')
  made.set(char, {
    text: before?.text ?? letters[0]!,
    foreign: true,
    loose: !before,
    ...(all.length > 1 && {readings: all})
  })
}

function rows(data: string): string[][] {
  return data
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
}

/** The table gives the shape: I and 1 have the shape of l, 0 that of O, and m that of rn. */
function reading(char: string, shape: string): Alike {
  if (shape === 'l') return {text: /\p{Lu}/u.test(char) ? 'I' : 'l', readings: /\p{Lu}/u.test(char) ? 'il' : 'li'}
  return {text: shape === 'rn' ? 'm' : shape}
}

/** Full width, mathematical, ringed and accented forms, and the digits of other scripts. */
function byForm(char: string): Alike | undefined {
  const code = char.codePointAt(0)!
  const ringed = lettersInRings(code)
  if (ringed) return {text: ringed}
  if (code >= 0x2776 && code <= 0x2793) return {text: String(((code - 0x2776) % 10) + 1)}
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '')
  if (/^[A-Za-z0-9]+$/u.test(plain)) return {text: plain}
  if (/\p{Nd}/u.test(char)) return {text: String(digitValue(code))}
  if (plain === char || plain === '') return undefined
  const base = plain.length <= 2 ? table?.get(plain) : undefined
  return base
}

/** Negative and squared capitals, and regional indicators, stand in the order of the alphabet. */
function lettersInRings(code: number): string | undefined {
  for (const first of [0x1f130, 0x1f150, 0x1f170, 0x1f1e6]) {
    if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first)
  }
  return undefined
}

/** Decimal digits stand in runs of ten, which begin at a multiple of sixteen or six after it. */
function digitValue(code: number): number {
  const low = code & 15
  if (low > 9) return low - 6
  if (low < 6) return low
  return /\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6
}
