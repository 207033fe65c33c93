import type {Rule} from '../rule.js'

export const bargain: Rule = {
  id: 'terms/bargain',
  clause: 'T',
  title: 'This term buys the buyer’s silence',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'something for no feedback',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], negated: true, force: ['forbid', 'waive']},
      with: {act: ['extra', 'owed'], negated: false, near: true},
      relation: ['brings', 'given', 'beside', 'averts', 'waits'],
      when: (_, {words}) => words.some((word) => bargainWords.has(word.norm))
    }
  ],
  say: {
    what: '{quote} gives something in return for no feedback.',
    advice: 'Give it without naming feedback.',
    rewrite: {other: 'Refunds are issued within 3 days, whatever feedback you leave.'}
  }
}

const bargainWords = new Set(['accept', 'accepting', 'accepts', 'accepted', 'taking', 'take', 'return', 'exchange', 'provided', 'condition', 'agree', 'agrees', 'agreeing', 'means', 'keeping', 'footing', 'receipt', 'consent', 'undertake', 'confirm', 'deemed', 'if', 'for'])
