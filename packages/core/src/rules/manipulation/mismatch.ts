import type {Rule} from '../rule.js'

/** Read by `readComment`, not by frames: what counts is the whole comment against its rating. */
export const mismatch: Rule = {
  id: 'manipulation/mismatch',
  clause: 'M',
  title: 'The comment does not fit the positive rating',
  surfaces: ['feedback', 'follow-up'],
  cases: [],
  say: {
    what: '{quote} does not go with a positive rating.',
    advice: 'Choose the rating that fits your words.',
    rewrite: {other: ''}
  }
}
