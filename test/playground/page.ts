import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {type PreviewServer, preview} from 'vite'
import {afterAll, beforeAll, expect} from 'vitest'
import {findBrowser, launchBrowser} from '../browser.js'

const root = fileURLToPath(new URL('../../playground', import.meta.url))
export const found = findBrowser()
export const wide: BrowserContextOptions = {viewport: {width: 1280, height: 860}}
export const narrow: BrowserContextOptions = {viewport: {width: 400, height: 800}}

let browser: Browser
let server: PreviewServer
export let address: string

/** Builds the page and serves it, for the tests of one file. */
export function servePlayground(): void {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'))

  beforeAll(async () => {
    if (!found) return
    const vite = createRequire(import.meta.url)
      .resolve('vite/package.json')
      .replace('package.json', 'bin/vite.js')
    execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], {
      cwd: root,
      env: {...process.env, NODE_ENV: 'production'}
    })
    // In a folder of the server, since it must not matter where the page stands.
    server = await preview({
      root,
      configFile: false,
      base: '/tools/playground/',
      logLevel: 'error',
      build: {outDir: folder},
      preview: {port: 0, host: '127.0.0.1'}
    })
    address = server.resolvedUrls!.local[0]!
    browser = await launchBrowser()
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, {recursive: true, force: true})
  })
}

/** The page in a profile of its own. Whatever the test does, the console must have nothing to say. */
export async function withPage(
  test: (page: Page) => Promise<void>,
  {path = '', options = wide}: {path?: string; options?: BrowserContextOptions} = {}
): Promise<void> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
    })
    await page.goto(address + path)
    await test(page)
    expect(problems).toEqual([])
  } finally {
    await context.close()
  }
}

export async function write(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

/** Waits for the verdict of the text as it stands. */
export async function verdictIs(page: Page, verdict: string): Promise<void> {
  await page.locator(`#strip.verdict-${verdict}[data-status=done]`).waitFor()
}

export const penalty = 'Buyers who leave negative feedback will be blocked.'
