import type {Worker} from 'node:worker_threads'

/** What a thread is started with. */
export interface ThreadData {
  /** Where the thread notes which item of its task it is at, and less than 0 between tasks: what ends it can be told by it. */
  readonly place: Int32Array
}

export interface ThreadsOptions<Task> {
  readonly count: number
  readonly start: (data: ThreadData) => Worker
  /** The task once more, without the item that ended a thread: its answer says so. */
  readonly blame: (task: Task, item: number) => Task
}

interface Job<Task, Answer> {
  task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

/** A thread that works on one task has the next one at hand. */
const atHand = 2

/**
 * Threads that answer tasks of several items each. A thread that dies over an item is replaced, and the rest of its tasks is
 * answered all the same.
 */
export class Threads<Task, Answer> {
  readonly #options: ThreadsOptions<Task>
  readonly #waiting: Job<Task, Answer>[] = []
  readonly #threads = new Set<Thread<Task, Answer>>()
  #failure: Error | undefined

  constructor(options: ThreadsOptions<Task>) {
    this.#options = options
    for (let started = 0; started < options.count; started += 1) this.#start()
  }

  /** Rejects when no thread is left, or after `end`. */
  run(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({task, resolve, reject})
      this.#assign()
    })
  }

  /** Ends all threads; what is not answered yet is rejected with the error. */
  async end(error: Error = new Error('the threads have ended')): Promise<void> {
    this.#failure = error
    const threads = [...this.#threads]
    this.#threads.clear()
    const left = [...threads.flatMap((thread) => thread.jobs), ...this.#waiting.splice(0)]
    for (const {reject} of left) reject(error)
    await Promise.all(threads.map((thread) => thread.end()))
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const free = [...this.#threads].sort((one, other) => one.jobs.length - other.jobs.length)[0]
      if (!free) {
        for (const {reject} of this.#waiting.splice(0)) reject(this.#failure!)
        return
      }
      if (free.jobs.length >= atHand) return
      free.take(this.#waiting.shift()!)
    }
  }

  #start(): void {
    const thread = new Thread<Task, Answer>(this.#options.start, {
      onAnswer: () => this.#assign(),
      onEnd: (cause) => this.#replace(thread, cause)
    })
    this.#threads.add(thread)
  }

  #replace(thread: Thread<Task, Answer>, cause: Error): void {
    if (!this.#threads.delete(thread)) return
    const [current, ...others] = thread.jobs
    const item = thread.item
    // One that ends before it has begun with anything would do so again.
    if (current === undefined || item < 0) this.#failure = cause
    else {
      current.task = this.#options.blame(current.task, item)
      this.#start()
    }
    if (current) this.#waiting.unshift(current, ...others)
    this.#assign()
  }
}

interface Listener {
  readonly onAnswer: () => void
  readonly onEnd: (cause: Error) => void
}

/** One thread, and what it has been given: it works on the first of its jobs. */
class Thread<Task, Answer> {
  readonly jobs: Job<Task, Answer>[] = []
  readonly #worker: Worker
  readonly #place = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
  #crash: Error | undefined

  constructor(start: (data: ThreadData) => Worker, {onAnswer, onEnd}: Listener) {
    this.#worker = start({place: this.#place})
    this.#worker.on('message', (answer: Answer) => {
      this.jobs.shift()!.resolve(answer)
      onAnswer()
    })
    // `exit` follows, after the last message has come.
    this.#worker.on('error', (error) => {
      this.#crash = error
    })
    this.#worker.once('exit', () => onEnd(this.#crash ?? new Error('a thread ended by itself')))
  }

  get item(): number {
    return Atomics.load(this.#place, 0)
  }

  take(job: Job<Task, Answer>): void {
    this.jobs.push(job)
    this.#worker.postMessage(job.task)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
