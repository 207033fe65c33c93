import {describe, expect, it, vi} from 'vitest'
import {createClient, ServiceDown, ServiceProblem} from './index.js'

const lamp = {surface: 'listing', from: 'seller', text: 'A lamp.'} as const
const report = {verdict: 'accept', findings: [], language: {code: 'en', read: true}, ruleset: 'r', textHash: 'h'}
const headers = {'decision-id': 'dec_1', 'decision-kept': 'queued'}

type Reply = Response | Error | 'hang'

/** A service that gives these replies, one after the other; the calls that it got. */
function serviceWith(...replies: readonly (() => Reply)[]) {
  const calls: {url: string; init: RequestInit}[] = []
  const fake = vi.fn(async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    calls.push({url: String(url), init})
    const reply = replies[Math.min(calls.length, replies.length) - 1]!()
    if (reply instanceof Error) throw reply
    if (reply !== 'hang') return reply
    return new Promise((_, reject) => {
      init.signal!.addEventListener('abort', () => reject(init.signal!.reason))
    })
  })
  return {calls, fetch: fake as unknown as typeof fetch}
}

const good = (): Reply => Response.json(report, {headers})
const busy =
  (status: number, after = '0') =>
  (): Reply =>
    new Response('{}', {status, headers: {'retry-after': after}})
const gone = (): Reply => new TypeError('fetch failed')
const keyOf = ({init}: {init: RequestInit}) => (init.headers as Record<string, string>)['idempotency-key']

describe('the client', () => {
  it('should give the service’s answer, and send its key', async () => {
    const {calls, fetch} = serviceWith(good)
    const client = createClient({url: 'http://svc.example/prefix', key: 'flk_x', fetch})
    expect(await client.check(lamp)).toEqual({
      isDown: false,
      verdict: 'accept',
      report,
      decision: {id: 'dec_1', kept: 'queued'}
    })
    expect(calls[0]!.url).toBe('http://svc.example/prefix/v1/check')
    expect(calls[0]!.init.headers).toMatchObject({authorization: 'Bearer flk_x', 'content-type': 'application/json'})
  })

  it.each([
    ['refused for now', busy(503)],
    ['asked to wait', busy(429)],
    ['unreachable', gone],
    ['failing behind a proxy', busy(502)]
  ])('should try again when the service is %s, under one Idempotency-Key', async (_what, reply) => {
    const {calls, fetch} = serviceWith(reply, reply, good)
    const answer = await createClient({url: 'http://svc.example', fetch}).check(lamp)
    expect(answer.verdict).toBe('accept')
    expect(calls.length).toBe(3)
    expect(new Set(calls.map(keyOf)).size).toBe(1)
    expect(keyOf(calls[0]!)).toMatch(/^[0-9a-f-]{36}$/u)
  })

  it.each([
    [undefined, {isDown: true, verdict: 'review', reason: 'overloaded'}],
    ['review', {isDown: true, verdict: 'review', reason: 'overloaded'}],
    ['reject', {isDown: true, verdict: 'reject', reason: 'overloaded'}]
  ] as const)('should answer by the setting %s when the service stays down', async (whenDown, expected) => {
    const {calls, fetch} = serviceWith(busy(503))
    const client = createClient({url: 'http://svc.example', fetch, retries: 1, ...(whenDown ? {whenDown} : {})})
    expect(await client.check(lamp)).toEqual(expected)
    expect(calls.length).toBe(2)
    const answers: unknown[] = []
    for await (const answer of client.checkBatch([lamp, lamp])) answers.push(answer)
    expect(answers).toEqual([expected, expected])
  })

  it('should throw where it is set to, and for what has no answer of its own', async () => {
    const {fetch} = serviceWith(gone)
    const client = createClient({url: 'http://svc.example', fetch, retries: 0, whenDown: 'throw'})
    await expect(client.check(lamp)).rejects.toThrow(ServiceDown)
    await expect(client.check(lamp)).rejects.toMatchObject({reason: 'unreachable'})
    await expect(createClient({url: 'http://svc.example', fetch, retries: 0}).rules()).rejects.toThrow(ServiceDown)
  })

  it('should not wait longer for an answer than it is told', async () => {
    const {calls, fetch} = serviceWith(() => 'hang')
    const client = createClient({url: 'http://svc.example', fetch, timeout: 5, retries: 1})
    expect(await client.check(lamp)).toEqual({isDown: true, verdict: 'review', reason: 'timeout'})
    expect(calls.length).toBe(2)
  })

  it('should not wait for a service that asks for more patience than there is', async () => {
    const {calls, fetch} = serviceWith(busy(429, '60'))
    expect(await createClient({url: 'http://svc.example', fetch}).check(lamp)).toMatchObject({isDown: true})
    expect(calls.length).toBe(1)
  })

  it('should stop when its caller does', async () => {
    const {fetch} = serviceWith(() => 'hang')
    const stop = new AbortController()
    const asking = createClient({url: 'http://svc.example', fetch}).check(lamp, {signal: stop.signal})
    stop.abort(new Error('enough'))
    await expect(asking).rejects.toThrow('enough')
  })

  it('should not send again what is wrong, and name the fields', async () => {
    const problem = {
      type: 'urn:feedback-lint:problem:invalid-submission',
      detail: '/text is missing',
      errors: [{pointer: '/text', code: 'missing', detail: '/text is missing'}]
    }
    const {calls, fetch} = serviceWith(() => Response.json(problem, {status: 400}))
    const asking = createClient({url: 'http://svc.example', fetch}).check(lamp)
    await expect(asking).rejects.toThrow(ServiceProblem)
    await expect(asking).rejects.toMatchObject({
      message: '/text is missing',
      status: 400,
      code: 'invalid-submission',
      errors: problem.errors
    })
    expect(calls.length).toBe(1)
  })

  it('should not repeat an appeal whose end it does not know', async () => {
    const {calls, fetch} = serviceWith(gone)
    await expect(createClient({url: 'http://svc.example', fetch}).appeal('dec_1')).rejects.toThrow(ServiceDown)
    expect(calls.length).toBe(1)
  })

  it('should take a batch that breaks off for none', async () => {
    const line = `${JSON.stringify(report)}\n`
    const error = {error: {code: 'missing', message: '/text is missing', line: 2}}
    const whole = (): Reply => new Response(`${line}${JSON.stringify(error)}\n`, {headers})
    const answers = async (reply: () => Reply) => {
      const found: unknown[] = []
      const client = createClient({url: 'http://svc.example', fetch: serviceWith(reply).fetch})
      for await (const answer of client.checkBatch([lamp, lamp])) found.push(answer)
      return found
    }
    expect(await answers(whole)).toEqual([
      {isDown: false, verdict: 'accept', report, decision: {id: 'dec_1.1', kept: 'queued'}},
      {isDown: false, ...error}
    ])
    const broken = {isDown: true, verdict: 'review', reason: 'failed'}
    expect(await answers(() => new Response(line, {headers}))).toEqual([broken, broken])
  })
})
