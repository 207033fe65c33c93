import type {Rule} from '../rule.js'

export const withhold: Rule = {
  id: 'demand/withhold',
  clause: 'D',
  title: 'This sentence holds something back for a rating',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'given once the rating is there',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: false, past: 'either', reference: true, under: ['if', 'when', 'until', 'unless', 'who', 'before', 'main', 'comma', 'and', 'then', 'because']},
      with: {act: ['owed'], near: true},
      relation: ['brings', 'waits', 'averts'],
      lacks: ['force/free']
    },
    {
      name: 'harm unless the rating is there',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: false},
      with: {act: ['harm'], near: true},
      relation: ['averts', 'waits']
    },
    {
      name: 'the rating would get it moving',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: false},
      with: {act: ['owed'], negated: false},
      relation: ['beside'],
      when: (rate, {words}) => words.slice(rate.mention.end, rate.mention.end + 3).some((word) => /^(?:would|will|gets|could|can|moves|speeds|frees|releases)$/u.test(word.norm))
    },
    {
      name: 'no rating, nothing',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: true},
      with: {act: ['owed', 'harm']},
      relation: ['brings', 'beside', 'near', 'given']
    },
    {
      name: 'a change, or harm',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rater: ['reader'], deed: ['change', 'remove', 'leave'], negated: false, reference: true},
      with: {act: ['harm', 'owed'], near: true},
      relation: ['averts', 'waits'],
      lacks: ['force/free']
    },
    {
      name: 'given once it is changed',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rater: ['reader'], deed: ['change', 'remove'], negated: false},
      with: {act: ['owed'], negated: false},
      relation: ['brings', 'waits'],
      lacks: ['force/free', 'link/even']
    },
    {
      name: 'given once any feedback is there',
      severity: 'warning',
      rate: {rating: ['any'], rater: ['reader'], negated: false, under: ['if', 'when', 'until', 'unless']},
      with: {act: ['owed'], negated: false},
      relation: ['brings', 'waits']
    }
  ],
  say: {
    what: '{quote} makes something wait for a rating.',
    advice: 'Do it in any case, and ask for feedback apart from it.',
    rewrite: {other: 'Please leave feedback.', 'revision-request': 'Now that it is sorted out, would you consider revising your feedback?'}
  }
}
