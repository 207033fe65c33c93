import type {Rule} from '../rule.js'

export const prohibit: Rule = {
  id: 'terms/prohibit',
  clause: 'T',
  title: 'This term stops buyers from leaving feedback',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'a plea not to leave it',
      severity: 'warning',
      rate: {rating: ['negative', 'any'], rater: ['reader'], force: ['forbid'], deed: ['leave'], negated: true, polite: true},
      when: (rate, {words}) => rate.filled.some((slot) => slot.slot === 'force' && /^(?:do|not|avoid|refrain|never|instead|rather)$/u.test(words[slot.start]!.norm))
    },
    {
      name: 'steered elsewhere',
      severity: 'warning',
      rate: {rating: ['negative', 'any'], rater: ['reader'], force: ['forbid'], negated: true},
      when: (rate, {words}) => rate.filled.some((slot) => slot.slot === 'force' && /^(?:instead|rather)$/u.test(words[slot.start]!.norm))
    },
    {
      name: 'forbidden in the next sentence',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], force: ['forbid'], deed: ['leave'], negated: true, kind: ['reference'], notUnder: ['if', 'when', 'who', 'unless', 'even', 'because']},
      when: (rate, {words}) => rate.filled.some((slot) => slot.slot === 'force' && slot.start >= rate.mention.start && words[slot.end - 1]!.kind === 'word')
    },
    {
      name: 'forbidden',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], force: ['forbid', 'waive'], deed: ['leave'], negated: true, notUnder: ['if', 'when', 'who', 'unless', 'even', 'because']}
    }
  ],
  say: {
    what: '{quote} limits what a buyer may post.',
    advice: 'Remove the sentence, or invite contact instead.',
    rewrite: {other: 'Please contact us if anything is wrong, so that we can fix it.'}
  }
}
