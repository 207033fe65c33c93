import {SubmissionError} from '@feedback-lint/core'
import {matchSchema} from '../structure/match-schema.js'
import {readMoment} from '../structure/moment.js'
import {type ReportedFeedback, reportedFeedbackSchema} from './reported-feedback.js'

/**
 * Returns the value as reported feedback, or throws a `SubmissionError` for the first field that is wrong. All evidence
 * together may hold no more than `maxLength` UTF-16 code units, as one text may.
 */
export function readReported(value: unknown, maxLength: number): ReportedFeedback {
  matchSchema(value, reportedFeedbackSchema, '')
  const reported = value as ReportedFeedback
  const {feedback, evidence = []} = reported
  if (feedback.at !== undefined) readMoment(feedback.at, '/feedback/at')
  if (feedback.changedFrom === feedback.rating) {
    throw new SubmissionError(
      '/feedback/changedFrom',
      'wrong-value',
      'must be another rating than the one that stands now'
    )
  }
  let length = 0
  for (const [index, {text, at}] of evidence.entries()) {
    length += text.length
    if (length > maxLength) {
      const problem = `makes the evidence longer than ${maxLength} characters in all`
      throw new SubmissionError(`/evidence/${index}/text`, 'too-long', problem)
    }
    if (at !== undefined) readMoment(at, `/evidence/${index}/at`)
  }
  return reported
}
