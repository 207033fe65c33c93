import type {Rule} from '../rule.js'
import {isProvided, namesNumber, selective} from './soft.js'

export const ask: Rule = {
  id: 'demand/ask',
  clause: 'D',
  title: 'This request names the rating',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'asked for, in a plain text',
      severity: 'warning',
      surfaces: ['listing', 'message'],
      rate: {rating: ['positive'], rater: ['reader'], force: ['ask', 'nudge', 'may', 'command'], negated: false},
      lacks: ['force/honest']
    },
    {
      name: 'only from the happy',
      severity: 'warning',
      rate: {
        rating: ['positive'],
        rater: ['reader'],
        negated: false,
        force: ['ask', 'nudge', 'may', 'command', 'none', 'will', 'must']
      },
      has: ['force/happy'],
      lacks: ['force/honest'],
      when: (rate, sentence, _, {surface}) => !isProvided(surface, rate, sentence)
    },
    {
      name: 'after a question to the happy',
      severity: 'warning',
      rate: {rating: ['positive'], rater: ['reader'], negated: false},
      lacks: ['force/honest'],
      when: (rate, sentence, sentences, {surface}) =>
        selective(rate, sentence, sentences) && !isProvided(surface, rate, sentence)
    },
    {
      name: 'wished for',
      severity: 'warning',
      rate: {
        rating: ['positive'],
        rater: ['reader'],
        negated: false,
        force: ['none', 'will', 'may', 'ask', 'nudge', 'command', 'must', 'free']
      },
      has: ['trade/wish'],
      lacks: ['force/honest'],
      when: (rate, sentence, _, {surface}) => !isProvided(surface, rate, sentence)
    },
    {
      name: 'left open, and yet named',
      severity: 'warning',
      surfaces: ['listing', 'message'],
      rate: {rating: ['positive'], rater: ['reader'], negated: false, force: ['free'], polite: true, deed: ['leave']},
      lacks: ['force/honest'],
      when: (rate, {words}) =>
        rate.filled.some(({slot}) => slot === 'act') &&
        rate.filled.some(({slot, start}) => slot === 'force' && words[start]!.norm === 'feel')
    },
    {
      name: 'feedback only if happy',
      severity: 'warning',
      rate: {rater: ['reader'], rating: ['any'], negated: false},
      when: (_, {words, tags}) =>
        (tags.has('force/happy') ||
          words.some(({norm}) => /^(?:happy|pleased|smile|smiling|loved|satisfied|delighted|thrilled)$/u.test(norm))) &&
        words.some(({norm}) => norm === 'only')
    },
    {
      name: 'stars asked for in a revision request',
      severity: 'warning',
      surfaces: ['revision-request'],
      rate: {rating: ['positive'], rater: ['reader'], force: ['ask', 'nudge', 'may'], negated: false},
      when: namesNumber
    },
    {
      name: 'pressed for feedback of any kind',
      severity: 'warning',
      surfaces: ['listing', 'message'],
      rate: {
        rater: ['reader'],
        rating: ['any'],
        negated: false,
        force: ['none', 'command', 'must', 'will', 'ask', 'nudge']
      },
      has: ['force/pressure'],
      lacks: ['force/free', 'voice/past']
    },
    {
      name: 'reproached for leaving none',
      severity: 'warning',
      surfaces: ['message'],
      rate: {rater: ['reader'], rating: ['any'], negated: true, past: 'either', force: ['forbid']},
      lacks: ['force/free', 'force/please', 'effect/kind'],
      when: (_, {tags, words}) =>
        (tags.get('force/pressure') ?? []).some(({by}) => !/left|still/u.test(by)) ||
        words.some(({norm}) => /^(?:why|rude|decent)$/u.test(norm))
    },
    {
      name: 'wanted, with a please',
      severity: 'warning',
      surfaces: ['listing', 'message'],
      rate: {rating: ['positive'], rater: ['reader'], force: ['must'], negated: false},
      has: ['force/please']
    },
    {
      name: 'removal or change asked for',
      severity: 'warning',
      surfaces: ['listing', 'message', 'revision-request'],
      rate: {rater: ['reader'], deed: ['remove'], negated: false, force: ['ask', 'nudge', 'may', 'free']},
      lacks: ['force/free']
    },
    {
      name: 'wished away',
      severity: 'warning',
      surfaces: ['listing', 'message'],
      rate: {rater: ['reader'], rating: ['negative', 'any'], negated: false, past: 'either'},
      lacks: ['force/free', 'force/honest'],
      when: (_, {tags}) => tags.has('trade/gone') && (tags.has('force/please') || tags.has('trade/wish'))
    }
  ],
  say: {
    what: '{quote} asks for one rating.',
    advice: 'Ask for feedback of any kind.',
    rewrite: {
      other: 'Please leave feedback.',
      'revision-request': 'Now that it is sorted out, would you consider revising your feedback?'
    }
  }
}
