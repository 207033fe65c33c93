import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Report} from '@feedback-lint/core'
import type {Browser, Page} from 'playwright-core'
import {createServer, type ViteDevServer} from 'vite'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findBrowser, launchBrowser} from './browser.js'
import {readCases} from './corpus/cases.js'
import {type ServiceProcess, startProcess} from './service/process.js'

const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-agree-'))

describe.skipIf(!findBrowser())('a page and the service', () => {
  let browser: Browser
  let page: Page
  let vite: ViteDevServer
  let service: ServiceProcess

  beforeAll(async () => {
    service = await startProcess({store: join(folder, 'decisions.db'), 'rate-limit': 0, 'log-level': 'error'})
    vite = await createServer({
      root: fileURLToPath(new URL('./agree', import.meta.url)),
      configFile: false,
      logLevel: 'error',
      resolve: {conditions: ['@feedback-lint/source', 'module', 'browser', 'development']},
      server: {host: '127.0.0.1', port: 0, fs: {strict: false}, hmr: false}
    })
    await vite.listen()
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.goto(vite.resolvedUrls!.local[0]!)
    await page.waitForFunction(() => 'checkAll' in window)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await vite?.close()
    await service?.stop()
    rmSync(folder, {recursive: true, force: true})
  })

  it('should give equal reports for the whole corpus', async () => {
    const submissions = readCases().map(
      ({expect: _, tags: __, set: ___, ...submission}: {expect: unknown; tags?: unknown; set: unknown; text: string}) =>
        submission
    )
    expect(submissions.length).toBeGreaterThan(10_000)
    for (let from = 0; from < submissions.length; from += 1000) {
      const part = submissions.slice(from, from + 1000)
      const [here, there] = await Promise.all([
        page.evaluate((texts) => window.checkAll(texts), part),
        askService(service.address, part)
      ])
      // The verdict on a text in a language that nobody reads is the service's setting; all else is the linter's.
      const unread = there.filter((report) => 'unread' in report).length
      const asLinter = there.map(({unread, ...report}, at) =>
        unread ? {...report, verdict: here[at]!.verdict} : report
      )
      expect(asLinter).toEqual(here)
      expect(unread).toBeLessThan(part.length / 20)
    }
  }, 240_000)
})

async function askService(address: string, submissions: readonly object[]): Promise<(Report & {unread?: object})[]> {
  const answer = await fetch(`${address}/v1/check/batch`, {
    method: 'POST',
    headers: {'content-type': 'application/x-ndjson'},
    body: submissions.map((submission) => `${JSON.stringify(submission)}\n`).join('')
  })
  expect(answer.status).toBe(200)
  const lines = (await answer.text()).trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line))
}
