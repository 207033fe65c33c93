import {createLinter, type Report, type Submission} from '@feedback-lint/core'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {type Conduct, fakeWorkers} from '../../testing/fake-worker.js'
import {LinterFailure, type PolicyLinter} from '../policy-linter.js'
import type {CoreLinter} from './core.js'
import {localLinter} from './local-linter.js'
import {type LinterPort, serveLinter} from './serve-linter.js'
import {workerLinter} from './worker-linter.js'

const lamp: Submission = {surface: 'listing', from: 'seller', text: 'A lamp. No negative feedback.'}
const report = createLinter().check(lamp)

/** Loads as it should, and stands still for ever in the first text for which `isHard` is true. */
function stuckIn(isHard: (text: string) => boolean): Conduct {
  return (port) => {
    let stuck = false
    const core: CoreLinter = {
      check({text}) {
        stuck = isHard(text)
        return stuck ? new Promise<Report>(() => {}) : report
      }
    }
    const mute: LinterPort = {
      addEventListener: (type, listener) => port.addEventListener(type, listener),
      postMessage(message) {
        if (!stuck) port.postMessage(message)
      }
    }
    serveLinter(mute, async () => core)
  }
}

const well = stuckIn(() => false)
const silent: Conduct = () => {}
const broken: Conduct = (_, worker) => worker.tell('error')
const dies: Conduct = (port, worker) => {
  port.addEventListener('message', ({data}) => {
    if ((data as {type: string}).type === 'check') worker.tell('error')
  })
  port.postMessage({type: 'ready'})
}

function statuses(linter: PolicyLinter): string[] {
  const told: string[] = []
  linter.onStatus((status) => told.push(status))
  return told
}

describe('workerLinter', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** The outcome of a promise after so many milliseconds; `undefined` while it is open. */
  async function after<T>(milliseconds: number, promise: Promise<T>): Promise<T | Error | undefined> {
    let outcome: T | Error | undefined
    promise.then(
      (value) => {
        outcome = value
      },
      (error: Error) => {
        outcome = error
      }
    )
    await vi.advanceTimersByTimeAsync(milliseconds)
    return outcome
  }

  it('should make the worker at the first check, and one for all checks', async () => {
    const {create, made} = fakeWorkers()
    const linter = workerLinter(create)
    expect(made).toHaveLength(0)
    vi.useRealTimers()
    const reports = await Promise.all([linter.check(lamp), linter.check({...lamp, text: 'A lamp.'})])
    expect(reports.map(({verdict}) => verdict)).toEqual(['reject', 'accept'])
    expect(made).toHaveLength(1)
    linter.dispose()
  })

  it('should send the worker plain options only, and apply ruleUrl to what comes back', async () => {
    const {create, made} = fakeWorkers()
    const linter = workerLinter(create, {rules: ['terms/prohibit'], ruleUrl: (id) => `/rules/${id}`, maxLength: 500})
    vi.useRealTimers()
    const {findings} = await linter.check(lamp)
    expect(findings.map(({url}) => url)).toEqual(['/rules/terms/prohibit'])
    expect(made[0]!.heard[0]).toEqual({type: 'start', options: {rules: ['terms/prohibit'], maxLength: 500}})
    await expect(linter.check({...lamp, text: 'x'.repeat(501)})).rejects.toThrow('/text is longer than 500 characters')
    await expect(linter.check({...lamp, shop: () => 1} as Submission)).rejects.toThrow('not plain data')
    await expect(linter.check(lamp)).resolves.toMatchObject({verdict: 'reject'})
  })

  it('should answer what the local linter answers', async () => {
    vi.useRealTimers()
    const {create} = fakeWorkers()
    const options = {ruleUrl: (id: string) => `https://shop.example/${id}`}
    const [far, near] = [workerLinter(create, options), localLinter(options)]
    const words =
      'leave no negative positive feedback 5 stars or refund buyers who will be blocked please . \n\n | ** &amp; <b> 😀 \r\n'
    const text = fc.array(fc.constantFrom(...words.split(' ')), {maxLength: 30}).map((parts) => parts.join(' '))
    const submission = fc.oneof(
      fc.record({
        surface: fc.constantFrom('listing', 'message'),
        from: fc.constant('seller'),
        format: fc.constantFrom('text', 'markdown', 'html'),
        text,
        id: fc.string({maxLength: 5})
      }),
      fc.record({
        surface: fc.constant('feedback'),
        from: fc.constant('buyer'),
        text,
        rating: fc.constantFrom('positive', 'negative', undefined)
      })
    ) as fc.Arbitrary<Submission>
    const outcome = (linter: PolicyLinter, one: Submission): Promise<unknown> =>
      linter.check(one).catch((error: Error) => [error.name, error.message])
    await fc.assert(
      fc.asyncProperty(submission, async (one) => {
        expect(await outcome(far, one)).toEqual(await outcome(near, one))
      }),
      {numRuns: 150}
    )
    far.dispose()
  })

  it('should start another worker for what waited when one dies, and stay ready', async () => {
    const {create, made} = fakeWorkers(dies, well)
    const linter = workerLinter(create)
    const told = statuses(linter)
    const checks = Promise.all([linter.check(lamp), linter.check({...lamp, text: 'Another.'})])
    expect(await after(100, checks)).toEqual([report, report])
    expect(made.map(({terminated}) => terminated)).toEqual([true, false])
    expect(told).toEqual([])
  })

  it.each([
    ['breaks', broken],
    ['cannot be understood', (_, worker) => worker.tell('messageerror')],
    ['never starts', silent]
  ] as [string, Conduct][])('should read in the page when a worker %s twice, and say so', async (_, conduct) => {
    const {create, made} = fakeWorkers(conduct, conduct)
    const linter = workerLinter(create, {fallback: () => localLinter({load: async () => ({check: () => report})})})
    const told = statuses(linter)
    expect(await after(60_100, linter.check(lamp))).toEqual(report)
    expect(linter.status).toBe('fallback')
    expect(told).toEqual(['fallback'])
    expect(await after(100, linter.check(lamp))).toEqual(report)
    expect(made).toHaveLength(2)
  })

  it('should read in the page when workers are not allowed there', async () => {
    const linter = workerLinter(() => {
      throw new DOMException('Refused by the page', 'SecurityError')
    })
    vi.useRealTimers()
    await expect(linter.check(lamp)).resolves.toEqual(report)
    expect(linter.status).toBe('fallback')
  })

  it('should refuse all when it must not fall back', async () => {
    const {create, made} = fakeWorkers(broken, broken)
    const linter = workerLinter(create, {fallback: false})
    expect(await after(100, linter.check(lamp))).toBeInstanceOf(LinterFailure)
    expect(linter.status).toBe('failed')
    expect(await after(0, linter.check(lamp))).toBeInstanceOf(LinterFailure)
    expect(made).toHaveLength(2)
  })

  it('should start a third worker when the second failed more than a minute later', async () => {
    const {create, made} = fakeWorkers(well, well, well)
    const linter = workerLinter(create, {fallback: false})
    for (const at of [0, 1, 2]) {
      expect(await after(100, linter.check(lamp))).toEqual(report)
      made[at]!.tell('error')
      await vi.advanceTimersByTimeAsync(60_000)
    }
    expect(linter.status).toBe('ready')
    expect(made).toHaveLength(3)
  })

  it('should end a worker that is stuck, answer the other texts, and never read the culprit in the page', async () => {
    const hard = (text: string): boolean => text === 'hard'
    const {create, made} = fakeWorkers(stuckIn(hard), stuckIn(hard), stuckIn(hard))
    let readHere = 0
    const linter = workerLinter(create, {
      answerWithin: 1000,
      fallback: () => {
        readHere += 1
        return localLinter()
      }
    })
    const told = statuses(linter)
    const culprit = linter.check({...lamp, text: 'hard'})
    const other = linter.check(lamp)
    expect(await after(1500, Promise.race([culprit, other]))).toBeUndefined()
    expect(made.map(({terminated}) => terminated)).toEqual([true, false])
    expect(await after(1000, culprit)).toEqual(new LinterFailure('Not checked here: reading this text took too long'))
    expect(await after(100, other)).toEqual(report)
    expect(told).toEqual(['failed', 'ready'])
    expect(readHere).toBe(0)
  })

  it('should find a worker stuck though the writer types on', async () => {
    const {create, made} = fakeWorkers(stuckIn((text) => text.startsWith('hard')))
    const linter = workerLinter(create, {answerWithin: 1000})
    for (let key = 0; key < 5; key += 1) {
      const typed = new AbortController()
      const check = linter.check({...lamp, text: `hard${key}`}, typed.signal).catch(() => undefined)
      await vi.advanceTimersByTimeAsync(400)
      typed.abort()
      await check
    }
    expect(made[0]!.terminated).toBe(true)
    linter.dispose()
  })

  it('should wait for a worker that says it is still loading', async () => {
    const slow: Conduct = (port) =>
      serveLinter(port, () => new Promise((resolve) => setTimeout(() => resolve({check: () => report}), 4000)))
    const {create, made} = fakeWorkers(slow)
    const linter = workerLinter(create, {answerWithin: 1500})
    expect(await after(4100, linter.check(lamp))).toEqual(report)
    expect(made).toHaveLength(1)
  })

  it('should not wait for ever for one that loads for ever', async () => {
    const never: Conduct = (port) => serveLinter(port, () => new Promise(() => {}))
    const {create, made} = fakeWorkers(never)
    const linter = workerLinter(create, {answerWithin: 1500})
    await after(12_000, linter.check(lamp))
    expect(made[0]!.terminated).toBe(true)
    linter.dispose()
  })

  it('should pass on that the worker cannot load the core, and recover', async () => {
    let online = false
    const conduct: Conduct = (port) =>
      serveLinter(port, async () => {
        if (!online) throw new TypeError('Failed to fetch the chunk')
        return {check: () => report}
      })
    const linter = workerLinter(fakeWorkers(conduct).create)
    expect(await after(10, linter.check(lamp))).toEqual(
      new LinterFailure('The linter could not be loaded: Failed to fetch the chunk')
    )
    expect(linter.status).toBe('failed')
    online = true
    expect(await after(10, linter.check(lamp))).toEqual(report)
    expect(linter.status).toBe('ready')
  })

  it('should tell the worker to drop what is no longer wanted', async () => {
    const {create, made} = fakeWorkers(well)
    const linter = workerLinter(create)
    const cancel = new AbortController()
    const check = linter.check(lamp, cancel.signal)
    cancel.abort(new Error('typed on'))
    await expect(check).rejects.toThrow('typed on')
    await expect(linter.check(lamp, cancel.signal)).rejects.toThrow('typed on')
    expect(made[0]!.heard.map(({type}) => type)).toEqual(['start', 'check', 'cancel'])
    expect(await after(100, linter.check(lamp))).toEqual(report)
  })

  it('should take no notice of what others send', async () => {
    const {create, made} = fakeWorkers(well)
    const linter = workerLinter(create)
    const check = linter.check(lamp)
    for (const data of [null, 7, 'report', {}, {type: 9}, {type: 'report', id: 99, report: {}}])
      made[0]!.tell('message', data)
    expect(await after(100, check)).toEqual(report)
  })

  it('should end the worker and refuse all when it is disposed of', async () => {
    const {create, made} = fakeWorkers(silent)
    const linter = workerLinter(create)
    const check = linter.check(lamp)
    linter.dispose()
    await expect(check).rejects.toThrow(LinterFailure)
    await expect(linter.check(lamp)).rejects.toThrow(LinterFailure)
    expect(made.map(({terminated}) => terminated)).toEqual([true])
    expect(vi.getTimerCount()).toBe(0)
  })
})
