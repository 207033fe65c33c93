import type {Explanation, Report, RuleSummary} from '@feedback-lint/core'

/** What checks: the linter that loads its parts on need, so that a small file is checked soon, or any other. */
export interface Checks {
  check(submission: unknown): Report | Promise<Report>
}

export interface Explains {
  explain(submission: unknown): Explanation | Promise<Explanation>
}

/** The linter of the commands. */
export interface CommandLinter extends Checks, Explains {
  readonly rules: readonly RuleSummary[]
}
