import {Worker} from 'node:worker_threads'
import type {CompiledQuery, DatabaseConnection, Driver, QueryResult} from 'kysely'
import type {Answer, Ask, Opening} from './messages.js'

/** What the file's engine said. `code` is SQLite's, such as `SQLITE_BUSY`. */
export class EmbeddedStoreError extends Error {
  override readonly name = 'EmbeddedStoreError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

interface Waiting {
  readonly resolve: (answer: {rows: Record<string, unknown>[]; affected: number}) => void
  readonly reject: (error: Error) => void
}

type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never

/** Kysely's way to a file that a worker holds. One connection; whoever has it has it alone. */
export class EmbeddedDriver implements Driver {
  readonly #opening: Opening
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #asked = 0
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(opening: Opening) {
    this.#opening = opening
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    let release!: () => void
    this.#free = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return {
      executeQuery: (query) => this.#execute(query),
      // biome-ignore lint/correctness/useYield: Kysely wants a generator, and this one only refuses.
      async *streamQuery() {
        throw new EmbeddedStoreError('SQLITE_MISUSE', 'read in pages: the embedded store has no cursor')
      }
    }
  }

  async beginTransaction(): Promise<void> {
    await this.#ask({do: 'begin'})
  }

  async commitTransaction(): Promise<void> {
    await this.#ask({do: 'commit'})
  }

  async rollbackTransaction(): Promise<void> {
    await this.#ask({do: 'rollback'})
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  async destroy(): Promise<void> {
    if (!this.#worker) return
    const worker = this.#worker
    const gone = new Promise((resolve) => worker.once('exit', resolve))
    await this.#ask({do: 'close'}).catch(() => worker.terminate())
    await gone
  }

  async #execute<Row>({sql, parameters}: CompiledQuery): Promise<QueryResult<Row>> {
    const {rows, affected} = await this.#ask({do: 'execute', sql, parameters})
    return {rows: rows as Row[], numAffectedRows: BigInt(affected)}
  }

  #ask(question: Question): Promise<{rows: Record<string, unknown>[]; affected: number}> {
    const worker = this.#running()
    this.#asked += 1
    const id = this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {resolve, reject})
      worker.postMessage({id, ...question})
    })
  }

  /** The worker; a new one where it has died, so that one fault does not end all writing. */
  #running(): Worker {
    if (this.#worker) return this.#worker
    // A worker must be JavaScript, so tests too run the built one; this file stands as deep in `src` as in `dist`.
    const script = new URL('../../../dist/decisions/embedded/worker.js', import.meta.url)
    const worker = new Worker(script, {workerData: this.#opening})
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', (error) => this.#lose(worker, error.message))
    worker.on('exit', () => this.#lose(worker, 'its worker ended'))
    this.#worker = worker
    return worker
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('error' in answer) waiting?.reject(new EmbeddedStoreError(answer.error.code, answer.error.message))
    else waiting?.resolve(answer)
  }

  #lose(worker: Worker, why: string): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const {reject} of this.#waiting.values()) reject(new EmbeddedStoreError('SQLITE_IOERR', why))
    this.#waiting.clear()
  }
}
