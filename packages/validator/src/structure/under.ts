import {SubmissionError} from '@feedback-lint/core'

/** Runs `read`; a `SubmissionError` of it comes out with the field's place in the whole value, such as `/evidence/3/rating`. */
export function under<Result>(field: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error
    const problem = error.message.slice((error.field || 'the submission').length + 1)
    throw new SubmissionError(`${field}${error.field}`, error.code, problem)
  }
}
