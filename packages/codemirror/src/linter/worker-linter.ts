import type {LinterOptions, Report, Submission} from '@feedback-lint/core'
import {LinterFailure, type PolicyLinter} from '../policy-linter.js'
import {endedFailure} from './failure.js'
import {localLinter} from './local-linter.js'
import {type FromWorker, plainOptions} from './messages.js'
import {toldStatus} from './status.js'
import {type Ending, runWorker, type WorkerRun} from './worker-run.js'

export interface WorkerLinterOptions extends Omit<LinterOptions, 'clock'> {
  /**
   * How long the worker may be silent while a text waits, in milliseconds, before it is ended; default 10,000. It has
   * three times as long to start, because its script must first be fetched.
   */
  answerWithin?: number
  /** What reads when no worker can: default a `localLinter` with the same options; `false` for nothing. */
  fallback?: false | (() => PolicyLinter)
}

/** A second failure within this time, in milliseconds, is not tried to be mended by another worker. */
const failuresApart = 60_000

interface Waiting {
  readonly submission: Submission
  readonly signal: AbortSignal | undefined
  readonly resolve: (report: Report) => void
  readonly reject: (reason: unknown) => void
  /** How many workers fell silent over it. */
  hangs: number
}

/**
 * Reads in a worker, so that typing never waits. `create` is called at the first check:
 * `() => new Worker(new URL('@feedback-lint/codemirror/worker', import.meta.url), {type: 'module'})`.
 *
 * A worker that throws, cannot start or falls silent is ended, and another gets what was waiting. When that one fails
 * too within a minute, `fallback` reads in the page and the status says so; without one the status is `failed` and
 * all checks reject. A text in which two workers got stuck is refused, never read in the page, which would stand still.
 */
export function workerLinter(create: () => Worker, options: WorkerLinterOptions = {}): PolicyLinter {
  const {answerWithin = 10_000, fallback, ruleUrl} = options
  const plain = plainOptions(options)
  const status = toldStatus()
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let run: WorkerRun | undefined
  let lastFailure = Number.NEGATIVE_INFINITY
  let standIn: PolicyLinter | undefined
  /** Why nothing is read any more. */
  let over: LinterFailure | undefined

  const take = (id: number): Waiting | undefined => {
    const one = waiting.get(id)
    waiting.delete(id)
    return one
  }

  const stop = (reason: LinterFailure): void => {
    over = reason
    for (const id of [...waiting.keys()]) take(id)?.reject(reason)
  }

  const hear = (message: FromWorker): void => {
    if (message.type === 'report') {
      status.set('ready')
      take(message.id)?.resolve(ruleUrl ? withUrls(message.report, ruleUrl) : message.report)
    } else if (message.type === 'failure') {
      if (message.linter) status.set('failed')
      take(message.id)?.reject(new LinterFailure(message.message))
    }
  }

  const send = (id: number, submission: Submission): void => {
    try {
      run?.send({type: 'check', id, submission})
    } catch {
      // Only what cannot be cloned is refused here; the worker itself is well.
      take(id)?.reject(new LinterFailure('Not checked here: the submission holds something that is not plain data'))
    }
  }

  const start = (): void => {
    run = runWorker(create, plain, answerWithin, hear, fail)
    for (const [id, {submission}] of waiting) send(id, submission)
  }

  const fail = (ending: Ending): void => {
    run = undefined
    if (ending.type === 'stuck') refuseIfStuckAgain(ending.id)
    else if (Date.now() - lastFailure < failuresApart) giveUp()
    else lastFailure = Date.now()
    if (waiting.size > 0) start()
  }

  const refuseIfStuckAgain = (id: number): void => {
    const one = waiting.get(id)
    if (!one) return
    one.hangs += 1
    if (one.hangs < 2) return
    status.set('failed')
    take(id)?.reject(new LinterFailure('Not checked here: reading this text took too long'))
  }

  const giveUp = (): void => {
    if (fallback === false) {
      status.set('failed')
      stop(new LinterFailure('Not checked here: the worker that reads the texts failed twice'))
      return
    }
    const other = (fallback ?? (() => localLinter({...plain, ...(ruleUrl ? {ruleUrl} : {})})))()
    standIn = other
    status.set('fallback')
    other.onStatus((now) => status.set(now === 'failed' ? 'failed' : 'fallback'))
    for (const id of [...waiting.keys()]) {
      const one = take(id)
      if (one) other.check(one.submission, one.signal).then(one.resolve, one.reject)
    }
  }

  const ask = (submission: Submission, signal: AbortSignal | undefined): Promise<Report> =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      const onAbort = (): void => {
        if (take(id)) run?.send({type: 'cancel', id})
        reject(signal?.reason)
      }
      const settle =
        <T>(answer: (value: T) => void) =>
        (value: T): void => {
          signal?.removeEventListener('abort', onAbort)
          answer(value)
        }
      waiting.set(id, {submission, signal, resolve: settle(resolve), reject: settle(reject), hangs: 0})
      signal?.addEventListener('abort', onAbort)
      if (run) send(id, submission)
      else start()
    })

  return {
    get status() {
      return status.now
    },
    onStatus: (listener) => status.listen(listener),
    async check(submission, signal) {
      signal?.throwIfAborted()
      if (over) throw over
      return standIn ? standIn.check(submission, signal) : ask(submission, signal)
    },
    dispose() {
      run?.end()
      run = undefined
      stop(endedFailure())
      standIn?.dispose()
    }
  }
}

function withUrls(report: Report, ruleUrl: (ruleId: string) => string): Report {
  return {...report, findings: report.findings.map((finding) => ({...finding, url: ruleUrl(finding.ruleId)}))}
}
