import type {Rule} from '../rule.js'

export const offer: Rule = {
  id: 'extortion/offer',
  clause: 'E',
  title: 'This offers a rating for something',
  surfaces: ['message', 'feedback', 'follow-up'],
  from: 'buyer',
  cases: [
    {
      name: 'a rating for an extra',
      severity: 'error',
      rate: {rating: ['positive', 'any'], rater: ['author'], negated: false},
      has: ['voice/demand/extra'],
      lacks: ['voice/demand/owed']
    },
    {
      name: 'a rating for what may be owed',
      severity: 'warning',
      rate: {rating: ['positive', 'any'], rater: ['author'], negated: false, under: ['if', 'when', 'and', 'then', 'main', 'comma']},
      when: (rate, {clauses}) => rate.force === 'will' && clauses.some((clause) => clause.under === 'if' || clause.link === 'and' || clause.under === 'when')
    },
    {
      name: 'a rating asked for by a buyer',
      severity: 'warning',
      rate: {rating: ['positive'], rater: ['reader'], negated: false, force: ['command', 'must', 'ask', 'none']},
      lacks: ['voice/demand/extra']
    }
  ],
  say: {
    what: '{quote} puts a rating on offer.',
    advice: 'Ask for what you need, and rate the deal as it went.',
    rewrite: {other: 'Please let me know how we can sort this out.', feedback: 'I rate the deal as it went.', 'follow-up': 'I rate the deal as it went.'}
  }
}
