import {type EffectAct, hasTag, type RateFrame, type ReadSentence, tagsWithin} from '../../frames/index.js'

/** The words of a slot as they stand in the sentence, in lower case; none when the slot is empty. */
export function slotWords({filled}: RateFrame, slot: string, {words}: ReadSentence): readonly string[] {
  return filled
    .filter((one) => one.slot === slot)
    .flatMap(({start, end}) => words.slice(start, end).map(({norm}) => norm))
}

/** `Deposits are released against five stars`: a word of exchange stands right before the feedback. */
export function paidWith({mention}: RateFrame, {words}: ReadSentence): boolean {
  return words.slice(Math.max(0, mention.start - 3), mention.start).some(({norm}) => prices.has(norm))
}

const prices = new Set(['against', 'upon', 'without', '=', 'only', 'per', 'with'])

/** `Withdraw it before any refund is made`, `five stars, then I send it`: the other thing comes after the feedback. */
export function comesFirst(
  rate: RateFrame,
  {clauses, effects, words}: ReadSentence,
  acts: readonly EffectAct[]
): boolean {
  return effects.some(({act, clause, start}) => {
    if (!acts.includes(act) || clause === rate.clause || start < rate.start) return false
    const {under, start: opens} = clauses[clause]!
    return under === 'before' || under === 'until' || /^(?:then|afterwards|thereafter)$/u.test(words[opens]?.norm ?? '')
  })
}

/** `No positive, no parcel`: the feedback is left out, and so is what follows. */
export function nothingFor(rate: RateFrame, {clauses, words}: ReadSentence): boolean {
  const mine = clauses[rate.clause]!
  const next = clauses[rate.clause + 1]
  const opens = words[mine.start]?.norm ?? ''
  return (
    next !== undefined &&
    /^(?:no|without)$/u.test(opens) &&
    rate.mention.start <= mine.start + 2 &&
    /^(?:no|nothing|zero|nada|none)$/u.test(words[next.body]?.norm ?? '')
  )
}

/** `Negatives because of the carrier are not allowed`: the ban stands after a reason. */
export function bannedLater(rate: RateFrame, {tags, clauses}: ReadSentence): boolean {
  return (
    clauses[rate.clause + 1]?.under === 'because' &&
    tagsWithin(tags, 'force/after/forbid', rate.mention.end, rate.mention.end + 14).length > 0
  )
}

/**
 * `Write "excellent" on our page`, `whoever has us down as a five`: the rating stands apart from the word for feedback.
 * Words for good and bad together (`kind or cruel`) ask for neither.
 */
export function praised({mention, rating, clause}: RateFrame, {tags, words, clauses}: ReadSentence): boolean {
  if (rating !== 'any') return rating === 'positive'
  const {start, end} = clauses[clause]!
  const from = Math.max(start, mention.start - 4)
  const to = Math.min(end, mention.end + 7)
  if (
    hasTag(tags, 'mention/bad') ||
    hasTag(tags, 'mention/sub/negative', from, to) ||
    words.some(({norm}) => norm === 'whatever' || norm === 'any')
  )
    return false
  return (
    (['mention/good', 'mention/sub/positive'] as const).some((concept) => hasTag(tags, concept, from, to)) ||
    words.slice(from, to).some(({norm}) => norm === 'five' || norm === '5')
  )
}
