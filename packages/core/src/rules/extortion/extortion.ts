import type {RateFrame, ReadSentence} from '../../frames/index.js'
import type {Rule} from '../rule.js'
import {demanded} from './demanded.js'

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
      rate: {rater: ['author', 'reader'], past: 'either'},
      when: (rate, sentence, sentences, {listing}) => threatens(rate, sentence) && /^(?:extra|both)$/u.test(demanded(rate, sentences, listing))
    },
    {
      name: 'a threat for what may be owed, or for nothing',
      severity: 'warning',
      rate: {rater: ['author', 'reader']},
      when: (rate, sentence, sentences, {listing, surface}) => threatens(rate, sentence) && (surface === 'message' || demanded(rate, sentences, listing) !== 'unsaid')
    }
  ],
  say: {
    what: '{quote} puts a bad rating over what the seller does.',
    advice: 'Ask for what is missing, or open a case; rate the deal as it went.',
    rewrite: {other: 'Please let me know how we can sort this out.', feedback: 'I rate the deal as it went.', 'follow-up': 'I rate the deal as it went.'}
  }
}

/** It is still to come: somebody will do it, or it stands against what is asked. */
function impends(rate: RateFrame, sentence: ReadSentence): boolean {
  const clause = sentence.clauses[rate.clause]!
  if (rate.force === 'will' || rate.force === 'may' || rate.mention.kind === 'verb' || clause.under !== 'main') return true
  if (sentence.clauses.some((other) => other.link === 'or' || other.link === 'unless' || other.link === 'if' || other.link === 'until')) return true
  return sentence.words.slice(clause.start, rate.mention.start + 1).some((word) => /^(?:will|would|going|about|getting|get|gets|expect|have|ready|coming|no|spare|could|wonder|hate|n|and)$/u.test(word.norm))
}

/** The rating is bad (or a good one denied), still to come, and the author's to give. */
function threatens(rate: RateFrame, sentence: ReadSentence): boolean {
  const under = sentence.clauses[rate.clause]!.under
  if (rate.past || under === 'because' || under === 'even' || rate.force === 'free') return false
  if (rate.rating === 'positive') return rate.negated && rate.rater === 'author'
  if (rate.rating === 'any') return false
  if (rate.rater === 'reader' && rate.mention.kind !== 'verb' && !rate.raterKnown) return false
  if (!impends(rate, sentence)) return false
  if (rate.negated) return under === 'if' || under === 'or' || under === 'and' || sentence.words.slice(rate.start - 6 < 0 ? 0 : rate.start - 6, rate.start).some((word) => word.norm === 'spare' || word.norm === 'no')
  return true
}
