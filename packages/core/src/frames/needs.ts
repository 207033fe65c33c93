import {wordSets} from './en/sets.js'
import {frequent} from './frequent.js'
import {parsePhrase, type Step, writtenOut} from './phrase-syntax.js'

/**
 * Words of which a text must hold one for a phrase to stand in it: `first`, and where that is too common to tell
 * anything, also `second`, at most `reach` words later.
 */
export interface Need {
  readonly first: ReadonlySet<string>
  readonly second?: ReadonlySet<string>
  readonly reach: number
}

/** Words rarer than this (in a million) are told by themselves. */
const rare = 60
/** How often a word that is none of the commonest stands in a million. */
const otherwise = 25
/** Numbers stand everywhere. */
const numbers = 40_000
/** A hyphen tied word or a slash may part what counts as one word. */
const slack = 3

const often: ReadonlyMap<string, number> = new Map(
  Object.entries(frequent).flatMap(([times, words]) =>
    words
      .trim()
      .split(/\s+/u)
      .map((word) => [word, Number(times)])
  )
)

/** The sets of words of which a phrase needs one each, in their order; marks are none. */
export function wordsOfPhrase(phrase: string): ReadonlySet<string>[] {
  return parse(phrase)
    .map(wordsOf)
    .filter((one): one is ReadonlySet<string> => one !== undefined)
}

/** The rarest set of each phrase, all together: each of the phrases needs one of these words. */
export function anyOf(phrases: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  for (const phrase of phrases) {
    const sets = wordsOfPhrase(phrase)
    if (sets.length > 0)
      for (const word of sets.reduce((a, b) => (costOf(b, all) < costOf(a, all) ? b : a))) all.add(word)
  }
  return all
}

/** The need of a phrase that counts only with the words that it may leave out: `red [dot|button]`. */
export function optionalNeed(phrase: string): Need | undefined {
  const steps = parse(phrase).map((step) => ('choices' in step ? {...step, optional: false} : step))
  const [first, second] = steps.map(wordsOf)
  return first && second && {first, second, reach: steps.reduce((sum, step) => sum + lengthOf(step), 0) + slack}
}

/** What the phrase asks for, at its rarest. `told`: words that are looked for anyway. Undefined when it asks for nothing. */
export function needOf(phrase: string, told: ReadonlySet<string>): Need | undefined {
  const steps = parse(phrase)
  const asked = steps
    .map((step, at) => ({at, words: wordsOf(step)}))
    .filter((one): one is {at: number; words: ReadonlySet<string>} => one.words !== undefined)
    .map((one) => ({...one, cost: costOf(one.words, told)}))
    .sort((a, b) => a.cost - b.cost)
  const [best, next] = asked
  if (!best) return undefined
  if (best.cost <= rare || !next || next.words === best.words) return {first: best.words, reach: 0}
  const [first, second] = best.at < next.at ? [best, next] : [next, best]
  const reach = steps.slice(first.at, second.at + 1).reduce((sum, step) => sum + lengthOf(step), 0) + slack
  return {first: first.words, second: second.words, reach}
}

export function costOf(words: ReadonlySet<string>, told: ReadonlySet<string>): number {
  let cost = 0
  for (const word of words) if (!told.has(word)) cost += word === number ? numbers : (often.get(word) ?? otherwise)
  return cost
}

/** Stands for any number in a set of words. */
export const number = '#'

const asked = new WeakMap<Step, ReadonlySet<string>>()

/** One of these words fills the place; undefined if it may be left out or filled by any word. */
function wordsOf(step: Step): ReadonlySet<string> | undefined {
  let words = asked.get(step)
  if (!words) {
    words = collect(step)
    if (words) asked.set(step, words)
  }
  return words
}

function collect(step: Step): ReadonlySet<string> | undefined {
  if ('gap' in step) return undefined
  if ('number' in step) return new Set([number])
  if ('words' in step || 'set' in step) {
    const words = 'words' in step ? step.words : [...wordSets.get(step.set)!]
    // Marks are not looked for.
    return words.some((word) => !letterOrDigit.test(word)) ? undefined : new Set(words)
  }
  if (step.optional) return undefined
  const all = new Set<string>()
  for (const choice of step.choices) {
    let least: ReadonlySet<string> | undefined
    for (const one of choice) {
      const words = wordsOf(one)
      if (words && (!least || costOf(words, none) < costOf(least, none))) least = words
    }
    if (!least) return undefined
    for (const word of least) all.add(word)
  }
  return all
}

const letterOrDigit = /[a-z\d]/u
const none: ReadonlySet<string> = new Set()

function lengthOf(step: Step): number {
  if ('gap' in step) return step.gap
  if (!('choices' in step)) return 1
  return Math.max(...step.choices.map((choice) => choice.reduce((sum, one) => sum + lengthOf(one), 0)))
}

function parse(phrase: string): readonly Step[] {
  return parsePhrase(writtenOut(phrase))
}
