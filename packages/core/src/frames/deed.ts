import type {Clause} from './clauses.js'
import {hasTag, type Mention} from './frame.js'
import type {Tag, Tags} from './lexicon.js'
import type {Word} from './words.js'

export interface Scope {
  readonly start: number
  readonly end: number
  readonly clause: Clause
}

/** The words that can lend their force: the clause, and those it carries on from. */
export function scopeOf(words: readonly Word[], clauses: readonly Clause[], at: number): Scope {
  let first = at
  while (first > 0 && carriesOn(words, clauses[first]!)) first -= 1
  return {start: clauses[first]!.start, end: clauses[at]!.end, clause: clauses[at]!}
}

/** After `and` or a comma, a clause without a subject of its own takes that of the clause before. */
function carriesOn(words: readonly Word[], {link, under, body}: Clause): boolean {
  return (link === 'and' || link === 'comma') && under === link && !ownSubjects.has(words[body]?.norm ?? '')
}

const ownSubjects = new Set(['i', 'we', 'you', 'they', 'he', 'she'])

export interface Deed {
  readonly deed: 'leave' | 'change' | 'remove'
  readonly tag: Tag
}

/** `send it or its a neg`: what was asked for ends at the `or`, whatever apostrophe is missing. */
function turnsTo(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(
      ({norm}, at, between) => norm === 'or' && (instead.has(between[at + 1]?.norm ?? '') || at === between.length - 1)
    )
}

const instead = new Set([
  'its',
  'it',
  'i',
  'you',
  'ill',
  'il',
  'im',
  'else',
  'expect',
  'we',
  'get',
  'a',
  'that',
  'there',
  'brace',
  'prepare',
  'enjoy',
  'face',
  'suffer',
  'watch',
  'see',
  'read',
  'find'
])

/** `Drop your honest feedback`, `drop us a review`: in West Africa and in chats it is left, not taken away. */
function isLeft(words: readonly Word[], tags: Tags, mention: Mention, verb: Tag): boolean {
  if (!/^drop/u.test(words[verb.start]!.norm) || verb.end !== verb.start + 1) return false
  const between = words.slice(verb.end, mention.start).map(({norm}) => norm)
  return (
    mention.rating === 'positive' ||
    hasTag(tags, 'force/honest', verb.end, mention.end) ||
    between.some((norm) => norm === 'us' || norm === 'a' || norm === 'an' || norm === 'me' || norm === 'some')
  )
}

/** The verb that does something to the feedback: the nearest before it, else one right after it. */
export function deedOf(words: readonly Word[], tags: Tags, mention: Mention, scope: Scope): Deed | undefined {
  if (mention.kind === 'verb' && mention.rating !== 'any')
    return {deed: 'leave', tag: {concept: 'mention/verb/any', start: mention.start, end: mention.end, by: mention.by}}
  const kinds = [
    ['act/remove', 'remove'],
    ['act/change', 'change'],
    ['act/leave', 'leave']
  ] as const
  let best: Deed | undefined
  for (const [concept, deed] of kinds) {
    for (const tag of tags.get(concept) ?? []) {
      const around = tag.start < mention.start && tag.end >= mention.end
      if ((tag.end > mention.start && !around) || tag.start < scope.start || mention.start - tag.end > 7) continue
      if (turnsTo(words, tag.end, mention.start)) continue
      // What stands between a verb and its feedback is who gets it, or of which kind; another verb parts them.
      if (!best || tag.start > best.tag.start || (tag.start === best.tag.start && tag.end > best.tag.end))
        best = {deed, tag}
    }
  }
  if (best?.deed === 'remove' && isLeft(words, tags, mention, best.tag)) return {...best, deed: 'leave'}
  if (best) return best
  for (const [concept, deed] of kinds) {
    const tag = (tags.get(concept) ?? []).find(
      (entry) => entry.start >= mention.end && entry.start - mention.end <= 5 && entry.end <= scope.end
    )
    if (tag && deed !== 'leave') return {deed, tag}
    if (tag && /(?:ed|left|given|written|put|up)$/u.test(words[tag.start]!.norm)) return {deed, tag}
  }
  if (mention.kind === 'verb')
    return {deed: 'leave', tag: {concept: 'mention/verb/any', start: mention.start, end: mention.end, by: mention.by}}
  return undefined
}
