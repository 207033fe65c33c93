import {type LoadCore, loadCore} from './core.js'
import {textFailure} from './failure.js'
import {localLinter} from './local-linter.js'
import {type FromWorker, isMessage, type ToWorker} from './messages.js'

/** The worker's own side of the line: `self` in a worker, or a message port. */
export interface LinterPort {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: {readonly data: unknown}) => void): void
}

const aliveEvery = 1000

/** Answers the checks that a `workerLinter` sends through the port. To be called once, when the worker starts. */
export function serveLinter(port: LinterPort = globalThis as unknown as LinterPort, load: LoadCore = loadCore): void {
  const say = (message: FromWorker): void => port.postMessage(message)
  const running = new Map<number, AbortController>()
  let linter = localLinter({load})
  let pulse: ReturnType<typeof setInterval> | undefined

  const finish = (id: number): void => {
    running.delete(id)
    if (running.size > 0) return
    clearInterval(pulse)
    pulse = undefined
  }

  const check = async ({id, submission}: Extract<ToWorker, {type: 'check'}>): Promise<void> => {
    const cancelled = new AbortController()
    running.set(id, cancelled)
    pulse ??= setInterval(() => say({type: 'alive'}), aliveEvery)
    try {
      const report = await linter.check(submission, cancelled.signal)
      say({type: 'report', id, report})
    } catch (error) {
      if (cancelled.signal.aborted) say({type: 'cancelled', id})
      else say({type: 'failure', id, message: textFailure(error).message, linter: linter.status === 'failed'})
    } finally {
      finish(id)
    }
  }

  port.addEventListener('message', ({data}) => {
    if (!isMessage(data)) return
    const message = data as ToWorker
    if (message.type === 'start') linter = localLinter({...message.options, load})
    else if (message.type === 'check') void check(message)
    else if (message.type === 'cancel') running.get(message.id)?.abort()
  })
  say({type: 'ready'})
}
