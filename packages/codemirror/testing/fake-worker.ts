import {type LinterPort, serveLinter} from '../src/linter/serve-linter.js'

type Listener = (event: {readonly data: unknown}) => void

/** How a pretended worker behaves; undefined: as the real one. */
export type Conduct = (port: LinterPort, worker: FakeWorker) => void

/** A worker without a thread, for tests: what crosses is cloned as between threads, and comes a microtask later. */
export class FakeWorker {
  terminated = false
  /** What the page has sent, in order. */
  readonly heard: {readonly type: string}[] = []
  readonly #listeners: Record<string, Listener[]> = {message: [], messageerror: [], error: []}
  readonly #inside: Listener[] = []

  constructor(conduct: Conduct = (port) => serveLinter(port)) {
    const port: LinterPort = {
      addEventListener: (_type, listener) => this.#inside.push(listener),
      postMessage: (message) => {
        const data = structuredClone(message)
        queueMicrotask(() => this.tell('message', data))
      }
    }
    queueMicrotask(() => conduct(port, this))
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners[type]!.push(listener)
  }

  postMessage(message: unknown): void {
    const data = structuredClone(message)
    this.heard.push(data as {readonly type: string})
    queueMicrotask(() => {
      if (!this.terminated) for (const listener of this.#inside) listener({data})
    })
  }

  terminate(): void {
    this.terminated = true
  }

  /** What the page is told by the worker, or by the browser about it. */
  tell(type: 'message' | 'messageerror' | 'error', data?: unknown): void {
    if (!this.terminated) for (const listener of this.#listeners[type]!) listener({data})
  }
}

/** A factory for `workerLinter`, with all the workers that it has made so far. Each conduct is for one worker, in order. */
export function fakeWorkers(...conducts: (Conduct | undefined)[]): {create: () => Worker; made: FakeWorker[]} {
  const made: FakeWorker[] = []
  const create = (): Worker => {
    const worker = new FakeWorker(conducts[made.length])
    made.push(worker)
    return worker as unknown as Worker
  }
  return {create, made}
}
