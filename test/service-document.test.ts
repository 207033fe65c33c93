import {join} from 'node:path'
import {createLinter} from '@feedback-lint/core'
import {createClient, ServiceProblem} from '@feedback-lint/validator/client'
import {Validator} from '@seriousme/openapi-schema-validator'
import {generate} from 'openapi-typescript-codegen'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readCases} from './corpus/cases.js'
import {penalty} from './service/calls.js'
import {type ServiceProcess, startProcess, temporaryFolder} from './service/process.js'

const folder = temporaryFolder()
let service: ServiceProcess
// biome-ignore lint/suspicious/noExplicitAny: a document is looked into here and there.
let document: any

beforeAll(async () => {
  service = await startProcess({store: join(folder.path, 'store.db'), 'rate-limit': 0})
  document = await (await fetch(`${service.address}/openapi.json`)).json()
})
afterAll(async () => {
  await service?.stop()
  folder.remove()
})

describe('the OpenAPI document', () => {
  it('should be valid, and say which scope a route asks for', async () => {
    expect(await new Validator().validate(structuredClone(document))).toEqual({valid: true})
    expect(document.openapi).toMatch(/^3\.1\./u)
    expect(Object.keys(document.paths).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/metrics',
      '/v1/appeals',
      '/v1/appeals/{id}/ruling',
      '/v1/check',
      '/v1/check/batch',
      '/v1/decisions/{id}',
      '/v1/decisions/{id}/appeal',
      '/v1/history',
      '/v1/reports',
      '/v1/rules'
    ])
    for (const [path, operations] of Object.entries<Record<string, {security: object[]}>>(document.paths)) {
      for (const {security} of Object.values(operations)) {
        expect([path, security.length]).toEqual([path, path.startsWith('/health') ? 0 : 1])
      }
    }
  })

  it('should give examples that the service answers as it says', async () => {
    for (const path of ['/v1/check', '/v1/history', '/v1/reports']) {
      const {requestBody, responses} = document.paths[path].post
      const sent = requestBody.content['application/json'].examples
      const given = responses['200'].content['application/json'].examples
      expect(Object.keys(sent).length).toBeGreaterThan(0)
      for (const [name, {value}] of Object.entries<{value: unknown}>(sent)) {
        const response = await fetch(service.address + path, {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify(value)
        })
        expect([name, response.status, await response.json()]).toEqual([name, 200, given[name].value])
      }
    }
  })

  it('should make a client that works', async () => {
    const output = join(folder.path, 'generated')
    await generate({input: structuredClone(document), output, httpClient: 'fetch', useOptions: true})
    const client = await import(/* @vite-ignore */ join(output, 'index.ts'))
    client.OpenAPI.BASE = service.address
    expect(await client.ChecksService.check({requestBody: penalty})).toEqual(createLinter().check(penalty))
    expect((await client.RulesService.listRules()).ruleset).toBe(createLinter().ruleset)
    await expect(client.ChecksService.check({requestBody: {surface: 'poster'}})).rejects.toMatchObject({
      status: 400,
      body: {errors: [{pointer: '/from'}, {pointer: '/text'}, {pointer: '/surface'}]}
    })
  })
})

describe('our own client', () => {
  it('should agree with the editor’s linter on the texts of the corpus', async () => {
    const linter = createLinter()
    // Each thirtieth: test/agree.test.ts asks for all of them, and what could differ here is the way through the client.
    const cases = readCases().filter((_, at) => at % 30 === 0)
    const submissions = cases.map(({set: _set, expect: _expect, tags: _tags, ...submission}) => submission)
    const client = createClient({url: service.address, batchTimeout: 60_000})
    let at = 0
    for await (const answer of client.checkBatch(submissions)) {
      const report = linter.check(submissions[at])
      at += 1
      if (!('report' in answer)) throw new Error(`${submissions[at - 1].id} was not checked`)
      // A text that could not be read has the verdict that the service's setting gives it, and says so.
      const {unread, ...theirs} = answer.report
      const ours = unread ? {...report, verdict: 'review'} : report
      expect(theirs).toEqual(JSON.parse(JSON.stringify(ours)))
      expect(unread !== undefined).toBe(!report.language.read && report.verdict === 'accept')
    }
    expect(at).toBe(submissions.length)
  })

  it('should reach every route', async () => {
    const client = createClient({url: service.address, timeout: 60_000})
    const answer = await client.check(penalty, {idempotencyKey: 'mine'})
    if (answer.isDown) throw new Error('the service is there')
    expect(answer.verdict).toBe('reject')
    expect(await client.check(penalty, {idempotencyKey: 'mine'})).toEqual(answer)
    expect((await client.decision(answer.decision.id)).verdict).toBe('reject')
    const appeal = await client.appeal(answer.decision.id, {reason: 'No.', submission: penalty})
    expect((await client.appeals({status: 'open', limit: 5})).appeals).toEqual([appeal])
    expect(await client.rule(appeal.id, {status: 'dismissed'})).toMatchObject({status: 'dismissed'})
    expect((await client.rules()).rules.length).toBeGreaterThan(5)
    expect((await client.checkHistory({trades: []})).answer.verdict).toBe('accept')
    const feedback = {from: 'buyer', rating: 'negative', text: 'It broke.'} as const
    expect((await client.assessReport({feedback})).answer.remove).toBe('none')
    const wrong = client.check({...penalty, surface: 'feedback'} as never)
    await expect(wrong).rejects.toThrow(ServiceProblem)
    await expect(wrong).rejects.toMatchObject({
      status: 400,
      code: 'invalid-submission',
      errors: [{pointer: '/rating', code: 'missing'}]
    })
  })
})
