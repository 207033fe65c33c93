import {once} from 'node:events'
import {mkdirSync, writeFileSync} from 'node:fs'
import {createServer, request} from 'node:http'
import {networkInterfaces} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {caller, lamp} from './service/calls.js'
import {run, type ServiceProcess, startProcess, temporaryFolder} from './service/process.js'

const folder = temporaryFolder()
const store = join(folder.path, 'store.db')
afterAll(() => folder.remove())

describe('a wrong setting', () => {
  it.each([
    [['--text-limit', 'many'], {}, 'the setting textLimit (--text-limit) must be a whole number from 1 to 10000000'],
    [[], {FEEDBACK_LINT_UNREAD: 'maybe'}, 'the setting unread (FEEDBACK_LINT_UNREAD) must be accept, review or reject'],
    [[], {FEEDBACK_LINT_PROT: '1'}, 'there is no setting for FEEDBACK_LINT_PROT (environment)'],
    [['--store', '/dev/null/store.db'], {}, 'the setting store cannot be used: '],
    [['--site', '/nowhere'], {}, 'the setting site must be a folder with an index.html: /nowhere is none']
  ])('should stop the start with its name: %j %j', async (args, env, told) => {
    const {code, err, out} = await run(['serve', '--port', '0', '--store', join(folder.path, 'x.db'), ...args], env)
    expect(code).toBe(3)
    expect(err).toContain(told)
    expect(out).toBe('')
  })
})

describe('a port that is taken', () => {
  it('should stop the start', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const {port} = taken.address() as {port: number}
    const {code, err} = await run(['serve', '--port', String(port), '--store', join(folder.path, 'x.db')])
    taken.close()
    expect(code).toBe(3)
    expect(err).toBe(`feedback-lint: the setting port cannot be used: 127.0.0.1:${port} gives EADDRINUSE\n`)
  })
})

describe('a service without keys', () => {
  let service: ServiceProcess
  let collector: ReturnType<typeof createServer>
  const traces: string[] = []
  const site = join(folder.path, 'site')

  beforeAll(async () => {
    collector = createServer((incoming, answer) => {
      let body = ''
      incoming.on('data', (chunk) => {
        body += chunk
      })
      incoming.on('end', () => {
        traces.push(body)
        answer.setHeader('content-type', 'application/json').end('{}')
      })
    }).listen(0, '127.0.0.1')
    await once(collector, 'listening')
    mkdirSync(site)
    writeFileSync(join(site, 'index.html'), '<title>playground</title>')
    const {port} = collector.address() as {port: number}
    service = await startProcess({
      store,
      site,
      host: '0.0.0.0',
      cors: 'https://shop.example',
      otlp: `http://127.0.0.1:${port}/v1/traces`
    })
  })
  afterAll(() => {
    collector.close()
  })

  it('should listen on loopback only, say so, and answer to this machine’s names only', async () => {
    expect(service.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u)
    expect(service.told()).toContain('no keys: this machine only')
    expect(service.logged()).toContain('no keys: listening on loopback only')
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4')
    if (outside) {
      const {port} = new URL(service.address)
      await expect(fetch(`http://${outside.address}:${port}/health/live`)).rejects.toThrow()
    }
    expect(await statusFor(service.address, 'attacker.example')).toBe(421)
    expect(await statusFor(service.address, 'localhost:8080')).toBe(200)
  })

  it('should serve the site and the documents beside its routes, and pages of other origins only where set', async () => {
    const ask = caller(service.address)
    const page = await ask('GET', '/')
    expect(page.text).toBe('<title>playground</title>')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect((await ask('GET', '/docs/')).text).toContain('swagger-ui')
    expect((await ask('GET', '/../store.db')).status).toBe(404)
    expect((await ask('GET', '/none.html')).json).toMatchObject({status: 404})
    const set = await ask('GET', '/v1/rules', undefined, {origin: 'https://shop.example'})
    expect(set.headers.get('access-control-allow-origin')).toBe('https://shop.example')
    const other = await ask('GET', '/v1/rules', undefined, {origin: 'https://other.example'})
    expect(other.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('should ask for keys as soon as there is one, until it is revoked for good', async () => {
    const added = await run(['keys', 'add', 'listing-service', '--store', store, '--output', 'json'])
    expect(added.code).toBe(0)
    const {id, key} = JSON.parse(added.out)
    const listed = await run(['keys', 'list', '--store', store])
    expect(listed.out).toMatch(new RegExp(`^${id} {2}listing-service {2}check {2}made .* {2}works\\n$`, 'u'))
    expect(listed.out).not.toContain(key.slice(17))
    const ask = (given?: string) => caller(service.address, given)('POST', '/v1/check', lamp)
    while ((await ask()).status === 200) await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await ask()).status).toBe(401)
    expect((await ask(key)).status).toBe(200)
    expect((await run(['keys', 'revoke', key, '--store', store])).code).toBe(0)
    expect((await run(['keys', 'revoke', id, '--store', store])).code).toBe(3)
    while ((await ask(key)).status === 200) await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await ask(key)).status).toBe(401)
    // The last key is gone, and the door stays shut.
    expect((await ask()).status).toBe(401)
  })

  it('should send traces where they are wanted, without texts', async () => {
    expect(await service.stop()).toBe(0)
    const all = traces.join('')
    expect(all).toContain('feedback-lint')
    expect(all).toContain('/v1/check')
    expect(all).not.toContain('Brass')
  })
})

/** The answer's status to a request that names this host. */
function statusFor(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${address}/v1/rules`, {headers: {host}}, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
