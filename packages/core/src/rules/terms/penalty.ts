import type {Rule} from '../rule.js'
import {slotWords} from './joined.js'

export const penalty: Rule = {
  id: 'terms/penalty',
  clause: 'T',
  title: 'This term punishes feedback',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'the law against false words',
      severity: 'warning',
      rate: {rating: ['negative', 'any'], rater: ['reader']},
      with: {act: ['harm'], negated: false},
      relation: ['brings', 'beside', 'near'],
      when: (_, {words}) => words.some((word) => lawful.has(word.norm))
    },
    {
      name: 'none left, no more custom',
      severity: 'warning',
      rate: {rating: ['any'], rater: ['reader'], negated: true, past: 'either', under: ['who', 'if', 'when', 'unless']},
      with: {act: ['harm']}
    },
    {
      name: 'unreviewed, and so unserved',
      severity: 'warning',
      rate: {rating: ['any'], rater: ['reader'], past: 'either'},
      with: {act: ['harm']},
      when: (_, {words}) => words.some(({norm}) => norm === 'unreviewed' || norm === 'unrated')
    },
    {
      name: 'harm for feedback',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        force: ['none', 'will', 'may', 'command', 'must', 'ask'],
        deed: ['leave'],
        negated: false
      },
      with: {act: ['harm'], negated: false},
      relation: ['brings', 'beside'],
      // `Our team will review each report`: nobody is rated there.
      when: ({mention, rating, raterKnown, force}, {tags, words}) =>
        !(mention.kind === 'verb' && rating === 'any' && force === 'will' && !raterKnown) &&
        // `Buyers with bad feedback`: their own.
        !(tags.get('trade/own/score') ?? []).some(
          ({start, end}) =>
            start < mention.start &&
            end > mention.start - 2 &&
            start >= mention.start - 4 &&
            members.test(words[words[start]!.norm === 'with' ? start - 1 : start]?.norm ?? '')
        )
    },
    {
      name: 'something lost for feedback',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader', 'third'],
        force: ['waive', 'forbid', 'none', 'will'],
        under: ['who', 'if', 'when', 'main']
      },
      with: {act: ['harm', 'owed']},
      relation: ['brings', 'beside'],
      lacks: ['force/free', 'effect/kind', 'force/please'],
      when: (rate, sentence) => {
        if (rate.mention.kind === 'gag' && rate.rating !== 'negative') return false
        return (
          slotWords(rate, 'force', sentence).some((word) => /^(?:forfeit|lose|less|below|fewer|dare)/u.test(word)) ||
          slotWords(rate, 'act', sentence).some((word) => /^los(?:e|es|ing)$/u.test(word))
        )
      }
    },
    {
      name: 'none, or else',
      severity: 'error',
      rate: {rating: ['negative'], rater: ['reader'], force: ['forbid'], negated: true},
      with: {act: ['harm'], negated: false},
      relation: ['averts'],
      lacks: ['force/free', 'effect/kind']
    },
    {
      name: 'one of the things that cost the buyer something',
      severity: 'error',
      rate: {
        rating: ['negative'],
        rater: ['reader'],
        deed: ['leave'],
        negated: false,
        force: ['none'],
        under: ['then', 'and', 'comma']
      },
      with: {act: ['harm'], negated: false},
      relation: ['given'],
      lacks: ['force/free', 'effect/kind', 'force/please'],
      when: (_, {words}) => words.some(({norm}) => norm === ':')
    },
    {
      name: 'what is owed, refused for feedback',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        deed: ['leave'],
        negated: false,
        force: ['none', 'will', 'may', 'command']
      },
      with: {act: ['owed'], negated: true},
      relation: ['brings']
    },
    {
      name: 'a charge for feedback',
      severity: 'error',
      rate: {
        rating: ['negative'],
        rater: ['reader'],
        deed: ['leave'],
        negated: false,
        force: ['none', 'will', 'may', 'command']
      },
      with: {act: ['sum'], negated: false},
      relation: ['brings', 'beside'],
      lacks: ['effect/extra'],
      // `1* $500` is a list with its prices.
      when: (_, {words}) => words.filter(({kind}) => kind === 'word').length > 2 || words.some(({norm}) => norm === '=')
    },
    {
      name: 'a bad rating in return',
      severity: 'error',
      rate: {rating: ['negative'], rater: ['reader'], deed: ['leave'], negated: false},
      andRate: {rating: ['negative'], negated: false},
      relation: ['brings', 'beside'],
      when: (rate, {words, rates}) =>
        rates.some((other) => other.rater === 'author') ||
        words
          .slice(rate.mention.end, rate.mention.end + 3)
          .some((word) => /^(?:earns|gets|means|brings|deserves|begets|=)$/u.test(word.norm)) ||
        rates.some(
          ({mention}) =>
            mention.start > rate.mention.end &&
            mention.start - rate.mention.end < 4 &&
            words[rate.mention.end]!.norm === 'for'
        ) ||
        words.some(({norm}, at) => norm === 'get' && at > rate.mention.start) ||
        words.some(({norm}) => norm === 'back')
    },
    {
      name: 'harm in the next sentence',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], kind: ['reference']},
      with: {act: ['harm'], negated: false},
      relation: ['brings', 'beside']
    },
    {
      name: 'harm after a sentence about it',
      severity: 'error',
      rate: {rating: ['negative'], rater: ['reader'], deed: ['leave'], negated: false},
      with: {act: ['harm'], negated: false, near: true},
      relation: ['brings']
    },
    {
      name: 'only for those who left good feedback',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], past: 'either', under: ['who', 'if', 'when']},
      with: {act: ['owed'], negated: false},
      when: (_, {words}) => words.some((word) => word.norm === 'only')
    }
  ],
  say: {
    what: '{quote} ties a bad outcome to feedback.',
    advice: 'Remove the sentence; keep rules about payment apart from feedback.',
    rewrite: {other: 'Feedback is welcome, good or bad.'}
  }
}

const members = /^(?:buyers?|bidders?|members?|accounts?|guests?|users?|people|anyone|those|renters|tenants)$/u

const lawful = new Set([
  'false',
  'defamatory',
  'libellous',
  'libelous',
  'untrue',
  'fake',
  'fraudulent',
  'dishonest',
  'slanderous',
  'unlawful',
  'malicious',
  'libel',
  'libels',
  'lie',
  'lies',
  'falsehood',
  'falsehoods',
  'defame',
  'defames',
  'slander',
  'slanders',
  'untruth',
  'untruths'
])
