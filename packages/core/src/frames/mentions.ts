import {audienceMentions} from './audience.js'
import {bareRatings} from './bare.js'
import {isOther} from './elsewhere.js'
import type {Mention, Rating} from './frame.js'
import {gradedMentions} from './graded.js'
import type {Concept, Tag, Tags} from './lexicon.js'
import {omittedMentions} from './omitted.js'
import {scoreMentions} from './scores.js'
import {standingMentions} from './standing.js'
import {readStars} from './stars.js'
import {verbMentions} from './verbs.js'
import {weakIsFeedback} from './weak.js'
import type {Word} from './words.js'

/** What is known around a sentence, to tell marketplace feedback from other feedback. */
export interface Surroundings {
  /** Feedback is what the text is about: the surface is a request to revise it, or it was named nearby. */
  readonly topic: boolean
  /** Fields in which the words mean something else are spoken of in the text. */
  readonly otherFields: ReadonlySet<Concept>
}

/** Finds every way in which a sentence speaks of marketplace feedback, in order, without overlaps. */
export function findMentions(words: readonly Word[], tags: Tags, around: Surroundings): Mention[] {
  const found: Mention[] = [
    ...verbMentions(words, tags),
    ...nounMentions(words, tags, around),
    ...readStars(words, tags, around.topic),
    ...scoreMentions(words, tags),
    ...gradedMentions(words, tags),
    ...standingMentions(words),
    ...audienceMentions(words),
    ...bareRatings(words, tags, around)
  ]
  const kept: Mention[] = []
  // A part of what belongs to another field is no mention either: the `negative` of an amplifier's negative feedback.
  const elsewhere: Mention[] = []
  for (const mention of found.sort(moreTelling)) {
    if ([...kept, ...elsewhere].some((other) => other.start < mention.end && mention.start < other.end)) continue
    if (isOther(words, tags, mention, around)) elsewhere.push(mention)
    else kept.push(mention)
  }
  if (around.topic && !kept.some((mention) => mention.sure)) kept.push(...omittedMentions(words, tags))
  return kept.sort((a, b) => a.start - b.start)
}

/** Longer first; of equal length the one that names a rating. */
function moreTelling(a: Mention, b: Mention): number {
  return b.end - b.start - (a.end - a.start) || Number(b.named) - Number(a.named) || a.start - b.start
}
function nounMentions(words: readonly Word[], tags: Tags, around: Surroundings): Mention[] {
  const mentions: Mention[] = []
  for (const tag of tags.get('mention/noun/strong') ?? []) {
    if (!isReadingVerb(words, tag)) mentions.push(noun(words, tags, tag, true))
  }
  for (const tag of tags.get('mention/noun/weak') ?? []) {
    const mention = noun(words, tags, tag, false)
    const open = publicNouns.has(words[tag.end - 1]!.norm)
    const close = qualityRightBefore(tags, tag.start) && (mention.named || around.topic)
    // Words of praise thank as often as they rate; ill ones, and posts of any colour, are about somebody.
    const sure =
      close && open && mention.named && !(posts.has(words[tag.end - 1]!.norm) && mention.rating !== 'negative')
    if (sure || weakIsFeedback(words, tags, tag, around.topic)) mentions.push({...mention, sure: true})
    else if ((close || around.topic || open) && !loose.has(words[tag.end - 1]!.norm))
      mentions.push({...mention, sure: false})
  }
  return mentions
}

/** `we do not review content`, `please review the policy`: a verb, and what it reads is no deal, or it would be a verb of rating. */
function isReadingVerb(words: readonly Word[], {start, end}: Tag): boolean {
  const {norm} = words[start]!
  if (end !== start + 1 || (norm !== 'review' && norm !== 'reviewed' && norm !== 'reviewing' && norm !== 'rate'))
    return false
  const before = words[start - 1]
  // `Review my CV tonight?`
  if (
    norm === 'review' &&
    (before === undefined || before.kind === 'mark') &&
    /^(?:my|our|his|her|their)$/u.test(words[end]?.norm ?? '')
  )
    return !dealt.has(words[end + 1]?.norm ?? '')
  return norm === 'reviewed' || norm === 'reviewing' || readingLeads.has(before?.norm ?? '')
}

const dealt = new Set(
  'shop store seller order purchase sale item experience deal transaction product service page goods parcel trade stay'.split(
    ' '
  )
)
const readingLeads = new Set(
  'to will would can could may might must shall should please pls not never carefully promptly cannot we they regularly periodically also always'.split(
    ' '
  )
)

/** Weak nouns that mean feedback when a quality stands before them (`adverse remark`, `low marks`). */
const publicNouns = new Set(
  'comment comments remark remarks mark marks opinion opinions statement statements critique criticism commentary entry entries assessment assessments valuation valuations complaint complaints verdict verdicts score scores rev revs post posts posting postings publicity vote votes'.split(
    ' '
  )
)

/** So common that they are feedback for sure or not at all. */
const loose = new Set('post posts posting postings publicity vote votes word words lines wrote posted'.split(' '))
const posts = new Set(['post', 'posts', 'posting', 'postings', 'publicity', 'vote', 'votes'])

function qualityRightBefore(tags: Tags, at: number): boolean {
  return [...goods, ...bads, 'mention/mid' as const].some((concept) => tags.get(concept)?.some((tag) => tag.end === at))
}

const goods = ['mention/good', 'mention/sub/positive'] as const
const bads = ['mention/bad', 'mention/mid', 'mention/sub/negative', 'mention/sub/neutral'] as const

function noun(words: readonly Word[], tags: Tags, tag: Tag, sure: boolean): Mention {
  const before = qualityBefore(words, tags, tag.start)
  const after = before.rating ? undefined : qualityAfter(words, tags, tag.end)
  const rating = before.rating ?? after?.rating ?? thumb(words, tag) ?? 'any'
  return {
    kind: 'noun',
    rating,
    named: rating !== 'any',
    sure,
    start: before.start,
    end: after?.end ?? tag.end,
    by: tag.by
  }
}

function thumb(words: readonly Word[], tag: Tag): Rating | undefined {
  const text = words
    .slice(tag.start, tag.end)
    .map((word) => word.norm)
    .join(' ')
  return text === 'thumbs down' || text === 'thumb down'
    ? 'negative'
    : text === 'thumbs up' || text === 'thumb up'
      ? 'positive'
      : undefined
}

/** Reads the qualities before a noun, through `and`, `or` and commas: `neutral or negative feedback`. */
function qualityBefore(words: readonly Word[], tags: Tags, noun: number): {start: number; rating?: Rating} {
  let start = noun
  const ratings = new Set<Rating>()
  for (let steps = 0; steps < 8 && start > 0; steps += 1) {
    const good = goods.flatMap((concept) => tags.get(concept) ?? []).find((tag) => tag.end === start)
    const bad = bads.flatMap((concept) => tags.get(concept) ?? []).find((tag) => tag.end === start)
    const quality = longer(good, bad)
    if (quality) {
      // `not so good`, `less than perfect`: the comparison turns the quality round.
      const turned =
        turners.has(words[quality.start - 1]?.norm ?? '') ||
        (words[quality.start - 1]?.norm === 'than' && words[quality.start - 2]?.norm === 'less')
      ratings.add((quality === good) === turned ? 'negative' : 'positive')
      start = quality.start
    } else if (between.has(words[start - 1]!.norm) && ratings.size + (start === noun ? 1 : 0) > 0) start -= 1
    else break
  }
  if (ratings.size === 0) return {start: noun}
  while (start < noun && between.has(words[start]!.norm)) start += 1
  return {start, rating: ratings.size > 1 ? 'any' : [...ratings][0]!}
}

const turners = new Set(['non', 'un', 'not', 'imperfect'])
const between = new Set([
  'and',
  'or',
  ',',
  '/',
  '-',
  'n',
  '&',
  'nor',
  'very',
  'really',
  'honest',
  'single',
  'short',
  'quick',
  'lovely',
  'little',
  'public',
  'customer',
  'buyer',
  'product',
  'online',
  'seller',
  'written',
  'such',
  '"',
  'star',
  'stars',
  'detailed',
  'shop',
  'fair',
  'bit',
  'of',
  'overall',
  'a',
  'verified',
  'amazon',
  'google'
])

function longer(a: Tag | undefined, b: Tag | undefined): Tag | undefined {
  if (!a || !b) return a ?? b
  return b.end - b.start > a.end - a.start ? b : a
}

/** Reads the quality that is said of a noun after it: `feedback that is negative`, `your rating has to be positive`. */
function qualityAfter(words: readonly Word[], tags: Tags, from: number): {end: number; rating: Rating} | undefined {
  let at = from
  for (let steps = 0; steps < 7 && at < words.length; steps += 1) {
    const good = goods.flatMap((concept) => tags.get(concept) ?? []).find((tag) => tag.start === at && at > from)
    const bad = bads.flatMap((concept) => tags.get(concept) ?? []).find((tag) => tag.start === at && at > from)
    const quality = longer(good, bad)
    const turned = words[at - 1]?.norm === 'not' || words[at - 1]?.norm === 'than'
    if (quality) return {end: quality.end, rating: (quality === good) === turned ? 'negative' : 'positive'}
    if (!predicate.has(words[at]!.norm)) return undefined
    at += 1
  }
  return undefined
}

const predicate = new Set(
  'is are be been being was must has have had to that which should shall will can may needs need only a an the of at less than anything not rated set left as being comes remains goes gone turns turned stays kept up'.split(
    ' '
  )
)
