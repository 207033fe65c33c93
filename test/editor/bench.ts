import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {build, defaultClientConditions, preview} from 'vite'
import {launchBrowser} from '../browser.js'
import type {EditorTest, StartOptions} from './api.js'

/** A sentence that breaks a rule, and what the rule would have instead. */
export const bad = 'No negative feedback.'
export const nice = 'Please contact us if anything is wrong, so that we can fix it.'

/** The page with the editor, and what tests do to it. */
export class EditorPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Makes the editor anew and waits until the linter has read its first text. */
  async start(options: StartOptions = {}): Promise<void> {
    await this.page.evaluate(async (given) => {
      window.editorTest.start(given)
      await window.editorTest.warm
    }, options)
  }

  focus(): Promise<void> {
    return this.page.focus('.cm-content')
  }

  text(): Promise<string> {
    return this.page.evaluate(() => window.editorTest.text())
  }

  findings(): Promise<ReturnType<EditorTest['findings']>> {
    return this.page.evaluate(() => window.editorTest.findings())
  }

  /** The words that are marked. */
  marks(): Promise<string[]> {
    return this.page.locator('.cm-fp-mark').allTextContents()
  }

  /** Waits until so many places are marked. */
  async marked(count: number): Promise<void> {
    await this.page.waitForFunction((wanted) => document.querySelectorAll('.cm-fp-mark').length === wanted, count)
  }

  /** Waits until the text as it stands has been checked. */
  async idle(): Promise<void> {
    await this.page.waitForFunction(() => window.editorTest.checkState(window.editorTest.view!.state) === 'idle')
  }

  /** Waits until the summary says just this. */
  async says(words: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.querySelector('[role=status]')?.textContent === wanted, words)
  }
}

export interface Bench extends EditorPage {
  /** Another page, such as a phone's. */
  open(options: BrowserContextOptions): Promise<EditorPage>
  /** What went wrong on any page and nobody caught. */
  readonly errors: Error[]
  close(): Promise<void>
}

/** Builds the page from the sources, serves it and opens it in Chromium. */
export async function openBench(): Promise<Bench> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const outDir = mkdtempSync(join(tmpdir(), 'editor-page-'))
  const common = {configFile: false as const, root, logLevel: 'error' as const}
  await build({
    ...common,
    resolve: {conditions: ['@feedback-lint/source', ...defaultClientConditions]},
    worker: {format: 'es'},
    build: {outDir, emptyOutDir: true, minify: false, target: 'es2022'}
  })
  const server = await preview({...common, build: {outDir}, preview: {port: 0, host: '127.0.0.1'}})
  const browser = await launchBrowser()
  const errors: Error[] = []
  const open = async (options: BrowserContextOptions): Promise<EditorPage> => {
    const page = await (await browser.newContext(options)).newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => errors.push(error))
    await page.goto(server.resolvedUrls!.local[0]!)
    await page.waitForFunction(() => 'editorTest' in window)
    return new EditorPage(page)
  }
  const close = async (): Promise<void> => {
    await browser.close()
    await server.close()
    rmSync(outDir, {recursive: true, force: true})
  }
  return Object.assign(await open({viewport: {width: 900, height: 700}}), {open, errors, close})
}
