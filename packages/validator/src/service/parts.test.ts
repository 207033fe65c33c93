import type {SubmissionError} from '@feedback-lint/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isDecisionId, newId, repeatableId, storable} from '../decisions/decision.js'
import {LineCutter} from '../lines.js'
import {isLoopback} from './auth.js'
import {RateLimiter} from './limits.js'
import {ProblemError} from './problems.js'
import {RememberedAnswers} from './remembered.js'
import {readBody, readLine} from './submissions.js'

describe('readBody', () => {
  it('should name every wrong field, in the core’s words and the first one first', () => {
    const value = fc.oneof(
      fc.constantFrom('listing', 'feedback', 'seller', 'buyer', 'negative', 'text'),
      fc.jsonValue()
    )
    const names = ['surface', 'from', 'text', 'format', 'rating', 'requested', 'detailedRatings', 'context', 'id']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (body) => {
        let first: SubmissionError | undefined
        try {
          readLine(body, 100)
        } catch (error) {
          first = error as SubmissionError
        }
        if (!first) return
        let problem: ProblemError | undefined
        try {
          readBody(body, 100)
        } catch (error) {
          problem = error as ProblemError
        }
        expect(problem).toBeInstanceOf(ProblemError)
        const errors = problem!.errors!
        expect(errors[0]).toEqual({pointer: first.field, code: first.code, detail: first.message})
        expect(new Set(errors.map(({pointer}) => pointer)).size).toBe(errors.length)
      })
    )
  })

  it('should tell a text that is too long from one that is wrong', () => {
    const long = {surface: 'message', from: 'buyer', text: 'xxxx'}
    expect(readBody(long, 3).tooLong).toBe(true)
    expect(readBody(long, 4).tooLong).toBe(false)
    expect(() => readBody({...long, surface: 'feedback'}, 3)).toThrow('/rating is missing')
  })
})

describe('RateLimiter', () => {
  it('should give back over a minute what was taken, to each caller its own', () => {
    const limiter = new RateLimiter()
    const take = (at: number, name = 'a', cost = 1) => limiter.take(name, 60, at, cost)
    for (let left = 59; left >= 0; left -= 1) expect(take(0)).toMatchObject({remaining: left, wait: 0})
    expect(take(0)).toEqual({limit: 60, remaining: 0, reset: 60, wait: 1})
    expect(take(0, 'b')).toMatchObject({remaining: 59})
    expect(take(1000)).toMatchObject({wait: 0, remaining: 0})
    expect(take(31_000)).toMatchObject({wait: 0, remaining: 29})
    expect(take(31_000, 'a', 40)).toMatchObject({wait: 11, remaining: 29})
    expect(take(3_600_000)).toMatchObject({remaining: 59})
    // A clock that is put back takes nothing away.
    expect(take(0)).toMatchObject({remaining: 58})
  })

  it('should not grow without end', () => {
    const limiter = new RateLimiter(2)
    for (const name of ['a', 'b', 'c']) limiter.take(name, 2, 0)
    expect(limiter.take('a', 2, 0).remaining).toBe(1)
    expect(limiter.take('c', 2, 0).remaining).toBe(0)
  })
})

describe('RememberedAnswers', () => {
  const answer = (body: string) => Promise.resolve({body, headers: {}})

  it('should remember for a while, within its bound', async () => {
    const remembered = new RememberedAnswers(100, 2_000)
    remembered.remember('a', 'h', answer('x'.repeat(600)), 0)
    remembered.remember('b', 'h', answer('x'.repeat(600)), 50)
    await Promise.resolve()
    expect(remembered.find('a', 0)).toBeUndefined()
    expect(remembered.find('b', 149)?.bodyHash).toBe('h')
    expect(remembered.find('b', 150)).toBeUndefined()
  })

  it('should forget work that failed', async () => {
    const remembered = new RememberedAnswers(100)
    const failing = Promise.reject(new Error('no'))
    remembered.remember('a', 'h', failing, 0)
    await expect(failing).rejects.toThrow('no')
    expect(remembered.find('a', 0)).toBeUndefined()
  })

  it('should remember nothing where it is not to', () => {
    const remembered = new RememberedAnswers(0)
    remembered.remember('a', 'h', answer(''), 0)
    expect(remembered.find('a', 0)).toBeUndefined()
  })
})

describe('LineCutter', () => {
  it('should cut the same lines, however they arrive', () => {
    const cut = (chunks: readonly Buffer[]): unknown[] => {
      const cutter = new LineCutter(20)
      return [...chunks.flatMap((chunk) => [...cutter.push(chunk)]), ...cutter.end()].map(({number, bytes}) => [
        number,
        bytes?.toString('latin1')
      ])
    }
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom('a', '\n', 'é'), maxLength: 120}), fc.nat(10), (text, size) => {
        const bytes = Buffer.from(text)
        const chunks: Buffer[] = []
        for (let at = 0; at < bytes.length; at += size + 1) chunks.push(bytes.subarray(at, at + size + 1))
        const lines = bytes.toString('latin1').replace(/\n$/u, '').split('\n')
        const expected = lines.map((line, at) => [at + 1, line.length > 20 ? undefined : line])
        expect(cut(chunks)).toEqual(text === '' ? [] : expected)
      })
    )
  })
})

describe('ids and names', () => {
  it('should know decisions’ ids', () => {
    expect(isDecisionId(newId('dec', 1))).toBe(true)
    expect(isDecisionId(`${newId('dec', Date.now())}.12`)).toBe(true)
    expect(isDecisionId(repeatableId('a', 'b'))).toBe(true)
    for (const wrong of ['', 'dec_', 'app_0', `${newId('dec', 1)}.0`, `${newId('dec', 1)}\n`]) {
      expect(isDecisionId(wrong)).toBe(false)
    }
    expect(newId('dec', 1) < newId('dec', 2)).toBe(true)
    expect(repeatableId('ab', 'c')).not.toBe(repeatableId('a', 'bc'))
  })

  it('should know this machine’s names', () => {
    expect(['localhost', 'LOCALHOST:80', '127.0.0.1:8080', '127.1.2.3', '[::1]:80'].every(isLoopback)).toBe(true)
    expect(['', 'localhost.example', '127.0.0.1.example', '10.0.0.1', 'xlocalhost'].some(isLoopback)).toBe(false)
  })

  it('should make a text that both stores hold', () => {
    expect(storable('a\u0000b\ud800')).toBe('a\uFFFDb\uFFFD')
    expect(storable('😀')).toBe('😀')
  })
})
