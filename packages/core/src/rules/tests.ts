import {hasTag, type RateFrame, type ReadSentence} from '../frames/index.js'
import type {Asked, Case, RateTest} from './rule.js'

/** One thing that a case asks of a frame of feedback: what it wants, what the frame has, and whether that will do. */
export interface Check {
  readonly slot: string
  readonly wants: string
  readonly has: string
  readonly met: boolean
}

/** Whether a frame meets all that a case asks of the feedback itself, before anything that it is tied to. */
export function meetsRate(
  made: Case,
  rate: RateFrame,
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  asked: Asked
): boolean {
  if (!passes(rate, made.rate, sentence)) return false
  if (made.has && !made.has.every((concept) => hasTag(sentence.tags, concept))) return false
  if (made.lacks?.some((concept) => hasTag(sentence.tags, concept))) return false
  return !made.when || made.when(rate, sentence, sentences, asked)
}

/** The slots alone. Kept apart from `checksOf` since it runs for every case of every rule. */
export function passes(rate: RateFrame, test: RateTest, sentence: ReadSentence): boolean {
  const under = sentence.clauses[rate.clause]!.under
  return (
    (test.voice === 'any' || rate.voice === 'own') &&
    (test.unsure || rate.mention.sure) &&
    (rate.mention.kind !== 'authority' || test.kind?.includes('authority') === true) &&
    (test.reference || test.kind?.includes('reference') || rate.mention.kind !== 'reference') &&
    (test.past === 'either' || rate.past === (test.past ?? false)) &&
    (!test.rating || test.rating.includes(rate.rating)) &&
    (test.named === undefined || test.named === rate.named) &&
    (!test.rater || test.rater.includes(rate.rater)) &&
    (test.force ? test.force.includes(rate.force) : rate.force !== 'free') &&
    (!test.deed || test.deed.includes(rate.deed)) &&
    (!test.kind || test.kind.includes(rate.mention.kind)) &&
    (test.negated === undefined || test.negated === rate.negated) &&
    (test.polite === undefined || test.polite === rate.polite) &&
    (!test.under || test.under.includes(under)) &&
    !test.notUnder?.includes(under)
  )
}

/** The same checks one by one, for people: what each wants and what it found. */
export function checksOf(
  made: Case,
  rate: RateFrame,
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  asked: Asked
): Check[] {
  const test = made.rate
  const {under} = sentence.clauses[rate.clause]!
  const {kind, sure} = rate.mention
  const checks: Check[] = []
  const check = (slot: string, wants: string, has: string, met: boolean): void => {
    checks.push({slot, wants, has, met})
  }
  const oneOf = (slot: string, allowed: readonly string[] | undefined, has: string): void => {
    if (allowed) check(slot, allowed.join(' or '), has, allowed.includes(has))
  }
  const yes = (slot: string, wanted: boolean | undefined, has: boolean): void => {
    if (wanted !== undefined) check(slot, wanted ? 'yes' : 'no', has ? 'yes' : 'no', wanted === has)
  }
  if (test.voice !== 'any') oneOf('voice', ['own'], rate.voice)
  if (!test.unsure) check('marketplace feedback', 'sure', sure ? 'sure' : 'doubtful', sure)
  oneOf('rating', test.rating, rate.rating)
  oneOf('agent', test.rater, rate.rater)
  if (test.force) oneOf('force', test.force, rate.force)
  else check('force', 'not free', rate.force, rate.force !== 'free')
  oneOf('act', test.deed, rate.deed)
  oneOf('kind', test.kind, kind)
  if (!test.kind && kind === 'authority') check('kind', 'feedback', kind, false)
  if (!test.kind && !test.reference && kind === 'reference') check('kind', 'named in its own sentence', kind, false)
  if (test.past !== 'either') yes('past', test.past ?? false, rate.past)
  yes('rating named', test.named, rate.named)
  yes('negated', test.negated, rate.negated)
  yes('polite', test.polite, rate.polite)
  oneOf('clause', test.under, under)
  if (test.notUnder) check('clause', `not ${test.notUnder.join(', ')}`, under, !test.notUnder.includes(under))
  for (const concept of made.has ?? [])
    check('words', concept, hasTag(sentence.tags, concept) ? concept : 'none', hasTag(sentence.tags, concept))
  for (const concept of made.lacks ?? [])
    check(
      'words',
      `none of ${concept}`,
      hasTag(sentence.tags, concept) ? concept : 'none',
      !hasTag(sentence.tags, concept)
    )
  if (made.when)
    check('what only this case asks', made.name, 'other words', made.when(rate, sentence, sentences, asked))
  return checks
}
