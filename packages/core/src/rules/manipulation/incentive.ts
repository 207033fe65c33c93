import type {Rule} from '../rule.js'

export const incentive: Rule = {
  id: 'manipulation/incentive',
  clause: 'M',
  title: 'This offer trades a reward for a rating',
  surfaces: ['listing', 'message', 'revision-request', 'feedback', 'follow-up'],
  from: 'seller',
  cases: [
    {
      name: 'a reward for a rating',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: false, past: 'either', force: ['none', 'command', 'ask', 'nudge', 'must', 'will', 'may']},
      with: {act: ['extra', 'sum'], negated: false, near: true},
      relation: ['brings', 'beside', 'given', 'waits', 'averts']
    },
    {
      name: 'a reward for a change',
      severity: 'error',
      rate: {rater: ['reader'], deed: ['change', 'remove'], negated: false, rating: ['positive', 'any', 'negative']},
      with: {act: ['extra', 'sum'], negated: false, near: true},
      relation: ['brings', 'beside', 'given', 'waits', 'averts'],
      lacks: ['force/free']
    },
    {
      name: 'a reward for any feedback',
      severity: 'warning',
      rate: {rating: ['any'], rater: ['reader'], negated: false},
      with: {act: ['extra', 'sum'], negated: false},
      relation: ['brings', 'beside', 'given', 'waits']
    }
  ],
  say: {
    what: '{quote} gives something for a rating.',
    advice: 'Offer it without naming feedback.',
    rewrite: {other: 'Use code THANKS5 on your next order.'}
  }
}
