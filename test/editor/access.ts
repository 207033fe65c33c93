import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {expect, it} from 'vitest'
import type {StartOptions} from './api.js'
import {type Bench, bad} from './bench.js'

// As text, since the page's content policy lets no foreign script in.
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What those need who do not use a mouse, or see the page otherwise than most. */
export function accessTests(bench: () => Bench): void {
  it('should tell screen readers what stands in the text', async () => {
    await bench().start()
    const content = bench().page.locator('.cm-content')
    const status = bench().page.locator('[role=status]')
    expect(await status.textContent()).toBe('')
    expect(await content.getAttribute('aria-describedby')).toBe(await status.getAttribute('id'))
    expect(await content.getAttribute('aria-invalid')).toBeNull()
    await content.focus()
    await bench().page.keyboard.type(`${bad} Please leave positive feedback. You must leave 5 stars.`)
    await bench().says('2 errors, 1 to check. Press F8 to go to the next.')
    expect(await content.getAttribute('aria-invalid')).toBe('true')
    const announced = () =>
      bench().page.evaluate(() => window.editorTest.announced.filter((words) => words.trim() !== '').at(-1))
    await bench().page.keyboard.press('F8')
    expect(await announced()).toBe('Error: This term stops buyers from leaving feedback “No negative feedback”')
    await bench().page.keyboard.press('F8')
    expect(await announced()).toContain('Check: This request names the rating')
    await bench().page.keyboard.press('Shift+F8')
    await bench().page.keyboard.press('Shift+F8')
    expect(await announced()).toContain('“You must leave 5 stars”')
    await bench().page.keyboard.press('Control+a')
    await bench().page.keyboard.type('A lamp.')
    await bench().says('Checked')
    expect(await content.getAttribute('aria-invalid')).toBeNull()
  })

  it('should list all findings and lead to them', async () => {
    await bench().start({doc: `${bad}\nPlease leave positive feedback.`})
    await bench().marked(2)
    await bench().focus()
    await bench().page.keyboard.press('Control+Shift+M')
    const entries = bench().page.locator('.cm-fp-list button')
    expect(await entries.count()).toBe(2)
    await bench().page.keyboard.press('ArrowDown')
    await bench().page.keyboard.press('Enter')
    expect(await bench().page.locator('[role=dialog] .cm-fp-title').textContent()).toBe('This request names the rating')
    await bench().page.keyboard.press('1')
    await bench().marked(1)
    await bench().page.waitForFunction(() => document.querySelectorAll('.cm-fp-list button').length === 1)
    await bench().page.keyboard.press('Control+Shift+M')
    expect(await bench().page.locator('.cm-fp-list').count()).toBe(0)
  })

  it.each<[string, StartOptions, number]>([
    ['light', {}, 900],
    ['dark', {dark: true}, 900],
    ['narrow', {}, 320],
    ['right to left', {rtl: true}, 900]
  ])('should give axe nothing to find: %s', async (_name, options, width) => {
    await bench().page.setViewportSize({width, height: 700})
    await bench().start({doc: `${bad}\nPlease leave positive feedback.`, report: true, gutter: true, ...options})
    await bench().marked(2)
    await bench().focus()
    await bench().page.keyboard.press('Control+Shift+M')
    await bench().page.keyboard.press('Enter')
    await bench().page.locator('[role=dialog]').waitFor()
    await bench().says('1 error, 1 to check. Press F8 to go to the next.')
    await bench().page.evaluate(axe)
    const violations = await bench().page.evaluate(async () => {
      const {violations: found} = await (window as unknown as {axe: typeof import('axe-core')}).axe.run()
      return found.map(
        ({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => html + failureSummary).join('\n')}`
      )
    })
    expect(violations).toEqual([])
    expect(await bench().page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })

  it('should bring the keyboard back to the text when a dialog closes by itself', async () => {
    await bench().page.setViewportSize({width: 900, height: 700})
    await bench().start({doc: 'Fine words.'})
    await bench().page.evaluate(async () => {
      const {view, localLinter, setServerFindings} = window.editorTest
      const text = 'No negative feedback.'
      const report = await localLinter().check({surface: 'listing', from: 'seller', text})
      const own = {...report.findings[0]!, start: 0, end: 10, quote: 'Fine words'}
      view!.dispatch(setServerFindings(view!.state, {...report, findings: [own]}))
    })
    await bench().focus()
    await bench().page.keyboard.press('Control+.')
    expect(await bench().page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
    await bench().page.evaluate(() => {
      const {view, clearServerFindings} = window.editorTest
      view!.dispatch(clearServerFindings(view!.state))
    })
    await bench().page.waitForFunction(() => document.activeElement?.classList.contains('cm-content'))
    expect(await bench().page.locator('[role=dialog]').count()).toBe(0)
  })

  it('should need nothing that a strict content policy forbids', async () => {
    const strict = await bench().open({})
    await strict.start({doc: `${bad}\nPlease leave positive feedback.`, gutter: true})
    await strict.marked(2)
    await strict.page.locator('.cm-lint-marker').first().waitFor()
    await strict.page.hover('.cm-fp-mark')
    await strict.page.locator('.cm-tooltip-hover').waitFor()
    expect(await strict.page.evaluate(() => window.editorTest.forbidden)).toEqual([])
    await strict.page.context().close()
  })
}
