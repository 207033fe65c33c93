import type {Deed, Scope} from './deed.js'
import {type Force, hasTag, type Mention, type Party, tagsWithin} from './frame.js'
import type {Concept, Tag, Tags} from './lexicon.js'
import type {Word} from './words.js'

const fronts = new Set([
  ',',
  'please',
  'just',
  'so',
  'then',
  'and',
  'now',
  'kindly',
  'simply',
  'also',
  'always',
  'only',
  'but',
  '"',
  '*',
  '-',
  '•',
  '(',
  'ok',
  'okay',
  'well',
  'next',
  'hi',
  'hello',
  'hey',
  'guys',
  'all',
  'friend',
  'dear',
  'do',
  'or',
  'either',
  'lastly',
  'finally',
  'again',
  '!',
  '.',
  ':',
  '—',
  'go',
  'mate',
  'buddy',
  'pls',
  'first',
  '#',
  ')',
  "'",
  'thanks',
  'n'
])

/** The force, whether the feedback is said not to be left, and the words that said so. */
export interface Forced {
  readonly force: Force
  readonly negated: boolean
  readonly tag?: Tag
}

export function forceOf(
  words: readonly Word[],
  tags: Tags,
  mention: Mention,
  deed: Deed | undefined,
  scope: Scope,
  rater: Party
): Forced {
  const waived = last(tags, 'force/waive', scope.start, mention.end + 3)
  if (waived && mention.start - waived.end < 10) {
    return negatedBefore(words, waived.start, scope.start)
      ? {force: 'free', negated: false, tag: waived}
      : {force: 'waive', negated: true, tag: waived}
  }
  const only = words[mention.start]!.norm
  if (
    mention.rating === 'positive' &&
    mention.kind === 'stars' &&
    (only === 'nothing' || only === 'no' || only === 'never')
  ) {
    return {
      force: 'must',
      negated: false,
      tag: {concept: 'force/must', start: mention.start, end: mention.start + 1, by: only}
    }
  }
  const barredAfter = (tags.get('force/after/forbid') ?? []).find(
    (tag) => tag.start >= mention.start && tag.end <= reach(words, scope)
  )
  if (barredAfter) return {force: 'forbid', negated: true, tag: barredAfter}
  const barred = forbiddenBefore(words, tags, mention, deed, scope)
  const free = (tags.get('force/free') ?? []).find(
    (tag) =>
      tag.start >= scope.start &&
      tag.end <= scope.end &&
      !(tag.start >= mention.start && tag.end <= mention.end) &&
      // `… before any bad rating is allowed` leaves nothing open.
      !(/allowed|permitted/u.test(tag.by) && /^(?:before|until|unless)$/u.test(scope.clause.under))
  )
  // `you need not rate us` leaves it open; its `not` forbids nothing.
  if (barred && free && free.start <= barred.start && free.end >= barred.end)
    return {force: 'free', negated: false, tag: free}
  const must =
    last(tags, 'force/must', scope.start, mention.start + 1) ??
    (tags.get('force/needed') ?? []).find((tag) => tag.start >= mention.start && tag.end <= scope.end)
  if (
    must &&
    !/^(?:not|never)$/u.test(words[must.end]?.norm ?? '') &&
    !negatedBefore(words, must.start, scope.start) &&
    !(free && !mention.named)
  ) {
    if (barred && barred.start >= must.start) return {force: 'forbid', negated: true, tag: barred}
    if (!(barred && barred.end <= must.start)) return {force: 'must', negated: false, tag: must}
  }
  if (free && !(barred && barred.end > free.start)) return {force: 'free', negated: false, tag: free}
  if (barred) return {force: 'forbid', negated: true, tag: barred}
  // `Undertakes to refrain, in any forum, blog or site, from statements …`: a vow holds to the end of its sentence.
  const vow =
    mention.kind === 'gag'
      ? (tags.get('force/before/forbid') ?? []).find(
          (tag) => tag.end <= mention.start && vows.test(words[tag.start]!.norm) && mention.start - tag.end < 30
        )
      : undefined
  if (vow) return {force: 'forbid', negated: true, tag: vow}
  const please = (tags.get('force/please') ?? []).find((tag) => tag.start >= scope.start && tag.end <= scope.end)
  const nudge = (tags.get('force/nudge') ?? []).find((tag) => tag.start >= scope.start && tag.end <= mention.start)
  if (nudge) return {force: 'nudge', negated: false, tag: nudge}
  if (please) return {force: 'ask', negated: false, tag: please}
  const may = last(tags, 'force/may', scope.start, mention.start)
  if (may && rater === 'reader') return {force: 'may', negated: false, tag: may}
  if (deed && isImperative(words, deed.tag, scope)) return {force: 'command', negated: false, tag: deed.tag}
  const will = words.findIndex(
    (word, at) =>
      at >= scope.start &&
      at < mention.start &&
      (word.norm === 'will' || word.norm === 'going' || word.norm === 'about')
  )
  if (will >= 0)
    return {
      force: 'will',
      negated: false,
      tag: {concept: 'force/must', start: will, end: will + 1, by: words[will]!.norm}
    }
  return {force: 'none', negated: false}
}

const vows = /^(?:refrain|abstain|forbear|desist|undertak|covenant|agree)/u

/** A verdict on the feedback may come after a dash or comma that has no subject of its own. */
function reach(words: readonly Word[], scope: Scope): number {
  let end = scope.end
  while (
    end < words.length &&
    end < scope.end + 7 &&
    !/^(?:if|when|i|we|you|and|but|or|because|so|who|until|unless)$/u.test(words[end]!.norm)
  )
    end += 1
  return end
}

function last(tags: Tags, concept: Concept, from: number, to: number): Tag | undefined {
  return tagsWithin(tags, concept, from, Math.max(from, to)).at(-1)
}

/** A `not` that is no prohibition: `do not forget`, `no problem`, `can not wait`, `not only`. */
const pseudo = new Set(
  'forget hesitate worry problem problems wait only just doubt later matter need worries be'.split(' ')
)

function forbiddenBefore(
  words: readonly Word[],
  tags: Tags,
  mention: Mention,
  deed: Deed | undefined,
  scope: Scope
): Tag | undefined {
  const candidates = tagsWithin(tags, 'force/before/forbid', scope.start, mention.end + 4).filter(
    (tag) => tag.start < Math.max(mention.start, deed?.tag.start ?? 0) || tag.start <= mention.start
  )
  for (const tag of candidates.reverse()) {
    if (tag.start > mention.start || mention.start - tag.end > (mention.kind === 'gag' ? 22 : 9)) continue
    const after = words[tag.end]?.norm ?? ''
    if (pseudo.has(after) && after !== 'be') continue
    if (after === 'be' && mention.start - tag.end > 5) continue
    // `why not`, `if not`, `or not`.
    if (/^(?:why|if|or|whether)$/u.test(words[tag.start - 1]?.norm ?? '') && words[tag.start]!.norm === 'not') continue
    // `Feed-in (not feedback!)`, `a class of phone and not a rating of buyers`: a contrast.
    if (
      words[tag.start]!.norm === 'not' &&
      tag.end === tag.start + 1 &&
      /^(?:\(|and)$/u.test(words[tag.start - 1]?.norm ?? '') &&
      mention.start - tag.end < 2 &&
      mention.kind !== 'gag'
    )
      continue
    // `They are not in a hurry to tell everybody`
    if (
      words[tag.start]!.norm === 'not' &&
      /^(?:is|are|was|were|am)$/u.test(words[tag.start - 1]?.norm ?? '') &&
      /^(?:in|a|an|so|too|as|at|on|yet|here)$/u.test(after)
    )
      continue
    if (!governs(words, tags, tag, mention)) continue
    return tag
  }
  return undefined
}

const negators = new Set(['not', 'never', 'no', 'neither', 'nor', 'hardly', 'without', 'nobody', 'none'])

/** A ban reaches the feedback through a verb of leaving it, or stands right before it (`no negative feedback`). */
function governs(words: readonly Word[], tags: Tags, ban: Tag, mention: Mention): boolean {
  const gap = words.slice(ban.end, mention.start)
  const first = words[ban.start]!.norm
  if (mention.start < ban.end) return true
  if (
    /^(?:no|nobody|none|neither|nor|without|not)$/u.test(first) &&
    ban.end === ban.start + 1 &&
    gap.every((word) => noFillers.has(word.norm) || word.kind === 'mark')
  )
    return true
  if (gap.length === 0) return true
  if (/^(?:no|none|neither)$/u.test(first) && ban.end === ban.start + 1) return false
  if (verbBan.has(words[ban.end - 1]!.norm) || verbBan.has(first)) return gap.length <= 6
  if (mention.kind === 'gag') return true
  if (mention.kind === 'verb' || mention.kind === 'authority') return gap.length <= 4
  return (['act/leave', 'act/change', 'mention/verb/any'] as const).some((concept) =>
    hasTag(tags, concept, ban.end, Math.min(ban.end + 5, mention.start))
  )
}

const noFillers = new Set(
  'more further such any other new public written kind of form type sort bad negative or and neutral a the for your my our single unfair rude silly buyer customer to'.split(
    ' '
  )
)
/** Bans whose own verb takes the feedback as its object. */
const verbBan = new Set(
  'accept accepts accepted tolerate tolerated tolerating allow allows permit welcome want entertain for with from refrain refrains refraining abstain avoid avoiding stop forbid forbids prohibit prohibits ban bans bar disallow outlaw prevent cease desist instead than of that down dare spare keep on to circumstances circumstance account case event'.split(
    ' '
  )
)

function negatedBefore(words: readonly Word[], at: number, from: number): boolean {
  return words.slice(Math.max(from, at - 3), at).some((word) => negators.has(word.norm))
}

function isImperative(words: readonly Word[], deed: Tag, scope: Scope): boolean {
  const verb = words[deed.start]!.norm
  if (/(?:ed|ing|s|left|gave|given|wrote|written)$/u.test(verb) && !/^(?:press|cast|pass|discuss)$/u.test(verb))
    return false
  for (let at = deed.start - 1; at >= scope.clause.body; at -= 1) {
    // A picture ends what stood before it: `smells great 😍 drop us five stars`.
    if (picture.test(words[at]!.norm)) break
    if (!fronts.has(words[at]!.norm) && words[at]!.kind !== 'mark')
      return vocative(words, scope.clause.body, deed.start)
  }
  return (
    scope.clause.under === 'main' ||
    scope.clause.under === 'comma' ||
    scope.clause.under === 'and' ||
    scope.clause.under === 'then'
  )
}

const picture = /\p{Extended_Pictographic}/u

/** `Buyers, leave …`: a name and a comma before the verb. */
function vocative(words: readonly Word[], from: number, to: number): boolean {
  return to - from <= 4 && words[to - 1]?.norm === ','
}
