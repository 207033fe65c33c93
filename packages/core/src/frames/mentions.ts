import type {Mention, Rating} from './frame.js'
import {hasTag} from './frame.js'
import type {Concept, Tag, Tags} from './lexicon.js'
import {readStars} from './stars.js'
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
    ...bareRatings(words, tags, around)
  ]
  const kept: Mention[] = []
  for (const mention of found.sort(moreTelling)) {
    if (isOther(words, tags, mention, around)) continue
    if (!kept.some((other) => other.start < mention.end && mention.start < other.end)) kept.push(mention)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Longer first; of equal length the one that names a rating. */
function moreTelling(a: Mention, b: Mention): number {
  return b.end - b.start - (a.end - a.start) || Number(b.named) - Number(a.named) || a.start - b.start
}

function verbMentions(words: readonly Word[], tags: Tags): Mention[] {
  const of = (concept: Concept, kind: 'verb' | 'gag', rating: Rating): Mention[] =>
    (tags.get(concept) ?? []).map((tag) => ({kind, rating, named: rating !== 'any', sure: true, start: tag.start, end: tag.end, by: tag.by}))
  const plain = of('mention/verb/any', 'verb', 'any').filter((mention) => isVerbUse(words, mention.start))
  const authorities = (tags.get('mention/authority') ?? []).map((tag): Mention => ({kind: 'authority', rating: 'any', named: false, sure: true, start: tag.start, end: tag.end, by: tag.by}))
  return [...authorities, ...of('mention/verb/bad', 'verb', 'negative'), ...of('mention/verb/good', 'verb', 'positive'), ...of('mention/gag', 'gag', 'negative'), ...plain]
}

/**
 * `review` and `rate` are verbs after a subject, a modal or a link, and nouns after an article or a quality; and they
 * are feedback only when what is rated is the deal, or nothing is named (`review our criteria` is reading them).
 */
function isVerbUse(words: readonly Word[], at: number): boolean {
  const word = words[at]!.norm
  if (!homographs.has(word)) return true
  const before = words[at - 1]
  if (before?.norm === '-' && before.glued) return false
  const led = before === undefined ? !pluralNouns.has(word) : before.kind === 'mark' || verbLeads.has(before.norm)
  if (word === 'rating' || word === 'ratings' || word === 'scores' || word === 'grades') return led && before?.kind === 'word' && ratesSomething(words, at + 1, true)
  return led ? ratesSomething(words, at + 1, before === undefined || before.kind === 'mark') : objects.has(words[at + 1]?.norm ?? '') && !articles.has(before!.norm)
}

const homographs = new Set('rate rates rated rating ratings review reviews reviewed reviewing score scores grade grades evaluate evaluated evaluating evaluates appraise'.split(' '))
const pluralNouns = new Set(['rates', 'ratings', 'reviews', 'scores', 'grades'])
const articles = new Set('a an the our my your his her their its this that any each every no other new good bad best great first under of by'.split(' '))
const verbLeads = new Set('you u i we they he she to not never will would can could may might must shall should please pls kindly and or who before after by until once without for n dont from than just then buyers customers it anyone everyone somebody someone whoever do does did have has be been being is are was were gets get got so when if already ever only honestly fairly simply really ur always first later now also but kindly guests people bidders'.split(' '))
const objects = new Set('us me it this them you him her honestly however fairly as mine ours yours each'.split(' '))
const rated = new Set('seller sellers shop store sale order item items product products purchase transaction deal service experience business company buyer buyers trade listing goods stay host us me it this that them him her you delivery shipping everything what honestly fairly however freely as mine ours yours each one accordingly again too now today here positive positively five 5 negatively poorly badly low lower highly negative neutral well with under below above only by on in at after before once when if unless until without and or for back publicly online then'.split(' '))

/** Whether the words after the verb let it rate the deal: nothing, an adverb, or something of the deal. `bare`: no subject leads it. */
function ratesSomething(words: readonly Word[], from: number, bare: boolean): boolean {
  for (let at = from; at < Math.min(words.length, from + 4); at += 1) {
    const word = words[at]!
    if (word.kind === 'number') return true
    if (word.kind === 'mark') return at > from || !bare
    if (determiners.has(word.norm)) continue
    return rated.has(word.norm)
  }
  return from >= words.length ? !bare : false
}

const determiners = new Set('the this that your our my a an his her their its any all these those new whole own'.split(' '))

function nounMentions(words: readonly Word[], tags: Tags, around: Surroundings): Mention[] {
  const mentions: Mention[] = []
  for (const tag of tags.get('mention/noun/strong') ?? []) mentions.push(noun(words, tags, tag, true))
  for (const tag of tags.get('mention/noun/weak') ?? []) {
    const mention = noun(words, tags, tag, false)
    const close = qualityRightBefore(tags, tag.start)
    if (close && (mention.named || around.topic)) mentions.push({...mention, sure: publicNouns.has(words[tag.end - 1]!.norm) && mention.named})
    else if (around.topic || standsInPublic(words, tag)) mentions.push({...mention, sure: false})
    else if (publicNouns.has(words[tag.end - 1]!.norm)) mentions.push({...mention, sure: false})
  }
  return mentions
}

/** Weak nouns that mean feedback when a quality stands before them (`adverse remark`, `low marks`). */
const publicNouns = new Set('comment comments remark remarks mark marks opinion opinions statement statements critique criticism commentary entry entries assessment assessments complaint complaints verdict score scores'.split(' '))

function standsInPublic(words: readonly Word[], tag: Tag): boolean {
  const after = words.slice(tag.end, tag.end + 4).map((word) => word.norm).join(' ')
  return /^(?:about (?:us|me|our|my|this (?:sale|shop|order))|on (?:our|my) (?:page|profile|record|shop|account|feedback)|online|in public|publicly|on the sale|on this sale|next to)/u.test(after)
}

function qualityRightBefore(tags: Tags, at: number): boolean {
  return [...goods, ...bads, 'mention/mid' as const].some((concept) => tags.get(concept)?.some((tag) => tag.end === at))
}

const goods = ['mention/good', 'mention/sub/positive'] as const
const bads = ['mention/bad', 'mention/mid', 'mention/sub/negative', 'mention/sub/neutral'] as const

function noun(words: readonly Word[], tags: Tags, tag: Tag, sure: boolean): Mention {
  const before = qualityBefore(words, tags, tag.start)
  const after = before.rating ? undefined : qualityAfter(words, tags, tag.end)
  const rating = before.rating ?? after?.rating ?? thumb(words, tag) ?? 'any'
  return {kind: 'noun', rating, named: rating !== 'any', sure, start: before.start, end: after?.end ?? tag.end, by: tag.by}
}

function thumb(words: readonly Word[], tag: Tag): Rating | undefined {
  const text = words.slice(tag.start, tag.end).map((word) => word.norm).join(' ')
  return text === 'thumbs down' || text === 'thumb down' ? 'negative' : text === 'thumbs up' || text === 'thumb up' ? 'positive' : undefined
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
      const turned = turners.has(words[quality.start - 1]?.norm ?? '') || (words[quality.start - 1]?.norm === 'than' && words[quality.start - 2]?.norm === 'less')
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
const between = new Set(['and', 'or', ',', '/', '-', 'n', '&', 'nor', 'very', 'really', 'honest', 'single', 'short', 'quick', 'lovely', 'little', 'public', 'customer', 'buyer', 'product', 'online', 'seller', 'written', 'such', '"', 'star', 'stars', 'detailed', 'shop', 'fair', 'bit', 'of', 'overall', 'a', 'verified', 'amazon', 'google'])

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

const predicate = new Set('is are be been being was must has have had to that which should shall will can may needs need only a an the of at less than anything not rated set left as being comes remains goes gone turns turned stays kept up'.split(' '))

/** `a negative`, `your positive`, `no neutrals`, `negs`: a rating's name standing by itself. */
function bareRatings(words: readonly Word[], tags: Tags, around: Surroundings): Mention[] {
  const mentions: Mention[] = []
  for (const [concept, rating] of [['mention/sub/positive', 'positive'], ['mention/sub/negative', 'negative'], ['mention/sub/neutral', 'negative']] as const) {
    for (const tag of tags.get(concept) ?? []) {
      const word = words[tag.start]!.norm
      const numeral = numerals.has(word) && tag.end === tag.start + 1
      if (!standsAlone(words, tag)) continue
      const led = leads.has(words[tag.start - 1]?.norm ?? '')
      const plural = /^(?:positives|negatives|neutrals|negs|posis|raves|stinkers)$/u.test(word)
      if (numeral && !/^(?:ones|twos|threes|fours)$/u.test(word) && !(around.topic && /^(?:a|that|to|into|the|it|your)$/u.test(words[tag.start - 1]?.norm ?? ''))) continue
      if (colours.has(word) && tag.end === tag.start + 1 && !colourLeads.has(words[tag.start - 1]?.norm ?? '')) continue
      if (!numeral && !led && !plural && tag.end - tag.start === 1 && !(around.topic || hasTag(tags, 'act/leave') || hasTag(tags, 'act/change'))) continue
      if (numeral && !around.topic) continue
      const acted = hasTag(tags, 'act/leave', tag.start - 5, tag.start) || hasTag(tags, 'act/change', tag.start - 6, tag.start) || hasTag(tags, 'mention/verb/any', tag.start - 4, tag.start)
      mentions.push({kind: 'sub', rating, named: true, sure: acted || around.topic || plural || led || tag.end - tag.start > 1 || word === 'neg', start: tag.start, end: tag.end, by: tag.by})
    }
  }
  return mentions
}

const numerals = new Set('one two three four five ones twos threes fours fives zero 1 2 3 4 5'.split(' '))
const colours = new Set(['red', 'green', 'reds', 'greens', 'amber', 'yellow', 'gold'])
const colourLeads = new Set('a to it your turn turns turned go goes into from stay stays that is each ten five two three'.split(' '))
const leads = new Set('a an the your my our no any each another of that me us or for ur every two three five ten it one this leave give = to with with + these those some more him them in as all full'.split(' '))

/** What follows a rating's name must not be the thing that it describes (`positive terminal`). */
function standsAlone(words: readonly Word[], tag: Tag): boolean {
  const after = words[tag.end]
  if (!after || after.kind === 'mark' || after.kind === 'number') return after?.norm !== '-' || !after.glued
  return followers.has(after.norm)
}

const followers = new Set('there here up on where from for on if in will is are was were gets get goes go and or but up when once then too as by to at here with because unless until before after only please now today i you we he she it they one can may must should would could shall not never allowed permitted means mean equals earns so than who my your our u r over back feedback n also either for tolerated this that the a an first today tonight please without like off down me us him them does do did has have had against soon just out comes came again'.split(' '))

/** Whether the words stand for something else: an amplifier's feedback, a film's negatives, a hotel's stars. */
function isOther(words: readonly Word[], tags: Tags, mention: Mention, around: Surroundings): boolean {
  if (mention.kind === 'sub' || mention.kind === 'stars') return overlapsOther(tags, mention) || (!isDealt(words, tags, mention) && around.otherFields.has(mention.kind === 'sub' ? 'other/cue/sub' : 'other/cue/stars'))
  if (overlapsOther(tags, mention) && mention.kind !== 'gag') return true
  if (mention.kind === 'verb' && mention.rating !== 'any') return false
  if (isAnchored(words, tags, mention)) return false
  const text = words.slice(mention.start, mention.end).map((word) => word.norm)
  const fields = (concept: Concept): boolean => around.otherFields.has(concept) || hasTag(tags, concept)
  if (text.includes('feedback') || text.includes('review') || text.includes('comments')) return fields('other/cue/feedback')
  if (text.some((word) => word.startsWith('rating') || word.startsWith('rate') || word.startsWith('score') || word.startsWith('mark'))) return fields('other/cue/rating') || fields('other/cue/stars')
  return false
}

function overlapsOther(tags: Tags, mention: Mention): boolean {
  return (tags.get('other/sense') ?? []).some((tag) => tag.start < mention.end && mention.start < tag.end)
}

/** Stars and negatives of another field are a rating only where feedback itself is named, or they are left to somebody. */
function isDealt(words: readonly Word[], tags: Tags, mention: Mention): boolean {
  if (tags.has('mention/noun/strong') || tags.has('mention/verb/bad')) return true
  const clear = words.slice(Math.max(0, mention.start - 6), mention.end + 4).some((word) => dealers.has(word.norm))
  if (clear && !hasTag(tags, 'other/cue/stars') && !hasTag(tags, 'other/cue/sub')) return true
  return words.slice(Math.max(0, mention.start - 3), mention.start).some((word) => word.norm === 'us' || word.norm === 'me') && (tags.get('act/leave') ?? []).some((tag) => tag.start >= mention.start - 5 && tag.end <= mention.start && words[tag.start]!.norm !== 'send')
}

const dealers = new Set('us seller shop store buyer buyers or must require expect need demand take clicked click awarded award below nothing ask from refund rate'.split(' '))

/** The words beside the mention that only marketplace feedback has: for us, to the seller, about this sale, by buyers. */
function isAnchored(words: readonly Word[], tags: Tags, mention: Mention): boolean {
  if (mention.kind === 'gag') return true
  const from = Math.max(0, mention.start - 8)
  for (let at = from; at < Math.min(words.length, mention.end + 7); at += 1) {
    const {norm} = words[at]!
    if (anchors.has(norm)) return true
    if ((norm === 'us' || norm === 'me') && at < mention.start + 1 && hasTag(tags, 'act/leave', Math.max(0, at - 2), at)) return true
    if ((norm === 'us' || norm === 'me' || norm === 'you') && (words[at - 1]?.norm === 'for' || words[at - 1]?.norm === 'about' || words[at - 1]?.norm === 'from')) return true
    if ((norm === 'us' || norm === 'me') && words[at - 1]?.kind === 'word' && at >= mention.start && at <= mention.end) return true
  }
  return false
}

const anchors = new Set('seller sellers shop store buyer buyers customer customers bidder bidders purchaser client clients transaction sale profile ebay marketplace negged bidding purchase purchases'.split(' '))
