import type {DecisionRow} from './decision.js'
import {type InsertDecisions, rowsAtOnce} from './insert.js'

/**
 * What became of a decision when its answer went out: `stored`; `queued`, to be stored within moments; or `no`: the queue
 * was full, and the loss is counted.
 */
export type Kept = 'stored' | 'queued' | 'no'

export interface WriterOptions {
  /** How many decisions may wait. */
  readonly queueSize: number
  /** How long decisions gather before they are written, in milliseconds. */
  readonly gatherFor?: number
  /** How long an answer waits for its decision to be stored, in milliseconds. */
  readonly patience?: number
  /** Told of each failed attempt, and of decisions let go. */
  readonly onTrouble?: (trouble: {
    readonly what: 'retry' | 'lost'
    readonly count: number
    readonly error?: unknown
  }) => void
}

interface Entry {
  readonly row: DecisionRow
  stored?: (kept: Kept) => void
}

/** Writes decisions behind the answers: a bounded queue, many in one statement, again after a failure. */
export class DecisionWriter {
  readonly #insert: InsertDecisions
  readonly #options: Required<WriterOptions>
  #queue: Entry[] = []
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> | undefined
  #failures = 0
  #closed = false
  #room: (() => void)[] = []
  written = 0
  lost = 0

  constructor(insert: InsertDecisions, options: WriterOptions) {
    this.#insert = insert
    this.#options = {gatherFor: 100, patience: 2_000, onTrouble: () => {}, ...options}
  }

  get waiting(): number {
    return this.#queue.length
  }

  /** Whether the last attempt to write failed. */
  get failing(): boolean {
    return this.#failures > 0
  }

  /** Takes a decision, to be written soon. Never throws, never waits. */
  add(row: DecisionRow): Kept {
    return this.#take({row}) ? 'queued' : 'no'
  }

  /** Takes a decision and resolves when it is stored, or to `queued` when that takes too long. Never rejects. */
  addAndWait(row: DecisionRow): Promise<Kept> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#options.patience, 'queued' satisfies Kept)
      const settle = (kept: Kept): void => {
        clearTimeout(timer)
        resolve(kept)
      }
      if (!this.#take({row, stored: settle})) return settle('no')
      this.#hurry()
    })
  }

  /** Resolves when at most half of the queue is taken, or after a while: for those who can wait, such as a batch. */
  async room(): Promise<void> {
    if (this.#queue.length * 2 <= this.#options.queueSize) return
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#options.patience)
      this.#room.push(resolve)
    })
    clearTimeout(timer)
  }

  /** Resolves when what waits now has been tried once. */
  async flush(): Promise<void> {
    this.#hurry()
    await this.#writing
  }

  /** Writes what waits, trying again until the time is over; then counts the rest as lost. */
  async close(patience: number): Promise<void> {
    this.#closed = true
    const end = Date.now() + patience
    while (this.#queue.length > 0) {
      await this.flush()
      if (this.#queue.length === 0 || Date.now() >= end) break
      await new Promise((resolve) => setTimeout(resolve, Math.min(100, Math.max(0, end - Date.now()))))
    }
    clearTimeout(this.#timer)
    this.#lose(this.#queue.splice(0))
  }

  #take(entry: Entry): boolean {
    if (this.#closed || this.#queue.length >= this.#options.queueSize) {
      this.#lose([entry])
      return false
    }
    this.#queue.push(entry)
    if (!this.#writing) this.#timer ??= setTimeout(() => this.#start(), this.#options.gatherFor)
    return true
  }

  /** Writes at once, unless the store is failing: then the next attempt keeps its time. */
  #hurry(): void {
    if (this.#writing || this.#queue.length === 0 || (this.failing && !this.#closed)) return
    this.#start()
  }

  #start(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#writing = this.#writeAll().finally(() => {
      this.#writing = undefined
      if (this.#queue.length === 0) return
      const wait = this.failing ? Math.min(5_000, 100 * 2 ** this.#failures) : this.#options.gatherFor
      this.#timer = setTimeout(() => this.#start(), wait)
    })
  }

  async #writeAll(): Promise<void> {
    while (this.#queue.length > 0) {
      const entries = this.#queue.slice(0, rowsAtOnce)
      try {
        await this.#insert(entries.map(({row}) => row))
      } catch (error) {
        if (isRefused(error)) {
          await this.#writeSingly(entries)
          continue
        }
        this.#failures += 1
        this.#options.onTrouble({what: 'retry', count: this.#queue.length, error})
        return
      }
      this.#done(entries)
    }
  }

  /** A row that the store refuses for what it holds must not hold up the others. */
  async #writeSingly(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      try {
        await this.#insert([entry.row])
        this.#done([entry])
      } catch (error) {
        if (!isRefused(error)) return
        this.#queue.shift()
        this.#lose([entry], error)
      }
    }
  }

  #done(entries: readonly Entry[]): void {
    this.#queue.splice(0, entries.length)
    this.#failures = 0
    this.written += entries.length
    for (const {stored} of entries) stored?.('stored')
    if (this.#queue.length * 2 > this.#options.queueSize) return
    for (const go of this.#room.splice(0)) go()
  }

  #lose(entries: readonly Entry[], error?: unknown): void {
    if (entries.length === 0) return
    this.lost += entries.length
    for (const {stored} of entries) stored?.('no')
    this.#options.onTrouble({what: 'lost', count: entries.length, error})
  }
}

/** The store is there and says no to the data itself: SQLSTATE classes 22 and 23, or SQLite's own names for them. */
function isRefused(error: unknown): boolean {
  const {code} = error as {code?: unknown}
  return typeof code === 'string' && /^(?:2[23]...|SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG))/u.test(code)
}
