import {type EffectFrame, type RateFrame, type ReadSentence, relate} from '../frames/index.js'
import type {Asked, Case, OtherTest, Rule} from './rule.js'
import {meetsRate, passes} from './tests.js'

/** A case of a rule that the frames of a block meet. Word indexes are those of the sentences named. */
export interface Hit {
  readonly rule: Rule
  readonly made: Case
  readonly rate: RateFrame
  readonly other?: EffectFrame | RateFrame
}

/** All cases of the rules that the sentences of one block meet. */
export function matchRules(rules: readonly Rule[], sentences: readonly ReadSentence[], asked: Asked): Hit[] {
  const hits: Hit[] = []
  for (const rule of rules) {
    if (!rule.surfaces.includes(asked.surface) || (rule.from && rule.from !== asked.from)) continue
    const cases = rule.cases.filter((made) => !made.surfaces || made.surfaces.includes(asked.surface))
    // The first case that a frame meets decides: what softens stands before what it softens.
    for (const sentence of sentences)
      for (const rate of sentence.rates)
        for (const made of cases) {
          const met = meet(rule, made, rate, sentence, sentences, asked)
          hits.push(...met)
          if (met.length > 0) break
        }
  }
  return hits
}

function meet(
  rule: Rule,
  made: Case,
  rate: RateFrame,
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  asked: Asked
): Hit[] {
  if (!meetsRate(made, rate, sentence, sentences, asked)) return []
  if (made.with)
    return others(made.with, rate, sentences)
      .filter((other) => related(made, sentences, rate, other))
      .slice(0, 1)
      .map((other) => ({rule, made, rate, other}))
  if (made.andRate) {
    const test = made.andRate
    const second = near(sentences, rate)
      .flatMap((one) => one.rates.map((frame) => ({frame, one})))
      .find(({frame, one}) => frame !== rate && passes(frame, test, one) && related(made, sentences, rate, frame))
    return second ? [{rule, made, rate, other: second.frame}] : []
  }
  return [{rule, made, rate}]
}

function related(
  made: Case,
  sentences: readonly ReadSentence[],
  rate: RateFrame,
  other: EffectFrame | RateFrame
): boolean {
  const relation = relate(sentences, rate, other)
  return relation !== undefined && (!made.relation || made.relation.includes(relation))
}

function others(test: OtherTest, rate: RateFrame, sentences: readonly ReadSentence[]): EffectFrame[] {
  const from = test.near ? near(sentences, rate) : [sentences[rate.sentence]!]
  return from
    .flatMap((sentence) => sentence.effects)
    .filter(
      (effect) =>
        test.act.includes(effect.act) &&
        (test.negated === undefined || test.negated === effect.negated) &&
        (!test.force || test.force.includes(effect.force))
    )
}

function near(sentences: readonly ReadSentence[], rate: RateFrame): ReadSentence[] {
  return [sentences[rate.sentence]!, sentences[rate.sentence + 1], sentences[rate.sentence - 1]].filter(
    (one): one is ReadSentence => one !== undefined
  )
}
