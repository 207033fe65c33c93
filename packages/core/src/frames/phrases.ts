import {classes} from './en/sentiment-classes.js'
import {irregular} from './en/sentiment-forms.js'
import type {Word} from './words.js'

/** A place of a pattern: the forms that fill it, an edge of a clause, or a gap. */
type Step = {readonly any: ReadonlySet<string>; readonly optional: boolean} | 'opening' | 'closing' | 'gap'

interface Entry<Value> {
  readonly by: string
  readonly steps: readonly Step[]
  readonly value: Value
}

export interface Found<Value> {
  /** Index of the first word and of the word after the last. */
  readonly from: number
  readonly to: number
  readonly by: string
  readonly value: Value
}

/** A word with the base forms that an entry may name it by, the written form first. */
export interface Reading {
  readonly word: Word
  readonly forms: readonly string[]
}

/** The widest gap (`..`) of an entry, in words. */
const gapWidth = 5

/**
 * Entries indexed by their first word. `a|b` stands for one of several (`a_b|c` when one is of two words), `a?` for a word that may be absent, `=a` for that form only, `@name` for a
 * class of words, `..` for up to five words, `<` and `>` for the edges of a clause. Finding is linear: an entry has a bounded length.
 */
export class PhraseBook<Value> {
  private readonly byFirst = new Map<string, Entry<Value>[]>()

  /** Adds entries that are separated by commas. The entry that is added first wins over its equals. */
  add(list: string, value: Value): void {
    for (const raw of list.split(',')) {
      const by = raw.trim().replaceAll(/[\s-]+/gu, ' ')
      if (by === '') continue
      for (const words of spread(by.split(' '))) {
        const steps = words.map(toStep)
        const entry = {by, steps, value}
        for (const first of firstForms(steps)) {
          const known = this.byFirst.get(first)
          if (known) known.push(entry)
          else this.byFirst.set(first, [entry])
        }
      }
    }
  }

  /** The longest entry that starts at a word; of two as long, the one that names the word as it is written. */
  at(readings: readonly Reading[], from: number): Found<Value> | undefined {
    let best: Entry<Value> | undefined
    let bestTo = from
    for (const form of readings[from]!.forms) {
      for (const entry of this.byFirst.get(form) ?? []) {
        const to = endOf(entry.steps, 0, readings, from)
        if (to > bestTo) {
          best = entry
          bestTo = to
        }
      }
    }
    return best && {from, to: bestTo, by: best.by, value: best.value}
  }

  /** All entries in a run of words, from the left, none overlapping another. */
  all(readings: readonly Reading[]): Found<Value>[] {
    const found: Found<Value>[] = []
    for (let at = 0; at < readings.length; ) {
      const hit = this.at(readings, at)
      if (hit) found.push(hit)
      at = hit ? hit.to : at + 1
    }
    return found
  }
}

/** Writes `told to go_away|jog on` out as `told to go away on` and `told to jog on`. */
function spread(tokens: readonly string[]): string[][] {
  const at = tokens.findIndex((token) => token.includes('_'))
  if (at < 0) return [[...tokens]]
  const alternatives = tokens[at]!.split('|')
  const single = alternatives.filter((words) => !words.includes('_'))
  const several = alternatives.filter((words) => words.includes('_')).map((words) => words.split('_'))
  return [...(single.length > 0 ? [[single.join('|')]] : []), ...several].flatMap((middle) =>
    spread([...tokens.slice(0, at), ...middle, ...tokens.slice(at + 1)])
  )
}

function toStep(token: string): Step {
  if (token === '<') return 'opening'
  if (token === '>') return 'closing'
  if (token === '..') return 'gap'
  const optional = token.length > 1 && token.endsWith('?')
  const names = (optional ? token.slice(0, -1) : token).split('|')
  return {
    any: new Set(names.flatMap((name) => (name.startsWith('@') ? [...classes.get(name.slice(1))!] : [name]))),
    optional
  }
}

function firstForms(steps: readonly Step[]): string[] {
  const forms: string[] = []
  for (const step of steps) {
    if (typeof step === 'string') continue
    forms.push(...step.any)
    if (!step.optional) break
  }
  return forms
}

/** The index after the last word that the steps cover from `at`, or -1. The longest way is taken. */
function endOf(steps: readonly Step[], step: number, readings: readonly Reading[], at: number): number {
  const now = steps[step]
  if (now === undefined) return at
  if (now === 'opening') return opensClause(readings, at) ? endOf(steps, step + 1, readings, at) : -1
  if (now === 'closing') return closesClause(readings, at) ? endOf(steps, step + 1, readings, at) : -1
  if (now === 'gap') {
    for (let skip = 0; skip <= gapWidth && at + skip < readings.length; skip += 1) {
      const to = endOf(steps, step + 1, readings, at + skip)
      if (to >= 0) return to
      if (isClauseMark(readings[at + skip]!.word)) return -1
    }
    return -1
  }
  const reading = readings[at]
  if (reading?.forms.some((form) => now.any.has(form))) {
    const to = endOf(steps, step + 1, readings, at + 1)
    if (to >= 0) return to
  }
  return now.optional ? endOf(steps, step + 1, readings, at) : -1
}

function opensClause(readings: readonly Reading[], at: number): boolean {
  const before = readings[at - 1]?.word
  return before === undefined || isClauseMark(before) || joiners.has(before.norm)
}

function closesClause(readings: readonly Reading[], at: number): boolean {
  const next = readings[at]?.word
  return next === undefined || isClauseMark(next) || joiners.has(next.norm)
}

const joiners: ReadonlySet<string> = new Set(['and', 'but', 'so', 'because'])
const innerMarks: ReadonlySet<string> = new Set(['"', "'", '-', '/', '*', '%', '$', '£', '€', '#', '&', "'s"])

export function isClauseMark(word: Word): boolean {
  return word.kind === 'mark' && (!innerMarks.has(word.norm) || (word.norm === '-' && !word.glued))
}

/** Gives every word its base forms. */
export function readForms(words: readonly Word[]): Reading[] {
  const readings: Reading[] = []
  for (const [at, word] of words.entries()) {
    // `let-down` reads as `let down`.
    if (word.norm === '-' && word.glued && words[at + 1]?.glued && readings.length > 0) continue
    readings.push({word, forms: word.kind === 'word' ? stems(word.norm) : [word.norm]})
  }
  return readings
}

/** Where a run of words stands, in UTF-16 offsets into the folded text. */
export function placeOf(readings: readonly Reading[], from: number, to: number): {start: number; end: number} {
  return {start: readings[from]!.word.start, end: readings[to - 1]!.word.end}
}

/**
 * The forms that an entry may name a word by: as written, without drawn-out letters (`sooo`), and without the endings of
 * number, tense and adverb. Over-reaching does no harm: only forms that the lexicon lists are looked up.
 */
export function stems(norm: string): string[] {
  const forms = [norm, `=${norm}`]
  const base = irregular.get(norm)
  if (base !== undefined) forms.push(base)
  const drawn = withoutDrawl(norm)
  if (drawn !== norm) forms.push(drawn, singled(drawn))
  const cut = (ending: string): string | undefined =>
    drawn.endsWith(ending) && drawn.length - ending.length >= (ending.length > 1 ? 2 : 3)
      ? drawn.slice(0, -ending.length)
      : undefined
  const put = (stem: string | undefined): void => {
    if (stem !== undefined && !forms.includes(stem)) forms.push(stem)
  }
  if (drawn.endsWith('ies')) put(`${drawn.slice(0, -3)}y`)
  if (drawn.endsWith('ied')) put(`${drawn.slice(0, -3)}y`)
  if (drawn.endsWith('ily')) put(`${drawn.slice(0, -3)}y`)
  if (!drawn.endsWith('ss')) put(cut('s'))
  put(cut('es'))
  for (const ending of ['ed', 'ing']) {
    const stem = cut(ending)
    if (stem === undefined) continue
    put(stem)
    put(`${stem}e`)
    if (stem.at(-1) === stem.at(-2)) put(stem.slice(0, -1))
  }
  put(cut('ly'))
  return forms
}

/** Runs of three and more of one letter, cut to two (`sooo`: `soo`). */
function withoutDrawl(norm: string): string {
  let out = ''
  for (const char of norm) if (!(out.at(-1) === char && out.at(-2) === char)) out += char
  return out
}

function singled(norm: string): string {
  let out = ''
  for (const char of norm) if (out.at(-1) !== char) out += char
  return out
}
