import {classes} from './en/sentiment-classes.js'
import type {SentimentGroup, SentimentKind} from './en/sentiment-minus.js'
import {
  concessions,
  conditions,
  contrasts,
  cures,
  downtoners,
  elsewhere,
  expectations,
  grants,
  intensifiers,
  negators
} from './en/sentiment-shift.js'
import {type Found, isClauseMark, PhraseBook, placeOf, type Reading} from './phrases.js'

/** What stands around a hit and changes what it is worth. */
export type Zone =
  /** Said of other goods, other times, other people. */
  | 'elsewhere'
  /** What was feared or hoped for. */
  | 'expectation'
  /** Under an `if`. */
  | 'condition'
  /** Yielded by an `although`. */
  | 'conceded'
  /** Before, and after, a `but`. */
  | 'before'
  | 'after'
  /** `… I'll give it that`. */
  | 'granted'
  /** An evil that the goods put an end to. */
  | 'cured'

/** An entry of the lexicon found in a comment, with what its clause makes of it. */
export interface Hit {
  readonly sentence: number
  /** UTF-16 offsets into the folded text. */
  readonly start: number
  readonly end: number
  readonly by: string
  kind: SentimentKind
  against: boolean
  weight: number
  /** The weight before contrast and position. */
  readonly said: number
  readonly zones: Set<Zone>
  /** It is the whole of its clause: `Great, …`. */
  readonly bare: boolean
}

const shifts = new PhraseBook<Zone>()
for (const [list, zone] of [
  [expectations, 'expectation'],
  [elsewhere, 'elsewhere'],
  [concessions, 'conceded'],
  [grants, 'granted'],
  [cures, 'cured']
] as const) {
  shifts.add(list.join(','), zone)
}

const against: ReadonlySet<SentimentKind> = new Set(['condemn', 'fault', 'dislike', 'mild', 'grumble'])

/** May stand before a cry: `What a bargain!`, `I am delighted.` */
const leadIns: ReadonlySet<string> = new Set([...intensifiers, 'a', 'an', 'such', 'i', 'am', 'we', 'are'])

/** How far, in words, a negator, an intensifier and a downtoner reach. */
const reach = {negator: 4, intensifier: 2, downtoner: 3}
const strengthened = 1.25
const weakened = 0.6

/** The hits of one sentence, and the words that leave out what they deny (`this one does not`). */
export interface Weighed {
  readonly hits: Hit[]
  readonly ellipses: readonly {readonly from: number; readonly to: number}[]
}

/** Weighs the entries found in one sentence, each within its clause. */
export function weighSentence(
  sentence: number,
  readings: readonly Reading[],
  found: readonly Found<SentimentGroup>[]
): Weighed {
  const zones = zonesOf(readings)
  const taken = new Set<number>()
  for (const hit of found) for (let at = hit.from; at < hit.to; at += 1) taken.add(at)
  const hits: Hit[] = []
  const spent = new Set<number>()
  const put = (from: number, to: number, by: string, kind: SentimentKind, isAgainst: boolean, weight: number): void => {
    const bare = isBare(readings, from, to)
    const place = placeOf(readings, from, to)
    hits.push({sentence, ...place, by, kind, against: isAgainst, weight, said: weight, zones: zones[from]!, bare})
  }
  for (const {from, to, by, value} of found) {
    if (value.kind === 'idle') continue
    const {deniedAt, factor, softened} = modifiersOf(readings, taken, from)
    let isAgainst = against.has(value.kind)
    let {kind} = value
    let weight = value.weight * factor
    if (softened && isAgainst && kind !== 'grumble') kind = 'mild'
    if (deniedAt >= 0) {
      spent.add(deniedAt)
      weight = value.denied ?? value.weight / 2
      isAgainst = !isAgainst
      kind = isAgainst ? (weight >= 2 ? 'dislike' : 'mild') : 'fine'
    }
    put(from, to, by, kind, isAgainst, weight)
  }
  const free = (at: number): boolean => !taken.has(at) && !spent.has(at)
  for (const [at, {word}] of readings.entries()) {
    if (!free(at)) continue
    const opens = at === 0 || isClauseMark(readings[at - 1]!.word)
    // `No lid, no screws`: want after want, without a word of judgement.
    if ((word.norm === 'no' || word.norm === 'zero') && opens && at + 1 < readings.length)
      put(at, at + 2, `${word.norm} …`, 'grumble', true, word.norm === 'no' ? wants.no : wants.zero)
    else if (fails(readings, at) && !taken.has(at + 1))
      put(at, at + 2, 'not …', 'grumble', true, zones[at]!.has('after') ? wants.butNot : wants.not)
  }
  hits.sort((left, right) => left.start - right.start)
  const ellipses = ellipsis.all(readings).filter(({from, to}) => free(from) && free(to - 1))
  return {hits, ellipses}
}

/** The weights of wants that the lexicon does not list. */
const wants = {no: 1.2, zero: 2, not: 1.2, butNot: 2.2}

/** `It will not rain-proof`: goods or people that do not do something, which is no virtue in itself. */
function fails(readings: readonly Reading[], at: number): boolean {
  const [before, not, verb] = [readings[at - 1]?.word, readings[at]!.word, readings[at + 1]]
  if (before === undefined || not.norm !== 'not' || verb?.word.kind !== 'word' || !auxiliaries.has(before.norm))
    return false
  const subject = readings[at - 2]?.word.norm ?? 'i'
  return !persons.has(subject) && !verb.forms.some((form) => virtues.has(form))
}

const auxiliaries: ReadonlySet<string> = new Set(['does', 'did', 'will', 'would', 'can', 'could'])
const persons: ReadonlySet<string> = new Set(['i', 'we', 'you', 'who', 'that', '.', ',', 'and'])
const virtues: ReadonlySet<string> = classes.get('harm')!

const ellipsis = new PhraseBook<true>()
ellipsis.add('be|do|have|will|would|can|could not >', true)

interface Modifiers {
  /** The word that denies the hit, or -1. */
  readonly deniedAt: number
  readonly factor: number
  readonly softened: boolean
}

/** Reads backwards from a hit to the edge of its clause, an `and` or a `but`. */
function modifiersOf(readings: readonly Reading[], taken: ReadonlySet<number>, from: number): Modifiers {
  let deniedAt = -1
  let factor = 1
  let softened = false
  for (let at = from - 1; at >= Math.max(0, from - reach.negator); at -= 1) {
    const {word} = readings[at]!
    if (isClauseMark(word) || word.norm === 'but' || word.norm === 'and') break
    if (taken.has(at)) {
      if (negators.has(word.norm)) break
    } else if (negators.has(word.norm)) deniedAt = deniedAt < 0 ? at : -1
    else if (from - at <= reach.intensifier && intensifiers.has(word.norm)) factor *= strengthened
    else if (from - at <= reach.downtoner && downtoners.has(word.norm)) {
      factor *= weakened
      softened = true
    }
  }
  return {deniedAt, factor, softened}
}

function isBare(readings: readonly Reading[], from: number, to: number): boolean {
  let left = from - 1
  while (left >= Math.max(0, from - reach.negator) && leadIns.has(readings[left]!.word.norm)) left -= 1
  const closed = to >= readings.length || isClauseMark(readings[to]!.word)
  return closed && (left < 0 || isClauseMark(readings[left]!.word))
}

/** The zones that each word of a sentence lies in. */
function zonesOf(readings: readonly Reading[]): Set<Zone>[] {
  const zones = readings.map(() => new Set<Zone>())
  const {startOf, endOf} = clausesOf(readings)
  // A zone always runs to the end of a clause, so what is marked at its start is marked to the end: no word is marked twice.
  const mark = (zone: Zone, from: number, to: number): void => {
    for (let at = from; at < to && !zones[at]!.has(zone); at += 1) zones[at]!.add(zone)
  }
  for (const {from, to, by, value} of shifts.all(readings)) {
    const end = to < readings.length ? endOf[to]! : to
    if (value === 'granted') mark(value, 0, readings.length)
    else if (value === 'elsewhere') mark(value, startOf[from]!, end)
    else if (value === 'cured') mark(value, to, end)
    else if (value === 'expectation') mark(value, to, end)
    else {
      // `Although slow, …` yields the point; `…, though it broke` makes one.
      const leads = from === 0 || contrasts.has(readings[from - 1]!.word.norm)
      if (leads) mark(value, from, end)
      else if (by.endsWith('though')) mark('after', to < end ? from : startOf[from]!, end)
    }
  }
  const turns = readings.flatMap((_, at) => (turnsAt(readings, at) ? [at] : []))
  if (turns.length > 0) {
    for (let at = 0; at < turns.at(-1)!; at += 1) zones[at]!.add('before')
    for (let at = turns[0]!; at < readings.length; at += 1) zones[at]!.add('after')
  }
  for (const [at, {word}] of readings.entries()) if (conditions.has(word.norm)) mark('condition', at, endOf[at]!)
  return zones
}

/** A contrast, but not the `but` of `nothing but trouble`. */
function turnsAt(readings: readonly Reading[], at: number): boolean {
  return contrasts.has(readings[at]!.word.norm) && !exclusive.has(readings[at - 1]?.word.norm ?? '')
}

const exclusive: ReadonlySet<string> = new Set(['nothing', 'anything', 'everything', 'all', 'none', 'no', 'anyone'])

/** For each word, the first word of its clause and the word after its last. A contrast word opens a clause. */
function clausesOf(readings: readonly Reading[]): {startOf: number[]; endOf: number[]} {
  const edge = readings.map(({word}, at) => isClauseMark(word) || turnsAt(readings, at))
  const startOf: number[] = []
  const endOf: number[] = new Array(readings.length)
  for (let at = 0; at < edge.length; at += 1) startOf.push(at === 0 || edge[at - 1] ? at : startOf[at - 1]!)
  for (let at = edge.length - 1; at >= 0; at -= 1) endOf[at] = edge[at] ? at : (endOf[at + 1] ?? edge.length)
  return {startOf, endOf}
}
