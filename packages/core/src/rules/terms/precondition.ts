import type {Rule} from '../rule.js'

export const precondition: Rule = {
  id: 'terms/precondition',
  clause: 'T',
  title: 'This term makes feedback wait for a condition',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'a step that must come first',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], deed: ['leave']},
      with: {act: ['step', 'approve'], force: ['must']},
      relation: ['first', 'waits', 'given']
    },
    {
      name: 'no feedback before a step',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], force: ['forbid', 'waive'], negated: true, polite: false},
      with: {act: ['step'], near: true},
      relation: ['given', 'beside']
    },
    {
      name: 'only after a step',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], deed: ['leave']},
      with: {act: ['step']},
      relation: ['given', 'beside', 'brings'],
      when: (_, {words}) => words.some((word) => word.norm === 'only' || word.norm === 'sooner' || word.norm === 'opens' || word.norm === 'first')
    },
    {
      name: 'a step told to come first',
      severity: 'warning',
      rate: {rating: ['negative', 'any'], rater: ['reader'], deed: ['leave']},
      with: {act: ['step'], force: ['command', 'none'], negated: false},
      relation: ['first']
    }
  ],
  say: {
    what: '{quote} lets buyers post only after a step.',
    advice: 'Ask, without requiring it.',
    rewrite: {other: 'Please give us a chance to help before you leave feedback.'}
  }
}
