import type {Report, Submission} from '@feedback-lint/core'
import type {HistoryAnswer} from '../../history/answer.js'
import type {Assessment} from '../../reports/assessment.js'
import {createValidator, type Validator} from '../../validator.js'

/** What a worker needs to make the same validator as the service's own. */
export interface Setup {
  /** The address of rules' pages with `{id}`; empty: the core's own. */
  readonly ruleUrl: string
  /** The longest text, in UTF-16 code units. */
  readonly textLimit: number
}

/** Work that may take long. Bodies that the validator reads travel as JSON: a copy could not follow deep nesting. */
export type Job =
  | {readonly kind: 'check'; readonly submission: Submission}
  | {readonly kind: 'history' | 'report'; readonly json: string}

export interface Answers {
  readonly check: Report
  readonly history: HistoryAnswer
  readonly report: Assessment
}

/** The validator of the service and of its workers. */
export function validatorFor({ruleUrl, textLimit}: Setup): Validator {
  return createValidator({
    maxLength: textLimit,
    ...(ruleUrl === '' ? {} : {ruleUrl: (id: string) => ruleUrl.replaceAll('{id}', id)})
  })
}

/** Throws a `SubmissionError` where the body is not what was asked for. */
export function doJob(validator: Validator, job: Job): Answers[Job['kind']] {
  switch (job.kind) {
    case 'check':
      return validator.check(job.submission)
    case 'history':
      return validator.checkHistory(JSON.parse(job.json))
    case 'report':
      return validator.assessReport(JSON.parse(job.json))
  }
}
