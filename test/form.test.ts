import {mkdirSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {createLinter, type Report, type Submission} from '@feedback-lint/core'
import type {Browser, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest'
import {findBrowser, launchBrowser} from './browser.js'
import type {StartOptions} from './form/api.js'
import {type Site, servePage} from './form/serve.js'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const core = createLinter()
const bad = 'Brass lamp. No negative feedback. Posted in two days.'

/** What the pretended service answers to each check; `undefined`: it cannot be reached. */
type Service = (submission: Submission) => Report | undefined

describe.skipIf(!findBrowser())('policyForm in a browser', () => {
  let browser: Browser
  let site: Site
  let page: Page
  let service: Service
  let received: Submission[]

  beforeAll(async () => {
    ;[browser, site] = await Promise.all([launchBrowser(), servePage('./index.html')])
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  afterEach(async () => {
    await page.context().close()
  })

  async function open(options: StartOptions = {}): Promise<void> {
    const colorScheme = options.dark ? 'dark' : 'light'
    page = await (await browser.newContext({viewport: {width: 900, height: 900}, colorScheme})).newPage()
    page.setDefaultTimeout(45_000)
    received = []
    service = (submission) => core.check(submission)
    await page.route('**/v1/check', async (route) => {
      const submission = route.request().postDataJSON() as Submission
      const report = service(submission)
      received.push(submission)
      if (report) await route.fulfill({json: report})
      else await route.abort('connectionrefused')
    })
    await page.goto(site.url)
    await page.evaluate((given) => window.formTest.start(given), options)
  }

  const press = () => page.getByRole('button', {name: 'List the item'}).click()
  const outcome = () => page.evaluate(() => window.formTest.form.state.outcome)
  const settled = (wanted: string) =>
    page.waitForFunction((name) => window.formTest.form.state.outcome === name, wanted)
  const write = (field: 'title' | 'description' | 'terms' | 'notes', text: string) =>
    page.evaluate(([name, words]) => window.formTest.write(name, words), [field, text] as const)
  const findings = (field: 'title' | 'description' | 'terms' | 'notes') =>
    page.evaluate((name) => window.formTest.findings(name), field)
  const focused = () =>
    page.evaluate(() => {
      const {activeElement} = document
      return activeElement?.closest('[id]:not([id^="cm-"])')?.id ?? activeElement?.className
    })
  const checkHere = (submission: Submission) =>
    page.evaluate(
      (one) =>
        window.formTest.linter.check(one).then(
          (report) => report,
          (error: Error) => error.message
        ),
      submission
    )
  const status = () => page.evaluate(() => window.formTest.linter.status)

  /** Throws in a worker, and waits until the page has heard of it. */
  const breakWorker = (at: number) =>
    page.evaluate((number) => {
      const worker = window.formTest.workers[number]!
      return new Promise<void>((heard) => {
        worker.addEventListener('error', () => heard())
        worker.postMessage('throw')
      })
    }, at)

  async function axeFindings(): Promise<unknown[]> {
    await page.addScriptTag({path: axe})
    return page.evaluate(async () => {
      const {axe: tool} = window as unknown as {
        axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
      }
      const {violations} = await tool.run()
      return violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)])
    })
  }

  describe('workerLinter', () => {
    const submissions: Submission[] = [
      {surface: 'listing', from: 'seller', text: bad},
      {surface: 'listing', from: 'seller', text: 'Nuts &amp; bolts. No &quot;negative&quot; feedback &lt;3.'},
      {surface: 'listing', from: 'seller', format: 'html', text: '<p>Leave <b>5 stars</b> or no refund.</p>'},
      {surface: 'message', from: 'buyer', text: 'Refund half or I leave one star.', context: {listing: 'A lamp.'}},
      {surface: 'feedback', from: 'buyer', rating: 'positive', text: 'Arrived broken, total rubbish.'}
    ]

    it('should answer what the core answers', async () => {
      await open()
      for (const submission of submissions) expect(await checkHere(submission)).toEqual(core.check(submission))
      expect(await checkHere({surface: 'feedback', from: 'buyer', text: 'Good.'})).toBe(
        'Not checked here: /rating is missing: a feedback needs it'
      )
      expect(await page.evaluate(() => window.formTest.workers.length)).toBe(1)
      expect(await status()).toBe('ready')
    })

    it.each(['throw', 'hang', 'terminate'] as const)(
      'should recover from a worker that is ended midway: %s',
      async (how) => {
        await open({answerWithin: 3000})
        await checkHere(submissions[0]!)
        const report = await page.evaluate(
          async ([way, one]) => {
            const {linter, workers} = window.formTest
            if (way === 'terminate') workers[0]!.terminate()
            else workers[0]!.postMessage(way)
            return linter.check(one)
          },
          [how, submissions[0]!] as const
        )
        expect(report).toEqual(core.check(submissions[0]!))
        expect(await page.evaluate(() => window.formTest.workers.length)).toBeGreaterThan(1)
        expect(await status()).toBe('ready')
      }
    )

    it('should read in the page after a second failure, and the form says so', async () => {
      await open()
      for (const worker of [0, 1]) {
        await checkHere(submissions[0]!)
        await breakWorker(worker)
      }
      expect(await checkHere(submissions[1]!)).toEqual(core.check(submissions[1]!))
      expect(await status()).toBe('fallback')
      await page.getByText('Checking may be slower than usual.').waitFor()
      await write('description', bad)
      await page.waitForFunction(() => window.formTest.findings('description').length === 1)
    })

    it('should say that nothing is read here when it must not fall back', async () => {
      await open({linter: 'worker-only'})
      for (const worker of [0, 1]) {
        await checkHere(submissions[0]!)
        await breakWorker(worker)
      }
      await write('description', bad)
      await page.getByText('Your text is not checked here now. It will be checked when you submit.').waitFor()
      await press()
      await settled('refused')
    })
  })

  describe('submit', () => {
    it('should lead to the errors and send nothing', async () => {
      await open()
      await write('title', 'Brass lamp')
      await write('description', bad)
      await write('notes', 'Leave 5 stars for a gift card.')
      await press()
      await settled('errors')
      expect(received).toEqual([])
      expect(await focused()).toBe('summary')
      expect(await page.getByRole('heading', {name: 'There is a problem'}).isVisible()).toBe(true)
      const links = await page.locator('#summary a').allTextContents()
      expect(links).toEqual([
        'Description: This term stops buyers from leaving feedback “No negative feedback”',
        'Note to buyers: This offer trades a reward for a rating “Leave 5 stars for a gift card”'
      ])
      expect(await page.getByRole('button', {name: 'List the item'}).isEnabled()).toBe(true)
      await page.locator('#summary a').first().click()
      const selected = await page.evaluate(() => {
        const {state, hasFocus} = window.formTest.views.description
        const {from, to} = state.selection.main
        return [hasFocus, state.sliceDoc(from, to)]
      })
      expect(selected).toEqual([true, 'No negative feedback'])
      await page.locator('#summary a').last().click()
      const inNotes = await page.evaluate(() => {
        const notes = document.querySelector('textarea')!
        return [document.activeElement === notes, notes.value.slice(notes.selectionStart, notes.selectionEnd)]
      })
      expect(inNotes).toEqual([true, 'Leave 5 stars for a gift card'])
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await page.evaluate(() => window.formTest.form.focusFirstError())
      expect(await page.evaluate(() => window.formTest.views.description.hasFocus)).toBe(true)
    })

    it('should follow what is mended, and then send', async () => {
      await open()
      await write('description', bad)
      await press()
      await settled('errors')
      await write('description', 'Brass lamp. Posted in two days.')
      await page.getByText('You can submit now.').waitFor()
      await press()
      await settled('sent')
      expect(received.map(({id, text}) => [id, text])).toEqual([
        ['title', ''],
        ['description', 'Brass lamp. Posted in two days.'],
        ['terms', ''],
        ['notes', '']
      ])
      expect(await page.locator('#summary').isVisible()).toBe(false)
      expect(await page.locator('#status [role=status]').textContent()).toBe('Sent.')
    })

    it('should send warnings, and show them with what the service finds', async () => {
      await open()
      const asks = 'Please leave positive feedback. Mint condition. Bulbs excluded.'
      await write('description', asks)
      service = (submission) => {
        const report = core.check(submission)
        if (submission.id !== 'description') return report
        const [warning] = report.findings
        const start = asks.indexOf('Mint')
        const error = {
          ...warning!,
          ruleId: 'house/mint',
          severity: 'error',
          start,
          end: start + 14,
          quote: 'Mint condition'
        } as const
        return {
          ...report,
          verdict: 'reject',
          findings: [warning!, {...error, title: 'This shop has no mint', related: [], evidence: [], fixes: []}]
        }
      }
      await press()
      await settled('refused')
      expect(await findings('description')).toEqual([
        {words: 'Please leave positive feedback', origin: 'local', severity: 'warning'},
        {words: 'Mint condition', origin: 'server', severity: 'error'}
      ])
      expect(await page.locator('#summary a').allTextContents()).toEqual([
        'Description: This shop has no mint “Mint condition”'
      ])
      expect(await page.locator('#summary').textContent()).toContain('1 more to check: it does not stop you')
      expect(await focused()).toBe('summary')
      service = (submission) => core.check(submission)
      await write('description', asks.replace('Mint condition', 'Hardly used'))
      await page.getByText('You can submit now.').waitFor()
      await press()
      await settled('sent')
      expect((await findings('description')).map(({origin}) => origin)).toEqual(['local'])
    })

    it('should keep the text and the draft when the service cannot be reached', async () => {
      await open()
      await write('terms', 'Returns within 30 days.')
      service = () => undefined
      await press()
      await settled('unreachable')
      expect(await focused()).toBe('summary')
      const told = await page.locator('#summary').textContent()
      expect(told).toContain('Not sent yet')
      expect(told).toContain('Your text is still here and nothing is lost.')
      expect(told).toContain('A draft is saved.')
      const saved = await page.evaluate(() => window.formTest.drafts.at(-1))
      expect(saved).toEqual({title: '', description: '', terms: 'Returns within 30 days.', notes: ''})
      service = (submission) => core.check(submission)
      await press()
      await settled('sent')
    })

    it('should say when the draft is not saved either', async () => {
      await open({draftFails: true})
      await write('terms', 'Returns within 30 days.')
      await page.getByText('The draft could not be saved. Your text is still here. It will be tried again.').waitFor()
      service = () => undefined
      await press()
      await settled('unreachable')
      expect(await page.locator('#summary').textContent()).toContain('Keep this page open.')
    })

    it.each(['none', 'never'] as const)('should send what could not be checked here: %s', async (linter) => {
      await open({linter, checkWithin: 1500})
      await write('description', bad)
      await page.waitForFunction(() => window.formTest.drafts.length > 0)
      await press()
      await settled('refused')
      expect(await page.evaluate(() => window.formTest.form.state.unchecked)).toContain('description')
      expect((await findings('description')).map(({origin}) => origin)).toEqual(['server'])
      await write('description', 'Brass lamp.')
      await press()
      await settled('sent')
      expect(await page.locator('#status [role=status]').textContent()).toContain('could not be checked here')
    })

    it('should not send twice when the button is pressed twice', async () => {
      await open()
      await write('title', 'Brass lamp')
      const outcomes = await page.evaluate(() => {
        const {form} = window.formTest
        return Promise.all([form.submit(), form.submit()])
      })
      expect(outcomes).toEqual(['sent', 'sent'])
      expect(received).toHaveLength(4)
    })

    it('should show a refusal that names no words, until the text is edited', async () => {
      await open()
      await write('title', 'Brass lamp')
      service = (submission) => ({...core.check(submission), verdict: submission.id === 'title' ? 'reject' : 'accept'})
      await press()
      await settled('refused')
      await page.evaluate(() => new Promise((later) => setTimeout(later, 400)))
      expect(await page.locator('#summary a').allTextContents()).toEqual([
        'Title: The service did not accept this text.'
      ])
      await write('title', 'Steel lamp')
      await page.getByText('You can submit now.').waitFor()
    })

    it('should take an answer that is no report for none', async () => {
      await open()
      await write('title', 'Brass lamp')
      service = () => ({oops: true}) as unknown as Report
      await press()
      await settled('unreachable')
    })
  })

  describe('attachTextarea', () => {
    it('should list what is found, and let undo take a fix back in one step', async () => {
      await open()
      const notes = page.getByLabel('Note to buyers')
      await notes.pressSequentially('No negative feedback. Thank you.')
      const fix = page.getByRole('button', {name: 'Remove the sentence'})
      await fix.waitFor()
      expect(await notes.getAttribute('aria-invalid')).toBe('true')
      const described = await notes.getAttribute('aria-describedby')
      await page.waitForFunction((id) => document.getElementById(id!)?.textContent?.startsWith('1 error'), described)
      await fix.click()
      expect((await notes.inputValue()).trim()).toBe('Thank you.')
      await page.waitForFunction(() => window.formTest.findings('notes').length === 0)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('notes')
      await page.keyboard.press('Control+z')
      expect(await notes.inputValue()).toBe('No negative feedback. Thank you.')
      await fix.waitFor()
      await page.keyboard.press('F8')
      const selection = await page.evaluate(() => {
        const {value, selectionStart, selectionEnd} = document.querySelector('textarea')!
        return value.slice(selectionStart, selectionEnd)
      })
      expect(selection).toBe('No negative feedback')
    })

    it('should move with what is written before it, and hear of values that a program sets', async () => {
      await open()
      await write('notes', 'No negative feedback.')
      await page.waitForFunction(() => window.formTest.findings('notes').length === 1)
      const notes = page.getByLabel('Note to buyers')
      await notes.press('Control+Home')
      await notes.pressSequentially('A lamp 😀. ')
      await page.waitForFunction(() => window.formTest.findings('notes')[0]?.words === 'No negative feedback')
      await write('notes', 'All good.')
      await page.waitForFunction(() => window.formTest.findings('notes').length === 0)
    })

    it('should write where the browser knows no command for it, and not where nobody may write', async () => {
      await open()
      await write('notes', 'No negative feedback.')
      const fix = page.getByRole('button', {name: 'Write “Please contact us'})
      await fix.waitFor()
      await page.evaluate(() => {
        document.execCommand = () => false
        document.querySelector('textarea')!.readOnly = true
      })
      await fix.click()
      await page.getByText('The text cannot be edited.').waitFor()
      await page.evaluate(() => {
        document.querySelector('textarea')!.readOnly = false
      })
      await fix.click()
      expect(await page.getByLabel('Note to buyers').inputValue()).toMatch(/^Please contact us/u)
      await page.waitForFunction(() => window.formTest.findings('notes').length === 0)
    })

    it('should count what is too much to list', async () => {
      await open()
      await write('notes', 'No negative feedback.\n\n'.repeat(130))
      await page.getByText('30 more').waitFor()
      expect(await page.locator('.fp-finding').count()).toBe(100)
    })

    it('should find the service’s words though the text was sent with CRLF', async () => {
      await open({linter: 'none'})
      await write('notes', 'A lamp.\nBrass.\nNo negative feedback.')
      const sent = 'A lamp.\r\nBrass.\r\nNo negative feedback.'
      const report = core.check({surface: 'listing', from: 'seller', format: 'text', text: sent})
      await page.evaluate(
        ([answer, text]) => {
          const {notes, policy} = window.formTest
          notes.dispatch(policy.setServerFindings(notes.state, answer, {text}))
        },
        [report, sent] as const
      )
      expect(await findings('notes')).toEqual([{words: 'No negative feedback', origin: 'server', severity: 'error'}])
    })

    it('should leave nothing behind', async () => {
      await open()
      await write('notes', 'No negative feedback.')
      await page.waitForFunction(() => window.formTest.findings('notes').length === 1)
      const html = await page.evaluate(() => {
        window.formTest.form.destroy()
        window.formTest.notes.destroy()
        return document.querySelector('textarea')!.parentElement!.innerHTML
      })
      expect(html).toBe('<label for="notes">Note to buyers</label><textarea id="notes" rows="3"></textarea>')
    })
  })

  describe('syncDoc', () => {
    it('should change only what differs, keep caret and marks, and leave undo alone', async () => {
      await open()
      await write('description', bad)
      await page.waitForFunction(() => window.formTest.findings('description').length === 1)
      const result = await page.evaluate(() => {
        const {views, policy} = window.formTest
        const view = views.description
        const text = view.state.doc.toString()
        view.dispatch({selection: {anchor: text.length}})
        const changes = ['Old \r\n', 'Old \n'].map((start) => policy.syncDoc(view, start + text))
        const {head} = view.state.selection.main
        return {changes, doc: view.state.doc.toString(), caret: head === text.length + 5}
      })
      expect(result).toEqual({changes: [true, false], doc: `Old \n${bad}`, caret: true})
      expect((await findings('description')).map(({words}) => words)).toEqual(['No negative feedback'])
      await page.evaluate(() => window.formTest.views.description.focus())
      await page.keyboard.press('Control+z')
      expect(await page.evaluate(() => window.formTest.views.description.state.doc.toString())).toBe(`Old \n${bad}`)
    })
  })

  it.each([false, true])('should leave axe nothing to find; dark: %s', async (dark) => {
    await open({dark})
    await write('description', bad)
    await write('notes', 'Leave 5 stars for a gift card. Please leave positive feedback.')
    await press()
    await settled('errors')
    await page.waitForFunction(() => window.formTest.findings('notes').length > 0)
    expect(await axeFindings()).toEqual([])
    service = () => undefined
    await write('description', 'A lamp.')
    await write('notes', '')
    await press()
    await settled('unreachable')
    expect(await axeFindings()).toEqual([])
    expect(await outcome()).toBe('unreachable')
  })
})

describe.skipIf(!findBrowser())('the seller’s form of the playground', () => {
  let browser: Browser
  let site: Site

  beforeAll(async () => {
    ;[browser, site] = await Promise.all([launchBrowser(), servePage('../../playground/seller/index.html')])
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('should lead from errors to a listed item, without a service beside it and under its own content policy', async () => {
    const page = await browser.newPage({viewport: {width: 760, height: 1600}, deviceScaleFactor: 2})
    page.setDefaultTimeout(45_000)
    const problems: string[] = []
    page.on('pageerror', ({message}) => problems.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) problems.push(message.text())
    })
    await page.goto(site.url)
    const lab = page.getByText('Try things out')
    await lab.click()
    await page.getByRole('button', {name: 'With things to change'}).click()
    await lab.click()
    const send = page.getByRole('button', {name: 'List the item'})
    await send.click()
    await page.getByRole('heading', {name: 'There is a problem'}).waitFor()
    expect(await page.locator('#summary a').count()).toBe(2)
    await page.locator('#summary a').last().click()
    await page.keyboard.press('Control+.')
    await page.getByRole('dialog').waitFor()
    await picture(page)
    await page.keyboard.press('1')
    await page.locator('#summary a').first().click()
    await page.keyboard.press('Control+.')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('1')
    await page.getByText('You can submit now.').waitFor()
    await send.click()
    await page.getByRole('heading', {name: 'Your item is on its way'}).waitFor()
    expect(await page.locator('#done').textContent()).toContain('No service runs beside this page')
    await page.getByRole('button', {name: 'Write another'}).click()
    expect(await page.getByRole('textbox', {name: 'Title'}).textContent()).toBe('')
    expect(problems).toEqual([])
    await page.close()
  })

  /** The picture in the package's readme; taken anew only when asked for, so that a test run changes no file. */
  async function picture(page: Page): Promise<void> {
    if (process.env.UPDATE_SCREENSHOTS !== '1') return
    const folder = fileURLToPath(new URL('../docs/images/', import.meta.url))
    mkdirSync(folder, {recursive: true})
    await page.locator('#terms .cm-fp-summary', {hasText: 'F8'}).waitFor()
    await page.locator('#description .cm-fp-summary', {hasText: 'F8'}).waitFor()
    const from = await page.locator('#description-label').boundingBox()
    const to = await page.locator('#status').boundingBox()
    const dialog = await page.getByRole('dialog').boundingBox()
    const bottom = Math.max(to!.y + to!.height, dialog!.y + dialog!.height) + 16
    const clip = {x: 0, y: from!.y - 12, width: 760, height: bottom - from!.y + 12}
    await page.screenshot({path: `${folder}editor.png`, clip})
  }
})
