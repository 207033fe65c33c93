import {isBoast} from './boast.js'
import type {Clause} from './clauses.js'
import {deedOf, scopeOf} from './deed.js'
import {type Forced, forceOf} from './forces.js'
import {clauseAt, type Filled, hasTag, type Mention, type RateFrame} from './frame.js'
import type {Tags} from './lexicon.js'
import {raterOf, type Speaker} from './rater.js'
import {isPast, voiceOf} from './voices.js'
import type {Word} from './words.js'

/** Reads around a mention who leaves the feedback, with what force, when, and in whose voice. */
export function frameRate(
  words: readonly Word[],
  tags: Tags,
  clauses: readonly Clause[],
  mention: Mention,
  speaker: Speaker,
  sentence: number
): RateFrame {
  const clause = clauseAt(clauses, mention.start)
  const scope = scopeOf(words, clauses, clause)
  const deed = deedOf(words, tags, mention, scope)
  const rater = raterOf(words, tags, mention, deed?.tag, scope, speaker)
  const force: Forced = isBoast(words, tags, mention, speaker)
    ? {force: 'free', negated: false}
    : forceOf(words, tags, mention, deed, scope, rater.party)
  const voice = voiceOf(words, tags, clauses, mention)
  const filled: Filled[] = [
    {slot: 'object', value: mention.rating, start: mention.start, end: mention.end, by: mention.by},
    ...(deed ? [{slot: 'act', value: deed.deed, start: deed.tag.start, end: deed.tag.end, by: deed.tag.by}] : []),
    ...(rater.at === undefined
      ? []
      : [{slot: 'agent', value: rater.party, start: rater.at, end: rater.at + 1, by: words[rater.at]!.norm}]),
    ...(force.tag
      ? [{slot: 'force', value: force.force, start: force.tag.start, end: force.tag.end, by: force.tag.by}]
      : []),
    ...(voice.tag
      ? [{slot: 'voice', value: voice.voice, start: voice.tag.start, end: voice.tag.end, by: voice.tag.by}]
      : [])
  ]
  return {
    act: 'rate',
    deed: deed?.deed ?? 'leave',
    mention,
    rating: mention.rating,
    named: mention.named,
    rater: rater.party,
    raterKnown: rater.at !== undefined,
    force: force.force,
    polite: hasTag(tags, 'force/please', scope.start, scope.end),
    negated: force.negated,
    past: isPast(words, tags, clauses, clause, mention, deed?.tag),
    voice: voice.voice,
    sentence,
    clause,
    start: Math.min(mention.start, deed && deed.tag.start >= scope.start ? deed.tag.start : mention.start),
    end: Math.max(mention.end, deed?.tag.end ?? 0),
    filled
  }
}
