import {connect} from 'node:net'
import {createLinter} from '@feedback-lint/core'
import {createValidator} from '@feedback-lint/validator'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {caller, french, lamp, ndjson, penalty} from './calls.js'
import {type ServiceProcess, startProcess} from './process.js'
import {makeKeys, type Stage} from './stage.js'

const linter = createLinter()
const validator = createValidator()

/** What callers ask, and what they are told when they ask wrongly. */
export function checkTests(stage: () => Stage): void {
  let service: ServiceProcess
  let keys: Record<'shop' | 'desk' | 'boss' | 'late' | 'slow', string>
  const as = (name: keyof typeof keys) => caller(service.address, keys[name])

  beforeAll(async () => {
    const store = stage().newStore()
    keys = await makeKeys(store, {
      shop: {scopes: ['check']},
      desk: {scopes: ['read-decisions', 'appeal']},
      boss: {scopes: ['admin']},
      late: {scopes: ['check'], days: -1},
      slow: {scopes: ['check'], rateLimit: 5}
    })
    service = await startProcess({
      store,
      'body-limit': 4_000_000,
      'text-limit': 3_000_000,
      'time-limit': 1_500,
      'body-time': 700,
      'batch-lines': 50,
      unread: 'listing=reject,message=review,feedback=accept'
    })
  })
  afterAll(() => service?.stop())

  describe('checks', () => {
    it('should be answered with the core’s report, word for word', async () => {
      for (const submission of [penalty, lamp, {...penalty, id: 'lamp-1', unknown: {field: 1}}]) {
        const {status, json, headers} = await as('shop')('POST', '/v1/check', submission)
        expect(status).toBe(200)
        expect(json).toEqual(JSON.parse(JSON.stringify(linter.check(submission))))
        expect(headers.get('decision-id')).toMatch(/^dec_[0-9a-f]{32}$/u)
        expect(headers.get('decision-kept')).toBe('queued')
      }
    })

    it('should answer a text that could not be read by the setting of its surface, and say why', async () => {
      const ask = async (submission: object) => (await as('shop')('POST', '/v1/check', submission)).json
      expect(await ask(french)).toMatchObject({
        verdict: 'review',
        unread: {reason: 'language'},
        language: {code: 'fr', read: false}
      })
      const comment = {...french, surface: 'feedback', from: 'buyer', rating: 'negative'}
      expect(await ask(comment)).toMatchObject({verdict: 'accept', unread: {reason: 'language'}})
      expect(await ask({...french, surface: 'follow-up', rating: 'neutral'})).toMatchObject({verdict: 'review'})
      const long = {...lamp, id: 'long', text: 'x'.repeat(3_000_001)}
      expect(await ask(long)).toEqual({
        id: 'long',
        verdict: 'reject',
        findings: [],
        language: {code: 'und', read: false},
        ruleset: linter.ruleset,
        textHash: expect.stringMatching(/^[0-9a-f]{28}$/u),
        unread: {reason: 'too-long'}
      })
      const heavy = {...lamp, text: 'You must leave us 5 stars, or else. '.repeat(60_000)}
      expect(await ask(heavy)).toMatchObject({verdict: 'reject', findings: [], unread: {reason: 'time'}})
      expect(await ask(penalty)).toMatchObject({verdict: 'reject', language: {read: true}})
    })

    it('should look at histories and reported feedback as the library does', async () => {
      const trade = {at: '2026-03-01T18:30:00Z', seller: 'anna', buyer: 'ben', item: 'e-book', price: 0.01}
      const history = {id: 'pair', trades: Array.from({length: 8}, () => trade)}
      const looked = await as('shop')('POST', '/v1/history', history)
      expect(looked.json).toEqual(validator.checkHistory(history))
      expect(looked.headers.get('decision-id')).toMatch(/^dec_/u)
      const report = {
        feedback: {from: 'buyer', rating: 'negative', text: 'Nobody answers.'},
        evidence: [{from: 'buyer', text: "Knock 30% off or it's one star."}]
      }
      const assessed = await as('shop')('POST', '/v1/reports', report)
      expect(assessed.json).toEqual(validator.assessReport(report))
      const bad = await as('shop')('POST', '/v1/reports', {feedback: {from: 'buyer', rating: 'awful', text: ''}})
      expect(bad).toMatchObject({status: 400, json: {errors: [{pointer: '/feedback/rating', code: 'wrong-value'}]}})
      const long = {trades: Array.from({length: 400}, () => ({...trade, price: -1}))}
      expect(await as('shop')('POST', '/v1/history', long)).toMatchObject({
        status: 400,
        json: {errors: [{pointer: '/trades/0/price'}]}
      })
    })

    it('should list the rules', async () => {
      const {json} = await as('shop')('GET', '/v1/rules')
      expect(json).toEqual({ruleset: linter.ruleset, rules: linter.rules})
    })
  })

  describe('batches', () => {
    it('should answer each line in its place', async () => {
      const lines = [JSON.stringify({...penalty, id: 'a'}), '', 'no json', '{"id":"b"}', JSON.stringify(lamp), '7']
      const bytes = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\n`), Buffer.from([0xff, 0x0a])])
      const {status, headers, text} = await as('shop')('POST', '/v1/check/batch', bytes, ndjson)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toBe('application/x-ndjson')
      const answers = text.trimEnd().split('\n')
      expect(answers.map((line) => JSON.parse(line))).toEqual([
        JSON.parse(JSON.stringify(linter.check({...penalty, id: 'a'}))),
        {error: {code: 'not-json', message: 'the line is not JSON', line: 3}},
        {id: 'b', error: {code: 'missing', message: '/surface is missing', line: 4}},
        linter.check(lamp),
        {error: {code: 'wrong-type', message: 'the submission must be an object', line: 6}},
        {error: {code: 'not-utf8', message: 'the line is not UTF-8 text', line: 7}}
      ])
      const first = `${headers.get('decision-id')}.1`
      expect((await as('boss')('GET', `/v1/decisions/${first}`)).json).toMatchObject({id: first, submissionId: 'a'})
    })

    it('should answer while the rest is still being sent, and stop at its limits', async () => {
      const lines = talk(service.address, keys.shop)
      lines.send(`${JSON.stringify({...penalty, id: 'one'})}\n`)
      await lines.until('"id":"one"')
      lines.send(`${JSON.stringify({...lamp, id: 'two'})}\n{"half":`)
      await lines.until('"id":"two"')
      await lines.until('"code":"timeout"')
      const tooMany = `${JSON.stringify(lamp)}\n`.repeat(60)
      const {text} = await as('shop')('POST', '/v1/check/batch', tooMany, ndjson)
      expect(text.trimEnd().split('\n').length).toBe(51)
      expect(text).toContain('"code":"too-many-lines","message":"a batch has at most 50 lines","line":51')
    })
  })

  describe('problems', () => {
    const wrong: readonly (readonly [what: string, body: unknown, status: number, code: string, errors: unknown])[] = [
      [
        'several fields',
        {surface: 'poster', text: 7, format: 'rtf'},
        400,
        'invalid-submission',
        [
          {pointer: '/from', code: 'missing', detail: '/from is missing'},
          {
            pointer: '/surface',
            code: 'wrong-value',
            detail: '/surface must be one of listing, message, revision-request, feedback, follow-up'
          },
          {pointer: '/format', code: 'wrong-value', detail: '/format must be one of text, markdown, html'},
          {pointer: '/text', code: 'wrong-type', detail: '/text must be a string'}
        ]
      ],
      [
        'structure',
        {surface: 'feedback', from: 'buyer', text: ''},
        400,
        'invalid-submission',
        [{pointer: '/rating', code: 'missing', detail: '/rating is missing: a feedback needs it'}]
      ],
      [
        'a list',
        [],
        400,
        'invalid-submission',
        [{pointer: '', code: 'wrong-type', detail: 'the submission must be an object'}]
      ],
      ['half a body', '{"surface":', 400, 'not-json', undefined],
      ['an empty body', '', 400, 'not-json', undefined],
      ['other bytes', Buffer.from([0x22, 0xff, 0x22]), 400, 'not-utf8', undefined],
      ['too much', `"${'x'.repeat(4_000_000)}"`, 413, 'too-large', undefined]
    ]
    it.each(wrong)('should name what is wrong: %s', async (_what, body, status, code, errors) => {
      const called = await as('shop')('POST', '/v1/check', body, {'x-request-id': 'mine-1'})
      expect(called.status).toBe(status)
      expect(called.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      expect(called.headers.get('x-request-id')).toBe('mine-1')
      expect(called.json).toEqual({
        type: `urn:feedback-lint:problem:${code}`,
        title: expect.any(String),
        status,
        detail: expect.any(String),
        instance: 'urn:request:mine-1',
        ...(errors ? {errors} : {})
      })
    })

    it('should know other addresses, methods and types', async () => {
      expect((await as('shop')('GET', '/v2/check')).json).toMatchObject({status: 404})
      const put = await as('shop')('PUT', '/v1/check', lamp)
      expect(put.json).toMatchObject({status: 405, type: 'urn:feedback-lint:problem:method-not-allowed'})
      expect(put.headers.get('allow')).toBe('POST')
      const xml = await as('shop')('POST', '/v1/check', '<a/>', {'content-type': 'application/xml'})
      expect(xml.json).toMatchObject({status: 415})
      expect((await as('shop')('POST', '/v1/check/batch', lamp)).json).toMatchObject({status: 415})
      expect((await as('shop')('POST', '/v1/check', `${JSON.stringify(lamp)}\n`, ndjson)).json).toMatchObject({
        status: 415
      })
    })

    it('should not wait for a body for ever', async () => {
      const answer = await sendRaw(
        service.address,
        `POST /v1/check HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${keys.shop}\r\n` +
          'content-type: application/json\r\ncontent-length: 100\r\n\r\n{"surface"'
      )
      expect(answer).toMatch(/^HTTP\/1\.1 408 /u)
      expect(answer).toContain('urn:feedback-lint:problem:timeout')
    })

    it('should let in keys that work, for what they may do', async () => {
      const statusOf = async (key: string | undefined, method: string, path: string, body?: unknown) =>
        (await caller(service.address, key)(method, path, body)).status
      const nobody = await caller(service.address)('POST', '/v1/check', lamp)
      expect(nobody.json).toMatchObject({status: 401})
      expect(nobody.headers.get('www-authenticate')).toBe('Bearer realm="feedback-lint"')
      expect(await statusOf(keys.late, 'POST', '/v1/check', lamp)).toBe(401)
      expect(await statusOf(`${keys.shop.slice(0, -2)}AA`, 'POST', '/v1/check', lamp)).toBe(401)
      expect(await statusOf('flk_000000000000_'.padEnd(60, 'A'), 'POST', '/v1/check', lamp)).toBe(401)
      const id = 'dec_00000000000000000000000000000000'
      const routes: readonly (readonly [method: string, path: string, may: readonly (keyof typeof keys)[]])[] = [
        ['POST', '/v1/check', ['shop', 'boss']],
        ['POST', '/v1/check/batch', ['shop', 'boss']],
        ['POST', '/v1/history', ['shop', 'boss']],
        ['POST', '/v1/reports', ['shop', 'boss']],
        ['GET', '/v1/rules', ['shop', 'boss']],
        ['GET', `/v1/decisions/${id}`, ['desk', 'boss']],
        ['POST', `/v1/decisions/${id}/appeal`, ['desk', 'boss']],
        ['GET', '/v1/appeals', ['desk', 'boss']],
        ['POST', `/v1/appeals/${id}/ruling`, ['boss']],
        ['GET', '/metrics', ['boss']]
      ]
      for (const [method, path, may] of routes) {
        expect([path, await statusOf(undefined, method, path, method === 'POST' ? {} : undefined)]).toEqual([path, 401])
        for (const name of ['shop', 'desk', 'boss'] as const) {
          const status = await statusOf(keys[name], method, path, method === 'POST' ? {} : undefined)
          expect([path, name, status === 403]).toEqual([path, name, !may.includes(name)])
        }
      }
      for (const path of ['/health/live', '/health/ready', '/openapi.json', '/docs/']) {
        expect([path, await statusOf(undefined, 'GET', path)]).toEqual([path, 200])
      }
    })

    it('should limit a key to its rate, and say what is left', async () => {
      for (let left = 4; left >= 0; left -= 1) {
        const {status, headers} = await as('slow')('POST', '/v1/check', lamp)
        expect(status).toBe(200)
        expect(headers.get('ratelimit-limit')).toBe('5')
        expect(headers.get('ratelimit-remaining')).toBe(String(left))
      }
      const {json, headers} = await as('slow')('POST', '/v1/check', lamp)
      expect(json).toMatchObject({status: 429, type: 'urn:feedback-lint:problem:too-many-requests'})
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
      expect((await as('shop')('POST', '/v1/check', lamp)).status).toBe(200)
    })
  })

  describe('what others see', () => {
    it('should count without texts, log without texts, and send careful headers', async () => {
      const secret = 'Zanzibar mangosteen'
      const {headers} = await as('shop')('POST', '/v1/check', {...lamp, text: `${secret}. No negative feedback.`})
      await as('shop')('POST', '/v1/check', `{"text": "${secret}`)
      await as('shop')('GET', `/v1/${encodeURIComponent(secret)}?q=${encodeURIComponent(secret)}`)
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('access-control-allow-origin')).toBeNull()
      const {text} = await as('boss')('GET', '/metrics')
      expect(text).toMatch(/^feedback_lint_checks_total\{surface="listing",verdict="reject"\} [1-9]/mu)
      expect(text).toMatch(
        /^feedback_lint_findings_total\{surface="listing",rule="terms\/prohibit",severity="error"\} /mu
      )
      expect(text).toMatch(/^feedback_lint_unread_total\{surface="listing",reason="time"\} 1$/mu)
      expect(text).toMatch(/^feedback_lint_request_seconds_count\{method="POST",route="\/v1\/check",status="200"\} /mu)
      expect(text).toMatch(/^feedback_lint_decisions_lost_total 0$/mu)
      const lines = service.logged().trimEnd().split('\n')
      expect(lines.map((line) => JSON.parse(line))).toContainEqual(
        expect.objectContaining({
          caller: 'shop',
          method: 'POST',
          route: '/v1/check',
          status: 200,
          requestId: expect.any(String)
        })
      )
      expect(`${service.logged()}${service.told()}${text}`).not.toMatch(/Zanzibar|mangosteen|negative feedback/u)
      expect(service.logged()).not.toContain(keys.shop.slice(17))
    })

    it('should say how it is', async () => {
      expect((await as('shop')('GET', '/health/live')).json).toEqual({status: 'live'})
      const ready = await as('shop')('GET', '/health/ready')
      expect(ready.json).toMatchObject({status: 'ready', store: 'ok'})
    })
  })
}

/** Sends bytes, and resolves to all that comes back until the connection ends. */
function sendRaw(address: string, request: string): Promise<string> {
  const {hostname, port} = new URL(address)
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(request))
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk
    })
    socket.on('error', reject).on('close', () => resolve(answer))
  })
}

/** A batch that is sent bit by bit. */
function talk(address: string, key: string): {send: (text: string) => void; until: (seen: string) => Promise<void>} {
  const {hostname, port} = new URL(address)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk
  })
  socket.on('error', () => {})
  socket.write(
    `POST /v1/check/batch HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n` +
      'content-type: application/x-ndjson\r\ntransfer-encoding: chunked\r\n\r\n'
  )
  return {
    send: (text) => socket.write(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`),
    async until(seen) {
      while (!answer.includes(seen)) {
        const more = await new Promise((resolve) => {
          socket.once('data', () => resolve(true)).once('close', () => resolve(false))
        })
        if (!more && !answer.includes(seen)) throw new Error(`${seen} did not come; what came: ${answer}`)
      }
    }
  }
}
