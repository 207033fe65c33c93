import type {Rule} from '../rule.js'

export const exchange: Rule = {
  id: 'manipulation/exchange',
  clause: 'M',
  title: 'This trades feedback for feedback',
  surfaces: ['listing', 'message', 'revision-request', 'feedback', 'follow-up'],
  cases: [
    {
      name: 'rating for rating',
      severity: 'error',
      rate: {rating: ['positive'], unsure: true, negated: false},
      andRate: {rating: ['positive', 'any'], unsure: true, negated: false},
      relation: ['brings', 'given', 'beside', 'waits', 'near'],
      when: (_, {tags, rates, words}) =>
        tags.has('trade/mutual') ||
        // `I mark my buyers as positive the moment they pay`: the price is paid in money.
        (!words.some(({norm}) => /^(?:pay|pays|paid|payment|clears)$/u.test(norm)) &&
          rates.some((rate) => rate.rater === 'author') &&
          rates.some((rate) => rate.rater === 'reader'))
    },
    {
      name: 'one for one',
      severity: 'error',
      rate: {rating: ['positive', 'any'], kind: ['sub', 'stars', 'noun'], negated: false},
      lacks: ['effect/harm'],
      when: ({mention, rating}, {words, rates}) => {
        const inside = words.slice(mention.start, mention.end).map(({norm}) => norm)
        const middle = inside.indexOf('for')
        if (rating === 'positive' && middle > 0 && inside[middle - 1] === inside[middle + 1]) return true
        const next = words.slice(mention.end, mention.end + 3).findIndex(({norm}) => norm === 'for' || norm === '4')
        return (
          next === 0 &&
          rates.some(
            ({mention: other}) =>
              other.start > mention.end &&
              other.start <= mention.end + 2 &&
              words[other.end - 1]!.norm === words[mention.end - 1]!.norm
          )
        )
      }
    },
    {
      name: 'a rating, and the favour returned',
      severity: 'error',
      rate: {rating: ['positive'], negated: false, past: false},
      has: ['trade/mutual'],
      lacks: ['force/please']
    },
    {
      name: 'a swap of feedback',
      severity: 'error',
      rate: {negated: false},
      when: (rate, {words}) =>
        words
          .slice(Math.max(0, rate.mention.start - 3), rate.mention.end + 3)
          .some((word) => /^(?:swap|swaps|swapping|swapped|exchange|trade)$/u.test(word.norm))
    },
    {
      name: 'a trade, hinted at',
      severity: 'warning',
      rate: {negated: false, past: 'either', reference: true},
      has: ['trade/mutual'],
      lacks: ['force/free']
    },
    {
      name: 'feedback for those who leave it',
      severity: 'warning',
      rate: {rater: ['author'], rating: ['any'], negated: false},
      andRate: {rater: ['reader'], negated: false, past: 'either'},
      relation: ['brings', 'given', 'beside', 'waits', 'near']
    }
  ],
  say: {
    what: '{quote} makes one rating the price of another.',
    advice: 'Leave feedback for what happened, and let the other side do the same.',
    rewrite: {other: 'I leave feedback as soon as payment clears.', feedback: 'Thank you.', 'follow-up': 'Thank you.'}
  }
}
