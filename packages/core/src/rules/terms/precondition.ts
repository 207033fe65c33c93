import type {RateFrame, Word} from '../../frames/index.js'
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
      relation: ['first', 'waits', 'given'],
      when: ({mention}, {tags}) => mention.kind === 'gag' || !tags.has('mention/authority')
    },
    {
      name: 'no feedback before a step',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], force: ['forbid', 'waive'], negated: true, polite: false},
      with: {act: ['step'], near: true},
      relation: ['given', 'beside'],
      when: (rate, {words, tags}) => !steered(rate, words) && !tags.has('mention/authority')
    },
    {
      name: 'only after a step',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], deed: ['leave']},
      with: {act: ['step']},
      relation: ['given', 'beside', 'brings'],
      lacks: ['force/please', 'force/happy', 'trade/own/score'],
      when: (rate, {words}) =>
        !steered(rate, words) &&
        words.some(
          (word, at) =>
            /^(?:only|sooner|opens|privilege|earliest|entertained)$/u.test(word.norm) ||
            (word.norm === 'open' && /^(?:on|to|after|from|once|only|when)$/u.test(words[at + 1]?.norm ?? '')) ||
            (word.norm === 'time' && words.some(({norm}) => norm === 'no'))
        )
    },
    {
      name: 'not admitted without a step',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        deed: ['leave', 'change'],
        kind: ['noun', 'verb', 'sub', 'stars']
      },
      with: {act: ['step']},
      has: ['trade/gate'],
      lacks: ['force/please', 'force/happy', 'force/free', 'trade/own/score', 'effect/kind'],
      when: (rate, {words}) => !steered(rate, words)
    },
    {
      name: 'only some may',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        deed: ['leave'],
        force: ['may', 'none', 'free', 'must'],
        past: 'either'
      },
      has: ['trade/buyers'],
      lacks: ['force/please', 'force/happy', 'effect/extra', 'effect/owed'],
      when: ({mention, force, clause}, {words, tags, clauses}) => {
        if (force !== 'may' && clauses[clause]!.under === 'who') return false
        const only = words.findIndex(
          ({norm}) => norm === 'only' || norm === 'privilege' || norm === 'reserved' || norm === 'nobody'
        )
        return (
          only >= 0 &&
          Math.abs(only - mention.start) < 14 &&
          (tags.has('force/may') ||
            words.some(({norm}) => norm === 'open' || norm === 'privilege' || norm === 'reserved'))
        )
      }
    },
    {
      name: 'a step told to come first',
      severity: 'warning',
      rate: {rating: ['negative', 'any'], rater: ['reader'], deed: ['leave']},
      with: {act: ['step'], force: ['command', 'none'], negated: false},
      relation: ['first'],
      // `It is quicker to message us first`: advice.
      when: (_, {words}) =>
        !words.some(
          ({norm}, at) =>
            /^(?:best|quicker|easier|better|faster|wiser|quickest|easiest|simplest|simpler)$/u.test(norm) &&
            words[at + 1]?.norm === 'to'
        )
    }
  ],
  say: {
    what: '{quote} lets buyers post only after a step.',
    advice: 'Ask, without requiring it.',
    rewrite: {other: 'Please give us a chance to help before you leave feedback.'}
  }
}

/** `Contact us instead of leaving bad feedback` steers elsewhere; it sets no condition. */
function steered({filled}: RateFrame, words: readonly Word[]): boolean {
  return filled.some(({slot, start}) => slot === 'force' && /^(?:instead|rather)$/u.test(words[start]!.norm))
}
