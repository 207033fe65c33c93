import type {Rule} from '../rule.js'

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
      rate: {rating: ['positive'], rater: ['reader'], negated: false, force: ['ask', 'nudge', 'may', 'command', 'none', 'will', 'must']},
      has: ['force/happy'],
      lacks: ['force/honest']
    },
    {
      name: 'after a question to the happy',
      severity: 'warning',
      rate: {rating: ['positive'], rater: ['reader'], negated: false},
      lacks: ['force/honest'],
      when: (rate, _, sentences) => sentences[rate.sentence - 1]?.tags.has('force/happy') ?? false
    },
    {
      name: 'feedback only if happy',
      severity: 'warning',
      rate: {rater: ['reader'], rating: ['any'], negated: false},
      when: (_, {words, tags}) => tags.has('force/happy') && words.some((word) => word.norm === 'only')
    },
    {
      name: 'stars asked for in a revision request',
      severity: 'warning',
      surfaces: ['revision-request'],
      rate: {rating: ['positive'], rater: ['reader'], force: ['ask', 'nudge', 'may'], kind: ['stars'], negated: false}
    },
    {
      name: 'pressed for feedback of any kind',
      severity: 'warning',
      surfaces: ['listing', 'message'],
      rate: {rater: ['reader'], rating: ['any'], negated: false, force: ['none', 'command', 'must', 'will', 'ask', 'nudge']},
      has: ['force/pressure'],
      lacks: ['force/free', 'voice/past']
    },
    {
      name: 'removal or change asked for',
      severity: 'warning',
      surfaces: ['listing', 'message', 'revision-request'],
      rate: {rater: ['reader'], deed: ['remove'], negated: false, force: ['ask', 'nudge', 'may', 'free']},
      lacks: ['force/free']
    }
  ],
  say: {
    what: '{quote} asks for one rating.',
    advice: 'Ask for feedback of any kind.',
    rewrite: {other: 'Please leave feedback.', 'revision-request': 'Now that it is sorted out, would you consider revising your feedback?'}
  }
}
