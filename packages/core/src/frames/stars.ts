import type {Mention, Rating} from './frame.js'
import {hasTag} from './frame.js'
import type {Tags} from './lexicon.js'
import type {Word} from './words.js'

const counts = new Map<string, number>([
  ['zero', 0],
  ['one', 1],
  ['single', 1],
  ['1', 1],
  ['two', 2],
  ['2', 2],
  ['three', 3],
  ['3', 3],
  ['four', 4],
  ['4', 4],
  ['five', 5],
  ['5', 5],
  ['all', 5],
  ['every', 5],
  ['fifth', 5],
  ['5th', 5],
  ['full', 5],
  ['max', 5],
  ['maximum', 5],
  ['top', 5],
  ['whole', 5],
  ['fewer', 2],
  ['low', 1],
  ['lower', 1],
  ['poor', 1],
  ['bad', 1],
  ['high', 5],
  ['perfect', 5],
  ['good', 5]
])

/** Finds numbers of stars and what they say: `five stars`, `a 5-star review`, `anything under 4 stars`, `all the stars`. */
export function readStars(words: readonly Word[], tags: Tags, topic: boolean): Mention[] {
  const mentions: Mention[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!.norm
    if (word === 'star' || word === 'stars' || word === 'starred') {
      const mention = starsAt(words, tags, at, topic)
      if (mention) mentions.push(mention)
    } else if (isScore(words, tags, at, topic)) {
      const rating = compared(words, at, at + 1, counts.get(word)!)
      if (rating)
        mentions.push({
          kind: 'stars',
          rating: rating.rating,
          named: true,
          sure: topic || rating.compared,
          start: rating.start,
          end: rating.end,
          by: 'a number of stars'
        })
    }
  }
  return mentions
}

function starsAt(words: readonly Word[], tags: Tags, at: number, topic: boolean): Mention | undefined {
  let first = at
  let count: number | undefined
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const {norm} = words[back]!
    if (counts.has(norm) && !(norm === 'a' && first < at)) {
      count = Math.min(counts.get(norm)!, count ?? 5)
      if (norm !== 'a' && (count !== 5 || counts.get(norm) === 5)) count = counts.get(norm)!
      first = back
      if (/^(?:one|two|three|four|five|[1-5]|zero)$/u.test(norm)) break
    } else if (!fillers.has(norm)) break
  }
  let end = at + 1
  if (words[end]?.norm === '-' && words[end]?.glued) end += 1
  const nounAt = end
  const noun = ['mention/noun/strong', 'mention/noun/weak'] as const
  const tag = noun.flatMap((concept) => tags.get(concept) ?? []).find((entry) => entry.start === nounAt)
  end = tag ? tag.end : at + 1
  if (count === undefined) {
    // `your stars`, `those stars`, `the stars`: a rating, when something is done to it.
    const before = words[at - 1]?.norm ?? ''
    const lead = words
      .slice(Math.max(0, at - 4), at)
      .map(({norm}) => norm)
      .join(' ')
    if (!(topic || possessive.has(before) || quantities.has(before) || before === 'any' || services.has(before)))
      return undefined
    return {
      kind: 'stars',
      rating: 'any',
      named: false,
      sure: sureStars(words, tags, at, topic, lead),
      start: first,
      end,
      by: 'stars'
    }
  }
  const rating = compared(words, first, at + 1, count)
  const start = Math.min(rating.start, first)
  // A counted number of stars is a rating, unless the text is about hotels, spices, flags or the sky.
  const sure = true
  return {
    kind: 'stars',
    rating: rating.rating,
    named: true,
    sure,
    start,
    end: Math.max(end, rating.end),
    by: 'a number of stars'
  }
}

/** Stars without a number: a rating, unless they are the ones in the sky. */
function sureStars(words: readonly Word[], tags: Tags, at: number, topic: boolean, lead: string): boolean {
  if (skies.test(lead)) return false
  const before = words[at - 1]?.norm ?? ''
  const following = `${words[at + 1]?.norm ?? ''} ${words[at + 2]?.norm ?? ''}`
  // `The stars for shipping`, `delivery stars`: the detailed ones.
  if (
    services.has(before) ||
    /^for (?:the |our )?(?:shipping|postage|delivery|packing|communication|dispatch)\b/u.test(following) ||
    (/^for (?:the|our)$/u.test(following) && services.has(words[at + 3]?.norm ?? ''))
  )
    return true
  if (topic && possessive.has(before)) return true
  if (hasTag(tags, 'act/leave', at + 1, at + 4) || hasTag(tags, 'trade/mutual')) return true
  if (/(?:^| )(?:your|ur|those)(?: \w+)?$/u.test(lead)) return true
  const around = words
    .slice(Math.max(0, at - 4), at + 4)
    .map(({norm}) => norm)
    .join(' ')
  if (quantities.has(before) && /(?:from (?:you|us|me)|(?:for|to|give|leave|shower|treat) (?:us|me))/u.test(around))
    return true
  const near = words
    .slice(at + 1, at + 4)
    .map(({norm}) => norm)
    .join(' ')
  if (
    before === 'the' &&
    /^(?:depend|depends|hinge|will|go|are going|come|on (?:our|my|your)|you (?:give|gave|leave|left)|i am|i will|, all|, then|first)/u.test(
      near
    )
  )
    return true
  if (
    before === 'the' &&
    /(?:hand over|feel it in|screenshot|bit with|quo on|give us|give me|leave|do|with|mind|watch out for|see it in|pay in|show in) the$/u.test(
      lead
    )
  )
    return true
  return (
    quantities.has(before) &&
    (/^(?:please|for|attached|then|= )/u.test(near) || /(?:need|leave|how about|no|quid|\$|£|€|per)/u.test(lead)) &&
    (hasTag(tags, 'act/leave') ||
      hasTag(tags, 'effect/sum') ||
      hasTag(tags, 'voice/demand/extra') ||
      topic ||
      /(?:how about|need|per)/u.test(lead))
  )
}

const skies =
  /(?:under|beneath|below|watch|watching|see|seeing|view|views|of|among|gaze|gazing|counting|by|light|reach for|written in|aligned|thank|from|to) (?:the|your|those|all)$/u
const services = new Set('shipping postage delivery packing communication dispatch service carriage'.split(' '))
const quantities = new Set(['some', 'no', 'per', 'all', 'more', 'with', 'need'])

const fillers = new Set([
  '-',
  'of',
  'the',
  'little',
  'full',
  'whole',
  'row',
  'set',
  'our',
  'your',
  'big',
  'shiny',
  'shining',
  'bright',
  'golden',
  'lovely',
  'and',
  'possible',
  'out',
  'glowing',
  'beautiful',
  'those',
  'these',
  'nice',
  'fat'
])
const possessive = new Set(['your', 'ur', 'those', 'these', 'the', 'my', 'our', 'that'])

/** A bare number that is a score: `below 5`, `rate us 5`, `that 3 is a 5`. */
function isScore(words: readonly Word[], tags: Tags, at: number, topic: boolean): boolean {
  const word = words[at]!
  if (!/^(?:[1-5]|one|two|three|four|five)$/u.test(word.norm)) return false
  const after = words[at + 1]
  if (after && (after.norm === '-' ? after.glued : after.kind === 'word' && !scoreFollowers.has(after.norm)))
    return false
  if (after?.norm === '%' || words[at - 1]?.norm === '$' || words[at - 1]?.norm === '£') return false
  const before = words
    .slice(Math.max(0, at - 4), at)
    .map(({norm}) => norm)
    .join(' ')
  const compares = /(?:below|under|less than|lower than|other than|at least|minimum|above)(?: a| an)?$/u.test(before)
  if (compares)
    return (
      topic ||
      hasTag(tags, 'mention/noun/strong') ||
      hasTag(tags, 'mention/verb/any') ||
      hasTag(tags, 'mention/noun/weak', at - 4, at)
    )
  if (
    /(?:rate|rates|rating|score|scores|mark|give|gives)(?: us| me| this| it| it a| us a| me a| this a| you a)$/u.test(
      before
    )
  )
    return true
  // `the 2 and 3 bedroom places` count rooms.
  if (/\bthe$/u.test(before) && after !== undefined && !/^(?:to|into|you|i|that|is)$/u.test(after.norm)) return false
  return topic && /(?:\ba|that|the|to|it|make it|into|into a|your|the full|us|me)$/u.test(before)
}

const scoreFollowers = new Set(
  'or and from for on in please now today if when once is are by is to as at out stars star here then over instead straight with before until'.split(
    ' '
  )
)

/** Weighs a number of stars with what it is compared to. */
function compared(
  words: readonly Word[],
  first: number,
  end: number,
  count: number
): {rating: Rating; compared: boolean; start: number; end: number} {
  const before = words.slice(Math.max(0, first - 5), first).map(({norm}) => norm)
  const text = before.join(' ')
  const after = words
    .slice(end, end + 3)
    .map(({norm}) => norm)
    .join(' ')
  const low =
    /(?:less than|below|under|fewer than|lower than|anything but|other than|short of|anything less|worse than|up to|beneath|not)(?: a| an| the| full| your)*$/u.exec(
      text
    )
  const none =
    /(?:nothing|no|never|not accept|none|not less than|no less than) ?(?:less than|below|under|fewer than|lower than|but|other than|short of|less)(?: a| an| the)?$/u.exec(
      text
    )
  const start = (hit: RegExpExecArray | null): number => first - (hit ? hit[0].trim().split(' ').length : 0)
  if (none) return {rating: 'positive', compared: true, start: start(none), end}
  if (low) return {rating: 'negative', compared: true, start: start(low), end}
  if (/^(?:or|and|&) (?:lower|less|fewer|below|under|worse|down)/u.test(after))
    return {rating: 'negative', compared: true, start: first, end: end + 2}
  if (/^(?:or|and|&) (?:more|up|above|higher|better|over)/u.test(after))
    return {rating: count >= 4 ? 'positive' : 'any', compared: true, start: first, end: end + 2}
  if (/(?:at least|minimum|minimum of|no less than)$/u.test(text))
    return {rating: count >= 4 ? 'positive' : 'any', compared: true, start: first - 2, end}
  return {rating: count >= 5 ? 'positive' : count === 4 ? 'negative' : 'negative', compared: false, start: first, end}
}
