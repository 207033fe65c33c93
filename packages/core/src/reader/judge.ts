import type {ReadSentence} from '../frames/index.js'
import type {Hit} from '../rules/match.js'
import {hints} from '../rules/all.js'
import type {Asked, Rule} from '../rules/rule.js'
import {type clauses, type Network, type Weighed, weighWindow} from './network.js'
import {windowOf} from './window.js'

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

/**
 * How sure the second reader must be. Chosen by `scripts/choose-limits.js` on cases that the network had not seen, so
 * that few innocent texts are flagged; see docs/accuracy.md for the figures.
 */
export const limits = {
  /** An error that it finds innocent is left out; one that it finds doubtful becomes a warning. */
  errorOff: 0.98,
  errorDown: 0.9,
  errorReview: 0.6,
  /** A warning that it finds grave becomes an error; one that it finds innocent is left out. */
  warningUp: 0.7,
  warningOff: 0.7,
  /** Where a frame speaks of feedback, and no rule fired. It never rejects where there is no frame. */
  frameReject: 0.7,
  frameReview: 0.9,
  /** Where only words stand that may name feedback. */
  wordsReview: 0.95
}

/** Weighs the sentences of a block that may speak of feedback. */
export function judge(sentences: readonly ReadSentence[], hits: readonly Hit[], asked: Asked, network: Network): Judged {
  const weighed = sentences.map((sentence, at) =>
    speaksOfFeedback(sentence) || hits.some((hit) => touches(hit, at)) ? weighWindow(network, windowOf(sentences, at, hits, asked)) : undefined
  )
  const judgedHits = hits.flatMap((hit) => weighHit(hit, [weighed[hit.rate.sentence], hit.other && weighed[hit.other.sentence]]))
  const doubts = sentences.flatMap((sentence, at) => {
    const found = weighed[at]
    if (!found || hits.some((hit) => touches(hit, at))) return []
    return doubtOf(sentence, at, found, sentences, hits, asked)
  })
  return {hits: judgedHits, doubts}
}

function touches({rate, other}: Hit, sentence: number): boolean {
  return rate.sentence === sentence || other?.sentence === sentence
}

/** Whether a phrase of the lexicon that may name feedback stands in the sentence; no other sentence is weighed. */
function speaksOfFeedback({tags}: ReadSentence): boolean {
  for (const concept of tags.keys()) if (concept.startsWith('mention/')) return true
  return false
}

/** A hit over two sentences is judged by the graver of them. */
function weighHit(hit: Hit, weighed: readonly (Weighed | undefined)[]): Hit[] {
  const [gravest] = weighed.filter((one) => one !== undefined).sort((a, b) => a.accept - b.accept)
  if (!gravest) return [hit]
  const {accept, review, reject} = gravest
  const as = (severity: Hit['made']['severity']): Hit[] => [severity === hit.made.severity ? hit : {...hit, made: {...hit.made, severity}}]
  if (hit.made.severity === 'error') {
    if (accept > limits.errorOff) return []
    return as(accept > limits.errorDown || review > limits.errorReview ? 'warning' : 'error')
  }
  if (reject > limits.warningUp) return as('error')
  return accept > limits.warningOff ? [] : [hit]
}

function doubtOf(sentence: ReadSentence, at: number, weighed: Weighed, sentences: readonly ReadSentence[], hits: readonly Hit[], asked: Asked): Doubt[] {
  const rule = hintFor(weighed.clauses, asked)
  const severity = severityOf(sentence, weighed)
  if (!rule || !severity) return []
  const window = windowOf(sentences, at, hits, asked)
  const words = [...weighed.against.subarray(window.from, window.to)]
    .map((weight, word) => ({weight, word}))
    .filter(({weight, word}) => weight > 0 && sentence.words[word]!.kind !== 'mark')
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 4)
    .map(({word}) => word)
    .sort((a, b) => a - b)
  return [{rule, severity, sentence: at, words}]
}

function severityOf({rates}: ReadSentence, {accept, reject}: Weighed): Doubt['severity'] | undefined {
  if (rates.length === 0) return 1 - accept > limits.wordsReview ? 'warning' : undefined
  if (reject > limits.frameReject) return 'error'
  return 1 - accept > limits.frameReview ? 'warning' : undefined
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
