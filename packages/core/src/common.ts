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
