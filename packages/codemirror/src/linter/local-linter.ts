import type {LinterOptions, Report, Submission} from '@feedback-lint/core'
import type {PolicyLinter} from '../policy-linter.js'
import {type CoreLinter, type LoadCore, loadCore} from './core.js'
import {endedFailure, loadFailure, textFailure} from './failure.js'
import {toldStatus} from './status.js'
import {turn, unlessAborted} from './wait.js'

export interface LocalLinterOptions extends LinterOptions {
  /** Loads what reads the texts; default: the core, at the first check. */
  load?: LoadCore
}

/**
 * Reads in the page itself. The core is loaded at the first check; each check waits its turn and lets the page go first,
 * but while it reads one text the page stands still: `workerLinter` is better for long texts.
 *
 * Its status is `failed` while the core cannot be loaded; the next check tries again.
 */
export function localLinter({load = loadCore, ...options}: LocalLinterOptions = {}): PolicyLinter {
  const status = toldStatus()
  const ended = new AbortController()
  let core: Promise<CoreLinter> | undefined
  let line: Promise<unknown> = Promise.resolve()

  const loaded = async (): Promise<CoreLinter> => {
    core ??= load(options)
    try {
      const linter = await core
      status.set('ready')
      return linter
    } catch (error) {
      core = undefined
      status.set('failed')
      throw loadFailure(error)
    }
  }

  const read = async (submission: Submission, signal: AbortSignal | undefined): Promise<Report> => {
    const stopIfAborted = (): void => {
      signal?.throwIfAborted()
      ended.signal.throwIfAborted()
    }
    stopIfAborted()
    const linter = await loaded()
    await turn()
    stopIfAborted()
    try {
      return await linter.check(submission)
    } catch (error) {
      throw textFailure(error)
    }
  }

  return {
    get status() {
      return status.now
    },
    onStatus: (listener) => status.listen(listener),
    check(submission, signal) {
      const answer = line.then(() => read(submission, signal))
      line = answer.catch(() => undefined)
      return unlessAborted(answer, [signal, ended.signal])
    },
    dispose() {
      ended.abort(endedFailure())
    }
  }
}
