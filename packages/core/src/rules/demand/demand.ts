import type {RateFrame, ReadSentence} from '../../frames/index.js'
import type {Rule} from '../rule.js'
import {selective, wished} from './soft.js'

export const demand: Rule = {
  id: 'demand/demand',
  clause: 'D',
  title: 'This sentence demands a rating',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'a rating that must be given',
      severity: 'error',
      rate: {
        rating: ['positive'],
        rater: ['reader'],
        force: ['must', 'command'],
        negated: false,
        deed: ['leave', 'change'],
        reference: true
      },
      lacks: ['trade/own/score'],
      when: (rate, sentence, sentences) =>
        !(rate.force === 'command' && (selective(rate, sentence, sentences) || wished(sentence))) &&
        !(rate.force === 'must' && hopes(rate, sentence))
    },
    {
      name: 'a rating, and an order to get on with it',
      severity: 'error',
      rate: {rating: ['positive'], rater: ['reader'], force: ['none'], negated: false},
      when: (rate, _, sentences) =>
        (sentences[rate.sentence + 1]?.words.length ?? 99) < 9 && sentences[rate.sentence + 1]!.tags.has('force/needed')
    },
    {
      name: 'asked where it is',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {rating: ['positive'], rater: ['reader'], past: 'either'},
      lacks: ['force/please', 'force/free'],
      when: missed
    },
    {
      name: 'a change laid down as a rule',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        force: ['must', 'none', 'command', 'will'],
        past: 'either'
      },
      has: ['trade/gone'],
      lacks: ['force/please', 'force/free', 'trade/wish', 'link/even'],
      when: (rate, {tags, words}, _, {surface}) =>
        (surface !== 'listing' || rate.mention.kind === 'noun') &&
        (rate.force === 'must' ||
          tags.has('trade/term') ||
          (tags.get('force/must') ?? []).some(
            ({start, by}) => start >= rate.mention.end && /^(?:has|have|must|need)/u.test(by)
          ) ||
          words.some(({norm}) => norm === 'demand' || norm === 'require'))
    },
    {
      name: 'a rating laid down as a rule',
      severity: 'error',
      rate: {
        rating: ['positive'],
        rater: ['reader'],
        negated: false,
        force: ['none', 'will', 'may', 'command', 'must']
      },
      has: ['trade/term'],
      lacks: ['force/free', 'force/honest', 'force/please']
    },
    {
      name: 'that rating only',
      severity: 'error',
      rate: {
        rating: ['positive'],
        rater: ['reader'],
        negated: false,
        kind: ['stars', 'sub', 'noun'],
        force: ['none', 'command', 'must', 'forbid']
      },
      lacks: ['force/happy', 'force/please'],
      when: ({mention}, {words}) =>
        words.length < 16 &&
        (words[mention.end]?.norm === 'only' || words[mention.end]?.norm === 'exclusively') &&
        (words[mention.end + 1]?.kind ?? 'mark') === 'mark'
    },
    {
      name: 'nothing but that rating',
      severity: 'error',
      rate: {rating: ['negative'], rater: ['reader'], named: true, force: ['must', 'forbid'], kind: ['stars']},
      has: ['effect/harm']
    },
    {
      name: 'a rating asked for again and again',
      severity: 'error',
      rate: {
        rating: ['positive'],
        rater: ['reader'],
        negated: false,
        force: ['none', 'ask', 'command', 'nudge', 'will', 'free']
      },
      has: ['force/pressure'],
      lacks: ['voice/past', 'force/free', 'link/even'],
      when: (rate, {tags}) =>
        rate.force !== 'ask' ||
        (tags.get('force/pressure') ?? []).some(({by}) => !/^(?:now|to|this|by|im|asap|at)/u.test(by))
    },
    {
      name: 'a change that must be made',
      severity: 'error',
      surfaces: ['message', 'revision-request'],
      rate: {
        rater: ['reader'],
        force: ['must', 'command'],
        deed: ['change', 'remove'],
        negated: false,
        notUnder: ['if', 'even']
      },
      lacks: ['force/free', 'link/even'],
      when: (_, sentence) => !wished(sentence)
    },
    {
      name: 'a change pressed for',
      severity: 'error',
      surfaces: ['revision-request'],
      rate: {rater: ['reader'], deed: ['change', 'remove', 'leave'], negated: false},
      has: ['force/pressure'],
      lacks: ['force/free', 'voice/past'],
      when: (_, sentence) => !wished(sentence)
    }
  ],
  say: {
    what: '{quote} tells the buyer which rating to leave.',
    advice: 'Ask for feedback of any kind.',
    rewrite: {
      other: 'Please leave feedback.',
      'revision-request': 'Now that it is sorted out, would you consider revising your feedback?'
    }
  }
}

/** `I want`, `better still`: a wish by its own words, when a polite word stands beside it. */
function hopes({filled}: RateFrame, {tags, words}: ReadSentence): boolean {
  const slot = filled.find((one) => one.slot === 'force')
  return (
    slot !== undefined &&
    /^(?:want|better|i|we|wants|remember|need)$/u.test(words[slot.start]!.norm) &&
    (tags.has('force/please') || tags.has('trade/wish') || tags.has('force/nudge'))
  )
}

/** `Why no 5 stars yet?`, `where is my five`: the question word opens the sentence or stands right before the rating. */
function missed({mention}: RateFrame, {words, sentence}: ReadSentence): boolean {
  if (!sentence.question && words.length >= 9) return false
  const opens = [...words.slice(0, 6), ...words.slice(Math.max(0, mention.start - 4), mention.start)].map(
    ({norm}) => norm
  )
  const asks = opens.some(
    (norm, at) => ((norm === 'why' || norm === 'y') && opens[at + 1] !== 'not') || norm === 'where' || norm === 'wheres'
  )
  const before = words[mention.start - 1]?.norm
  return asks || ((before === 'no' || words[mention.start]!.norm === 'no') && words[mention.end]?.norm === 'yet')
}
