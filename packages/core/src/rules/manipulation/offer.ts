import type {RateFrame, ReadSentence} from '../../frames/index.js'
import {hangs, offers} from '../extortion/sale.js'
import {isStanding} from '../extortion/threat.js'
import type {Rule} from '../rule.js'

export const buyerOffer: Rule = {
  id: 'manipulation/offer',
  clause: 'M',
  title: 'This makes a rating hang on something',
  surfaces: ['message', 'feedback', 'follow-up'],
  from: 'buyer',
  cases: [
    {
      name: 'a rating for what may be owed',
      severity: 'warning',
      rate: {rating: ['positive'], reference: true},
      when: (rate, _, sentences) => offers(rate, sentences) && hangs(rate, sentences)
    },
    {
      name: 'a rating asked for by a buyer',
      severity: 'warning',
      rate: {
        rating: ['positive'],
        rater: ['reader'],
        negated: false,
        force: ['command', 'must', 'ask', 'none', 'nudge']
      },
      when: (rate, sentence) =>
        !isStanding(rate, sentence) &&
        (rate.force !== 'none' || (rate.raterKnown && sentence.words.some(({norm}) => norm === 'me' || norm === 'us')))
    },
    {
      name: 'a rating ordered for oneself',
      severity: 'warning',
      rate: {rating: ['positive'], rater: ['author'], negated: false, force: ['command', 'none', 'ask']},
      when: (rate, sentence) => !rate.raterKnown && isForMe(rate, sentence)
    }
  ],
  say: {
    what: '{quote} puts a rating on offer.',
    advice: 'Ask for what you need, and rate the deal as it went.',
    rewrite: {
      other: 'Please let me know how we can sort this out.',
      feedback: 'I rate the deal as it went.',
      'follow-up': 'I rate the deal as it went.'
    }
  }
}

/** `hand me five stars`, `pop a positive on my profile`; not `five stars from me`. */
function isForMe(rate: RateFrame, {words, clauses}: ReadSentence): boolean {
  const {body} = clauses[rate.clause]!
  const first = words[body]?.kind === 'word' && !/^(?:i|we|it|you|that|this|there|my|so)$/u.test(words[body]!.norm)
  return (
    first &&
    words
      .slice(body, rate.mention.end + 4)
      .some(
        ({norm}, at, run) =>
          (norm === 'me' ||
            (norm === 'my' && /^(?:profile|page|account|feedback|score|record)$/u.test(run[at + 1]?.norm ?? ''))) &&
          run[at - 1]?.norm !== 'from' &&
          run[at - 1]?.norm !== 'to'
      )
  )
}
