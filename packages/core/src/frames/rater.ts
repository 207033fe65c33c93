import type {Scope} from './deed.js'
import type {Mention, Party} from './frame.js'
import type {Tag, Tags} from './lexicon.js'
import type {Word} from './words.js'

/** Who speaks, which decides whom `I` and `you` mean. */
export interface Speaker {
  readonly from: 'seller' | 'buyer'
}

const authorWords = new Set(['i', 'we', 'me', 'us', 'my', 'our', 'mine', 'ours', 'myself', 'ourselves'])
const readerWords = new Set(
  'you your yours yourself buyer buyers customer customers purchaser purchasers client clients bidder bidders guest guests anyone anybody everyone everybody whoever those who nobody winner winners shopper shoppers member members user users accounts people folks all reviewer reviewers party'.split(
    ' '
  )
)
const thirdWords = new Set("he she him his her they them their he's she's".split(' '))
/** Verbs that put the doing onto the one who is addressed: `we expect`, `I want five stars`. */
const wishes = new Set(
  "expect expecting want wants need needs ask asks asking require requires demand demands insist insists would hope hoping appreciate appreciating love wish like request trust accept accepts accepting allow allows permit tolerate tolerated see seeing look looking await awaiting count counting rely thank thanks delighted grateful obliged invite beg urge take have strive want's shall".split(
    ' '
  )
)
const gettings = new Set('get gets getting got have having find finds receive receives earn earns end'.split(' '))

export function raterOf(
  words: readonly Word[],
  _tags: Tags,
  mention: Mention,
  deed: Tag | undefined,
  scope: Scope,
  speaker: Speaker
): {party: Party; at?: number} {
  const owner = words[mention.start - 1]?.norm
  if (owner === 'your' || owner === 'ur' || owner === 'yours') return {party: 'reader', at: mention.start - 1}
  if (owner === 'my' && speaker.from === 'buyer') return {party: 'author', at: mention.start - 1}
  for (let at = mention.end; at < Math.min(words.length - 1, mention.end + 2); at += 1) {
    const next = words[at + 1]!.norm
    if (words[at]!.norm === 'from' && (readerWords.has(next) || next === 'each' || next === 'every'))
      return {party: 'reader', at: at + 1}
    if (words[at]!.norm === 'from' && authorWords.has(next)) return {party: 'author', at: at + 1}
    if (words[at]!.norm === 'for' && next === 'you') return {party: 'author', at: at + 1}
    if (words[at]!.norm === 'for' && (next === 'us' || next === 'me')) return {party: 'reader', at: at + 1}
  }
  // A buyer's `positive please`: from the one who is asked.
  if (speaker.from === 'buyer' && mention.start === 0 && /^(?:please|pls)$/u.test(words[mention.end]?.norm ?? ''))
    return {party: 'reader', at: mention.end}
  if (speaker.from === 'seller' && words[mention.end]?.norm === 'of' && words[mention.end + 1]?.norm === 'yours')
    return {party: 'reader', at: mention.end + 1}
  const from = deed && deed.start < mention.start ? deed.start : mention.start
  // `leave us …` is left by somebody else, `leave you …` by the author.
  for (let at = from; at < mention.start; at += 1) {
    const {norm} = words[at]!
    if (at > from && (norm === 'us' || norm === 'me')) return {party: 'reader', at}
    if (at > from && at <= from + 2 && norm === 'you') return {party: 'author', at}
  }
  if (!deed && mention.kind !== 'verb' && mention.kind !== 'gag') return receiver(words, from, scope, speaker)
  for (let at = from - 1; at >= scope.start; at -= 1) {
    const {norm} = words[at]!
    if (norm === 'i' || norm === 'we') {
      const verbs = words.slice(at + 1, Math.min(from + 1, at + 6)).map((word) => word.norm)
      // `I'd rated him`: had, not would.
      if (
        verbs[0] === 'would' &&
        /^(?:rated|left|given|reviewed|marked|posted|written)$/u.test(verbs[1] ?? words[mention.start]?.norm ?? '')
      )
        return {party: 'author', at}
      if (
        verbs.some((verb) => wishes.has(verb)) &&
        !(verbs.includes('leave') || verbs.includes('give') || verbs.includes('rate') || verbs.includes('post'))
      )
        return {party: speaker.from === 'seller' || verbs.includes('expect') ? 'reader' : 'author', at}
      return {party: 'author', at}
    }
    if (norm === 'you' || norm === 'u') {
      return {party: 'reader', at}
    }
    if (readerWords.has(norm) && norm !== 'your') return {party: 'reader', at}
    // `The purchaser covenants that neither he nor …`: the buyer, named before.
    if (
      thirdWords.has(norm) &&
      mention.kind === 'gag' &&
      words.slice(scope.start, at).some((word) => readerWords.has(word.norm) && word.norm !== 'all')
    )
      continue
    if (thirdWords.has(norm) && norm !== 'them' && norm !== 'their' && norm !== 'they') return {party: 'third', at}
  }
  return {party: speaker.from === 'seller' ? 'reader' : 'author'}
}

/** Without a verb of leaving, only who gets the feedback tells who leaves it: `you get one star`. */
function receiver(words: readonly Word[], from: number, scope: Scope, speaker: Speaker): {party: Party; at?: number} {
  for (let at = from - 1; at >= Math.max(scope.start, from - 6); at -= 1) {
    if (!gettings.has(words[at]!.norm)) continue
    const subject = words
      .slice(scope.start, at)
      .findLastIndex((word) => word.norm === 'you' || word.norm === 'i' || word.norm === 'we')
    if (subject >= 0)
      return {party: words[scope.start + subject]!.norm === 'you' ? 'author' : 'reader', at: scope.start + subject}
  }
  return {party: speaker.from === 'seller' ? 'reader' : 'author'}
}
