import type {ReadSentence} from '../frames/index.js'
import {type Hit, matchRules} from './match.js'
import type {Asked, Case, Rule} from './rule.js'
import {type Check, checksOf} from './tests.js'

/** Whether a rule fired on a block of sentences, and the reason in a sentence that its author understands. */
export interface Reason {
  readonly fired: boolean
  readonly because: string
  /** How much of the nearest case was met, 0 to 1: with several blocks, the nearest miss is the one to tell. */
  readonly nearness: number
}

interface NearMiss {
  readonly made: Case
  readonly words: string
  readonly unmet: readonly Check[]
  readonly nearness: number
}

export function reasonFor(rule: Rule, sentences: readonly ReadSentence[], asked: Asked): Reason {
  if (!rule.surfaces.includes(asked.surface))
    return {fired: false, because: `it does not read a ${asked.surface}`, nearness: 0}
  if (rule.from && rule.from !== asked.from)
    return {fired: false, because: `it reads what a ${rule.from} writes`, nearness: 0}
  const [hit] = matchRules([rule], sentences, asked)
  if (hit) return {fired: true, because: `${hit.made.name}: ${tied(hit, sentences)}`, nearness: 1}
  const miss = nearestMiss(rule, sentences, asked)
  if (!miss) return {fired: false, because: 'the text says nothing about feedback', nearness: 0}
  return {
    fired: false,
    because: `nearest is “${miss.made.name}” on “${miss.words}”, but ${told(miss)}`,
    nearness: miss.nearness
  }
}

function tied({rate, other}: Hit, sentences: readonly ReadSentence[]): string {
  const words = wordsOf(sentences[rate.sentence]!, rate.start, rate.end)
  return other ? `“${words}” with “${wordsOf(sentences[other.sentence]!, other.start, other.end)}”` : `“${words}”`
}

function nearestMiss(rule: Rule, sentences: readonly ReadSentence[], asked: Asked): NearMiss | undefined {
  let nearest: NearMiss | undefined
  for (const sentence of sentences) {
    for (const rate of sentence.rates) {
      for (const made of rule.cases) {
        if (made.surfaces && !made.surfaces.includes(asked.surface)) continue
        const checks = checksOf(made, rate, sentence, sentences, asked)
        const unmet = checks.filter((check) => !check.met)
        const nearness = 1 - (unmet.length + (made.with || made.andRate ? 0.5 : 0)) / (checks.length + 1)
        if (!nearest || nearness > nearest.nearness)
          nearest = {made, words: wordsOf(sentence, rate.start, rate.end), unmet, nearness}
      }
    }
  }
  return nearest
}

function told({made, unmet}: NearMiss): string {
  const first = unmet[0]
  if (first) return unmet.map(({slot, wants, has}) => `${slot} is ${has}, not ${wants}`).join('; ')
  if (made.with) return `nothing tied to it is ${made.with.act.join(' or ')}`
  return 'no second rating is tied to it'
}

function wordsOf(sentence: ReadSentence, start: number, end: number): string {
  return sentence.words
    .slice(start, end)
    .map((word) => word.norm)
    .join(' ')
}
