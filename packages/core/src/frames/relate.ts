import type {Clause, Link} from './clauses.js'
import type {EffectFrame, RateFrame, ReadSentence} from './frame.js'

/**
 * How feedback and something else hang together:
 * `brings`: the feedback leads to it (`if you rate us, you get it`).
 * `averts`: without the feedback it comes (`rate us or else`).
 * `waits`: it does not come before the feedback (`no refund until you rate`).
 * `first`: it is to come before the feedback (`contact us before you rate`).
 * `given`: the feedback hangs on it (`rate us if you paid in time`).
 * `threatens`: without it the feedback comes (`refund me or I rate you`).
 * `beside`: in one clause. `near`: in one sentence, or the next, with no link that says how.
 */
export type Relation = 'brings' | 'averts' | 'waits' | 'first' | 'given' | 'threatens' | 'beside' | 'near'

const conditions: ReadonlySet<Link> = new Set(['if', 'when', 'who'])

/** The relation of a rate frame to another frame of the same or the next sentence. */
export function relate(
  sentences: readonly ReadSentence[],
  rate: RateFrame,
  other: EffectFrame | RateFrame
): Relation | undefined {
  if (rate.sentence === other.sentence) return inSentence(sentences[rate.sentence]!.clauses, rate, other)
  if (Math.abs(rate.sentence - other.sentence) > 1) return undefined
  const later = sentences[Math.max(rate.sentence, other.sentence)]!
  const opening = later.words
    .slice(0, 3)
    .map((word) => word.norm)
    .join(' ')
  const rateFirst = rate.sentence < other.sentence
  if (/^(?:otherwise|or else|if not|failing|else|in default|or |without|unless|no )/u.test(`${opening} `))
    return rateFirst ? 'averts' : 'threatens'
  if (/^(?:until|till|not until|not before|while)/u.test(opening)) return rateFirst ? 'waits' : 'first'
  if (/^(?:do so|do that|do it|then|and |in that case|if so|so |that way|after that|only then)/u.test(`${opening} `))
    return rateFirst ? 'brings' : 'given'
  return 'near'
}

function inSentence(clauses: readonly Clause[], rate: RateFrame, other: EffectFrame | RateFrame): Relation {
  const mine = clauses[rate.clause]!
  const theirs = clauses[other.clause]!
  const before = rate.start < other.start
  if (mine === theirs) return conditions.has(mine.under) && before ? 'brings' : 'beside'
  if (mine.under === 'even' || theirs.under === 'even') return 'near'
  if (mine.under === 'or') return before ? 'near' : 'threatens'
  if (theirs.under === 'or') return before ? 'averts' : 'near'
  if (mine.under === 'unless') return 'averts'
  if (mine.under === 'until') return 'waits'
  if (mine.under === 'before') return 'first'
  if (theirs.under === 'until' || theirs.under === 'before' || theirs.under === 'unless')
    return theirs.under === 'unless' && !before ? 'threatens' : 'given'
  if (conditions.has(mine.under) && !conditions.has(theirs.under)) return 'brings'
  if (conditions.has(theirs.under) && !conditions.has(mine.under)) return 'given'
  if (before && (theirs.link === 'then' || theirs.link === 'and' || theirs.link === 'comma')) return 'brings'
  if (!before && (mine.link === 'then' || mine.link === 'and')) return 'given'
  return 'near'
}
