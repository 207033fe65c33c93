import {createLinter} from '@feedback-lint/core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {caller, lamp, penalty} from './calls.js'
import {run, type ServiceProcess, startProcess} from './process.js'
import {decisionsIn, makeKeys, type Stage} from './stage.js'

/** What is kept of an answer, who may see it, and what an appeal leads to. */
export function decisionTests(stage: () => Stage): void {
  describe('decisions', () => {
    let store: string
    let service: ServiceProcess
    let keys: Record<'shop' | 'other' | 'desk' | 'boss', string>
    const as = (name: keyof typeof keys) => caller(service.address, keys[name])

    beforeAll(async () => {
      store = stage().newStore()
      keys = await makeKeys(store, {
        shop: {scopes: ['check', 'read-decisions']},
        other: {scopes: ['check', 'read-decisions']},
        desk: {scopes: ['appeal', 'read-decisions']},
        boss: {scopes: ['admin']}
      })
      service = await startProcess({store})
    })
    afterAll(() => service?.stop())

    async function decide(submission: object): Promise<string> {
      return (await as('shop')('POST', '/v1/check', submission)).headers.get('decision-id')!
    }

    it('should be kept without the text, and shown to whom they belong', async () => {
      const odd = 'id \u0000 \ud800 é'
      const id = await decide({...penalty, id: odd})
      const report = createLinter().check(penalty)
      const {json} = await as('shop')('GET', `/v1/decisions/${id}`)
      expect(json).toEqual({
        id,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u),
        kind: 'check',
        surface: 'listing',
        caller: 'shop',
        requestId: expect.any(String),
        submissionId: 'id \uFFFD \uFFFD é',
        textHash: report.textHash,
        verdict: 'reject',
        read: true,
        findings: report.findings.map(({ruleId, severity, start, end}) => ({ruleId, severity, start, end})),
        ruleset: report.ruleset
      })
      expect((await as('boss')('GET', `/v1/decisions/${id}`)).json.id).toBe(id)
      expect((await as('other')('GET', `/v1/decisions/${id}`)).json).toMatchObject({status: 404})
      expect((await as('boss')('GET', '/v1/decisions/dec_%00')).json).toMatchObject({status: 404})
      expect((await as('boss')('GET', `/v1/decisions/dec_${'0'.repeat(32)}`)).json).toMatchObject({status: 404})
    })

    it('should be made once for an Idempotency-Key, over a restart as well', async () => {
      const send = (body: object, key: string) => as('shop')('POST', '/v1/check', body, {'idempotency-key': key})
      const first = await send(penalty, 'k-1')
      const again = await send(penalty, 'k-1')
      expect(first.headers.get('idempotency-replayed')).toBeNull()
      expect(again.headers.get('idempotency-replayed')).toBe('true')
      expect(again.json).toEqual(first.json)
      const id = first.headers.get('decision-id')
      expect(again.headers.get('decision-id')).toBe(id)
      expect((await send(lamp, 'k-1')).json).toMatchObject({
        status: 422,
        type: 'urn:feedback-lint:problem:idempotency-mismatch'
      })
      expect((await send(penalty, 'two words')).json).toMatchObject({status: 400})
      const others = await as('other')('POST', '/v1/check', penalty, {'idempotency-key': 'k-1'})
      expect(others.headers.get('decision-id')).not.toBe(id)
      expect(await service.stop()).toBe(0)
      service = await startProcess({store})
      expect((await send(penalty, 'k-1')).headers.get('decision-id')).toBe(id)
      expect((await decisionsIn(store)).filter((row) => row.id === id).length).toBe(1)
    })

    it('should be appealed once, ruled on once, and become cases', async () => {
      const id = await decide(penalty)
      const appeal = (body: object, to = id) => as('desk')('POST', `/v1/decisions/${to}/appeal`, body)
      expect((await appeal({reasons: 'x'})).json).toMatchObject({
        status: 400,
        errors: [{pointer: '/reasons', code: 'unknown'}]
      })
      expect((await appeal({reason: 'x'.repeat(4_001)})).json).toMatchObject({
        status: 400,
        errors: [{pointer: '/reason', code: 'too-long'}]
      })
      expect((await appeal({submission: lamp})).json).toMatchObject({
        status: 400,
        errors: [{pointer: '/submission/text', code: 'wrong-value'}]
      })
      const made = await appeal({reason: 'It is a joke \u0000', submission: penalty})
      expect(made).toMatchObject({
        status: 201,
        json: {decision: id, caller: 'desk', status: 'open', reason: 'It is a joke \uFFFD'}
      })
      expect((await appeal({})).json).toMatchObject({status: 409})
      expect((await appeal({}, `dec_${'0'.repeat(32)}`)).json).toMatchObject({status: 404})
      const rule = (body: object, to = made.json.id) => as('boss')('POST', `/v1/appeals/${to}/ruling`, body)
      expect((await rule({status: 'upheld'})).json).toMatchObject({status: 400, errors: [{pointer: '/verdict'}]})
      expect((await rule({status: 'upheld', verdict: 'fine'})).json).toMatchObject({status: 400})
      const ruled = await rule({status: 'upheld', verdict: 'review', note: 'too hard'})
      expect(ruled.json).toMatchObject({status: 'upheld', ruling: {by: 'boss', verdict: 'review', note: 'too hard'}})
      expect((await rule({status: 'dismissed'})).json).toMatchObject({status: 409})
      expect((await rule({status: 'dismissed'}, `app_${'0'.repeat(32)}`)).json).toMatchObject({status: 404})
      expect((await as('shop')('GET', `/v1/decisions/${id}`)).json.appeal).toEqual(ruled.json)
      const bare = await decide(lamp)
      const open = await appeal({}, bare)
      await rule({status: 'upheld', verdict: 'reject'}, open.json.id)
      const exported = await run(['decisions', 'export', '--store', store])
      expect(exported.err).toBe('1 upheld appeal has no text, so no case\n')
      expect(JSON.parse(exported.out)).toEqual({
        ...penalty,
        id: made.json.id,
        format: 'markdown',
        expect: {verdict: 'review', clauses: ['T'], quote: createLinter().check(penalty).findings[0]!.quote},
        tags: ['appeal']
      })
    })

    it('should list appeals in pages, to whom they concern', async () => {
      const ids: string[] = []
      for (let at = 0; at < 3; at += 1) {
        const {json} = await as('desk')('POST', `/v1/decisions/${await decide({...lamp, id: `l${at}`})}/appeal`, {})
        ids.push(json.id)
      }
      const first = (await as('shop')('GET', '/v1/appeals?status=open&limit=2')).json
      expect(first.appeals.map(({id}: {id: string}) => id)).toEqual(ids.slice(0, 2))
      const second = (await as('shop')('GET', `/v1/appeals?status=open&limit=2&after=${first.next}`)).json
      expect(second.appeals.map(({id}: {id: string}) => id)).toEqual(ids.slice(2))
      expect(second.next).toBeUndefined()
      expect((await as('other')('GET', '/v1/appeals')).json).toEqual({appeals: []})
      expect((await as('boss')('GET', '/v1/appeals?status=upheld')).json.appeals.length).toBe(2)
      for (const query of ['status=won', 'limit=0', 'after=x', 'more=1']) {
        expect((await as('boss')('GET', `/v1/appeals?${query}`)).json).toMatchObject({status: 400})
      }
    })
  })

  describe('kept texts', () => {
    it('should be replayed while they are kept, and be gone after', async () => {
      const store = stage().newStore()
      const first = await startProcess({store, 'keep-texts': 30})
      const deep = `{"surface":"listing","from":"seller","text":"${penalty.text}","x":${'['.repeat(9000)}${']'.repeat(9000)}}`
      await caller(first.address)('POST', '/v1/check', deep)
      await caller(first.address)('POST', '/v1/check', {...lamp, context: {listing: 'A lamp.', other: 1}})
      await first.stop()
      const kept = (await decisionsIn(store)).map(({submission}) => JSON.parse(submission!))
      expect(kept).toContainEqual(penalty)
      expect(kept).toContainEqual({...lamp, context: {listing: 'A lamp.'}})
      const same = await run(['replay', '--store', store])
      expect(same).toMatchObject({
        code: 0,
        out: '',
        err: expect.stringMatching(/^2 replayed under .*: 0 would change\n$/u)
      })
      const lenient = new URL('lenient-rules.js', import.meta.url).pathname
      const changed = await run(['replay', '--store', store, '--ruleset', lenient])
      expect(changed.code).toBe(1)
      expect(changed.out).toMatch(/^dec_[0-9a-f]{32} {2}listing {2}reject → accept {2}-terms\/penalty\n$/u)
      const second = await startProcess({store})
      await second.stop()
      expect((await decisionsIn(store)).map(({submission}) => submission)).toEqual([null, null])
    })
  })
}
