import {type Linter, type LinterOptions, makeLinter} from './linter.js'
import {fillParts} from './whole.js'

export {type Linter, type LinterOptions, ruleset} from './linter.js'
export type {
  ExplainedBlock,
  ExplainedFrame,
  ExplainedSlot,
  Explanation,
  RuleSummary,
  StageTime
} from './report/explanation.js'
export {findLines, lineAndColumn} from './report/places.js'
export type {Clause, Evidence, Finding, Fix, Place, Report, Severity, Verdict} from './report/report.js'
export {textHash} from './report/text-hash.js'
export {usualAuthors} from './submission/authors.js'
export {type ReadOptions, readSubmission, SubmissionError, type SubmissionErrorCode} from './submission/read.js'
export type {Author, Format, Rating, Submission, Surface} from './submission/submission.js'
export {submissionSchema} from './submission/submission.js'

/** Makes the linter that the services and the command line share. Throws a `RangeError` for an unknown rule. */
export function createLinter(options: LinterOptions = {}): Linter {
  fillParts()
  return makeLinter(options)
}
