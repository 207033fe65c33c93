import type {Rule} from '../rule.js'

export const rights: Rule = {
  id: 'terms/rights',
  clause: 'T',
  title: 'This term takes a right away from the buyer',
  surfaces: ['listing', 'message'],
  from: 'seller',
  cases: [
    {
      name: 'the words become the shop’s',
      severity: 'warning',
      rate: {
        rating: ['any'],
        rater: ['reader'],
        kind: ['noun', 'verb'],
        force: ['none', 'will', 'must', 'may', 'command', 'free']
      },
      has: ['trade/own'],
      when: (_, {words}) => !words.some((word) => word.norm === 'not' || word.norm === 'quote')
    },
    {
      name: 'kept from the authorities',
      severity: 'warning',
      rate: {kind: ['authority'], rater: ['reader'], negated: true, force: ['forbid', 'waive']}
    },
    {
      name: 'kept out of it by agreement',
      severity: 'warning',
      rate: {kind: ['authority'], rater: ['reader'], force: ['must', 'none', 'will']},
      when: (_, {words, tags}) =>
        (tags.has('trade/bar') ||
          words.some(({norm}) => /^(?:agrees?|agreeing|means|condition|undertakes?|kept)$/u.test(norm))) &&
        words.some(({norm}) => /^(?:no|not|never|out|nobody)$/u.test(norm))
    },
    {
      name: 'the buyer must leave feedback',
      severity: 'warning',
      rate: {
        rating: ['any'],
        rater: ['reader'],
        named: false,
        deed: ['leave'],
        force: ['must'],
        negated: false,
        kind: ['noun', 'verb', 'stars']
      },
      lacks: ['force/honest', 'force/free']
    },
    {
      name: 'something only for those who left feedback',
      severity: 'warning',
      rate: {
        rating: ['any'],
        named: false,
        rater: ['reader'],
        past: 'either',
        negated: false,
        under: ['who', 'if', 'when', 'until', 'unless']
      },
      with: {act: ['owed'], negated: false},
      relation: ['brings', 'beside', 'waits', 'given'],
      lacks: ['link/even', 'force/free', 'effect/kind']
    },
    {
      name: 'only those who left feedback are served',
      severity: 'warning',
      rate: {rating: ['any'], named: false, rater: ['reader'], past: 'either', negated: false, under: ['who']},
      has: ['trade/buy'],
      lacks: ['force/free', 'effect/kind', 'effect/harm'],
      when: (_, {words}) => words.some(({norm}) => norm === 'only' || norm === 'solely')
    }
  ],
  say: {
    what: '{quote} makes feedback a duty, or takes the buyer’s words.',
    advice: 'Leave it to the buyer.',
    rewrite: {other: 'Feedback is voluntary.'}
  }
}
