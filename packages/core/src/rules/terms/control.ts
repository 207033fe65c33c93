import type {Rule} from '../rule.js'

export const control: Rule = {
  id: 'terms/control',
  clause: 'T',
  title: 'This term decides what buyers may write',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'approval first',
      severity: 'error',
      rate: {rater: ['reader'], rating: ['any', 'negative', 'positive'], negated: false, force: ['none', 'must', 'may', 'will', 'command', 'ask']},
      with: {act: ['approve'], negated: false},
      relation: ['beside', 'brings', 'given', 'first', 'waits']
    },
    {
      name: 'limited to a subject',
      severity: 'error',
      rate: {rater: ['reader'], rating: ['any', 'negative'], unsure: true},
      with: {act: ['limit'], negated: false, near: true}
    }
  ],
  say: {
    what: '{quote} takes the words of the feedback out of the buyer’s hands.',
    advice: 'Let buyers write what they want.',
    rewrite: {other: 'Please be specific in your feedback.'}
  }
}
