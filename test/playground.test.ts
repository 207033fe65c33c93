import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {found, penalty, servePlayground, verdictIs, withPage, write} from './playground/page.js'

servePlayground()

describe.skipIf(!found)('the playground', () => {
  it('should show what is found in a text, and be content once it is mended', async () => {
    await withPage(async (page) => {
      await verdictIs(page, 'reject')
      await write(page, 'A lamp.')
      await verdictIs(page, 'accept')
      await write(page, `A lamp. ${penalty}`)
      await verdictIs(page, 'reject')
      await page.locator('.cm-fp-mark-error').waitFor()
      expect(await page.locator('.finding h2').allTextContents()).toEqual(['This term punishes feedback'])
      expect(await page.locator('.finding .diff del').first().textContent()).toBe(penalty)
      await page.getByRole('button', {name: /^Apply: Write/u}).click()
      await verdictIs(page, 'accept')
      expect(await page.locator('.cm-content').textContent()).not.toContain('blocked')
      await page.locator('.cm-content').click()
      await page.keyboard.press('ControlOrMeta+z')
      await verdictIs(page, 'reject')
    })
  })

  it('should show the report as the service gives it', async () => {
    await withPage(async (page) => {
      await write(page, penalty)
      await verdictIs(page, 'reject')
      await page.getByRole('tab', {name: 'Verdict'}).click()
      const report = JSON.parse((await page.getByLabel('Report', {exact: true}).textContent()) ?? '')
      expect(report).toMatchObject({verdict: 'reject', language: {read: true}, findings: [{ruleId: 'terms/penalty'}]})
      const {start, end, quote} = report.findings[0]
      expect(penalty.slice(start, end)).toBe(quote)
      const submission = JSON.parse((await page.getByLabel('Submission', {exact: true}).textContent()) ?? '')
      expect(submission).toEqual({surface: 'listing', from: 'seller', text: penalty})
    })
  })

  it('should show disguises undone, and how long each stage took', async () => {
    await withPage(async (page) => {
      await write(page, 'No n.e.g.a.t.i.v.e feedback.')
      await verdictIs(page, 'reject')
      await page.getByRole('tab', {name: 'Folded'}).click()
      expect(await page.locator('mark.fold-out').textContent()).toBe('n.e.g.a.t.i.v.e')
      expect(await page.locator('mark.fold-in').textContent()).toBe('negative')
      await page.getByRole('tab', {name: 'Timing'}).click()
      expect(await page.locator('.timing-table tbody th').allTextContents()).toContain('fold')
    })
  })

  it('should lead from the caret to the trees and back', async () => {
    await withPage(async (page) => {
      await write(page, `A lamp. ${penalty}`)
      await verdictIs(page, 'reject')
      await page.getByRole('tab', {name: 'Trees'}).click()
      await page.getByRole('tab', {name: 'nlcst'}).click()
      const chosen = page.locator('[role=tree]:visible [role=treeitem][aria-selected=true] > .tree-row')
      await page.locator('[role=tree]:visible').getByText('WordNode').first().waitFor()
      await page.locator('.cm-content').click()
      await page.keyboard.press('ControlOrMeta+Home')
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
      expect(await chosen.textContent()).toBe('TextNode "lamp"')

      // With the focus in the tree, the tree leads: the words are marked, and Enter selects them in the text.
      await chosen.click()
      await page.keyboard.press('ArrowLeft')
      expect(await chosen.textContent()).toBe('WordNode')
      await page.keyboard.press('ArrowDown')
      expect(await page.locator('.pointed').textContent()).toBe('lamp')
      await page.keyboard.press('Enter')
      expect(await page.locator('#caret').textContent()).toBe('line 1, column 7')

      await page.getByRole('tab', {name: 'Frames'}).click()
      await page.locator('.cm-content').click()
      await page.keyboard.press('ControlOrMeta+Home')
      for (let step = 0; step < 'A lamp. Buyers who leave neg'.length; step += 1)
        await page.keyboard.press('ArrowRight')
      expect(await chosen.textContent()).toContain('negative feedback')
      await page.getByRole('tab', {name: 'mdast'}).click()
      expect(await chosen.textContent()).toContain('text')
    })
  })

  it('should say of each rule why it fired or not, and check by those that are on', async () => {
    await withPage(async (page) => {
      await write(page, penalty)
      await verdictIs(page, 'reject')
      await page.getByRole('tab', {name: 'Rules'}).click()
      const rules = page.locator('#panel-rules')
      expect(await rules.locator('.rule-fired').textContent()).toContain('“leave negative feedback” with “blocked”')
      expect(await rules.locator('.rule-reason').count()).toBeGreaterThan(20)
      await page.locator('[id="rule-terms/penalty"]').uncheck()
      await verdictIs(page, 'accept')
      expect(await page.locator('#rule-clause-T').evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true)
      await page.locator('#rule-clause-T').check()
      await verdictIs(page, 'reject')
      await page.getByRole('button', {name: 'Only this rule: This request names the rating'}).click()
      await verdictIs(page, 'accept')
      await page.getByRole('button', {name: 'All rules on'}).click()
      await verdictIs(page, 'reject')
    })
  })

  it('should take samples from the rules’ pages', async () => {
    await withPage(async (page) => {
      await verdictIs(page, 'reject')
      await page.getByRole('button', {name: 'Samples'}).click()
      await page.getByLabel('Search in all').fill('T e r r i b l e quality')
      await page.locator('.sample').first().click()
      await page.locator('.cm-content').getByText('T e r r i b l e quality.').waitFor()
      expect(await page.getByLabel('Surface').inputValue()).toBe('feedback')
      expect(await page.getByLabel('Rating', {exact: true}).inputValue()).toBe('positive')
      await page.getByLabel('Rating', {exact: true}).selectOption('negative')
      await verdictIs(page, 'accept')
    })
  })

  it('should run a corpus, list the line that it cannot read, and open a case', async () => {
    await withPage(async (page) => {
      await page.getByRole('tab', {name: 'Corpus'}).click()
      const line = (text: string, verdict: string, clauses: string[]) =>
        JSON.stringify({surface: 'listing', from: 'seller', text, expect: {verdict, clauses}})
      const lines = [
        line(penalty, 'reject', ['T']),
        'oops',
        line('A lamp.', 'accept', []),
        line('A jug.', 'reject', ['D'])
      ]
      await page
        .getByLabel('Corpus file')
        .setInputFiles({name: 'small.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines.join('\n'))})
      await page.getByText('small.jsonl: 3 cases, 3 with an expected verdict.').first().waitFor()
      expect(await page.locator('.bad-lines li').allTextContents()).toEqual(['Line 2: is not JSON'])
      await page.getByRole('button', {name: 'Run', exact: true}).click()
      await page.getByText('small.jsonl: 3 cases judged.').first().waitFor()
      const table = page.locator('.confusion').first()
      expect(await table.locator('caption').textContent()).toBe('2 of 3 right (66.7 %)')
      const cells = await table
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)))
        )
      expect(cells).toEqual([
        [1, 0, 1],
        [0, 0, 0],
        [0, 0, 1]
      ])
      expect(await page.locator('.case-open').allTextContents()).toEqual(['A jug.'])
      await table.getByRole('button', {name: 'expected reject, answered reject: 1. Show them'}).click()
      await page.locator('.case-open').click()
      await expect.poll(() => page.locator('.cm-content').textContent()).toBe(penalty)
      const download = page.waitForEvent('download')
      await page.getByRole('button', {name: 'Download results'}).click()
      const results = readFileSync((await (await download).path()) ?? '', 'utf8')
      expect(
        results
          .trim()
          .split('\n')
          .map((one) => JSON.parse(one).answers[0].verdict)
      ).toEqual(['reject', 'accept', 'accept'])
    })
  })

  it('should compare two rulesets on a text and on a corpus', async () => {
    await withPage(async (page) => {
      await write(page, penalty)
      await verdictIs(page, 'reject')
      await page.getByRole('tab', {name: 'Compare'}).click()
      await page.getByText('Both say “Reject”.').waitFor()
      await page.locator('[id="other-terms/penalty"]').uncheck()
      await page.getByText('A says “Reject”, B says “Accept”.').waitFor()
      await page.getByText('only A', {exact: true}).waitFor()
      await page.getByRole('tab', {name: 'Corpus'}).click()
      await page.getByText('Paste lines, or see how').click()
      await page
        .getByLabel('Lines of JSONL, or CSV with a header')
        .fill(`text,surface,expect\n${penalty},listing,reject\nNo negative feedback.,listing,reject\n`)
      await page.getByRole('button', {name: 'Read these lines'}).click()
      await page.getByLabel('Rulesets').selectOption('ab')
      await page.getByRole('button', {name: 'Run', exact: true}).click()
      await page.getByText('pasted lines: 2 cases judged.').first().waitFor()
      expect(await page.locator('.case-open').allTextContents()).toEqual([penalty])
      expect(await page.locator('.case-answer').allTextContents()).toEqual(['A: reject (T)', 'B: accept'])
    })
  })

  it('should stop a run when it is asked to', async () => {
    await withPage(async (page) => {
      await page.getByRole('tab', {name: 'Corpus'}).click()
      const lines = Array.from({length: 20_000}, (_, at) => JSON.stringify({text: `${penalty} Lamp ${at}.`}))
      await page
        .getByLabel('Corpus file')
        .setInputFiles({name: 'long.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines.join('\n'))})
      await page.getByText('long.jsonl: 20,000 cases').first().waitFor()
      await page.getByRole('button', {name: 'Run', exact: true}).click()
      await page.getByText(/^[1-9][\d,]* of 20,000 cases judged\.$/u).waitFor()
      await page.getByRole('button', {name: 'Cancel'}).click()
      await page
        .getByText(/^Ended after [\d,]+ of 20,000 cases\.$/u)
        .first()
        .waitFor()
    })
  })
})
