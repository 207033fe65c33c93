import type {RuleSummary} from '@feedback-lint/core'
import type {Answer, Ask, FromWorker, RequestName} from './messages.js'

/** What the worker could not do. The message holds nothing of the text. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure'
  readonly field: string | undefined

  constructor(message: string, field?: string) {
    super(message)
    this.field = field
  }
}

export interface About {
  readonly rules: readonly RuleSummary[]
  readonly ruleset: string
}

/** A worker that is watched over: one that is stuck is ended and started anew, and only the text that it was at is lost. */
export interface WorkerClient {
  /** Rejects with a `WorkerFailure`, or with the signal's reason: then the answer is dropped when it comes. */
  request<Name extends RequestName>(
    name: Name,
    ask: Ask<Name>,
    options?: {limit?: number; signal?: AbortSignal}
  ): Promise<Answer<Name>>
  /** Resolves when a worker is there. Rejects when none could be started. */
  readonly about: Promise<About>
  dispose(): void
}

export interface ClientOptions {
  create: () => Worker
  /** How long one request may take, in milliseconds. */
  limit?: number
  /** How long a worker may take to start. */
  startLimit?: number
  onRestart?: () => void
  onAbout?: (about: About) => void
}

interface Waiting {
  readonly id: number
  readonly name: RequestName
  readonly ask: unknown
  readonly limit: number
  readonly resolve: (answer: unknown) => void
  readonly reject: (reason: unknown) => void
}

export function createClient({
  create,
  limit = 2000,
  startLimit = 30_000,
  onRestart,
  onAbout
}: ClientOptions): WorkerClient {
  /** In the order in which the worker answers them: it does one thing at a time, so the first is the one it is at. */
  const waiting: Waiting[] = []
  let worker: Worker | undefined
  let ready = false
  let lastId = 0
  let sent = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  let tellAbout: (about: About) => void = () => undefined
  let refuseAbout: (reason: unknown) => void = () => undefined
  const about = new Promise<About>((resolve, reject) => {
    tellAbout = resolve
    refuseAbout = reject
  })
  about.catch(() => undefined)

  const start = (): void => {
    ready = false
    sent = 0
    const made = create()
    worker = made
    made.addEventListener('message', ({data}: MessageEvent<FromWorker>) => {
      if (worker === made) hear(data)
    })
    made.addEventListener('error', (event) => {
      event.preventDefault()
      if (worker === made) broken('The checker stopped. Load the page again.')
    })
    timer = setTimeout(() => broken('The checker did not start. Load the page again.'), startLimit)
  }

  const hear = (message: FromWorker): void => {
    if (message.type === 'ready') {
      ready = true
      clearTimeout(timer)
      tellAbout(message)
      onAbout?.(message)
      next()
      return
    }
    const one = waiting[0]
    // An answer to what nobody waits for any more.
    if (sent === 0 || !one || one.id !== message.id) return
    clearTimeout(timer)
    waiting.shift()
    sent = 0
    if (message.type === 'answer') one.resolve(message.answer)
    else one.reject(new WorkerFailure(message.message, message.field))
    next()
  }

  const next = (): void => {
    const one = waiting[0]
    if (!ready || sent > 0 || !one || ended) return
    sent = one.id
    worker?.postMessage({id: one.id, name: one.name, ask: one.ask})
    timer = setTimeout(stuck, one.limit)
  }

  const stuck = (): void => {
    const one = waiting.shift()
    worker?.terminate()
    start()
    onRestart?.()
    one?.reject(new WorkerFailure(`This took longer than ${one.limit / 1000} seconds, so the checker was restarted.`))
  }

  /** The worker is gone for good, or for now: the next request tries again. */
  const broken = (problem: string): void => {
    clearTimeout(timer)
    worker?.terminate()
    worker = undefined
    refuseAbout(new WorkerFailure(problem))
    for (const one of waiting.splice(0)) one.reject(new WorkerFailure(problem))
  }

  return {
    about,
    request(name, ask, {limit: ownLimit = limit, signal} = {}) {
      return new Promise((resolve, reject) => {
        if (ended) return reject(new WorkerFailure('The checker has been ended.'))
        if (signal?.aborted) return reject(signal.reason)
        const one: Waiting = {
          id: ++lastId,
          name,
          ask,
          limit: ownLimit,
          resolve: resolve as (answer: unknown) => void,
          reject
        }
        waiting.push(one)
        signal?.addEventListener('abort', () => {
          // What the worker is already at stays in the line, since the watch is over it; its answer goes nowhere.
          if (one.id !== sent && waiting.includes(one)) waiting.splice(waiting.indexOf(one), 1)
          reject(signal.reason)
        })
        if (worker) next()
        else start()
      })
    },
    dispose() {
      ended = true
      broken('The checker has been ended.')
    }
  }
}

/** How long a text may take: long ones take longer, and are not stuck for it. */
export function limitFor(length: number): number {
  return 2000 + length / 20
}
