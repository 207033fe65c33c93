import type {Clause} from './clauses.js'
import {
  clauseAt,
  type Filled,
  type Force,
  hasTag,
  type Mention,
  type Party,
  type RateFrame,
  tagsWithin,
  type Voice
} from './frame.js'
import type {Concept, Tag, Tags} from './lexicon.js'
import type {Word} from './words.js'

/** Who speaks, which decides whom `I` and `you` mean. */
export interface Speaker {
  readonly from: 'seller' | 'buyer'
}

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
  const force = forceOf(words, tags, mention, deed, scope, rater.party)
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

interface Scope {
  readonly start: number
  readonly end: number
  readonly clause: Clause
}

/** The words that can lend their force: the clause, and those it carries on from. */
function scopeOf(words: readonly Word[], clauses: readonly Clause[], at: number): Scope {
  let first = at
  while (first > 0 && carriesOn(words, clauses[first]!)) first -= 1
  return {start: clauses[first]!.start, end: clauses[at]!.end, clause: clauses[at]!}
}

/** After `and` or a comma, a clause without a subject of its own takes that of the clause before. */
function carriesOn(words: readonly Word[], {link, under, body}: Clause): boolean {
  return (link === 'and' || link === 'comma') && under === link && !ownSubjects.has(words[body]?.norm ?? '')
}

const ownSubjects = new Set(['i', 'we', 'you', 'they', 'he', 'she'])

interface Deed {
  readonly deed: 'leave' | 'change' | 'remove'
  readonly tag: Tag
}

/** The verb that does something to the feedback: the nearest before it, else one right after it. */
function deedOf(words: readonly Word[], tags: Tags, mention: Mention, scope: Scope): Deed | undefined {
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
      // What stands between a verb and its feedback is who gets it, or of which kind; another verb parts them.
      if (!best || tag.start > best.tag.start || (tag.start === best.tag.start && tag.end > best.tag.end))
        best = {deed, tag}
    }
  }
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

const authorWords = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'mine', 'ours', 'myself', 'ourselves'])
const readerWords = new Set(
  'you your yours yourself buyer buyers customer customers purchaser purchasers client clients bidder bidders guest guests anyone anybody everyone everybody whoever those who nobody winner winners shopper shoppers member members user users accounts people folks all reviewer reviewers party'.split(
    ' '
  )
)
const thirdWords = new Set("he she him his her they them their he's she's".split(' '))
/** Verbs that put the doing onto the one who is addressed: `we expect`, `I want five stars`. */
const wishes = new Set(
  "expect expecting want wants need needs ask asks asking require requires demand demands insist insists would hope hoping appreciate appreciating love wish like request trust accept accepts accepting allow allows permit tolerate tolerated see seeing look looking await awaiting count counting rely thank thanks delighted grateful obliged invite beg urge take have strive want's shall".split(
    ' '
  )
)
const gettings = new Set('get gets getting got have having find finds receive receives earn earns end'.split(' '))

function raterOf(
  words: readonly Word[],
  _tags: Tags,
  mention: Mention,
  deed: Tag | undefined,
  scope: Scope,
  speaker: Speaker
): {party: Party; at?: number} {
  const owner = words[mention.start - 1]?.norm
  if (owner === 'your' || owner === 'ur' || owner === 'yours') return {party: 'reader', at: mention.start - 1}
  if (owner === 'my' && speaker.from === 'buyer') return {party: 'author', at: mention.start - 1}
  for (let at = mention.end; at < Math.min(words.length - 1, mention.end + 2); at += 1) {
    const next = words[at + 1]!.norm
    if (words[at]!.norm === 'from' && (readerWords.has(next) || next === 'each' || next === 'every'))
      return {party: 'reader', at: at + 1}
    if (words[at]!.norm === 'from' && authorWords.has(next)) return {party: 'author', at: at + 1}
    if (words[at]!.norm === 'for' && next === 'you') return {party: 'author', at: at + 1}
    if (words[at]!.norm === 'for' && (next === 'us' || next === 'me')) return {party: 'reader', at: at + 1}
  }
  const from = deed && deed.start < mention.start ? deed.start : mention.start
  // `leave us …` is left by somebody else, `leave you …` by the author.
  for (let at = from; at < mention.start; at += 1) {
    const {norm} = words[at]!
    if (at > from && (norm === 'us' || norm === 'me')) return {party: 'reader', at}
    if (at > from && at <= from + 2 && norm === 'you') return {party: 'author', at}
  }
  if (!deed && mention.kind !== 'verb' && mention.kind !== 'gag') return receiver(words, from, scope, speaker)
  for (let at = from - 1; at >= scope.start; at -= 1) {
    const {norm} = words[at]!
    if (norm === 'i' || norm === 'we') {
      const verbs = words.slice(at + 1, Math.min(from + 1, at + 6)).map((word) => word.norm)
      if (
        verbs.some((verb) => wishes.has(verb)) &&
        !(verbs.includes('leave') || verbs.includes('give') || verbs.includes('rate') || verbs.includes('post'))
      )
        return {party: speaker.from === 'seller' || verbs.includes('expect') ? 'reader' : 'author', at}
      return {party: 'author', at}
    }
    if (norm === 'you' || norm === 'u') {
      return {party: 'reader', at}
    }
    if (readerWords.has(norm) && norm !== 'your') return {party: 'reader', at}
    if (thirdWords.has(norm) && norm !== 'them' && norm !== 'their' && norm !== 'they') return {party: 'third', at}
  }
  return {party: speaker.from === 'seller' ? 'reader' : 'author'}
}

/** Without a verb of leaving, only who gets the feedback tells who leaves it: `you get one star`. */
function receiver(words: readonly Word[], from: number, scope: Scope, speaker: Speaker): {party: Party; at?: number} {
  for (let at = from - 1; at >= Math.max(scope.start, from - 6); at -= 1) {
    if (!gettings.has(words[at]!.norm)) continue
    const subject = words
      .slice(scope.start, at)
      .findLastIndex((word) => word.norm === 'you' || word.norm === 'i' || word.norm === 'we')
    if (subject >= 0)
      return {party: words[scope.start + subject]!.norm === 'you' ? 'author' : 'reader', at: scope.start + subject}
  }
  return {party: speaker.from === 'seller' ? 'reader' : 'author'}
}

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

function forceOf(
  words: readonly Word[],
  tags: Tags,
  mention: Mention,
  deed: Deed | undefined,
  scope: Scope,
  rater: Party
): {force: Force; negated: boolean; tag?: Tag} {
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
    (tag) => tag.start >= scope.start && tag.end <= scope.end && !(tag.start >= mention.start && tag.end <= mention.end)
  )
  // `you need not rate us` leaves it open; its `not` forbids nothing.
  if (barred && free && free.start <= barred.start && free.end >= barred.end)
    return {force: 'free', negated: false, tag: free}
  const must =
    last(tags, 'force/must', scope.start, mention.start + 1) ??
    (tags.get('force/needed') ?? []).find((tag) => tag.start >= mention.start && tag.end <= scope.end)
  if (must && !negatedBefore(words, must.start, scope.start) && !(free && !mention.named)) {
    if (barred && barred.start >= must.start) return {force: 'forbid', negated: true, tag: barred}
    if (!(barred && barred.end <= must.start)) return {force: 'must', negated: false, tag: must}
  }
  if (free && !(barred && barred.end > free.start)) return {force: 'free', negated: false, tag: free}
  if (barred) return {force: 'forbid', negated: true, tag: barred}
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
    if (tag.start > mention.start || mention.start - tag.end > (mention.kind === 'gag' ? 14 : 9)) continue
    const after = words[tag.end]?.norm ?? ''
    if (pseudo.has(after) && after !== 'be') continue
    if (after === 'be' && mention.start - tag.end > 5) continue
    // `why not`, `if not`, `or not`.
    if (/^(?:why|if|or|whether)$/u.test(words[tag.start - 1]?.norm ?? '') && words[tag.start]!.norm === 'not') continue
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
  'accept accepts accepted tolerate tolerated tolerating allow allows permit welcome want entertain for with from refrain refrains refraining abstain avoid avoiding stop forbid forbids prohibit prohibits ban bans bar disallow outlaw prevent cease desist instead than of that down dare spare keep on to'.split(
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
  for (let at = deed.start - 1; at >= scope.clause.body; at -= 1)
    if (!fronts.has(words[at]!.norm) && words[at]!.kind !== 'mark')
      return vocative(words, scope.clause.body, deed.start)
  return (
    scope.clause.under === 'main' ||
    scope.clause.under === 'comma' ||
    scope.clause.under === 'and' ||
    scope.clause.under === 'then'
  )
}

/** `Buyers, leave …`: a name and a comma before the verb. */
function vocative(words: readonly Word[], from: number, to: number): boolean {
  return to - from <= 4 && words[to - 1]?.norm === ','
}

const pastForms = new Set(
  'left gave posted wrote submitted awarded rated reviewed changed revised removed received got had given put had earned marked scored deleted withdrew took clicked ticked dropped published'.split(
    ' '
  )
)
const nonPastLeads = new Set(
  'be is are was were been being get gets getting must may can will would should could to have has shall if once when who those not'.split(
    ' '
  )
)

function isPast(
  words: readonly Word[],
  tags: Tags,
  clauses: readonly Clause[],
  at: number,
  mention: Mention,
  deed: Tag | undefined
): boolean {
  const clause = clauses[at]!
  if (
    clause.under !== 'main' &&
    clause.under !== 'comma' &&
    clause.under !== 'and' &&
    clause.under !== 'because' &&
    clause.under !== 'then'
  )
    return false
  const marked = (tags.get('voice/past') ?? []).some(
    (tag) =>
      tag.start >= clause.start &&
      tag.start < mention.end &&
      mention.start - tag.end < 8 &&
      !(words[tag.start]!.norm === 'left' && nonPastLeads.has(words[tag.start - 1]?.norm ?? ''))
  )
  if ((tags.get('voice/past/after') ?? []).some((tag) => tag.start >= mention.end && tag.start - mention.end < 5))
    return true
  if (marked && !hasTag(tags, 'force/must', clause.start, mention.start)) return true
  if (
    !deed ||
    !(pastForms.has(words[deed.start]!.norm) || (mention.kind === 'verb' && words[deed.start]!.norm.endsWith('ed')))
  )
    return false
  const lead = words.slice(Math.max(clause.start, deed.start - 3), deed.start).map((word) => word.norm)
  if (lead.some((word) => nonPastLeads.has(word)) && !lead.includes('have') && !lead.includes('has')) return false
  return deed.start < mention.start
}

function voiceOf(
  words: readonly Word[],
  tags: Tags,
  clauses: readonly Clause[],
  mention: Mention
): {voice: Voice; tag?: Tag} {
  const policy = (tags.get('voice/policy') ?? []).find((tag) => tag.start < mention.end + 12)
  if (policy && !(words[policy.start]!.norm === 'report' && policy.start < mention.start))
    return {voice: 'policy', tag: policy}
  const report = (tags.get('voice/report') ?? []).find((tag) => tag.start < mention.end + 6)
  if (report) return {voice: 'reported', tag: report}
  const deny = (tags.get('voice/deny') ?? []).find(
    (tag) =>
      tag.start <= mention.start &&
      !clauses.some(
        (clause) =>
          clause.start > tag.end && clause.start <= mention.start && clause.under === 'main' && clause.link === 'main'
      )
  )
  if (deny) return {voice: 'denied', tag: deny}
  return {voice: 'own'}
}
