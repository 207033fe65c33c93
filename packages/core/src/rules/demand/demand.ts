import type {Rule} from '../rule.js'

export const demand: Rule = {
  id: 'demand/demand',
  clause: 'D',
  title: 'This sentence demands a rating',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'a rating that must be given',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], force: ['must', 'command'], negated: false, deed: ['leave', 'change'], reference: true},
      when: (rate, sentence) => !softened(rate, sentence)
    },
    {
      name: 'a rating, and an order to get on with it',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], force: ['none'], negated: false},
      when: (rate, _, sentences) => (sentences[rate.sentence + 1]?.words.length ?? 99) < 9 && sentences[rate.sentence + 1]!.tags.has('force/needed')
    },
    {
      name: 'nothing but that rating',
      severity: 'error',
      rate: {rating: ['negative'], rater: ['reader'], named: true, force: ['must', 'forbid'], kind: ['stars']},
      has: ['effect/harm']
    },
    {
      name: 'a rating asked for again and again',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: false, force: ['none', 'ask', 'command', 'nudge', 'will', 'free']},
      has: ['force/pressure'],
      lacks: ['voice/past', 'force/free', 'link/even']
    },
    {
      name: 'a change that must be made',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rater: ['reader'], force: ['must', 'command'], deed: ['change', 'remove'], negated: false},
      lacks: ['force/free', 'link/even'],
      when: (rate, sentence) => !softened(rate, sentence)
    },
    {
      name: 'a change pressed for',
      severity: 'error',
      surfaces: ['revision-request'],
      rate: {rater: ['reader'], deed: ['change', 'remove', 'leave'], negated: false},
      has: ['force/pressure'],
      lacks: ['force/free', 'voice/past']
    }
  ],
  say: {
    what: '{quote} tells the buyer which rating to leave.',
    advice: 'Ask for feedback of any kind.',
    rewrite: {other: 'Please leave feedback.', 'revision-request': 'Now that it is sorted out, would you consider revising your feedback?'}
  }
}

/** `if you're happy`, `please`, `honest`: then it is another rule's business. */
function softened(rate: Parameters<NonNullable<Rule['cases'][number]['when']>>[0], sentence: Parameters<NonNullable<Rule['cases'][number]['when']>>[1]): boolean {
  return rate.force === 'command' && (sentence.tags.has('force/happy') || rate.polite)
}
