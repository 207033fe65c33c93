import type {Rule} from '../rule.js'
import {praised} from '../terms/joined.js'

export const incentive: Rule = {
  id: 'manipulation/incentive',
  clause: 'M',
  title: 'This offer trades a reward for a rating',
  surfaces: ['listing', 'message', 'revision-request', 'feedback', 'follow-up'],
  from: 'seller',
  cases: [
    {
      name: 'a reward for a rating',
      severity: 'error',
      rate: {
        rating: ['positive'],
        rater: ['reader'],
        negated: false,
        past: 'either',
        force: ['none', 'command', 'ask', 'nudge', 'must', 'will', 'may']
      },
      with: {act: ['extra', 'sum'], negated: false, near: true},
      relation: ['brings', 'beside', 'given', 'waits', 'averts'],
      when: ({past, clause}, {clauses}) =>
        !past || ['if', 'when', 'who', 'unless', 'until'].includes(clauses[clause]!.under)
    },
    {
      name: 'a reward for a change',
      severity: 'error',
      rate: {rater: ['reader'], deed: ['change', 'remove'], negated: false, rating: ['positive', 'any', 'negative']},
      with: {act: ['extra', 'sum'], negated: false, near: true},
      relation: ['brings', 'beside', 'given', 'waits', 'averts'],
      lacks: ['force/free']
    },
    {
      name: 'a reward once it is gone',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], past: 'either'},
      with: {act: ['extra', 'sum'], negated: false, near: true},
      relation: ['brings', 'beside', 'given', 'waits', 'averts'],
      has: ['trade/gone'],
      lacks: ['force/free', 'effect/kind']
    },
    {
      name: 'a reward for praise',
      severity: 'error',
      rate: {
        rating: ['any'],
        rater: ['reader'],
        negated: false,
        past: 'either',
        force: ['none', 'command', 'ask', 'nudge', 'must', 'will', 'may']
      },
      with: {act: ['extra', 'sum'], negated: false},
      relation: ['brings', 'beside', 'given', 'waits', 'averts'],
      lacks: ['force/free', 'force/honest', 'effect/kind'],
      when: praised
    },
    {
      name: 'offered in one breath with a change',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rater: ['reader'], rating: ['positive', 'any', 'negative'], past: 'either', deed: ['change', 'remove']},
      with: {act: ['extra', 'sum', 'owed'], near: true},
      has: ['trade/give'],
      lacks: ['force/free']
    },
    {
      name: 'offered in one breath with a good rating',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rater: ['reader'], rating: ['positive']},
      with: {act: ['extra', 'sum'], near: true},
      has: ['trade/give'],
      lacks: ['force/free', 'force/happy']
    },
    {
      name: 'one thing for you, a rating for us',
      severity: 'error',
      rate: {
        rating: ['positive', 'any'],
        rater: ['reader'],
        negated: false,
        past: 'either',
        kind: ['noun', 'stars', 'sub']
      },
      with: {act: ['extra', 'sum'], negated: false},
      lacks: ['force/free', 'force/honest', 'effect/kind'],
      when: (rate, {words}) => {
        const text = words.map(({norm}) => norm).join(' ')
        return (
          /\bfor you\b/u.test(text) &&
          /\bfor (?:us|me)\b/u.test(text) &&
          words.length < 18 &&
          (rate.rating === 'positive' || rate.deed === 'change')
        )
      }
    },
    {
      name: 'shown for a reward',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], past: 'either'},
      with: {act: ['extra', 'sum'], negated: false, near: true},
      when: (rate, {tags}, sentences) =>
        [tags, sentences[rate.sentence + 1]?.tags].some((near) => near?.has('trade/proof'))
    },
    {
      name: 'yours for a rating',
      severity: 'error',
      rate: {
        rating: ['positive', 'negative'],
        rater: ['reader'],
        force: ['free'],
        negated: false,
        deed: ['leave', 'change', 'remove']
      },
      with: {act: ['extra', 'sum'], negated: false},
      relation: ['brings', 'beside', 'given'],
      when: (rate, {words}) =>
        (rate.rating === 'positive' || rate.deed !== 'leave') &&
        rate.filled.some(({slot, end}) => slot === 'force' && words[end - 1]!.norm === 'yours')
    },
    {
      name: 'a reward for any feedback',
      severity: 'warning',
      rate: {rating: ['any'], rater: ['reader'], negated: false},
      with: {act: ['extra', 'sum'], negated: false},
      relation: ['brings', 'beside', 'given', 'waits']
    },
    {
      name: 'a reward whatever the rating',
      severity: 'warning',
      rate: {rating: ['any'], rater: ['reader'], force: ['free'], under: ['even']},
      with: {act: ['extra'], negated: false}
    },
    {
      name: 'a reward for any rating, good or bad',
      severity: 'warning',
      rate: {rating: ['any'], rater: ['reader'], force: ['free'], negated: false, deed: ['leave']},
      with: {act: ['extra', 'sum'], negated: false},
      relation: ['brings', 'given', 'beside'],
      lacks: ['effect/kind'],
      // `Leave feedback if you like` ties nothing to it; `write, kind or cruel, and …` does.
      when: (rate, {words}) =>
        rate.filled.some(
          ({slot, start, end}) =>
            slot === 'force' && words.slice(start, end).some(({norm}) => norm === 'or' || norm === 'whatever')
        )
    }
  ],
  say: {
    what: '{quote} gives something for a rating.',
    advice: 'Offer it without naming feedback.',
    rewrite: {other: 'Use code THANKS5 on your next order.'}
  }
}
