import type {RateFrame, ReadSentence} from '../../frames/index.js'
import type {Rule} from '../rule.js'
import {comesFirst, nothingFor, paidWith, praised} from '../terms/joined.js'

export const withhold: Rule = {
  id: 'demand/withhold',
  clause: 'D',
  title: 'This sentence holds something back for a rating',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'given once the rating is there',
      severity: 'error',
      rate: {
        rating: ['positive'],
        rater: ['reader'],
        negated: false,
        past: 'either',
        reference: true,
        under: ['if', 'when', 'until', 'unless', 'who', 'before', 'main', 'comma', 'and', 'then', 'because']
      },
      with: {act: ['owed'], near: true},
      relation: ['brings', 'waits', 'averts'],
      lacks: ['force/free', 'trade/wish', 'effect/fact'],
      when: (rate, sentence) =>
        ongoing(rate, sentence) && !sentence.effects.some(({act, negated}) => act === 'extra' && !negated)
    },
    {
      name: 'given once there is praise',
      severity: 'error',
      rate: {
        rating: ['any'],
        rater: ['reader'],
        negated: false,
        reference: true,
        under: ['if', 'when', 'until', 'unless', 'who', 'before']
      },
      with: {act: ['owed', 'harm'], near: true},
      relation: ['brings', 'waits', 'averts'],
      lacks: ['force/free', 'force/honest', 'effect/kind', 'trade/wish'],
      when: praised
    },
    {
      name: 'the rating first',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: false},
      with: {act: ['owed', 'extra'], near: true},
      lacks: ['force/free'],
      when: ({mention}, {words}) =>
        words.slice(Math.max(0, mention.start - 6), mention.start).some(({norm}) => norm === 'first') ||
        words.slice(mention.end, mention.end + 4).some(({norm}) => norm === 'first')
    },
    {
      name: 'the price is a rating',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], force: ['none', 'command', 'will', 'must']},
      with: {act: ['owed'], negated: false},
      relation: ['beside', 'near', 'given'],
      lacks: ['force/free', 'force/please', 'effect/kind'],
      when: paidWith
    },
    {
      name: 'before anything is given',
      severity: 'error',
      rate: {
        rating: ['positive', 'negative', 'any'],
        rater: ['reader'],
        negated: false,
        reference: true,
        past: 'either'
      },
      with: {act: ['owed']},
      relation: ['given', 'first'],
      lacks: ['force/free', 'force/please', 'effect/kind'],
      when: (rate, sentence) =>
        (rate.rating === 'positive' || rate.deed !== 'leave') && comesFirst(rate, sentence, ['owed'])
    },
    {
      name: 'no rating, no goods',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader']},
      when: nothingFor
    },
    {
      name: 'shown, and then given',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], past: 'either'},
      with: {act: ['owed']},
      has: ['trade/proof'],
      lacks: ['force/free']
    },
    {
      name: 'given once it is gone',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        negated: false,
        past: 'either',
        under: ['if', 'when', 'until', 'unless', 'before', 'who', 'main', 'and', 'comma', 'then']
      },
      with: {act: ['owed']},
      relation: ['brings', 'waits', 'averts'],
      has: ['trade/gone'],
      lacks: ['force/free']
    },
    {
      name: 'held as long as it stands',
      severity: 'error',
      rate: {rating: ['negative'], rater: ['reader'], past: 'either', under: ['if', 'when', 'until']},
      with: {act: ['owed', 'harm']},
      relation: ['brings', 'waits'],
      lacks: ['force/free'],
      when: (_, {words}) =>
        words.some(({norm}) => norm === 'still' || norm === 'stays' || norm === 'remains' || norm === 'while')
    },
    {
      name: 'harm unless the rating is there',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: false},
      with: {act: ['harm'], near: true},
      relation: ['averts', 'waits']
    },
    {
      name: 'the rating would get it moving',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: false},
      with: {act: ['owed'], negated: false},
      relation: ['beside'],
      when: (rate, {words}) =>
        words
          .slice(rate.mention.end, rate.mention.end + 3)
          .some((word) => /^(?:would|will|gets|could|can|moves|speeds|frees|releases)$/u.test(word.norm))
    },
    {
      name: 'no rating, nothing',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], negated: true},
      with: {act: ['owed', 'harm']},
      relation: ['brings', 'beside', 'near', 'given']
    },
    {
      name: 'a change, or harm',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rater: ['reader'], deed: ['change', 'remove', 'leave'], negated: false, reference: true},
      with: {act: ['harm', 'owed'], near: true},
      relation: ['averts', 'waits'],
      lacks: ['force/free'],
      when: ({rating, deed, mention}) => rating !== 'any' || deed !== 'leave' || mention.kind === 'reference'
    },
    {
      name: 'harm as long as it is not changed',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rater: ['reader'], deed: ['change', 'remove'], under: ['if', 'unless'], past: 'either'},
      with: {act: ['harm']},
      lacks: ['force/free', 'link/even', 'effect/kind'],
      when: (rate, {words}) =>
        words.slice(rate.start, rate.end).some(({norm}) => norm === 'not' || norm === 'still' || norm === 'never') &&
        words
          .slice(rate.start, rate.end)
          .some(({norm}) => /^(?:revis|chang|amend|correct|remov|delet|updat|edit|tak|withdraw)/u.test(norm))
    },
    {
      name: 'given once it is changed',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rater: ['reader'], deed: ['change', 'remove'], negated: false},
      with: {act: ['owed'], negated: false},
      relation: ['brings', 'waits'],
      lacks: ['force/free', 'link/even'],
      when: pending
    },
    {
      name: 'given once what was asked for is done',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rater: ['reader'], kind: ['noun'], negated: false, past: 'either'},
      with: {act: ['owed', 'extra', 'sum'], negated: false},
      lacks: ['force/free', 'link/even'],
      when: askedBefore
    },
    {
      name: 'a change first',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {
        rater: ['reader'],
        deed: ['change', 'remove'],
        negated: false,
        force: ['ask', 'command', 'must', 'nudge', 'none']
      },
      with: {act: ['owed', 'extra', 'sum'], near: true, negated: false},
      relation: ['near', 'brings', 'beside'],
      lacks: ['force/free', 'link/even'],
      when: (rate, {words, sentence}) =>
        !sentence.question && words.slice(rate.end, rate.end + 3).some(({norm}) => norm === 'first')
    },
    {
      name: 'no feedback, no goods',
      severity: 'warning',
      rate: {rating: ['any'], rater: ['reader']},
      when: nothingFor
    },
    {
      name: 'given once any feedback is there',
      severity: 'warning',
      rate: {rating: ['any'], rater: ['reader'], negated: false, under: ['if', 'when', 'until', 'unless']},
      with: {act: ['owed', 'harm']},
      relation: ['brings', 'waits', 'averts'],
      lacks: ['force/free', 'effect/kind']
    }
  ],
  say: {
    what: '{quote} makes something wait for a rating.',
    advice: 'Do it in any case, and ask for feedback apart from it.',
    rewrite: {
      other: 'Please leave feedback.',
      'revision-request': 'Now that it is sorted out, would you consider revising your feedback?'
    }
  }
}

/** The sentence before asks for a good rating or for a change; this one lets something wait for it. */
function askedBefore({mention, sentence}: RateFrame, _: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  return (
    mention.by.startsWith('left out') &&
    (sentences[sentence - 1]?.rates ?? []).some(
      (rate) =>
        rate.rater === 'reader' &&
        (!rate.past || rate.negated) &&
        (rate.rating === 'positive' || rate.deed === 'change' || rate.deed === 'remove') &&
        rate.voice === 'own'
    )
  )
}

/** A rating that was left already is thanked for, unless what is given hangs on it (`those who gave us five stars`). */
function ongoing({past, clause}: RateFrame, {clauses}: ReadSentence): boolean {
  return !past || ['if', 'when', 'who', 'until', 'unless'].includes(clauses[clause]!.under)
}

/** What was sent already (`we have sent the new one`) is held back no more. */
function pending(_: RateFrame, {effects, words}: ReadSentence): boolean {
  const owed = effects.filter(({act}) => act === 'owed')
  return (
    owed.length === 0 ||
    owed.some(
      ({start}) => !words.slice(Math.max(0, start - 3), start).some(({norm}) => norm === 'have' || norm === 'has')
    )
  )
}
