import type {ReadBlock} from './frames/index.js'
import {need} from './parts/part.js'
import {createTextMemory, type ReadText, readText} from './read-text.js'
import {type Judged, judge} from './reader/judge.js'
import {shippedWeights} from './reader/weights.js'
import {commentFindings} from './report/comment-findings.js'
import {explainReading, summaryOf} from './report/explain.js'
import type {Explanation, RuleSummary, StageTime} from './report/explanation.js'
import {doubtFinding, findingsOf, type Submitted} from './report/findings.js'
import {findLines} from './report/places.js'
import type {Finding, Report, Verdict} from './report/report.js'
import {textHash} from './report/text-hash.js'
import {allRules} from './rules/all.js'
import {matchRules} from './rules/match.js'
import type {Asked, Rule} from './rules/rule.js'
import {opensGate} from './scan/gate.js'
import {readSubmission} from './submission/read.js'
import type {Submission} from './submission/submission.js'

export interface LinterOptions {
  /** The rules to check by; default: all. Unknown ids are refused. */
  rules?: readonly string[]
  /** Where a rule's page stands; default: the page's place in the project's documents. */
  ruleUrl?: (ruleId: string) => string
  /** Whether the second, trained reader may raise and lower what the rules find; default: true. */
  secondReader?: boolean
  /**
   * Whether only those parts of a text are read that may hold something, which is far quicker; default: true. It changes
   * no report.
   */
  scan?: boolean
  /** The longest text that is checked, in UTF-16 code units; default 1,000,000. */
  maxLength?: number
  /**
   * Whether what was read of the last texts is remembered, so that a text that is checked again while somebody writes it
   * costs what has changed; default: false. It changes no report.
   */
  remember?: boolean
  /** Milliseconds, such as `performance.now`: with it, `explain` says how long each stage took. */
  clock?: () => number
}

/** Checks texts. Pure: the same submission always gives the same report. */
export interface Linter {
  /** Throws a `SubmissionError` that names the field when the value is no submission. */
  check(submission: unknown): Report
  /** As `check`, with the frames that were read and, for each rule, why it fired or did not. */
  explain(submission: unknown): Explanation
  /** The rules that this linter checks by, in their order. */
  readonly rules: readonly RuleSummary[]
  readonly ruleset: string
}

/** The version of the rules and the lexicon: raised whenever a verdict may change. */
export const ruleset = '2026.11.25'

/**
 * Makes the linter that the editor, the services and the command line share. Throws a `RangeError` for an unknown rule.
 * Its calls throw a `PartMissing` for what has not been loaded: see `index.ts` and `on-need.ts`, which see to it.
 */
export function makeLinter(options: LinterOptions = {}): Linter {
  const rules = chosen(options.rules)
  const settings: Settings = {
    rules,
    ruleUrl: options.ruleUrl ?? ((ruleId) => `https://feedback-lint.example/rules/${ruleId}`),
    secondReader: options.secondReader ?? true
  }
  const maxLength = options.maxLength ?? 1_000_000
  const memory = options.remember ? createTextMemory(rememberedLength) : undefined
  const judgements = options.remember ? new WeakMap<ReadBlock, Remembered>() : undefined
  const scan = options.scan ?? true
  const read = (value: unknown): Submission => readSubmission(value, {maxLength})
  return {
    rules: rules.map(summaryOf),
    ruleset,
    check: (value) => report(readText(read(value), {memory, scan}), settings, judgements),
    explain(value) {
      const {told, stages} = stopwatch(options.clock)
      const understood = readText(read(value), {memory, scan: false, told})
      const {submission, reading, sources, asked} = understood
      told('rules')
      const made = report(understood, settings, judgements)
      told('end')
      return {...explainReading(submission.text, reading, sources, rules, asked, made), stages}
    }
  }
}

interface Settings {
  readonly rules: readonly Rule[]
  readonly ruleUrl: (ruleId: string) => string
  readonly secondReader: boolean
}

function chosen(ids: readonly string[] | undefined): readonly Rule[] {
  if (!ids) return allRules
  const unknown = ids.find((id) => !allRules.some((rule) => rule.id === id))
  if (unknown !== undefined) throw new RangeError(`there is no rule ${unknown}`)
  return allRules.filter((rule) => ids.includes(rule.id))
}

/** Texts of this length stay in memory, in UTF-16 code units: a few of the longest listings. */
const rememberedLength = 400_000

/** What was made of a block when it was judged last, under which circumstances. */
interface Remembered {
  readonly asked: Asked
  readonly judged: Judged
}

function judgeBlock(
  block: ReadBlock,
  asked: Asked,
  secondReader: boolean,
  judgements: WeakMap<ReadBlock, Remembered> | undefined
): Judged {
  const before = judgements?.get(block)
  if (before && sameAsked(before.asked, asked)) return before.judged
  // The second reader learnt beside all rules, so it is shown all of their hits, whichever are asked for.
  const hits = matchRules(allRules, block.sentences, asked)
  const judged =
    secondReader && mayBeDoubtful(block, asked)
      ? judge(block.sentences, hits, asked, () => need(shippedWeights))
      : {hits, doubts: []}
  judgements?.set(block, {asked, judged})
  return judged
}

/**
 * Whether the second reader is asked about a block: it is where frames are read, and where its words are such as people
 * break the policy with. All of a comment is about feedback, and so is a request to revise it.
 */
function mayBeDoubtful({sentences}: ReadBlock, {surface}: Asked): boolean {
  if (surface !== 'listing' && surface !== 'message') return true
  return sentences.some(({rates}) => rates.length > 0) || opensGate(sentences.flatMap(({words}) => words))
}

function sameAsked(a: Asked, b: Asked): boolean {
  return a.surface === b.surface && a.from === b.from && a.listing === b.listing
}

/** Notes when each stage begins; the last name that it is told ends the last stage. */
function stopwatch(clock: (() => number) | undefined): {told: (stage: string) => void; stages: StageTime[]} {
  const stages: StageTime[] = []
  let since = 0
  let open: string | undefined
  const told = (stage: string): void => {
    if (!clock) return
    const now = clock()
    if (open !== undefined) stages.push({stage: open, ms: now - since})
    open = stage
    since = now
  }
  return {told, stages}
}

function report(
  {submission, sources, reading, asked, language}: ReadText,
  {rules, ruleUrl, secondReader}: Settings,
  judgements: WeakMap<ReadBlock, Remembered> | undefined
): Report {
  const {text, surface, rating} = submission
  const submitted: Submitted = {text, surface, lineStarts: reading.blocks.length > 0 ? findLines(text) : [], ruleUrl}
  const findings: Finding[] = reading.blocks.flatMap((block, at) => {
    const {sentences} = block
    const judged = judgeBlock(block, asked, secondReader, judgements)
    return [
      ...findingsOf(
        judged.hits.filter(({rule}) => rules.includes(rule)),
        sentences,
        sources[at]!,
        submitted
      ),
      ...judged.doubts
        .filter(({rule}) => rules.includes(rule))
        .map((doubt) => doubtFinding(doubt, sentences, sources[at]!, submitted))
    ]
  })
  const isComment = surface === 'feedback' || surface === 'follow-up'
  if (isComment && rating === 'positive' && rules.some((rule) => rule.id === 'manipulation/mismatch')) {
    findings.push(...commentFindings(reading, sources, submitted, submission))
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end)
  return {
    ...(submission.id === undefined ? {} : {id: submission.id}),
    verdict: verdictOf(findings),
    findings,
    language,
    ruleset,
    textHash: textHash(text)
  }
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some((finding) => finding.severity === 'error')) return 'reject'
  return findings.length > 0 ? 'review' : 'accept'
}
