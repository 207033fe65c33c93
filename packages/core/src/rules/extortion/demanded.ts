import type {RateFrame, ReadSentence} from '../../frames/index.js'
import {isInListing} from '../../frames/listing.js'

/** What a buyer asks for beside a threat: something extra, something that may be owed, both, or nothing that is said. */
export type Demanded = 'extra' | 'owed' | 'both' | 'unsaid'

/** Weighs the sentences around a threat, and the listing at hand, if any. */
export function demanded(rate: RateFrame, sentences: readonly ReadSentence[], listing: string | undefined): Demanded {
  const around = sentences.slice(Math.max(0, rate.sentence - 2), rate.sentence + 2)
  const extra = around.some((sentence) => tagged(sentence, 'voice/demand/extra', rate))
  const owed = around.some((sentence) => tagged(sentence, 'voice/demand/owed', rate))
  const own = sentences[rate.sentence]!
  if (extra && owed && own.words.some((word) => word.norm === 'plus') && tagged(own, 'voice/demand/extra', rate)) return 'both'
  if (listing !== undefined) {
    const found = isInListing(demandWords(rate, sentences), listing)
    if (found !== undefined) return found ? 'owed' : 'extra'
  }
  if (owed) return 'owed'
  return extra ? 'extra' : 'unsaid'
}

/** The words of the threat itself (`a 100% rating`) are no demand. */
function tagged(sentence: ReadSentence, concept: 'voice/demand/extra' | 'voice/demand/owed', rate: RateFrame): boolean {
  return (sentence.tags.get(concept) ?? []).some((tag) => !sentence.rates.includes(rate) || tag.end <= rate.mention.start || tag.start >= rate.mention.end)
}

/** The words outside the threat's clause: what is wanted. In a bare threat, those of the sentence before. */
function demandWords(rate: RateFrame, sentences: readonly ReadSentence[]): string[] {
  const own = sentences[rate.sentence]!
  const clause = own.clauses[rate.clause]!
  const words = own.words.filter((_, at) => at < clause.start || at >= clause.end).map((word) => word.norm)
  const before = sentences[rate.sentence - 1]
  return before && (words.length < 4 || words.includes('one') || words.includes('it')) ? [...before.words.map((word) => word.norm), ...words] : words
}
