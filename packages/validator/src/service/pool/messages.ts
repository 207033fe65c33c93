import type {SubmissionErrorCode} from '@feedback-lint/core'
import type {Answers, Job} from './job.js'

export type Outcome =
  | {readonly answer: Answers[Job['kind']]}
  | {readonly invalid: {readonly field: string; readonly code: SubmissionErrorCode; readonly message: string}}
  | {readonly fault: {readonly name: string; readonly stack: string}}

/** From the worker: once when its validator is ready, then an outcome for each job. */
export type FromWorker = 'ready' | Outcome
