import type {Clause} from './clauses.js'
import {clauseAt, type EffectFrame, hasTag, type Mention, tagsWithin} from './frame.js'
import type {Concept, Tags} from './lexicon.js'
import {findOutcomes} from './outcomes.js'
import type {Word} from './words.js'

const plain: readonly (readonly [Concept, EffectFrame['act']])[] = [
  ['effect/harm', 'harm'],
  ['effect/extra', 'extra'],
  ['effect/owed', 'owed'],
  ['effect/sum', 'sum'],
  ['trade/step', 'step'],
  ['trade/approve', 'approve'],
  ['trade/limit', 'limit'],
  ['trade/split', 'split'],
  ['trade/mutual', 'mutual'],
  ['trade/standing', 'standing']
]

/** Finds what feedback may be tied to: harm, extras, what is owed, steps to take, approval, trade. */
export function findEffects(
  words: readonly Word[],
  tags: Tags,
  clauses: readonly Clause[],
  mentions: readonly Mention[],
  sentence: number
): EffectFrame[] {
  const effects: EffectFrame[] = []
  const pseudo = tags.get('effect/pseudo') ?? []
  const add = (act: EffectFrame['act'], start: number, end: number, by: string): void => {
    // The words of the feedback itself are no effect of it.
    if (
      mentions.some(
        (mention) =>
          mention.start < end &&
          start < mention.end &&
          mention.kind !== 'gag' &&
          !(start < mention.start || end > mention.end)
      )
    )
      return
    // `two blocks away` bars nobody.
    if (
      act !== 'step' &&
      pseudo.some(
        (tag) =>
          tag.start < end &&
          start < tag.end &&
          tag.end - tag.start >= Math.min(end - start, 2) &&
          // `drop it at the post office` says more than its `post office`.
          !(act === 'owed' && end - start >= tag.end - tag.start + 3)
      )
    )
      return
    const clause = clauseAt(clauses, start)
    effects.push({
      act,
      negated: isNegated(words, start, clauses, act),
      force: forceOf(tags, clauses[clause]!),
      sentence,
      clause,
      start,
      end,
      by
    })
  }
  for (const [concept, act] of plain) for (const tag of tags.get(concept) ?? []) add(act, tag.start, tag.end, tag.by)
  for (const value of tags.get('effect/value') ?? []) {
    for (const loss of tagsWithin(tags, 'effect/loss', Math.max(0, value.start - 7), value.end + 7)) {
      if (loss.start < value.end && value.start < loss.end) continue
      const start = Math.min(value.start, loss.start)
      const end = Math.max(value.end, loss.end)
      if (clauseAt(clauses, start) === clauseAt(clauses, end - 1) && !negated(words, loss.start))
        add('harm', start, end, `${value.by} + ${loss.by}`)
    }
  }
  for (const {act, start, end} of findOutcomes(words, tags, clauses, mentions)) {
    // Words that say what follows say it better than the shape of the sentence.
    const clear = effects.some(
      (effect) =>
        effect.start < end &&
        start < effect.end &&
        (effect.act === act ||
          effect.act === 'sum' ||
          (act === 'extra' && (effect.act === 'owed' || effect.act === 'harm')))
    )
    if (!clear)
      effects.push({
        act,
        negated: false,
        force: 'none',
        sentence,
        clause: clauseAt(clauses, start),
        start,
        end,
        by: 'what follows from the rating'
      })
  }
  return effects.sort((a, b) => a.start - b.start || b.end - a.end)
}

function forceOf(tags: Tags, clause: Clause): EffectFrame['force'] {
  if (hasTag(tags, 'force/must', clause.start, clause.end) || hasTag(tags, 'force/needed', clause.start, clause.end))
    return 'must'
  if (hasTag(tags, 'force/please', clause.start, clause.end)) return 'ask'
  if (hasTag(tags, 'force/free', clause.start, clause.end) || hasTag(tags, 'force/may', clause.start, clause.end))
    return 'free'
  const opens = [...(tags.get('trade/step') ?? []), ...(tags.get('effect/owed') ?? [])].some(
    (tag) => tag.start >= clause.body && tag.start <= clause.body + 1
  )
  return opens ? 'command' : 'none'
}

function isNegated(words: readonly Word[], at: number, clauses: readonly Clause[], act: EffectFrame['act']): boolean {
  const clause = clauses[clauseAt(clauses, at)]!
  const from = Math.max(clause.start, at - (act === 'owed' ? 5 : 4))
  return words.slice(from, at).some((word) => negators.has(word.norm)) || stopped.has(words[at - 1]?.norm ?? '')
}

function negated(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((word) => word.norm === 'not' || word.norm === 'never')
}

const negators = new Set([
  'not',
  'never',
  'no',
  'neither',
  'nor',
  'without',
  'nobody',
  'nothing',
  'refuse',
  'refused',
  'zero'
])
const stopped = new Set(['stop', 'cancel', 'withhold', 'deny', 'refuse'])
