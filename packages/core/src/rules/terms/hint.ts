import type {Rule} from '../rule.js'

/** What no other rule of the clause can name, and the second reader finds likely: see `reader/judge.ts`. */
export const termsHint: Rule = {
  id: 'terms/hint',
  clause: 'T',
  title: 'This may limit what buyers post',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [],
  say: {
    what: '{quote} may keep a buyer from leaving feedback freely.',
    advice: 'Say what you need without tying it to feedback.',
    rewrite: {other: 'Feedback is welcome, good or bad.'}
  }
}
