import type {Filled, Frame, Reading, ReadSentence} from '../frames/index.js'
import {hints} from '../rules/all.js'
import type {Asked, Rule} from '../rules/rule.js'
import {type Reason, reasonFor} from '../rules/why.js'
import type {ExplainedBlock, ExplainedFrame, ExplainedSlot, Explanation, RuleSummary} from './explanation.js'
import {placeInText, type Source} from './places.js'
import type {Finding, Report} from './report.js'

/** What is shown of a rule in lists. */
export function summaryOf(rule: Rule): RuleSummary {
  const severities = new Set(rule.cases.map((made) => made.severity))
  const severity = severities.size === 1 ? [...severities][0]! : 'both'
  return {id: rule.id, clause: rule.clause, title: rule.title, surfaces: [...rule.surfaces], severity}
}

/** Tells how each block was read and why each rule fired or did not, for a report that was made from the same reading. */
export function explainReading(
  text: string,
  reading: Reading,
  sources: readonly Source[],
  rules: readonly Rule[],
  asked: Asked,
  report: Report
): Omit<Explanation, 'stages'> {
  return {
    blocks: reading.blocks.map(({sentences}, at) => explainBlock(text, sentences, sources[at]!)),
    rules: rules.map((rule) => ({id: rule.id, ...reasonIn(rule, reading, asked, report)})),
    report
  }
}

function reasonIn(rule: Rule, {blocks}: Reading, asked: Asked, report: Report): {fired: boolean; because: string} {
  const found = report.findings.find((finding) => finding.ruleId === rule.id)
  if (hints.includes(rule)) return hintReason(found, asked, rule)
  if (rule.cases.length === 0) return commentReason(found !== undefined, asked)
  const reasons = blocks.map(({sentences}) => reasonFor(rule, sentences, asked))
  const best = reasons.reduce<Reason | undefined>(
    (kept, reason) => (!kept || rank(reason) > rank(kept) ? reason : kept),
    undefined
  )
  if (!best) return {fired: false, because: 'there is no text'}
  const {fired, because} = best
  if (!fired || found) return {fired, because}
  const isRelated = report.findings.some(({related}) => related.some(({role}) => role === rule.title))
  return isRelated
    ? {fired, because: `${because} (shown as a related place of a graver finding on the same words)`}
    : {fired: false, because: `${because}; but the second reader takes the sentence for innocent`}
}

function rank({fired, nearness}: Reason): number {
  return fired ? 2 : nearness
}

function hintReason(found: Finding | undefined, {surface, from}: Asked, rule: Rule): {fired: boolean; because: string} {
  if (!rule.surfaces.includes(surface)) return {fired: false, because: `it does not read a ${surface}`}
  if (rule.from && rule.from !== from) return {fired: false, because: `it reads what a ${rule.from} writes`}
  if (!found)
    return {fired: false, because: 'the second reader has no doubt of this kind that another rule has not named'}
  return {fired: true, because: `the second reader takes “${found.quote}” for likely to break the clause`}
}

function commentReason(fired: boolean, {surface}: Asked): {fired: boolean; because: string} {
  if (fired)
    return {fired, because: 'what speaks against the deal outweighs what speaks for it, and the rating is positive'}
  const because =
    surface === 'feedback' || surface === 'follow-up' ? 'the comment fits its rating' : `it does not read a ${surface}`
  return {fired, because}
}

function explainBlock(text: string, sentences: readonly ReadSentence[], source: Source): ExplainedBlock {
  const explained = sentences.map((sentence) => ({
    text: textAt(text, placeInText(source, sentence.sentence.start, sentence.sentence.end)),
    frames: [...sentence.rates, ...sentence.effects]
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((frame) => explainFrame(text, frame, sentence, source))
  }))
  const range =
    sentences.length > 0
      ? placeInText(source, sentences[0]!.sentence.start, sentences.at(-1)!.sentence.end)
      : {start: 0, end: 0}
  return {text: source.block.text, folded: source.folded.text, ...range, sentences: explained}
}

function explainFrame(text: string, frame: Frame, sentence: ReadSentence, source: Source): ExplainedFrame {
  const {under} = sentence.clauses[frame.clause]!
  const slot = (filled: Filled): ExplainedSlot => {
    const {slot, value, start, end, by} = filled
    const place = placeInText(source, sentence.words[start]!.start, sentence.words[Math.max(start, end - 1)]!.end)
    return {slot, value, words: textAt(text, place), ...place, by}
  }
  const bare = (name: string, value: string): ExplainedSlot => ({
    slot: name,
    value,
    words: '',
    start: 0,
    end: 0,
    by: ''
  })
  if (frame.act !== 'rate') {
    return {
      act: frame.act,
      slots: [
        slot({slot: 'words', value: frame.act, start: frame.start, end: frame.end, by: frame.by}),
        ...(frame.negated ? [bare('negated', 'yes')] : []),
        ...(frame.force === 'none' ? [] : [bare('force', frame.force)]),
        bare('clause', under)
      ]
    }
  }
  const known = new Set(frame.filled.map((filled) => filled.slot))
  return {
    act: frame.deed,
    slots: [
      ...frame.filled.map(slot),
      ...(known.has('agent') ? [] : [bare('agent', `${frame.rater}, by default`)]),
      ...(known.has('force') ? [] : [bare('force', frame.force)]),
      ...(frame.negated ? [bare('negated', 'yes')] : []),
      ...(frame.past ? [bare('time', 'past')] : []),
      ...(frame.mention.sure ? [] : [bare('sure', 'no')]),
      bare('clause', under)
    ]
  }
}

function textAt(text: string, {start, end}: {start: number; end: number}): string {
  return text.slice(start, end)
}
