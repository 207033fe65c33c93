import {hasTag, type RateFrame, type ReadSentence} from '../../frames/index.js'
import type {Surface} from '../../submission/submission.js'

/** A wish stands in the sentence, even outside of the clause that names the rating: `Leave five stars, would you?` */
export function wished({tags, words}: ReadSentence): boolean {
  return (
    (tags.get('force/please') ?? []).some(
      ({by, start}) => by !== 'want to' && !(by.startsWith('ask~') && words[start]!.norm === 'asking')
    ) ||
    hasTag(tags, 'trade/wish') ||
    hasTag(tags, 'force/nudge')
  )
}

/** `Happy? Rate us five stars!`: only the happy are asked, here or in the question before. */
export function selective(rate: RateFrame, {tags}: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  if (tags.has('force/happy')) return true
  const before = sentences[rate.sentence - 1]
  return (
    before?.sentence.question === true &&
    before.words.length < 9 &&
    (before.tags.has('force/happy') ||
      before.words.some(({norm}) =>
        /^(?:love|loved|like|liked|happy|pleased|enjoyed|delighted|satisfied|moon|well|loving|enjoying|comfy|cosy|snug|thrilled|chuffed|smitten|tickled|smiling|adore|fan)$/u.test(
          norm
        )
      ))
  )
}

/** `Would you make it five?`: a number of stars is named, not only the way up. */
export function namesNumber({mention}: RateFrame, {words}: ReadSentence): boolean {
  return words.slice(mention.start, mention.end).some(({norm}) => /^(?:stars?|five|four|5|4)$/u.test(norm))
}

/** A request to revise asks for a positive, as the policy provides, as long as it names no stars and sends nobody elsewhere. */
export function isProvided(surface: Surface, rate: RateFrame, sentence: ReadSentence): boolean {
  return surface === 'revision-request' && !namesNumber(rate, sentence) && !hasTag(sentence.tags, 'force/unhappy')
}
