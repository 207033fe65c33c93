export type {Author, Format, Rating, Submission, Surface} from './submission/submission.js'
export {submissionSchema} from './submission/submission.js'
export type {Clause, Evidence, Finding, Fix, Place, Report, Severity, Verdict} from './report/report.js'
