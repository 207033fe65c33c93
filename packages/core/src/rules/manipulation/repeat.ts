import type {Rule} from '../rule.js'

export const repeat: Rule = {
  id: 'manipulation/repeat',
  clause: 'M',
  title: 'This splits a purchase to gain more feedback',
  surfaces: ['listing', 'message', 'revision-request', 'feedback', 'follow-up'],
  cases: [
    {
      name: 'many small purchases for many ratings',
      severity: 'error',
      rate: {unsure: true, negated: false, past: 'either', rating: ['positive', 'any']},
      with: {act: ['split'], negated: false, near: true},
      when: (rate, _, sentences) =>
        sentences
          .slice(Math.max(0, rate.sentence - 1), rate.sentence + 2)
          .some(({tags, words}) =>
            (tags.get('trade/buy') ?? []).some(
              ({start}) => !/^(?:that|this|which|any|in)$/u.test(words[start - 1]?.norm ?? '')
            )
          ),
      lacks: ['voice/past']
    },
    {
      name: 'bought or sold for the score',
      severity: 'error',
      rate: {unsure: true, negated: false, past: 'either', rating: ['positive', 'any']},
      with: {act: ['standing'], near: true},
      has: ['trade/buy']
    }
  ],
  say: {
    what: '{quote} makes sales for the sake of feedback.',
    advice: 'Sell and buy in one order, and rate it once.',
    rewrite: {other: 'Postage is combined on several items.', feedback: 'Thank you.', 'follow-up': 'Thank you.'}
  }
}
