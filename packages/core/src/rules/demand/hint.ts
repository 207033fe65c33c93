import type {Rule} from '../rule.js'

/** What no other rule of the clause can name, and the second reader finds likely: see `reader/judge.ts`. */
export const demandHint: Rule = {
  id: 'demand/hint',
  clause: 'D',
  title: 'This may press for a rating',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [],
  say: {
    what: '{quote} may press the buyer for one rating.',
    advice: 'Ask for feedback of any kind, and tie nothing to it.',
    rewrite: {
      other: 'Please leave feedback.',
      'revision-request': 'Now that it is sorted out, would you consider revising your feedback?'
    }
  }
}
