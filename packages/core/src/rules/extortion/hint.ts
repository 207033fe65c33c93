import type {Rule} from '../rule.js'

/** What no other rule of the clause can name, and the second reader finds likely: see `reader/judge.ts`. */
export const extortionHint: Rule = {
  id: 'extortion/hint',
  clause: 'E',
  title: 'This may hold a rating over the seller',
  surfaces: ['message', 'feedback', 'follow-up'],
  from: 'buyer',
  cases: [],
  say: {
    what: '{quote} may use a rating to get something.',
    advice: 'Ask for what you need, and rate the deal as it went.',
    rewrite: {
      other: 'Please let me know how we can sort this out.',
      feedback: 'I rate the deal as it went.',
      'follow-up': 'I rate the deal as it went.'
    }
  }
}
