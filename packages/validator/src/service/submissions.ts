import {readSubmission, type Submission, SubmissionError} from '@feedback-lint/core'
import type {FieldError} from '../schemas/problem.js'
import {fieldErrorOf, invalidBody} from './problems.js'

/** A submission that is one; `tooLong` where its text is longer than the service reads. */
export interface Read {
  readonly submission: Submission
  readonly tooLong: boolean
}

/** Reads a submission. Throws a problem that names every field that is wrong, in the core's words. */
export function readBody(value: unknown, textLimit: number): Read {
  try {
    return readLine(value, textLimit)
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error
    throw invalidBody(allErrors(value, error))
  }
}

/** Reads a submission. Throws the core's `SubmissionError` for the first field that is wrong. */
export function readLine(value: unknown, textLimit: number): Read {
  const submission = readSubmission(value, {maxLength: Number.POSITIVE_INFINITY})
  return {submission, tooLong: submission.text.length > textLimit}
}

/** The core stops at the first wrong field. This mends the field and reads on, as often as there are fields to mend. */
function allErrors(value: unknown, first: SubmissionError): FieldError[] {
  const errors = [fieldErrorOf(first)]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return errors
  let mended: Record<string, unknown> = {...value}
  let error: SubmissionError | undefined = first
  for (let rounds = 0; error && rounds < 12; rounds += 1) {
    mended = mend(mended, error.field)
    error = errorOf(mended)
    if (error) errors.push(fieldErrorOf(error))
  }
  return errors
}

function errorOf(value: unknown): SubmissionError | undefined {
  try {
    readSubmission(value, {maxLength: Number.POSITIVE_INFINITY})
    return undefined
  } catch (error) {
    if (error instanceof SubmissionError) return error
    throw error
  }
}

function mend(value: Record<string, unknown>, pointer: string): Record<string, unknown> {
  const [, name = ''] = pointer.split('/', 2)
  const {[name]: _, ...others} = value
  // A message asks nothing of its other fields, so a wrong surface leads to no further errors that may be untrue.
  const good: Readonly<Record<string, string>> = {surface: 'message', from: 'seller', text: '', rating: 'negative'}
  return good[name] === undefined ? others : {...others, [name]: good[name]}
}
