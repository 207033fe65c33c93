import type {Mention} from './frame.js'
import {hasTag} from './frame.js'
import type {Concept, Tags} from './lexicon.js'
import type {Surroundings} from './mentions.js'
import type {Word} from './words.js'

/**
 * Whether the words stand for something else: an amplifier's feedback, a film's negatives, a hotel's stars. A phrase of
 * another field decides by itself; a mere cue of one gives way to a party of the trade beside the mention.
 */
export function isOther(words: readonly Word[], tags: Tags, mention: Mention, around: Surroundings): boolean {
  if (mention.kind === 'authority' || (mention.kind === 'gag' && !hasTag(tags, 'other/cue/feedback'))) return false
  if (overlapsSense(tags, mention) || isInscribed(words, mention)) return true
  if (isWiring(words, tags, mention) || isFixture(words, mention)) return true
  if (mention.kind === 'verb' && mention.rating !== 'any') return false
  const fields = fieldsOf(words, mention)
  const here = fields.some((field) => hasTag(tags, field))
  if (!here && !fields.some((field) => around.otherFields.has(field))) return false
  if (hasParty(words, tags, mention)) return false
  if (mention.kind === 'sub' || mention.kind === 'stars') return !isDealt(words, tags, mention)
  // `Lower ratings` may be those of a fuse as well.
  if (/^(?:lower|higher)$/u.test(words[mention.start]!.norm)) return true
  // What is said in another sentence weighs less than a rating named in this one; amplifiers have negative feedback too.
  return here || !mention.named || fields.includes('other/cue/feedback')
}

function overlapsSense(tags: Tags, mention: Mention): boolean {
  return (tags.get('other/sense') ?? []).some((tag) => tag.start < mention.end && mention.start < tag.end)
}

/**
 * `Swap the positive and the negative round`, `the red one positive and the black one negative`: both poles of one thing.
 * Nobody leaves both ratings; who turns one into the other names no second.
 */
function isWiring(words: readonly Word[], tags: Tags, mention: Mention): boolean {
  if (mention.kind !== 'sub' || hasTag(tags, 'mention/noun/strong')) return false
  const poles = (concept: Concept): number[] =>
    (tags.get(concept) ?? [])
      .filter(({start, end}) => end === start + 1 && /^(?:posi|nega)tive$/u.test(words[start]!.norm))
      .map(({start}) => start)
  const plus = poles('mention/sub/positive')
  const minus = poles('mention/sub/negative')
  if (plus.length === 0 || minus.length === 0) return false
  const joins = (one: number, other: number): boolean => {
    const between = words.slice(Math.min(one, other) + 1, Math.max(one, other))
    return (
      between.length > 0 &&
      between.length <= 5 &&
      between.some(({norm}) => /^(?:and|then|where|until|round)$/u.test(norm)) &&
      !between.some(({norm}) => /^(?:i|we|you|me|us|my|mine|yours|no|not|or|feedback)$/u.test(norm))
    )
  }
  return plus.some((one) => minus.some((other) => joins(one, other) && words.some(({norm}) => poled.has(norm))))
}

/** What is done to poles, and how they lie. */
const poled = new Set(
  'swap change turn make put reverse connect connected touch hold fit attach push wire screw round up down first where off on right left wrong mix cross clip join leave'.split(
    ' '
  )
)

/** `Tap the fifth star on the lamp's base`: a star or a button that is part of a thing. */
function isFixture(words: readonly Word[], mention: Mention): boolean {
  const own = words.slice(mention.start, mention.end).map(({norm}) => norm)
  if (!own.some((norm) => norm === 'star' || norm === 'button' || norm === 'stars')) return false
  const doing = [words[mention.start - 1]?.norm ?? '', words[mention.start - 2]?.norm ?? '', ...own]
  if (!doing.some((norm) => touches.test(norm))) return false
  const [link, article, ...rest] = words.slice(mention.end, mention.end + 6).map(({norm}) => norm)
  return (
    /^(?:on|of|in|at|under|behind|beside|above|below)$/u.test(link ?? '') &&
    /^(?:the|its|each|this|your)$/u.test(article ?? '') &&
    !rest.some((norm) => pages.has(norm))
  )
}

const touches = /^(?:tap|press|push|touch|hold|turn|click|hit|slide|pull|twist)/u
const pages = new Set(
  'page profile site app form website screen marketplace listing order rating ratings feedback review reviews scale platform list right left row link shop store account email message top bottom'.split(
    ' '
  )
)

/** What is printed on the goods is not said by the seller: `Printed in red: leave five stars`. */
function isInscribed(words: readonly Word[], mention: Mention): boolean {
  const before = words.slice(Math.max(0, mention.start - 12), mention.start).map(({norm}) => norm)
  const at = before.findLastIndex((norm) => inscriptions.has(norm))
  return at >= 0 && before.slice(at).some((norm) => norm === ':' || norm === '"')
}

const inscriptions = new Set(
  'printed engraved embroidered stencilled inscribed lettering slogan motif lettered reads inscription caption captioned imprinted etched titled lyrics chorus'.split(
    ' '
  )
)

function fieldsOf(words: readonly Word[], mention: Mention): Concept[] {
  if (mention.kind === 'sub') return ['other/cue/sub']
  if (mention.kind === 'stars') return ['other/cue/stars']
  const text = words.slice(mention.start, mention.end).map(({norm}) => norm)
  if (text.some((word) => word === 'feedback' || word === 'review' || word === 'comments'))
    return ['other/cue/feedback']
  if (text.some((word) => /^(?:rating|rate|score|mark)/u.test(word))) return ['other/cue/rating', 'other/cue/stars']
  return []
}

/** Stars and negatives of another field are a rating only where feedback itself is named, or they are left to somebody. */
function isDealt(words: readonly Word[], tags: Tags, mention: Mention): boolean {
  const senses = tags.get('other/sense') ?? []
  const named = (tags.get('mention/noun/strong') ?? []).some(
    (tag) =>
      words[tag.start]!.norm !== 'star' && !senses.some((sense) => sense.start < tag.end && tag.start < sense.end)
  )
  if (named || tags.has('mention/verb/bad')) return true
  if (mention.kind === 'sub') return false
  const clear = words.slice(Math.max(0, mention.start - 6), mention.end + 4).some((word) => dealers.has(word.norm))
  return clear && !hasTag(tags, 'other/cue/stars') && !hasTag(tags, 'other/cue/sub')
}

const dealers = new Set(
  'us seller shop store buyer buyers or require expect need demand take clicked click awarded award below nothing ask from refund rate smash hit bash whack mash tap press'.split(
    ' '
  )
)

/** Who leaves it or gets it, in the words beside the mention: from you, to the seller, on our page, costs you. */
export function hasParty(words: readonly Word[], tags: Tags, mention: Mention): boolean {
  const from = Math.max(0, mention.start - 7)
  const to = Math.min(words.length, mention.end + 7)
  const norm = (at: number): string => words[at]?.norm ?? ''
  for (let at = from; at < to; at += 1) {
    if (anchors.has(norm(at))) return true
    if (places.has(norm(at)) && owners.has(norm(at - 1))) return true
    if (persons.has(norm(at)) && receivers.has(norm(at - 1))) return true
    if (at >= mention.start && at <= mention.end && (norm(at) === 'us' || norm(at) === 'me')) return true
  }
  const left = (tags.get('act/leave') ?? []).filter(
    (tag) => tag.end <= mention.start && mention.start - tag.end <= 4 && givers.test(norm(tag.start))
  )
  if (left.some((tag) => persons.has(norm(tag.end)) || raters.has(norm(tag.start - 1)))) return true
  const owner = norm(mention.start - 1)
  if (mention.kind !== 'sub' && (owner === 'our' || owner === 'my' || (owner === 'your' && mention.named))) return true
  if (costly.has(norm(mention.end)) && /^(?:you|your|no|a|him)$/u.test(norm(mention.end + 1))) return true
  return /(?:or|else|otherwise) (?:it is|its|that is|it will be|else|i leave|i am leaving|i will leave|i will be leaving|i give|i|expect|you get|you are getting|you will get|you will be getting|you are looking at|say hello to|enjoy)(?: an?| my| your)?$/u.test(
    words
      .slice(from, mention.start)
      .map((word) => word.norm)
      .join(' ')
  )
}

const anchors = new Set(
  'seller sellers shop store buyer buyers customer customers bidder bidders purchaser client clients transaction profile ebay marketplace negged bidding'.split(
    ' '
  )
)
const places = new Set('page profile record account score'.split(' '))
const owners = new Set(['our', 'my', 'your', 'seller', "'s"])
const persons = new Set(['us', 'me', 'you'])
const receivers = new Set(
  'for about from leave leaves left give gives gave leaving giving rate rates rating'.split(' ')
)
const raters = new Set('you who buyers anyone whoever i everyone nobody will would must'.split(' '))
const givers =
  /^(?:leav|left|giv|gave|post|writ|wrote|submit|rat|mark|click|drop|put|award|tick|smash|pop|stick|send|hand|chuck|bung|sling)/u
const costly = new Set(
  'costs cost gets earns cancels cancel voids void forfeits forfeit ends end means mean brings loses'.split(' ')
)
