import {hasTag, type Mention} from './frame.js'
import type {Tags} from './lexicon.js'
import type {Speaker} from './rater.js'
import type {Word} from './words.js'

/**
 * Ratings told of as they stand: `over 9,000 five-star ratings since 2011`, `our 800 five-star customers`, `those lovely
 * ratings of yours are why I ask`. Nobody is asked for one, so they are as good as left open to their writers.
 */
export function isBoast(words: readonly Word[], tags: Tags, mention: Mention, speaker: Speaker): boolean {
  if (mention.rating === 'negative' && isSpotless(words, mention)) return true
  if (mention.rating === 'negative' || mention.kind === 'gag' || mention.kind === 'reference') return false
  if (
    /^(?:rated|starred)$/u.test(words[mention.end]?.norm ?? '') &&
    /^(?:on|by|across|in|seller|shop|since)$/u.test(words[mention.end + 1]?.norm ?? '')
  )
    return true
  if (pulls.some((concept) => hasTag(tags, concept, 0, mention.start) || hasTag(tags, concept, mention.end)))
    return false
  const before = words.slice(Math.max(0, mention.start - 6), mention.start).map((word) => word.norm)
  const after = words.slice(mention.end, mention.end + 7).map((word) => word.norm)
  if (words.slice(0, mention.start).some((word) => asks.has(word.norm))) return false
  if (words.some((word) => sold.has(word.norm) || threats.has(word.norm))) return false
  // `20+ great reviews`
  const counted = before.filter((word) => word !== '+').slice(-2)
  const count = counted.findIndex(isTally)
  if (
    count >= 0 &&
    !(speaker.from === 'buyer' && before.includes('you')) &&
    !before.slice(-3).some((word) => money.has(word)) &&
    (words[mention.start - 1]!.kind !== 'mark' || before.at(-1) === '+')
  )
    return true
  const own = before.slice(-3)
  const near = after.slice(0, 2).join(' ')
  // A buyer's `your ratings` are those that others left; a seller's are those that are wanted.
  const standing =
    speaker.from === 'seller'
      ? own.includes('our') || /^(?:of|from|by) our$/u.test(near)
      : own.includes('your') || own.includes('those') || near === 'of yours'
  if (standing && reasons.test(after.join(' '))) return true
  if (standing && before.some((word) => seen.has(word)) && !before.includes('when') && !before.includes('once'))
    return true
  return own.includes('our') && /\b(?:customers?|buyers?|fans|reviewers|regulars)\b/u.test(near)
}

/** `Over 3,000 sales and not a single negative`, `eleven years without a red`. */
function isSpotless(words: readonly Word[], {start, end}: Mention): boolean {
  const before = words
    .slice(Math.max(0, start - 4), start)
    .map(({norm}) => norm)
    .join(' ')
  const own = words.slice(start, end).map(({norm}) => norm)
  return (
    (/(?:not|never|without) (?:a|an|one|a single|one single)$/u.test(before) ||
      own[0] === 'zero' ||
      before.endsWith('zero')) &&
    words.slice(0, start).some(({norm}) => isTally(norm) || /^(?:sales|years|orders|since|trades)$/u.test(norm)) &&
    !words.some(({norm}) => sold.has(norm) || threats.has(norm) || norm === 'you' || norm === 'your')
  )
}

/** A count that no one buyer leaves: `9,000`, `hundreds of`. */
function isTally(word: string): boolean {
  return Number(word.replace(/[,.](?=\d{3}\b)/gu, '')) >= 20 || /^(?:hundreds?|thousands?|dozens)$/u.test(word)
}

/** Where these stand, the ratings are wanted, sold or held over somebody. */
const pulls = [
  'act/leave',
  'trade/standing',
  'trade/split',
  'trade/mutual',
  'effect/harm',
  'voice/demand/hint',
  'force/must'
] as const
const asks = new Set('leave give rate want need get buy sell write put make if when once until for'.split(' '))
const threats = new Set(['or', 'otherwise', 'unless', 'shame', 'pity', 'yet'])
const money = new Set(['$', '£', '€', 'rs'])
const sold = new Set(
  'each apiece delivered price sale sell selling login log password username payment offers handed handover'.split(' ')
)
const reasons =
  /^(?:of yours )?(?:are|is|were|was) (?:why|what|how|the reason|the sole reason|our pride|the pride|proof)|^(?:of yours )?(?:sold|brought|convinced|made|drew|persuaded) me|^(?:of yours )?(?:i am|i know|it is) (?:sure|certain)|\b(?:pride|proud)\b/u
const seen = new Set('saw seen read noticed reading seeing admired liked'.split(' '))
