import type {Rule} from '../rule.js'

export const bargain: Rule = {
  id: 'terms/bargain',
  clause: 'T',
  title: 'This term buys the buyer’s silence',
  surfaces: ['listing', 'message', 'revision-request'],
  from: 'seller',
  cases: [
    {
      name: 'something for no feedback',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], negated: true, force: ['forbid', 'waive']},
      with: {act: ['extra', 'owed', 'sum'], negated: false, near: true},
      relation: ['brings', 'given', 'beside', 'averts', 'waits'],
      lacks: ['force/please'],
      when: (rate, {words}) =>
        !words.some(({norm}) => norm === 'instead') &&
        words.some(
          (word, at) =>
            bargainWords.has(word.norm) &&
            // `A review that is not accepted`: the word belongs to the ban itself.
            !(
              word.norm === 'accepted' &&
              rate.filled.some(({slot, start, end}) => slot === 'force' && at >= start && at < end)
            )
        )
    },
    {
      name: 'something for silence',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], past: 'either'},
      with: {act: ['extra', 'owed', 'sum'], negated: false, near: true},
      has: ['trade/bar'],
      lacks: ['force/free', 'effect/kind', 'force/please']
    },
    {
      name: 'something for taking it down',
      severity: 'error',
      surfaces: ['listing'],
      rate: {
        rater: ['reader'],
        deed: ['remove'],
        negated: false,
        past: 'either',
        force: ['none', 'must', 'will', 'command', 'may']
      },
      with: {act: ['extra', 'owed', 'sum'], negated: false},
      lacks: ['force/free', 'effect/kind', 'force/please'],
      when: (_, {words}) => words.some(({norm}) => priceWords.has(norm))
    },
    {
      name: 'one or the other',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader']},
      with: {act: ['extra', 'owed', 'sum'], near: true},
      lacks: ['force/free', 'effect/kind'],
      when: (rate, {tags}, sentences) =>
        [tags, sentences[rate.sentence + 1]?.tags].some(
          (near) =>
            near !== undefined &&
            (near.get('trade/either') ?? []).some(
              (tag) => /both|one|alternatives|together|excludes/u.test(tag.by) && !tag.by.includes('cash')
            )
        )
    },
    {
      name: 'taken, and so silent',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], negated: true},
      with: {act: ['extra', 'owed', 'sum']},
      has: ['trade/either'],
      lacks: ['force/free', 'effect/kind'],
      when: (_, {words}) => !words.some(({norm}) => norm === 'instead')
    }
  ],
  say: {
    what: '{quote} gives something in return for no feedback.',
    advice: 'Give it without naming feedback.',
    rewrite: {other: 'Refunds are issued within 3 days, whatever feedback you leave.'}
  }
}

/** What makes of a refund the price of a removal. */
const priceWords = new Set(
  'consideration receipt obliges obliged binds turn return exchange against condition settlement accept accepting acceptance means where provided upon'.split(
    ' '
  )
)

const bargainWords = new Set([
  'accept',
  'accepting',
  'accepts',
  'accepted',
  'taking',
  'take',
  'return',
  'exchange',
  'provided',
  'condition',
  'agree',
  'agrees',
  'agreeing',
  'means',
  'keeping',
  'footing',
  'receipt',
  'consent',
  'undertake',
  'confirm',
  'deemed',
  'long',
  'settlement',
  'gag'
])
