import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {createClient, limitFor, type WorkerClient} from '../../playground/src/worker/client.js'
import type {ToWorker} from '../../playground/src/worker/messages.js'

/** A worker that answers when it is told to. */
class SlowWorker extends EventTarget {
  readonly asked: ToWorker[] = []
  ended = false

  postMessage(message: ToWorker): void {
    this.asked.push(message)
  }

  terminate(): void {
    this.ended = true
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', {data}))
  }

  ready(): void {
    this.say({type: 'ready', rules: [], ruleset: 'r'})
  }

  answer(answer: unknown): void {
    this.say({type: 'answer', id: this.asked.at(-1)!.id, answer})
  }
}

const ask = {text: 'a', format: 'text'} as const
let workers: SlowWorker[]
let client: WorkerClient
let restarts: number

beforeEach(() => {
  vi.useFakeTimers()
  workers = []
  restarts = 0
  client = createClient({
    create: () => {
      workers.push(new SlowWorker())
      return workers.at(-1) as unknown as Worker
    },
    onRestart: () => {
      restarts += 1
    }
  })
})

afterEach(() => {
  client.dispose()
  vi.useRealTimers()
})

describe('createClient', () => {
  it('should ask one thing at a time, once the worker is there', async () => {
    const first = client.request('trees', ask)
    const second = client.request('trees', ask)
    const [worker] = workers
    expect(worker!.asked).toHaveLength(0)
    worker!.ready()
    expect(worker!.asked).toHaveLength(1)
    worker!.answer('one')
    expect(await first).toBe('one')
    expect(worker!.asked).toHaveLength(2)
    worker!.answer('two')
    expect(await second).toBe('two')
    expect((await client.about).ruleset).toBe('r')
  })

  it('should end a worker that is stuck, say so, and ask the next one what is left', async () => {
    const stuck = client.request('trees', ask)
    const waiting = client.request('trees', ask)
    const refused = expect(stuck).rejects.toThrow('This took longer than 2 seconds, so the checker was restarted.')
    workers[0]!.ready()
    vi.advanceTimersByTime(2000)
    await refused
    expect(workers[0]!.ended).toBe(true)
    expect(restarts).toBe(1)
    workers[1]!.ready()
    workers[1]!.answer('two')
    expect(await waiting).toBe('two')
  })

  it('should not count the time that a worker takes to start, up to a limit', async () => {
    const asked = client.request('trees', ask)
    vi.advanceTimersByTime(10_000)
    workers[0]!.ready()
    workers[0]!.answer('one')
    expect(await asked).toBe('one')

    const other = createClient({create: () => new SlowWorker() as unknown as Worker, startLimit: 100})
    const never = expect(other.request('trees', ask)).rejects.toThrow('did not start')
    vi.advanceTimersByTime(100)
    await never
    await expect(other.about).rejects.toThrow('did not start')
  })

  it('should drop an answer that nobody waits for any more', async () => {
    const stop = new AbortController()
    const dropped = expect(client.request('trees', ask, {signal: stop.signal})).rejects.toThrow('aborted')
    const kept = client.request('trees', ask)
    workers[0]!.ready()
    const late = workers[0]!.asked[0]!
    stop.abort()
    await dropped
    workers[0]!.say({type: 'answer', id: late.id, answer: 'late'})
    workers[0]!.say({type: 'answer', id: late.id, answer: 'twice'})
    workers[0]!.answer('kept')
    expect(await kept).toBe('kept')
  })

  it('should not send what was given up before its turn', async () => {
    const first = client.request('trees', ask)
    const stop = new AbortController()
    const second = expect(client.request('trees', ask, {signal: stop.signal})).rejects.toThrow('aborted')
    stop.abort()
    await second
    workers[0]!.ready()
    workers[0]!.answer('one')
    expect(await first).toBe('one')
    expect(workers[0]!.asked).toHaveLength(1)
  })

  it('should pass on which field is wrong', async () => {
    const asked = client.request('trees', ask)
    workers[0]!.ready()
    workers[0]!.say({type: 'failure', id: workers[0]!.asked[0]!.id, message: '/rating is missing', field: '/rating'})
    await expect(asked).rejects.toMatchObject({message: '/rating is missing', field: '/rating'})
  })

  it('should start anew after a worker has broken', async () => {
    const broken = expect(client.request('trees', ask)).rejects.toThrow('stopped')
    workers[0]!.dispatchEvent(new Event('error', {cancelable: true}))
    await broken
    const asked = client.request('trees', ask)
    workers[1]!.ready()
    workers[1]!.answer('one')
    expect(await asked).toBe('one')
  })

  it('should give long texts longer', () => {
    expect(limitFor(0)).toBe(2000)
    expect(limitFor(1_000_000)).toBe(52_000)
  })
})
