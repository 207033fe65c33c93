import type {EffectFrame, RateFrame, ReadSentence} from '../frames/index.js'
import type {Doubt} from '../reader/judge.js'
import {clauseWords} from '../rules/clauses.js'
import type {Hit} from '../rules/match.js'
import type {Rule} from '../rules/rule.js'
import type {Surface} from '../submission/submission.js'
import {Overlaps} from './overlaps.js'
import {lineAndColumn, placeInText, runsInText, type Source} from './places.js'
import type {Evidence, Finding, Fix, Place, Severity} from './report.js'

/** What the making of findings needs of the submitted text. */
export interface Submitted {
  readonly text: string
  readonly surface: Surface
  readonly lineStarts: readonly number[]
  readonly ruleUrl: (ruleId: string) => string
}

/** A stretch of a block's words, in folded offsets, that a finding marks. */
interface Marked {
  readonly start: number
  readonly end: number
}

/** Turns the hits of one block into findings: the gravest first where they overlap, the milder as related places. */
export function findingsOf(
  hits: readonly Hit[],
  sentences: readonly ReadSentence[],
  source: Source,
  submitted: Submitted
): Finding[] {
  const findings: Finding[] = []
  const overlaps = new Overlaps<Finding>()
  const ordered = [...hits.entries()]
    .sort(([i, a], [j, b]) => weight(b.made.severity) - weight(a.made.severity) || i - j)
    .map(([, hit]) => hit)
  for (const hit of ordered) {
    const finding = findingOf(hit, sentences, source, submitted)
    if (!finding) continue
    const over = overlaps.first(finding)
    if (!over) {
      findings.push(finding)
      overlaps.take(finding)
    } else if (over.ruleId !== finding.ruleId && over.related.length < 4)
      addRelated(over.related, {start: finding.start, end: finding.end, role: finding.title, quote: finding.quote})
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end)
}

function weight(severity: Severity): number {
  return severity === 'error' ? 1 : 0
}

function addRelated(related: Place[], place: Place): void {
  if (!related.some((kept) => kept.start === place.start && kept.end === place.end && kept.role === place.role))
    related.push(place)
}

function findingOf(
  hit: Hit,
  sentences: readonly ReadSentence[],
  source: Source,
  submitted: Submitted
): Finding | undefined {
  const {rule, rate, other} = hit
  const sentence = sentences[rate.sentence]!
  const marked = markedWords(sentence, rate, other)
  const place = placeInText(source, marked.start, marked.end)
  if (place.end <= place.start) return undefined
  const quote = submitted.text.slice(place.start, place.end)
  const evidence: Evidence[] = rate.filled.map((slot) => ({
    slot: slot.slot,
    ...wordsPlace(sentence, slot.start, slot.end, source),
    by: slot.by
  }))
  const related: Place[] = []
  if (other) {
    const theirs = sentences[other.sentence]!
    const range = wordsPlace(theirs, other.start, other.end, source)
    evidence.push({
      slot: other.act === 'rate' ? 'answer' : other.act,
      ...range,
      by: other.act === 'rate' ? other.mention.by : other.by
    })
    if (range.end > range.start)
      related.push({...range, role: roles[other.act], quote: submitted.text.slice(range.start, range.end)})
  }
  return {
    ...saying(rule, submitted, quote),
    severity: hit.made.severity,
    ...place,
    ...lineAndColumn(submitted.lineStarts, place.start),
    quote,
    related,
    evidence: evidence.filter((entry) => entry.end > entry.start),
    fixes: fixesFor(rule, sentencesBetween(sentences, rate, other), source, submitted)
  }
}

/** A doubt of the second reader: the whole sentence, and the words that weighed most. */
export function doubtFinding(
  {rule, severity, sentence: at, words}: Doubt,
  sentences: readonly ReadSentence[],
  source: Source,
  submitted: Submitted
): Finding {
  const sentence = sentences[at]!
  const marked = withoutMarks(sentence, 0, sentence.words.length - 1)
  const place = placeInText(source, marked.start, marked.end)
  const quote = submitted.text.slice(place.start, place.end)
  const named = sentence.rates.flatMap((rate) => rate.filled.filter(({slot}) => slot === 'object'))
  const tied = sentence.effects.slice(0, 2)
  return {
    ...saying(rule, submitted, quote),
    severity,
    ...place,
    ...lineAndColumn(submitted.lineStarts, place.start),
    quote,
    related: [],
    evidence: [
      ...named.map(({slot, start, end, by}) => ({slot, ...wordsPlace(sentence, start, end, source), by})),
      ...tied.map(({act, start, end, by}) => ({slot: act, ...wordsPlace(sentence, start, end, source), by})),
      ...words.map((word) => ({
        slot: 'weighs',
        ...wordsPlace(sentence, word, word + 1, source),
        by: 'the second reader'
      }))
    ],
    fixes: fixesFor(rule, [sentence], source, submitted)
  }
}

/** The parts of a finding that its rule says. */
export function saying(
  rule: Rule,
  submitted: Submitted,
  quote: string
): Pick<Finding, 'ruleId' | 'clause' | 'title' | 'message' | 'why' | 'url'> {
  return {
    ruleId: rule.id,
    clause: rule.clause,
    title: rule.title,
    message: `${rule.say.what.replace('{quote}', `“${shorten(quote)}”`)} ${rule.say.advice}`,
    why: clauseWords[rule.clause],
    url: submitted.ruleUrl(rule.id)
  }
}

const roles: Readonly<Record<EffectFrame['act'] | 'rate', string>> = {
  rate: 'the other rating',
  harm: 'what would happen to the buyer',
  extra: 'the reward',
  sum: 'the sum',
  owed: 'what waits for it',
  step: 'what has to come first',
  approve: 'who decides the words',
  limit: 'what may be written',
  split: 'the split purchase',
  mutual: 'the return',
  standing: 'the score'
}

function shorten(quote: string): string {
  const flat = quote.replace(/\s+/gu, ' ').trim()
  return flat.length <= 90 ? flat : `${flat.slice(0, 60).trimEnd()} … ${flat.slice(-25).trimStart()}`
}

function wordsPlace(sentence: ReadSentence, start: number, end: number, source: Source): {start: number; end: number} {
  const first = sentence.words[start]
  const last = sentence.words[Math.max(start, end - 1)]
  return first && last ? placeInText(source, first.start, last.end) : {start: 0, end: 0}
}

/** The clauses that hold the feedback and what it is tied to, without the marks around them. */
function markedWords(sentence: ReadSentence, rate: RateFrame, other: EffectFrame | RateFrame | undefined): Marked {
  const mine = sentence.clauses[rate.clause]!
  const theirs = other && other.sentence === rate.sentence ? sentence.clauses[other.clause]! : mine
  const slots = rate.filled.filter((slot) => slot.slot !== 'voice')
  const first = Math.min(mine.start, theirs.start, ...slots.map((slot) => slot.start))
  const last = Math.max(mine.end, theirs.end, ...slots.map((slot) => slot.end)) - 1
  return withoutMarks(sentence, first, last)
}

function withoutMarks({words}: ReadSentence, from: number, to: number): Marked {
  let first = from
  let last = to
  while (first < last && words[first]!.kind === 'mark' && !['$', '#', '£', '€'].includes(words[first]!.norm)) first += 1
  while (last > first && words[last]!.kind === 'mark' && words[last]!.norm !== '%') last -= 1
  return {start: words[first]!.start, end: words[last]!.end}
}

function sentencesBetween(
  sentences: readonly ReadSentence[],
  rate: RateFrame,
  other: EffectFrame | RateFrame | undefined
): ReadSentence[] {
  const from = Math.min(
    rate.sentence,
    other?.sentence ?? rate.sentence,
    rate.mention.kind === 'reference' ? rate.sentence - 1 : rate.sentence
  )
  const to = Math.max(rate.sentence, other?.sentence ?? rate.sentence)
  return sentences.slice(Math.max(0, from), to + 1)
}

/** Put something harmless in place of the whole sentences, or take them out. Tags between their words stay. */
export function fixesFor(rule: Rule, sentences: readonly ReadSentence[], source: Source, submitted: Submitted): Fix[] {
  const first = sentences[0]
  const last = sentences.at(-1)
  if (!first || !last) return []
  const runs = runsInText(source, first.sentence.start, last.sentence.end)
  if (runs.length === 0) return []
  const edits = (places: typeof runs, text: string): Fix['edits'] =>
    places.map((run, at) => ({...run, text: at === 0 ? text : ''}))
  const rewrite = rule.say.rewrite[submitted.surface] ?? rule.say.rewrite.other
  const removal: Fix = {
    title: 'Remove the sentence',
    edits: edits(withGap(runs, submitted.text), ''),
    preferred: rewrite === ''
  }
  return rewrite === '' ? [] : [{title: `Write “${rewrite}”`, edits: edits(runs, rewrite), preferred: true}, removal]
}

/** The runs with the space that would be left double, or at the edge of a line, once the words are gone. */
function withGap(runs: readonly Marked[], text: string): Marked[] {
  const {start} = runs[0]!
  const {end} = runs.at(-1)!
  const isSpace = (at: number): boolean => text[at] === ' ' || text[at] === '\t'
  const isEdge = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r'
  let from = start
  let to = end
  if (isEdge(text[start - 1]) || isSpace(start - 1)) while (isSpace(to)) to += 1
  if (isEdge(text[to])) while (from > 0 && isSpace(from - 1) && !isEdge(text[from - 1])) from -= 1
  // A list's mark keeps its space.
  if (from < start && isMark(text, from)) from = start
  return runs.map((run, at) => ({
    start: at === 0 ? from : run.start,
    end: at === runs.length - 1 ? to : run.end
  }))
}

/** Whether nothing but the mark of an item, a quote or a heading stands before a place on its line. Marks are short. */
function isMark(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestMark), at)
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  return line.length < Math.min(longestMark, at + 1) && /^[\s>]*(?:[-+*•]|\d+[.)]|#+|[>|])?$/u.test(line)
}

const longestMark = 20
