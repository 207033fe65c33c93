import {hasTag, type RateFrame, type ReadSentence} from '../../frames/index.js'

/** A wish stands in the sentence, even outside of the clause that names the rating: `Leave five stars, would you?` */
export function wished(rate: RateFrame, {tags}: ReadSentence): boolean {
  return rate.polite || hasTag(tags, 'force/please') || hasTag(tags, 'trade/wish') || hasTag(tags, 'force/nudge')
}

/** `Happy? Rate us five stars!`: only the happy are asked, here or in the question before. */
export function selective(rate: RateFrame, {tags}: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  if (tags.has('force/happy')) return true
  const before = sentences[rate.sentence - 1]
  return before !== undefined && before.sentence.question && before.words.length < 9 && (before.tags.has('force/happy') || before.words.some(({norm}) => /^(?:love|loved|like|liked|happy|pleased|enjoyed|delighted|satisfied)$/u.test(norm)))
}
