import {hasTag, type RateFrame, type ReadSentence} from '../../frames/index.js'
import {around, extraBeside} from './demanded.js'
import {isStanding} from './threat.js'

/** Whether a buyer puts a rating up for sale: a good one to come, or a given one that may still move. */
export function offers(rate: RateFrame, sentences: readonly ReadSentence[]): boolean {
  if (rate.negated || rate.rater === 'third' || isStanding(rate, sentences[rate.sentence]!)) return false
  if (hasTag(sentences[rate.sentence]!.tags, 'force/honest') && !rate.named) return false
  if (rate.clause > 0 && sentences[rate.sentence]!.clauses[0]!.under === 'even') return false
  if (turns(rate, sentences)) return true
  if (
    (rate.force === 'free' && rate.clause === 0) ||
    /^(?:gave|left)$/u.test(sentences[rate.sentence]!.words[rate.start]?.norm ?? '')
  )
    return false
  // `it will be a good one` speaks of the goods.
  if (
    rate.mention.kind === 'sub' &&
    !rate.raterKnown &&
    sentences[rate.sentence]!.words[rate.mention.end - 1]?.norm === 'one'
  )
    return false
  if (rate.past || rate.rating !== 'positive' || (rate.rater === 'reader' && rate.raterKnown)) return false
  return true
}

/** `My one star comes down when …`, `I'll change it if …`: the rating that stands is for moving. */
export function turns(rate: RateFrame, sentences: readonly ReadSentence[]): boolean {
  const sentence = sentences[rate.sentence]!
  const moved = sentence.words
    .slice(0, rate.mention.start)
    .some(
      (word, at, words) =>
        word.norm === 'have' &&
        /^(?:turned|changed|taken|made|vanished|removed|deleted)$/u.test(words[at + 1]?.norm ?? '')
    )
  if (
    moved ||
    (rate.rater === 'reader' && rate.raterKnown && rate.deed === 'leave') ||
    /^(?:has|had|was|is)$/u.test(sentence.words[rate.mention.end]?.norm ?? '')
  )
    return false
  if (rate.mention.kind === 'reference')
    return rate.deed !== 'leave' || (rate.force === 'will' && hasTag(sentence.tags, 'voice/demand/turn'))
  if (rate.deed !== 'leave' && rate.rater === 'author') return true
  return hasTag(sentence.tags, 'voice/demand/turn', rate.mention.end, rate.mention.end + 6)
}

/** `ship it today and …`, `if it comes by Friday`, `for delivery by Saturday`: the good rating hangs on something. */
export function hangs(rate: RateFrame, sentences: readonly ReadSentence[]): boolean {
  const sentence = sentences[rate.sentence]!
  const clause = sentence.clauses[rate.clause]!
  if (
    sentence.clauses.some(
      ({under, link}) =>
        under === 'if' || under === 'when' || under === 'who' || under === 'until' || link === 'if' || link === 'when'
    )
  )
    return true
  if (rate.clause > 0 && clause.link !== 'main' && hasTag(sentence.tags, 'voice/demand/ask', 0, clause.start))
    return true
  const lead = sentence.words.slice(clause.start, rate.mention.start).map((word) => word.norm)
  if (
    lead.some((word) => ties.has(word)) &&
    (hasTag(sentence.tags, 'voice/demand/ask', 0, rate.mention.start) || lead[0] === 'for')
  )
    return true
  const {words} = sentence
  const rest = words.slice(rate.mention.end, rate.mention.end + 4).map((word) => word.norm)
  // `Five stars for the food` is a verdict; `for whoever brings it by Friday` is none yet.
  const price = rest.indexOf('for')
  if (price >= 0 && (rate.deed !== 'leave' || !/^(?:the|everything|this|that|my)$/u.test(rest[price + 1] ?? '')))
    return true
  if (rest.some((word) => word === 'await' || word === 'awaits' || word === 'whoever')) return true
  const before = sentences[rate.sentence - 1]
  return (
    before !== undefined &&
    before.words.at(-1)?.norm === '?' &&
    hasTag(before.tags, 'voice/demand/ask') &&
    lead.some((word) => word === 'would' || word === 'will' || word === 'get')
  )
}

const ties = new Set(['and', 'for', 'earns', 'buys', 'gets', 'equals', '=', 'wins'])

/** An extra is the price: asked for in the same sentence or right beside it. */
export function forExtra(rate: RateFrame, sentences: readonly ReadSentence[]): boolean {
  return (
    extraBeside(rate, sentences) &&
    !around(rate, sentences, 0, 0).some(({words}) => words.some(({norm}) => norm === 'thanks' || norm === 'thank'))
  )
}
