import {hasTag, type RateFrame, type ReadSentence} from '../../frames/index.js'

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
        /^(?:love|loved|like|liked|happy|pleased|enjoyed|delighted|satisfied)$/u.test(norm)
      ))
  )
}
