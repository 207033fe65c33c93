import type {Rule} from '../rule.js'
import {demanded} from './demanded.js'
import {standsAgainst, threatOf} from './threat.js'

export const extortion: Rule = {
  id: 'extortion/extortion',
  clause: 'E',
  title: 'This threatens a rating to get something',
  surfaces: ['message', 'feedback', 'follow-up'],
  from: 'buyer',
  cases: [
    {
      name: 'a threat for an extra',
      severity: 'error',
      rate: {past: 'either', voice: 'any'},
      when: (rate, _, sentences, {listing}) =>
        threatOf(rate, sentences) !== undefined && /^(?:extra|both)$/u.test(demanded(rate, sentences, listing))
    },
    {
      name: 'words that may be a rating, set against an extra',
      severity: 'error',
      rate: {unsure: true, kind: ['sub', 'stars']},
      when: (rate, sentence, sentences, {listing}) =>
        threatOf(rate, sentences) !== undefined &&
        standsAgainst(rate, sentence) &&
        demanded(rate, sentences, listing) === 'extra'
    },
    {
      name: 'a threat for what may be owed, or for nothing',
      severity: 'warning',
      rate: {past: 'either', voice: 'any'},
      when: (rate, _, sentences, {listing, surface}) =>
        threatOf(rate, sentences) !== undefined &&
        (surface === 'message' || demanded(rate, sentences, listing) !== 'unsaid')
    }
  ],
  say: {
    what: '{quote} puts a bad rating over what the seller does.',
    advice: 'Ask for what is missing, or open a case; rate the deal as it went.',
    rewrite: {
      other: 'Please let me know how we can sort this out.',
      feedback: 'I rate the deal as it went.',
      'follow-up': 'I rate the deal as it went.'
    }
  }
}
