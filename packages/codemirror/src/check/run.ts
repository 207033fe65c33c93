import type {ChangeDesc} from '@codemirror/state'
import type {Report, Submission} from '@feedback-lint/core'
import {LinterFailure, type PolicyLinter} from '../policy-linter.js'
import type {Clock} from './clock.js'

/** How long a linter may take for one text, in milliseconds. One that takes longer will hardly answer at all. */
const limit = 20_000

/** One text on its way through the linter. */
export interface Run {
  readonly submission: Submission
  readonly startedAt: number
  /** What the writer has changed since. */
  changes: ChangeDesc
  /** Somebody waits for the report, so a newer run must not abort this one. */
  awaited: boolean
  /** The report, or a `LinterFailure`, or the reason of the abort. */
  readonly done: Promise<Report>
  abort(): void
}

/** Hands a text to the linter. The promise ends whatever the linter does, and no failure of it is left unhandled. */
export function startRun(linter: PolicyLinter, submission: Submission, changes: ChangeDesc, clock: Clock): Run {
  const controller = new AbortController()
  const {signal} = controller
  const done = new Promise<Report>((resolve, reject) => {
    const stop = clock.after(limit, () => {
      reject(new LinterFailure('The text was not checked here: the check took too long.'))
      controller.abort()
    })
    signal.addEventListener('abort', () => reject(signal.reason), {once: true})
    new Promise<Report>((answer) => answer(linter.check(submission, signal))).then(resolve, reject).finally(stop)
  })
  done.catch(() => {})
  return {submission, startedAt: clock.now(), changes, awaited: false, done, abort: () => controller.abort()}
}

/** What a waiting host is told when a run fails. */
export function failureOf(error: unknown): LinterFailure {
  if (error instanceof LinterFailure) return error
  return new LinterFailure('The text could not be checked here.', {cause: error})
}
