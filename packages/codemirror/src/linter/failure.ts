import {LinterFailure} from '../policy-linter.js'

/** What a linter that has been disposed says to all that is waiting, and to all that comes later. */
export function endedFailure(): LinterFailure {
  return new LinterFailure('The linter has been disposed of, so it reads nothing more.')
}

/** The core could not be loaded. The cause is of the page's making (a chunk, an option), so its message may be shown. */
export function loadFailure(cause: unknown): LinterFailure {
  return new LinterFailure(
    `The linter could not be loaded: ${cause instanceof Error ? cause.message : 'unknown cause'}`
  )
}

/**
 * A text could not be read. The core's own errors name the field and hold nothing of the text. Of any other error only
 * the name is passed on, because its message may quote the text.
 */
export function textFailure(cause: unknown): LinterFailure {
  if (cause instanceof LinterFailure) return cause
  const name = cause instanceof Error ? cause.name : 'thrown value'
  if (cause instanceof Error && name === 'SubmissionError')
    return new LinterFailure(`Not checked here: ${cause.message}`)
  return new LinterFailure(`Not checked here: the linter stopped with a ${name}`)
}
