import type {Concept, ReadSentence, Tags} from '../frames/index.js'
import {hints} from '../rules/all.js'
import type {Hit} from '../rules/match.js'
import type {Asked, Rule} from '../rules/rule.js'
import {type clauses, type Weighed, type Weights, weighWindow, weighWords} from './weigh.js'
import {type Window, windowOf} from './window.js'

/** What the second reader makes of a block: the rules' hits, some of them milder or graver, and doubts of its own. */
export interface Judged {
  readonly hits: readonly Hit[]
  readonly doubts: readonly Doubt[]
}

/** A sentence that no rule names, and that reads like those that break a clause. */
export interface Doubt {
  readonly rule: Rule
  readonly severity: 'error' | 'warning'
  readonly sentence: number
  /** The words that weigh most, as indexes into the sentence. */
  readonly words: readonly number[]
}

/** From which probability on a sentence is rejected, and from which (of any violation) it is reviewed. */
interface Limit {
  readonly reject: number
  readonly review: number
}

const never = 2

/**
 * How sure the second reader must be, by what the frames and rules say. Chosen on cases that a reader trained for the
 * purpose had not seen (`train-reader.js --hold`), so that few innocent texts are flagged; docs/accuracy.md has figures.
 */
export const limits = {
  /** A rule found an error, or a warning. */
  error: {reject: 0.7, review: 0.7},
  warning: {reject: 0.75, review: 0.7},
  /** No rule fired, and a frame speaks of feedback in the author's own voice. */
  frame: {reject: 0.65, review: 0.65},
  /** The same, where the frame names no rating, or only a ban on speaking out. */
  unnamed: {reject: 0.75, review: 0.7},
  /** Words stand that may name feedback, beside a frame of what somebody gains, loses or has to do. */
  effect: {reject: 0.9, review: 0.9},
  /** Only such words stand. */
  words: {reject: 0.85, review: 0.75},
  /** Only words of speaking stand (`keep it quiet`): too little to reject on. */
  speech: {reject: never, review: 0.75}
} as const satisfies Record<string, Limit>

/** Weighs the sentences of a block that may speak of feedback. */
export function judge(
  sentences: readonly ReadSentence[],
  hits: readonly Hit[],
  asked: Asked,
  weights: () => Weights
): Judged {
  const touched = new Set(hits.flatMap(({rate, other}) => (other ? [rate.sentence, other.sentence] : [rate.sentence])))
  const read = sentences.map((sentence, at): Read | undefined => {
    if (!touched.has(at) && (!speaksOfFeedback(sentence) || isSettled(sentence))) return undefined
    const window = windowOf(sentences, at, hits, asked)
    return {window, weighed: weighWindow(weights(), window)}
  })
  return {
    hits: hits.flatMap((hit) => weighHit(hit, [read[hit.rate.sentence], hit.other && read[hit.other.sentence]])),
    doubts: sentences.flatMap((sentence, at) => {
      const found = read[at]
      return found && !touched.has(at) ? doubtOf(sentence, at, found, asked, weights) : []
    })
  }
}

/** A sentence as the second reader saw it, and what it made of it. */
interface Read {
  readonly window: Window
  readonly weighed: Weighed
}

/** Whether the sentence may name feedback, by a phrase of the lexicon or a frame; no other sentence is weighed. */
function speaksOfFeedback({tags, rates}: ReadSentence): boolean {
  return rates.length > 0 || mentionsIn(tags).length > 0
}

function mentionsIn(tags: Tags): Concept[] {
  return [...tags.keys()].filter((concept) => concept.startsWith('mention/'))
}

/**
 * Whether the frames alone say that nothing is wrong: feedback is left to its writer, or somebody politely asks for a
 * word first, whatever the feedback will be.
 */
function isSettled({rates, effects}: ReadSentence): boolean {
  if (rates.length === 0) return false
  const asksFirst =
    effects.some(({act, force}) => act === 'step' && force === 'ask') && !effects.some(({act}) => act === 'harm')
  return rates.every(({force, rating}) => force === 'free' || (force === 'none' && rating === 'any' && asksFirst))
}

/** A hit over two sentences is judged by the graver of them. */
function weighHit(hit: Hit, read: readonly (Read | undefined)[]): Hit[] {
  const [gravest] = read.flatMap((one) => one?.weighed ?? []).sort((a, b) => a.accept - b.accept)
  if (!gravest) return [hit]
  const severity = severityOf(limits[hit.made.severity], gravest)
  if (!severity) return []
  return [severity === hit.made.severity ? hit : {...hit, made: {...hit.made, severity}}]
}

function severityOf(limit: Limit, {accept, reject}: Weighed): Doubt['severity'] | undefined {
  if (reject > limit.reject) return 'error'
  return 1 - accept > limit.review ? 'warning' : undefined
}

function doubtOf(
  sentence: ReadSentence,
  at: number,
  {window, weighed}: Read,
  asked: Asked,
  weights: () => Weights
): Doubt[] {
  const rule = hintFor(weighed.clauses, asked)
  const severity = severityOf(limitOf(sentence), weighed)
  if (!rule || !severity) return []
  const words = [...weighWords(weights(), window).subarray(window.from, window.to)]
    .map((weight, word) => ({weight, word}))
    .filter(({weight, word}) => weight > 0 && sentence.words[word]!.kind !== 'mark')
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 4)
    .map(({word}) => word)
    .sort((a, b) => a - b)
  return [{rule, severity, sentence: at, words}]
}

function limitOf({rates, words, effects, tags}: ReadSentence): Limit {
  const own = rates.filter(({mention, voice, past}) => mention.sure && voice === 'own' && !past)
  // `1* $500`: a scrap of a list says too little to be sure of.
  const scrap = words.filter(({kind}) => kind === 'word').length < 4
  if (!scrap && own.some(({named, mention}) => named && mention.kind !== 'gag')) return limits.frame
  if (!scrap && own.length > 0) return limits.unnamed
  if (!scrap && effects.length > 0) return limits.effect
  return mentionsIn(tags).every((concept) => concept.startsWith('mention/gag/')) ? limits.speech : limits.words
}

/** The likeliest clause that may be broken on this surface, by this author. */
function hintFor(likely: readonly (typeof clauses)[number][], {surface, from}: Asked): Rule | undefined {
  const open = hints.filter((rule) => rule.surfaces.includes(surface) && (!rule.from || rule.from === from))
  for (const clause of likely) {
    const rule = open.find((one) => one.clause === clause)
    if (rule) return rule
  }
  return undefined
}
