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
      rate: {
        rater: ['reader'],
        rating: ['any', 'negative', 'positive'],
        negated: false,
        force: ['none', 'must', 'may', 'will', 'command', 'ask']
      },
      with: {act: ['approve'], negated: false},
      relation: ['beside', 'brings', 'given', 'first', 'waits']
    },
    {
      name: 'limited to a subject',
      severity: 'error',
      rate: {rater: ['reader'], rating: ['any', 'negative'], unsure: true},
      with: {act: ['limit'], negated: false},
      lacks: ['force/happy', 'force/please', 'effect/kind'],
      when: ({clause}, {clauses}) => clauses[clause]!.under !== 'who'
    },
    {
      name: 'limited to a subject, softly',
      severity: 'warning',
      rate: {rater: ['reader'], rating: ['any', 'negative']},
      with: {act: ['limit'], negated: false},
      has: ['force/please'],
      lacks: ['force/happy']
    },
    {
      name: 'sold only for that rating',
      severity: 'error',
      rate: {rater: ['reader'], rating: ['positive'], under: ['if', 'who', 'when', 'unless', 'comma']},
      has: ['trade/hang'],
      lacks: ['effect/kind']
    },
    {
      name: 'sold only to those who will not give a lower rating',
      severity: 'error',
      rate: {rater: ['reader'], rating: ['negative'], under: ['if', 'who', 'when']},
      has: ['trade/hang'],
      lacks: ['effect/kind', 'effect/extra'],
      when: (_, {words}) =>
        words.some(({norm}) => norm === 'not' || norm === 'elsewhere' || norm === 'never' || norm === 'skip')
    }
  ],
  say: {
    what: '{quote} takes the words of the feedback out of the buyer’s hands.',
    advice: 'Let buyers write what they want.',
    rewrite: {other: 'Please be specific in your feedback.'}
  }
}
