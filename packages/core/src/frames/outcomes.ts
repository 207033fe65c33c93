import type {Clause, Link} from './clauses.js'
import {clauseAt, hasTag, type Mention} from './frame.js'
import type {Concept, Tags} from './lexicon.js'
import type {Word} from './words.js'

/** What a text says will follow from a rating, told by the shape of the sentence. Word indexes, end exclusive. */
export interface Outcome {
  readonly act: 'harm' | 'extra'
  readonly start: number
  readonly end: number
}

/**
 * There are more ways to punish or to reward than a lexicon holds. Where a rating is a condition, what is said to follow
 * is a consequence for the reader, unless the words are known to be kind (`we are grateful`, `we want to hear why`).
 */
export function findOutcomes(
  words: readonly Word[],
  tags: Tags,
  clauses: readonly Clause[],
  mentions: readonly Mention[]
): Outcome[] {
  const outcomes: Outcome[] = []
  for (const mention of mentions) {
    if (!mention.sure || mention.rating === 'any' || mention.kind === 'reference' || mention.kind === 'authority')
      continue
    const act = mention.rating === 'negative' ? 'harm' : 'extra'
    for (const [start, end] of stretches(words, tags, clauses, mention)) {
      if (
        end - start < 2 ||
        isKind(tags, start, end) ||
        mentions.some((other) => other.start >= start && other.end <= end)
      )
        continue
      if (act === 'harm' ? punishes(words, tags, start, end) : rewards(words, tags, start, end)) {
        outcomes.push({act, start, end})
        break
      }
    }
  }
  return outcomes
}

type Stretch = readonly [start: number, end: number]

const conditions: ReadonlySet<Link> = new Set(['if', 'when', 'who'])
const consequences: ReadonlySet<Link> = new Set(['main', 'then', 'comma', 'and'])

/** Where the consequence of a rating may stand: the next clause, the one before, or what a `who` clause goes on to say. */
function stretches(words: readonly Word[], tags: Tags, clauses: readonly Clause[], mention: Mention): Stretch[] {
  const at = clauseAt(clauses, mention.start)
  const mine = clauses[at]!
  const after = caused(words, tags, mine, mention)
  const found: Stretch[] = after ? [after] : []
  const ended = endedBy(words, tags, mine, mention)
  if (ended) found.push(ended)
  const next = clauses[at + 1]
  const before = clauses[at - 1]
  if (conditions.has(mine.under)) {
    // `If you are happy please leave five stars`: the rating is what is asked, not what it hangs on.
    if (hasTag(tags, 'force/happy', mine.start, mine.end) || hasTag(tags, 'force/please', mine.start, mention.start))
      return found
    if (mine.under === 'who') found.push(...carriesOn(words, mine, mention))
    if (next && consequences.has(next.under)) found.push([next.body, next.end])
    if (before && consequences.has(before.under) && mine.link !== 'comma') found.push([before.body, before.end])
  } else if (
    next &&
    (next.link === 'and' || next.link === 'then') &&
    consequences.has(next.under) &&
    isOrder(tags, mine, mention)
  )
    found.push([next.body, next.end])
  return found
}

/** `Leave five stars and …`, `Five stars = …`: nothing stands before the rating but the verb of leaving it. */
function isOrder(tags: Tags, {body}: Clause, mention: Mention): boolean {
  return (
    mention.start <= body + 2 ||
    (['act/leave', 'mention/verb/any'] as const).some((concept) =>
      (tags.get(concept) ?? []).some((tag) => tag.start >= body && tag.start <= body + 2)
    )
  )
}

/** `those who left five stars get …`: after the rating, the sentence goes on with a verb. */
function carriesOn(words: readonly Word[], {end}: Clause, mention: Mention): Stretch[] {
  for (let at = mention.end; at < Math.min(end, mention.end + 5); at += 1) {
    const {norm} = words[at]!
    if (
      goingOn.has(norm) ||
      (norm.length > 3 &&
        norm.endsWith('s') &&
        words[at + 1] &&
        /^(?:your?|his|her|their|the|a|an|out|our|all|any|no|two|three)$/u.test(words[at + 1]!.norm))
    )
      return [[at, end]]
  }
  return []
}

const goingOn = new Set(
  'will shall can may must is are get gets lose loses pay pays owe owes receive receives find finds end ends go goes have has skip skips'.split(
    ' '
  )
)

/** `Five stars bring your postage back`: the rating is the subject, and a verb says what it does. */
function caused(words: readonly Word[], tags: Tags, {body, end}: Clause, mention: Mention): Stretch | undefined {
  if (mention.start > body + 4) return undefined
  const verb = (tags.get('effect/causes') ?? []).find(
    (tag) => tag.start >= mention.end && tag.start <= mention.end + 4 && tag.end < end
  )
  if (
    !verb ||
    words
      .slice(Math.max(0, verb.start - 2), verb.start)
      .some(({norm}) => norm === 'not' || norm === 'never' || norm === 'no')
  )
    return undefined
  const object = words[verb.end]!.norm
  // `costs us a place in the search` is a fact; `frees us from the guarantee` is not.
  if (authors.has(object) && !/^(?:frees?|lets?|releases?|entitles?|allows?|relieves?)$/u.test(words[verb.start]!.norm))
    return undefined
  return [verb.start, end]
}

const authors = new Set(['us', 'me', 'our', 'my', 'it', 'a'])

/** `Your cover ends with the first bad word about us`: what stops stands before the rating that stops it. */
function endedBy(words: readonly Word[], tags: Tags, {body}: Clause, mention: Mention): Stretch | undefined {
  if (
    mention.rating !== 'negative' ||
    !words
      .slice(Math.max(body, mention.start - 4), mention.start)
      .some(({norm}) => norm === 'with' || norm === 'after' || norm === 'upon' || norm === 'at')
  )
    return undefined
  const loss = (tags.get('effect/loss') ?? []).find((tag) => tag.start > body && tag.end < mention.start)
  return loss && words[loss.start - 1]!.norm !== 'not' ? [body, loss.end] : undefined
}

function isKind(tags: Tags, start: number, end: number): boolean {
  return kind.some((concept) => hasTag(tags, concept, start, end))
}

const kind: readonly Concept[] = ['effect/kind', 'force/please', 'force/free', 'trade/step']

function punishes(words: readonly Word[], tags: Tags, start: number, end: number): boolean {
  const first = words[start]!.norm
  const second = words[start + 1]!.norm
  if (hasTag(tags, 'effect/causes', start, start + 3) && !hasTag(tags, 'effect/loss', start, end))
    return hasTag(tags, 'effect/value', start, end) || /^(?:you|your|them|their)$/u.test(words[start + 1]!.norm)
  if (first === 'i' || first === 'we')
    return /^(?:will|shall|can|do|keep|stop|no|know|charge|bill|cancel|block|close|name|find|come|take|send|ring|call|visit|mark|print|post|add|deduct)$/u.test(
      second
    )
  if (first === 'you') return /^(?:will|are|have|lose|can|get|owe|pay|shall|do|no|never)$/u.test(second)
  if (first === 'your' || first === 'their' || first === 'his' || first === 'no') return true
  if (threats.has(first)) return true
  if (first === 'the' && hasTag(tags, 'effect/value', start, end)) return true
  return hasTag(tags, 'effect/loss', start, end) && end - start < 14
}

/** Orders that only a threat gives. */
const threats = new Set(
  'forget expect kiss say prepare wave shop pack goodbye bye watch lose pays loses finds sees pay'.split(' ')
)

function rewards(words: readonly Word[], tags: Tags, start: number, end: number): boolean {
  const first = words[start]!.norm
  const second = words[start + 1]!.norm
  if (hasTag(tags, 'effect/causes', start, start + 3))
    return (
      readers.has(second) ||
      hasTag(tags, 'effect/extra', start, end) ||
      hasTag(tags, 'effect/owed', start, end) ||
      words[start + 1]!.kind === 'number'
    )
  if (first === 'i' || first === 'we')
    return /^(?:will|shall|send|give|add|put|pop|post|throw|double|release|ship|say|pay|knock|let|forget|drop|open|start|cancel)$/u.test(
      second
    )
  if (first === 'you')
    return /^(?:get|receive|will|can|earn|skip|pay|both|keep|win|save|collect|join|may|go)$/u.test(second)
  if (first === 'your') return true
  return claims.has(first)
}

const readers = new Set(['you', 'your', 'yours', 'one', 'two', 'another'])
const claims = new Set(
  'claim collect grab enjoy unlock skip get gets receive receives save pocket win earn keep keeps skips pays'.split(' ')
)
