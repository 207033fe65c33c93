import {type Linter, type Report, SubmissionError} from '@feedback-lint/core'
import type {KeptFinding} from './decision.js'

/** What came of a text: a verdict, or `unread` where the rules could not read it and the service's setting decided. */
export type Result = 'reject' | 'review' | 'accept' | 'unread'

/** A text with what came of it before. */
export interface Replayed {
  readonly id: string
  readonly submission: unknown
  readonly before: Outcome
  /** What it should be, where somebody said so. */
  readonly expected?: string
}

export interface Outcome {
  readonly result: Result
  /** The rules that fired, without repetition, in alphabetical order. */
  readonly rules: readonly string[]
}

/** A text that other rules judge otherwise. */
export interface Change {
  readonly id: string
  readonly surface: string
  readonly before: Result
  readonly after: Result
  readonly expected?: string
  readonly rulesGone: readonly string[]
  readonly rulesNew: readonly string[]
}

/** How a text fares under other rules: undefined where the result and the rules stay the same. */
export function replayOne(
  linter: Pick<Linter, 'check'>,
  {id, submission, before, expected}: Replayed
): Change | undefined {
  const after = outcomeOf(linter.check(submission))
  const rulesGone = before.rules.filter((rule) => !after.rules.includes(rule))
  const rulesNew = after.rules.filter((rule) => !before.rules.includes(rule))
  if (before.result === after.result && rulesGone.length === 0 && rulesNew.length === 0) return undefined
  const {surface} = submission as {surface: string}
  const {result} = before
  return {id, surface, before: result, after: after.result, ...(expected ? {expected} : {}), rulesGone, rulesNew}
}

export function outcomeOf({verdict, findings, language}: Report): Outcome {
  return {result: verdict === 'accept' && !language.read ? 'unread' : verdict, rules: ruleIds(findings)}
}

/** What a kept decision says of its text. */
export function keptOutcome(decision: {
  readonly verdict: string
  readonly unread?: string
  readonly findings: readonly Pick<KeptFinding, 'ruleId'>[]
}): Outcome {
  const {verdict, unread, findings} = decision
  return {result: unread === undefined ? (verdict as Result) : 'unread', rules: ruleIds(findings)}
}

function ruleIds(findings: readonly {readonly ruleId: string}[]): string[] {
  return [...new Set(findings.map(({ruleId}) => ruleId))].sort()
}

/** Whether an error says that the text is no submission under these rules, and not that they failed. */
export function isRefusal(error: unknown): boolean {
  return error instanceof SubmissionError || (error as {name?: string} | undefined)?.name === 'SubmissionError'
}
