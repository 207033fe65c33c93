import type {RateFrame, ReadSentence} from '../../frames/index.js'
import type {Rule} from '../rule.js'

export const rights: Rule = {
  id: 'terms/rights',
  clause: 'T',
  title: 'This term takes a right away from the buyer',
  surfaces: ['listing', 'message'],
  from: 'seller',
  cases: [
    {
      name: 'the words become the shop’s',
      severity: 'warning',
      rate: {
        rating: ['any'],
        rater: ['reader'],
        kind: ['noun', 'verb'],
        force: ['none', 'will', 'must', 'may', 'command', 'free']
      },
      has: ['trade/own'],
      when: (_, {words}) => !words.some((word) => word.norm === 'not' || word.norm === 'quote')
    },
    {
      name: 'a right in the words passes on',
      severity: 'warning',
      rate: {rater: ['reader'], kind: ['noun', 'verb', 'stars'], past: 'either'},
      has: ['trade/own/right', 'trade/own/pass'],
      lacks: ['force/free'],
      when: passesOn
    },
    {
      name: 'kept from the authorities',
      severity: 'warning',
      rate: {kind: ['authority'], rater: ['reader'], negated: true, force: ['forbid', 'waive']}
    },
    {
      name: 'kept out of it by agreement',
      severity: 'warning',
      rate: {kind: ['authority'], rater: ['reader'], force: ['must', 'none', 'will']},
      when: (_, {words, tags}) =>
        (tags.has('trade/bar') ||
          words.some(({norm}) => /^(?:agrees?|agreeing|means|condition|undertakes?|kept)$/u.test(norm))) &&
        words.some(({norm}) => /^(?:no|not|never|out|nobody)$/u.test(norm))
    },
    {
      name: 'the buyer must leave feedback',
      severity: 'warning',
      rate: {
        rating: ['any'],
        rater: ['reader'],
        named: false,
        deed: ['leave'],
        force: ['must'],
        negated: false,
        kind: ['noun', 'verb', 'stars']
      },
      lacks: ['force/honest', 'force/free']
    },
    {
      name: 'something only for those who left feedback',
      severity: 'warning',
      rate: {
        rating: ['any'],
        named: false,
        rater: ['reader'],
        past: 'either',
        negated: false,
        under: ['who', 'if', 'when', 'until', 'unless']
      },
      with: {act: ['owed'], negated: false},
      relation: ['brings', 'beside', 'waits', 'given'],
      lacks: ['link/even', 'force/free', 'effect/kind'],
      // `after the change is finished`: what was asked for in the sentence before; see `demand/withhold`.
      when: ({mention}) => !mention.by.startsWith('left out')
    },
    {
      name: 'only those who left feedback are served',
      severity: 'warning',
      rate: {rating: ['any'], named: false, rater: ['reader'], past: 'either', negated: false, under: ['who']},
      has: ['trade/buy'],
      lacks: ['force/free', 'effect/kind', 'effect/harm'],
      when: (_, {words}) => words.some(({norm}) => norm === 'only' || norm === 'solely')
    }
  ],
  say: {
    what: '{quote} makes feedback a duty, or takes the buyer’s words.',
    advice: 'Leave it to the buyer.',
    rewrite: {other: 'Feedback is voluntary.'}
  }
}

/** `Title to any review … shall vest in us`: from the right to the verb that hands it on, with the feedback among or beside them. */
function passesOn({mention, filled}: RateFrame, {tags, words}: ReadSentence): boolean {
  // `The Feedback` of a contract is what one thinks of the service; what is left, posted or written is a rating.
  const named = words
    .slice(mention.start, mention.end)
    .some(({norm}) => /^(?:review|rating|testimonial|evaluation|comment|rate|star)/u.test(norm))
  if (!named && !filled.some(({slot}) => slot === 'act')) return false
  const rights = tags.get('trade/own/right') ?? []
  return (tags.get('trade/own/pass') ?? []).some((pass) => {
    const receiver = words.slice(pass.end, pass.end + 3).map(({norm}) => norm)
    if (receiver.some((norm) => /^(?:buyer|purchaser|customer|you|client|carrier|reviewer|writer)$/u.test(norm)))
      return false
    return rights.some(
      (right) =>
        mention.start > Math.min(right.start, pass.start) - 14 &&
        mention.end < Math.max(right.end, pass.end) + 9 &&
        Math.abs(right.start - pass.start) < 24 &&
        !/^(?:the|these|such)? ?(?:goods|item|items)\b/u.test(
          words
            .slice(right.end, right.end + 4)
            .map(({norm}) => norm)
            .join(' ')
            .replace(/^(?:of|in|to) /u, '')
        )
    )
  })
}
