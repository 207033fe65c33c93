import type {Rule} from '../rule.js'

/** What no other rule of the clause can name, and the second reader finds likely: see `reader/judge.ts`. */
export const manipulationHint: Rule = {
  id: 'manipulation/hint',
  clause: 'M',
  title: 'This may trade in feedback',
  surfaces: ['listing', 'message', 'revision-request', 'feedback', 'follow-up'],
  cases: [],
  say: {
    what: '{quote} may make feedback part of a trade.',
    advice: 'Keep feedback out of the deal.',
    rewrite: {
      other: 'Thank you for looking.',
      message: 'Thank you for your message.',
      feedback: 'Thank you.',
      'follow-up': 'Thank you.',
      'revision-request': 'Now that it is sorted out, would you consider revising your feedback?'
    }
  }
}
