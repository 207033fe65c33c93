import {createLinter, type Linter, type LinterOptions, type Report} from '@feedback-lint/core'
import type {HistoryAnswer} from './history/answer.js'
import {checkHistory} from './history/check-history.js'
import {type HistoryOptions, readThresholds} from './history/thresholds.js'
import {assessReport} from './reports/assess-report.js'
import type {Assessment} from './reports/assessment.js'
import type {Act} from './structure/act.js'
import {checkStructure} from './structure/check-structure.js'

export interface ValidatorOptions extends LinterOptions {
  /** Thresholds of the patterns in histories, in place of the defaults; see `thresholdTable` for units and reasons. */
  history?: HistoryOptions
}

/** Checks what one text shows and what only several together show. Pure: the same value always gives the same answer. */
export interface Validator {
  /** Exactly the report of the core's linter. Throws a `SubmissionError` when the value is no submission. */
  check(submission: unknown): Report
  /**
   * Finds repeat purchases and traded feedback between two members in their trades (`historySchema`). Throws a
   * `SubmissionError` that names the field when the value is no history.
   */
  checkHistory(pair: unknown): HistoryAnswer
  /**
   * Says what should go of a reported feedback (`reportedFeedbackSchema`): the comment, the rating, both or nothing, and what
   * a person must confirm. Throws a `SubmissionError` that names the field when the value is no reported feedback.
   */
  assessReport(report: unknown): Assessment
  /**
   * Holds a submission to what needs no language (`actSchema`): who may send it in this trade, and beside which rating.
   * Returns the act; throws a `SubmissionError` that names the field for one that is malformed. It gives no verdict.
   */
  checkStructure(act: unknown): Act
  /** The linter that `check` uses, with `explain` and the rules. */
  readonly linter: Linter
}

/** Makes a validator for a back end, in process. Throws a `RangeError` for an unknown rule or threshold. */
export function createValidator({history, ...options}: ValidatorOptions = {}): Validator {
  const linter = createLinter(options)
  const thresholds = readThresholds(history)
  const maxLength = options.maxLength ?? 1_000_000
  return {
    linter,
    check: (submission) => linter.check(submission),
    checkHistory: (pair) => checkHistory(pair, thresholds),
    assessReport: (report) => assessReport(report, {linter, maxLength}),
    checkStructure: (act) => checkStructure(act, {maxLength})
  }
}
