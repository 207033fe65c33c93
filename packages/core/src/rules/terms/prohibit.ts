import {hasTag, type RateFrame, type ReadSentence} from '../../frames/index.js'
import type {Rule} from '../rule.js'
import {bannedLater} from './joined.js'

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
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        force: ['forbid'],
        deed: ['leave'],
        negated: true,
        notUnder: ['even', 'because']
      },
      when: pleads
    },
    {
      name: 'better not, they say',
      severity: 'warning',
      rate: {rating: ['negative', 'any'], rater: ['reader'], deed: ['leave', 'change']},
      has: ['trade/shun'],
      lacks: ['force/free', 'effect/kind']
    },
    {
      name: 'kept out, with a please',
      severity: 'warning',
      rate: {rating: ['negative', 'any'], rater: ['reader'], deed: ['leave', 'change']},
      lacks: ['force/free', 'effect/kind'],
      when: (_, {tags}) =>
        hasTag(tags, 'trade/bar') &&
        (hasTag(tags, 'force/please') || (tags.get('trade/bar') ?? []).some((tag) => tag.by === 'rather not'))
    },
    {
      name: 'kept out',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        force: ['none', 'will', 'may', 'must', 'command', 'forbid', 'waive']
      },
      has: ['trade/bar'],
      lacks: ['force/free', 'effect/extra', 'effect/kind']
    },
    {
      name: 'steered elsewhere',
      severity: 'warning',
      rate: {rating: ['negative', 'any'], rater: ['reader'], force: ['forbid'], negated: true},
      when: (rate, {words}) =>
        rate.filled.some((slot) => slot.slot === 'force' && /^(?:instead|rather)$/u.test(words[slot.start]!.norm))
    },
    {
      name: 'forbidden after a reason',
      severity: 'error',
      rate: {rating: ['negative', 'any'], rater: ['reader'], force: ['none'], deed: ['leave'], negated: false},
      lacks: ['force/please', 'force/free'],
      when: bannedLater
    },
    {
      name: 'told to keep quiet',
      severity: 'error',
      rate: {
        rating: ['negative'],
        rater: ['reader'],
        kind: ['gag'],
        force: ['none', 'must', 'will', 'command'],
        notUnder: ['if', 'when', 'unless', 'even', 'because']
      },
      lacks: ['force/please', 'force/free', 'effect/kind', 'voice/deny'],
      when: (rate, sentence) =>
        silences(rate, sentence) ||
        sentence.words.slice(Math.max(0, rate.mention.start - 2), rate.mention.start).some(({norm}) => norm === 'non')
    },
    {
      name: 'told to keep quiet, with a please',
      severity: 'warning',
      rate: {rating: ['negative'], rater: ['reader'], kind: ['gag'], force: ['ask', 'nudge']},
      lacks: ['force/free', 'effect/kind'],
      when: ({mention}, {words}) => silent.has(words[mention.start]!.norm)
    },
    {
      name: 'given up',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        force: ['waive'],
        deed: ['leave', 'remove'],
        under: ['if', 'who', 'when']
      },
      lacks: ['force/free', 'link/even'],
      when: (_, {words}) => !words.some(({norm}) => norm === 'nothing')
    },
    {
      name: 'forbidden in the next sentence',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        force: ['forbid'],
        deed: ['leave'],
        negated: true,
        kind: ['reference'],
        notUnder: ['if', 'when', 'who', 'unless', 'even', 'because']
      },
      when: (rate, {words}, sentences) =>
        sentences[rate.sentence - 1]?.rates.at(-1)?.voice !== 'reported' &&
        rate.filled.some(
          (slot) => slot.slot === 'force' && slot.start >= rate.mention.start && words[slot.end - 1]!.kind === 'word'
        )
    },
    {
      name: 'forbidden',
      severity: 'error',
      rate: {
        rating: ['negative', 'any'],
        rater: ['reader'],
        force: ['forbid', 'waive'],
        deed: ['leave'],
        negated: true,
        notUnder: ['if', 'when', 'who', 'unless', 'even', 'because']
      },
      when: forbids
    }
  ],
  say: {
    what: '{quote} limits what a buyer may post.',
    advice: 'Remove the sentence, or invite contact instead.',
    rewrite: {other: 'Please contact us if anything is wrong, so that we can fix it.'}
  }
}

/** A please goes with the ban; `please note` is no plea, and neither is a ban that is stated of the feedback after it. */
function pleads(rate: RateFrame, {words, tags}: ReadSentence): boolean {
  const slot = rate.filled.find((one) => one.slot === 'force')
  if (
    !slot ||
    slot.start > rate.mention.start ||
    tags.has('force/after/forbid') ||
    words.some(({norm}) => /^(?:agrees?|agreed|footing|condition|binding)$/u.test(norm))
  )
    return false
  return (tags.get('force/please') ?? [])
    .filter(
      ({by, start}) =>
        (!by.startsWith('ask~') ||
          words[start - 1]?.norm === 'would' ||
          words.some(({norm}) => norm === 'nicely' || norm === 'politely')) &&
        by !== 'want to'
    )
    .some(({end}) => !/^(?:note|read|be|understand|remember|see|observe)$/u.test(words[end]?.norm ?? ''))
}

/** `Review or no review`, `you owe me no rating`, `it does not extend to reviews` forbid nothing. */
function forbids(rate: RateFrame, {words, tags}: ReadSentence): boolean {
  // `A rating of 4.5 from previous hosts and no bad reviews`: the buyer's own standing.
  if (tags.has('trade/own/score') && words.some(({norm}) => norm === 'previous')) return false
  const slot = rate.filled.find((one) => one.slot === 'force')
  if (!slot) return true
  const first = words[slot.start]!.norm
  const before = words.slice(Math.max(0, slot.start - 2), slot.start).map(({norm}) => norm)
  if (first === 'no' || first === 'none') return !before.includes('or') && !before.includes('owe')
  return !(
    rate.mention.kind === 'verb' &&
    (first === 'does' || first === 'did' || ((first === 'can' || first === 'have') && !rate.raterKnown))
  )
}

/** `stay silent about it`, `you hold your peace`, `the customer makes no mention of it`, `what went wrong stays unsaid`. */
function silences({mention, raterKnown}: RateFrame, {words}: ReadSentence): boolean {
  const said = words.slice(mention.start, mention.end).map(({norm}) => norm)
  if (silent.has(said[0]!) || mention.by === 'kept from others' || mention.by === 'kept off a public place') return true
  // A label `says nothing about` its cloth; only a person is told to.
  const led = words[mention.start - 1]?.norm
  if (raterKnown && said.includes('silence')) return true
  return raterKnown && led !== 'who' && speaking.has(said[0]!) && said.some((norm) => nothing.has(norm))
}

/** Where an order to be silent begins. */
const silent = new Set('keep keeps stay stays remain remains non perpetual nda hold holds'.split(' '))
const speaking = new Set(
  'say says saying print prints breathe breathes utter utters write writes publish publishes post posts speak speaks make makes'.split(
    ' '
  )
)
const nothing = new Set('nothing no not never neither'.split(' '))
