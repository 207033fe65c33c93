import type {Rule} from '../rule.js'
import {demanded} from './demanded.js'
import {forExtra, hangs, offers, turns} from './sale.js'

export const offer: Rule = {
  id: 'extortion/offer',
  clause: 'E',
  title: 'This sells a rating for something extra',
  surfaces: ['message', 'feedback', 'follow-up'],
  from: 'buyer',
  cases: [
    {
      name: 'a rating for an extra',
      severity: 'error',
      rate: {past: 'either', reference: true},
      when: (rate, _, sentences, {listing}) =>
        offers(rate, sentences) &&
        forExtra(rate, sentences) &&
        /^(?:extra|both)$/u.test(demanded(rate, sentences, listing))
    },
    {
      name: 'a given rating that moves for what may be owed',
      severity: 'warning',
      rate: {past: 'either', reference: true, rating: ['negative', 'any']},
      when: (rate, _, sentences) => offers(rate, sentences) && turns(rate, sentences) && hangs(rate, sentences)
    }
  ],
  say: {
    what: '{quote} puts a rating on offer.',
    advice: 'Ask for what you need, and rate the deal as it went.',
    rewrite: {
      other: 'Please let me know how we can sort this out.',
      feedback: 'I rate the deal as it went.',
      'follow-up': 'I rate the deal as it went.'
    }
  }
}
