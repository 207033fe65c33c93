import type {Concept, RateFrame, ReadSentence, Tag} from '../../frames/index.js'
import {lookUp} from '../../frames/listing.js'

/** What a buyer asks for beside a threat: something extra, something that may be owed, both, or nothing that is said. */
export type Demanded = 'extra' | 'owed' | 'both' | 'unsaid'

/**
 * Weighs the sentences around a threat, and the listing at hand, if any. A fault outranks `free`, unless more than the
 * fault's worth is asked for; what the listing says is not included outranks the fault.
 */
export function demanded(rate: RateFrame, sentences: readonly ReadSentence[], listing: string | undefined): Demanded {
  const near = around(rate, sentences, 3, 2)
  const extra = near.some((sentence) => asked(sentence, 'voice/demand/extra'))
  const fault = around(rate, sentences, 8, 2).some((sentence) => found(sentence, 'voice/demand/fault').length > 0)
  const refund = near.some((sentence) => asked(sentence, 'voice/demand/refund'))
  const fine =
    !fault && around(rate, sentences, 8, 2).some((sentence) => found(sentence, 'voice/demand/fine').length > 0)
  if ((fault || refund) && near.some((sentence) => found(sentence, 'voice/demand/top').length > 0))
    return fine ? 'extra' : 'both'
  const look = listing === undefined ? undefined : lookUp(wanted(rate, sentences), listing)
  if (look === 'excluded' && !(fault && refund)) return 'extra'
  if (fine && (refund || extra)) return 'extra'
  if (
    look === 'held' &&
    !near.some((sentence) => found(sentence, 'voice/demand/extra').some((tag) => cheaper(sentence, tag)))
  )
    return 'owed'
  if (fault) return 'owed'
  if (look === 'absent' || extra) return 'extra'
  return refund ? 'owed' : 'unsaid'
}

/** A lower price, or one more of what was bought, is not looked up in the listing: it says the price, and sells one. */
function cheaper({words}: ReadSentence, tag: Tag): boolean {
  return words
    .slice(tag.start, tag.end)
    .some(({norm}) =>
      /^(?:price|prices|off|discount|percent|%|back|cheaper|rebate|voucher|down|second|another|additional|more)$/u.test(
        norm
      )
    )
}

/** Whether something extra is asked for in this sentence or right beside it. */
export function extraBeside(rate: RateFrame, sentences: readonly ReadSentence[]): boolean {
  return around(rate, sentences, 1, 1).some((sentence) => asked(sentence, 'voice/demand/extra'))
}

export function around(
  rate: RateFrame,
  sentences: readonly ReadSentence[],
  before: number,
  after: number
): readonly ReadSentence[] {
  return sentences.slice(Math.max(0, rate.sentence - before), rate.sentence + after + 1)
}

/** The words of the threat itself (`a 100% rating`) are no demand, and `feel free` gives nothing away. */
function found(sentence: ReadSentence, concept: Concept): Tag[] {
  const undone = [
    ...(sentence.tags.get('voice/demand/pseudo') ?? []),
    ...(concept === 'voice/demand/fault'
      ? [
          ...(sentence.tags.get('voice/demand/fine') ?? []),
          ...(sentence.tags.get('voice/demand/extra') ?? []).filter((tag) => tag.end > tag.start + 1)
        ]
      : [])
  ]
  const own = sentence.rates.map(({mention}) => mention)
  const names = (tag: Tag): boolean =>
    own.some(({start, end, sure}) => sure && tag.start < end && start < tag.end) ||
    (concept === 'voice/demand/top' && own.some(({end}) => tag.start === end))
  return (sentence.tags.get(concept) ?? []).filter(
    (tag) =>
      !names(tag) &&
      !supposed(sentence, tag, concept) &&
      !undone.some((other) => other.start < tag.end && tag.start < other.end)
  )
}

/** `if the filters are not in the box`: no fault yet. */
function supposed({clauses, words}: ReadSentence, tag: Tag, concept: Concept): boolean {
  if (concept !== 'voice/demand/fault' || words[tag.start + 1]?.norm !== 'not') return false
  const under = clauses.find(({end}) => tag.start < end)?.under
  return under === 'if' || under === 'unless' || under === 'until'
}

/** A thing named in a clause that tells what has happened is not asked for. */
export function asked(sentence: ReadSentence, concept: Concept): boolean {
  return found(sentence, concept).some((tag) => {
    // `I do not want a penny off.`
    if (
      sentence.words
        .slice(Math.max(0, tag.start - 5), tag.start)
        .some(
          ({norm}, at, lead) =>
            /^(?:not|never)$/u.test(norm) &&
            lead.slice(at + 1).some((word) => /^(?:want|need|asking|after|expect)$/u.test(word.norm))
        )
    )
      return false
    const clause = sentence.clauses.find(({end}) => tag.start < end)
    return (
      !clause ||
      !sentence.words
        .slice(clause.start, clause.end)
        .some((word, at, words) => told.has(word.norm) && !(words[at - 1]?.norm === 'not'))
    )
  })
}

const told = new Set(['came', 'arrived', 'gave', 'thanks', 'thank', 'cheers', 'received', 'sent'])

/** The words outside the threat's clause: what is wanted. In a bare threat, those of the sentences beside it. */
function wanted(rate: RateFrame, sentences: readonly ReadSentence[]): string[][] {
  const own = sentences[rate.sentence]!
  const clause = own.clauses[rate.clause]!
  const words = own.words.filter((_, at) => at < clause.start || at >= clause.end).map((word) => word.norm)
  const beside = [sentences[rate.sentence - 1], sentences[rate.sentence + 1], sentences[rate.sentence - 2]]
  return [words, ...beside.map((sentence) => sentence?.words.map((word) => word.norm) ?? [])]
}
