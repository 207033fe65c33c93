import {type LinterOptions, makeLinter, ruleset} from './linter.js'
import {withParts} from './parts/part.js'
import type {Explanation, RuleSummary} from './report/explanation.js'
import type {Report} from './report/report.js'

export * from './common.js'

/** A linter for pages: what most texts do without is loaded when a text first needs it. The reports are the same. */
export interface LinterOnNeed {
  /** Rejects with a `SubmissionError` that names the field when the value is no submission. */
  check(submission: unknown): Promise<Report>
  explain(submission: unknown): Promise<Explanation>
  readonly rules: readonly RuleSummary[]
  readonly ruleset: string
}

/** As `createLinter`, for pages and workers. It remembers, unless told otherwise. Throws a `RangeError` for an unknown rule. */
export function createLinterOnNeed(options: LinterOptions = {}): LinterOnNeed {
  const linter = makeLinter({remember: true, ...options})
  return {
    check: (submission) => withParts(() => linter.check(submission)),
    explain: (submission) => withParts(() => linter.explain(submission)),
    rules: linter.rules,
    ruleset
  }
}
