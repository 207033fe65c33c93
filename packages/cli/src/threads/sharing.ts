import {Interrupted} from '../failure.js'
import type {Io} from '../io.js'
import type {Bounds} from './in-order.js'
import type {Threads} from './threads.js'

/** What this thread does by itself before others are started, which costs each of them some tenths of a second. */
const head = {bytes: 1_000_000, milliseconds: 250}

export interface SharingOptions<Task, Answer> {
  /** How many threads at most; 1 is this thread alone. */
  readonly jobs: number
  readonly here: (task: Task) => Promise<Answer>
  readonly startThreads: (count: number) => Threads<Task, Answer>
  /** How large the texts were that were read. */
  readonly bytesOf: (task: Task, answer: Answer) => number
  readonly onInterrupt: Io['onInterrupt'] | undefined
  /** Called at Ctrl-C: ends the input. */
  readonly abort: () => void
}

/** Who answers: this thread alone at first, threads when there is more than they cost to start. */
export class Sharing<Task, Answer> {
  readonly #options: SharingOptions<Task, Answer>
  #threads: Threads<Task, Answer> | undefined
  #unlisten: (() => void) | undefined
  #bytes = 0
  #milliseconds = 0
  #wasInterrupted = false

  constructor(options: SharingOptions<Task, Answer>) {
    this.#options = options
  }

  get isShared(): boolean {
    return this.#threads !== undefined
  }

  get wasInterrupted(): boolean {
    return this.#wasInterrupted
  }

  /** What may be under way: enough to keep each thread busy while one of them is slow. */
  get bounds(): Bounds {
    const {jobs} = this.#options
    return {things: jobs === 1 ? 1 : 4 * jobs, bytes: 8_000_000 * jobs}
  }

  answer(task: Task): Promise<Answer> {
    const isLong = this.#bytes >= head.bytes || this.#milliseconds >= head.milliseconds
    if (this.#options.jobs > 1 && isLong) this.#threads ??= this.#start()
    return this.#threads ? this.#threads.run(task) : this.#answerHere(task)
  }

  async end(): Promise<void> {
    this.#unlisten?.()
    await this.#threads?.end()
  }

  #start(): Threads<Task, Answer> {
    const {startThreads, jobs, onInterrupt, abort} = this.#options
    const threads = startThreads(jobs)
    // One thread alone is ended by the system; several would leave half a line behind.
    this.#unlisten = onInterrupt?.(() => {
      this.#wasInterrupted = true
      void threads.end(new Interrupted())
      abort()
    })
    return threads
  }

  async #answerHere(task: Task): Promise<Answer> {
    const start = performance.now()
    const answer = await this.#options.here(task)
    this.#milliseconds += performance.now() - start
    this.#bytes += this.#options.bytesOf(task, answer)
    return answer
  }
}
