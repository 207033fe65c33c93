import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {describe, expect, it} from 'vitest'
import {address, found, narrow, penalty, servePlayground, verdictIs, wide, withPage, write} from './page.js'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

servePlayground()

describe.skipIf(!found)('the playground as a page', () => {
  it('should open its links in a fresh profile with the same state, and bear with broken ones', async () => {
    let link = ''
    await withPage(async (page) => {
      await page.getByLabel('Surface').selectOption('message')
      await page.getByLabel('Author').selectOption('buyer')
      await page.getByText('Listing that it is about').first().click()
      await page.locator('#listing').fill('A brass lamp.')
      await write(page, 'Refund me <b>now</b>, or I leave one star.')
      await verdictIs(page, 'review')
      await page.getByRole('tab', {name: 'Rules'}).click()
      await page.locator('[id="rule-demand/ask"]').uncheck()
      await page.getByRole('button', {name: 'Share'}).click()
      await expect.poll(() => page.locator('#share-link').inputValue()).toContain('#v1.')
      link = await page.locator('#share-link').inputValue()
      await page.getByLabel('Without my text and listing').check()
      await expect.poll(async () => (await page.locator('#share-link').inputValue()).length).toBeLessThan(link.length)
      // The address itself follows as well.
      await expect.poll(() => page.url()).toContain('#v1.')
    })
    const hash = link.slice(link.indexOf('#'))
    await withPage(
      async (page) => {
        await verdictIs(page, 'review')
        expect(await page.locator('.cm-content').textContent()).toBe('Refund me <b>now</b>, or I leave one star.')
        expect(await page.getByLabel('Surface').inputValue()).toBe('message')
        expect(await page.getByLabel('Author').inputValue()).toBe('buyer')
        expect(await page.locator('#listing').inputValue()).toBe('A brass lamp.')
        expect(await page.getByRole('tab', {selected: true}).first().textContent()).toBe('Rules')
        expect(await page.locator('[id="rule-demand/ask"]').isChecked()).toBe(false)
        await page.evaluate(() => {
          location.hash = '#v9.abc'
        })
        await page.getByText('another version of the playground (v9)').waitFor()
        expect(await page.locator('.cm-content').textContent()).toContain('Refund me')
      },
      {path: hash}
    )
    await withPage(
      async (page) => {
        await page.getByText('damaged or was cut short').waitFor()
        await verdictIs(page, 'reject')
      },
      {path: '#v1.%3Cscript%3Ealert(1)%3C/script%3E'}
    )
  })

  it('should offer a file where a link would be too long, and open it again by a drop', async () => {
    await withPage(async (page) => {
      const words = Array.from({length: 6000}, (_, at) => ((at * 7919 + 13) % 99_991).toString(36)).join(' ')
      await page.getByLabel('Surface').selectOption('message')
      await page
        .locator('#open-file')
        .setInputFiles({name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(`${words}\r\nend`)})
      await page.getByRole('button', {name: 'Share'}).click()
      await page.getByText('A file is safer.').waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('button', {name: 'Save as a file'}).click()
      const saved = readFileSync((await (await download).path()) ?? '', 'utf8')
      await page.keyboard.press('Escape')
      await page.getByRole('button', {name: 'Clear all'}).click()
      await expect.poll(() => page.url()).toContain('#v1.')
      await page.evaluate((text) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text], 'playground.json'))
        document.body.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer}))
      }, saved)
      await expect.poll(() => page.locator('#length').textContent()).toContain((words.length + 4).toLocaleString('en'))
      expect(await page.getByLabel('Surface').inputValue()).toBe('message')
      await expect.poll(() => page.url()).not.toContain('#v1.')
    })
  })

  it('should work without a network once it has been open', async () => {
    await withPage(async (page) => {
      await page.evaluate(() => navigator.serviceWorker.ready)
      await page.context().setOffline(true)
      await page.reload()
      await verdictIs(page, 'reject')
      await page.getByRole('button', {name: 'Samples'}).click()
      await page.locator('.sample').first().waitFor()
    })
  })

  it('should keep a draft for the next visit until it is cleared', async () => {
    await withPage(async (page) => {
      await write(page, 'My draft of a lamp.')
      await expect.poll(() => page.evaluate(() => JSON.stringify({...localStorage}))).toContain('My draft')
      await page.goto('about:blank')
      await page.goto(address)
      await page.getByText('Your last draft').waitFor()
      expect(await page.locator('.cm-content').textContent()).toBe('My draft of a lamp.')
      await page.getByRole('button', {name: 'Clear all'}).click()
      await expect.poll(() => page.evaluate(() => JSON.stringify({...localStorage}))).not.toContain('My draft')
    })
  })

  it('should talk to the page that it is embedded in, and to no other', async () => {
    await withPage(async (page) => {
      // A page of its own, since the playground itself frames nothing.
      await page.route('**/host.html', (route) =>
        route.fulfill({contentType: 'text/html', body: '<title>Host</title>'})
      )
      await page.goto(`${address}host.html`)
      await page.evaluate((source) => {
        const told: unknown[] = []
        Object.assign(window, {told})
        addEventListener('message', ({data}) => told.push(data))
        document.body.replaceChildren(
          Object.assign(document.createElement('iframe'), {src: source, width: 900, height: 600})
        )
      }, `${address}?embed=1`)
      const told = (): Promise<{type: string; [field: string]: unknown}[]> =>
        page.evaluate(() => (window as unknown as {told: []}).told)
      await expect.poll(async () => (await told()).map(({type}) => type)).toContain('feedback-lint:ready')
      const frame = page.frameLocator('iframe')
      await frame.locator('.cm-content').click()
      await page.keyboard.insertText('mine')
      await expect.poll(async () => (await told()).some(({verdict}) => verdict === 'accept')).toBe(true)
      expect(JSON.stringify(await told())).not.toContain('mine')
      await page.evaluate((text) => {
        document
          .querySelector('iframe')!
          .contentWindow!.postMessage({type: 'feedback-lint:load', state: {text, surface: 'listing'}}, location.origin)
      }, penalty)
      await expect
        .poll(async () => (await told()).some(({verdict, findings}) => verdict === 'reject' && findings === 1))
        .toBe(true)
      expect((await told()).some(({type, height}) => type === 'feedback-lint:size' && Number(height) > 0)).toBe(true)
      await frame.locator('.cm-content').click()
      await page.keyboard.insertText('yours ')
      await expect.poll(async () => (await told()).some(({text}) => String(text).includes('yours'))).toBe(true)
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([])
    })
  })

  it.each([
    ['light', wide],
    ['dark', {...wide, colorScheme: 'dark'}],
    ['narrow', narrow]
  ] as const)('should have no violation that axe finds: %s', async (_, options) => {
    await withPage(
      async (page) => {
        await page.addInitScript(axeSource)
        await page.reload()
        await verdictIs(page, 'reject')
        const check = async (where: string): Promise<void> => {
          const violations = await page.evaluate(async () => {
            const {violations: all} = await (window as unknown as {axe: typeof import('axe-core')}).axe.run()
            return all.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(' ')}`)
          })
          expect(violations, where).toEqual([])
        }
        for (const tab of await page.locator('#tabs [role=tab]:visible').all()) {
          await tab.click()
          await check((await tab.textContent()) ?? '')
        }
        await page.getByRole('button', {name: 'Share'}).click()
        await check('share')
        await page.keyboard.press('Escape')
        await page.getByRole('button', {name: 'Samples'}).click()
        await page.locator('.sample').first().waitFor()
        await check('samples')
      },
      {options}
    )
  })

  it('should be of use with the keys alone', async () => {
    await withPage(async (page) => {
      await verdictIs(page, 'reject')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text')
      await page.locator('.cm-content').focus()
      await page.keyboard.press('F6')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-findings')
      await page.keyboard.press('ArrowRight')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-verdict')
      await page.locator('#panel-verdict').waitFor()
      await page.keyboard.press('Alt+Shift+Digit5')
      await page.locator('#panel-rules').waitFor()
      await page.locator('#splitter').focus()
      const before = await page.locator('#splitter').getAttribute('aria-valuenow')
      await page.keyboard.press('ArrowLeft')
      expect(await page.locator('#splitter').getAttribute('aria-valuenow')).toBe(String(Number(before) - 2))
      await page.keyboard.press('F6')
      await page.keyboard.press('F6')
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('cm-content')
    })
  })
})
