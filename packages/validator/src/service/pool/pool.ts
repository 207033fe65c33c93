import {Worker} from 'node:worker_threads'
import {invalidBody, type ProblemError} from '../problems.js'
import type {Answers, Job, Setup} from './job.js'
import type {Outcome} from './messages.js'

export interface PoolOptions {
  readonly workers: number
  /** How many texts may wait for a worker. */
  readonly queue: number
  /** How long one text may take, in milliseconds. */
  readonly timeLimit: number
  readonly setup: Setup
}

/** A fault in a worker's check, with where it happened and without its message. */
export class WorkerFault extends Error {
  override readonly name = 'WorkerFault'
}

interface Waiting {
  readonly job: Job
  readonly resolve: (answer: Answers[Job['kind']] | 'time') => void
  readonly reject: (error: Error) => void
}

/** Memory that one text may take, in MB, before its worker is ended. */
const memory = 512

/** Does what may take long in threads that can be ended when a text takes too long. Workers start when they are first needed. */
export class CheckPool {
  readonly #options: PoolOptions
  readonly #jobs: Waiting[] = []
  readonly #workers = new Set<PoolWorker>()

  constructor(options: PoolOptions) {
    this.#options = options
  }

  get waiting(): number {
    return this.#jobs.length
  }

  /**
   * Resolves to the answer, or to `time` where the time ran out; undefined where too many wait already. Rejects with a
   * problem where the body is not what was asked for.
   */
  run<Kind extends Job['kind']>(job: Extract<Job, {kind: Kind}>): Promise<Answers[Kind] | 'time'> | undefined {
    if (this.#jobs.length >= this.#options.queue) return undefined
    return new Promise<Answers[Job['kind']] | 'time'>((resolve, reject) => {
      this.#jobs.push({job, resolve, reject})
      this.#assign()
    }) as Promise<Answers[Kind] | 'time'>
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.end()))
  }

  #assign(): void {
    while (this.#jobs.length > 0) {
      const free = [...this.#workers].find((worker) => worker.isFree) ?? this.#start()
      if (!free) return
      const job = this.#jobs.shift()!
      void free.run(job).finally(() => this.#assign())
    }
  }

  #start(): PoolWorker | undefined {
    if (this.#workers.size >= this.#options.workers) return undefined
    const worker = new PoolWorker(this.#options, () => this.#workers.delete(worker))
    this.#workers.add(worker)
    return worker
  }
}

/** One thread. It takes one text at a time, and does not outlive one that took too long. */
class PoolWorker {
  readonly #thread: Worker
  readonly #timeLimit: number
  readonly #ready: Promise<void>
  readonly #gone: Promise<void>
  #crash: Error | undefined
  isFree = true

  constructor({setup, timeLimit}: PoolOptions, onEnd: () => void) {
    this.#timeLimit = timeLimit
    // A worker must be JavaScript, so tests too run the built one; this file stands as deep in `src` as in `dist`.
    this.#thread = new Worker(new URL('../../../dist/service/pool/worker.js', import.meta.url), {
      workerData: setup,
      resourceLimits: {maxOldGenerationSizeMb: memory}
    })
    this.#thread.unref()
    this.#ready = new Promise((resolve) => this.#thread.once('message', () => resolve()))
    this.#gone = new Promise((resolve) => this.#thread.once('exit', () => resolve()))
    // `exit` follows, and tells whoever waits.
    this.#thread.on('error', (error) => {
      this.#crash = error
    })
    this.#thread.once('exit', onEnd)
  }

  /** Never rejects; it is whoever waits that hears. */
  async run({job, resolve, reject}: Waiting): Promise<void> {
    this.isFree = false
    // Starting takes longer than most texts, and is not the text's fault.
    await Promise.race([this.#ready, this.#gone])
    const outcome = await this.#outcome(job)
    if (outcome === 'time') resolve('time')
    else if ('answer' in outcome) resolve(outcome.answer)
    else reject('invalid' in outcome ? invalidOf(outcome.invalid) : faultOf(outcome.fault.name, outcome.fault.stack))
    this.isFree = true
  }

  async end(): Promise<void> {
    await this.#thread.terminate()
  }

  async #outcome(job: Job): Promise<Outcome | 'time'> {
    let timer: NodeJS.Timeout | undefined
    const answered = new Promise<Outcome>((resolve) => {
      this.#thread.once('message', resolve)
      this.#thread.postMessage(job)
    })
    const late = new Promise<'time'>((resolve) => {
      timer = setTimeout(resolve, this.#timeLimit, 'time')
    })
    const outcome = await Promise.race([answered, late, this.#gone.then(() => this.#end())])
    clearTimeout(timer)
    if (outcome === 'time') await this.end()
    return outcome
  }

  /** What the thread's end means: a text that took too much memory is as good as one that took too much time. */
  #end(): Outcome | 'time' {
    const crash = this.#crash as NodeJS.ErrnoException | undefined
    if (!crash || crash.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'time'
    return {fault: {name: crash.code ?? crash.name, stack: crash.stack ?? ''}}
  }
}

function invalidOf({field, code, message}: Extract<Outcome, {invalid: unknown}>['invalid']): ProblemError {
  return invalidBody([{pointer: field, code, detail: message}])
}

function faultOf(code: string, stack: string): WorkerFault {
  return Object.assign(new WorkerFault(), {stack, code})
}
