import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {findBrowser} from './browser.js'
import {accessTests} from './editor/access.js'
import {type Bench, bad, nice, openBench} from './editor/bench.js'

describe.skipIf(!findBrowser())('the editor in Chromium', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await openBench()
  }, 60_000)
  afterAll(async () => {
    await bench?.close()
    expect(bench?.errors).toEqual([])
  })

  it('should mark what is typed, let it be mended by keys alone, and bring it back with one undo', async () => {
    await bench.start()
    await bench.focus()
    await bench.page.keyboard.type(`A lamp. ${bad}`)
    await bench.marked(1)
    expect(await bench.marks()).toEqual(['No negative feedback'])
    await bench.page.keyboard.press('F8')
    await bench.page.keyboard.press('Control+.')
    expect(await bench.page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
    await bench.page.keyboard.press('1')
    expect(await bench.text()).toBe(`A lamp. ${nice}`)
    await bench.marked(0)
    expect(await bench.page.evaluate(() => document.activeElement?.className)).toContain('cm-content')
    await bench.page.keyboard.press('Control+z')
    expect(await bench.text()).toBe(`A lamp. ${bad}`)
    await bench.marked(1)
  })

  it('should lead out of the dialog by Esc, to the caret', async () => {
    await bench.start({doc: `A lamp. ${bad}`})
    await bench.marked(1)
    await bench.focus()
    await bench.page.keyboard.press('Control+.')
    await bench.page.locator('[role=dialog]').waitFor()
    await bench.page.keyboard.press('Escape')
    expect(await bench.page.locator('[role=dialog]').count()).toBe(0)
    await bench.page.keyboard.type('x')
    expect(await bench.text()).toContain('x')
  })

  it('should show the same to the mouse, and act on click', async () => {
    await bench.start({doc: `A lamp. ${bad}`})
    await bench.marked(1)
    await bench.page.hover('.cm-fp-mark')
    await bench.page.locator('.cm-tooltip-hover .cm-fp-content').waitFor()
    expect(await bench.page.locator('.cm-tooltip-hover .cm-fp-why').textContent()).toContain("Sellers aren't allowed")
    await bench.page.locator('.cm-tooltip-hover .cm-fp-fix').first().click()
    expect(await bench.text()).toBe(`A lamp. ${nice}`)
    await bench.page.locator('.cm-tooltip-hover').waitFor({state: 'detached'})
  })

  it('should open at the bottom of the screen by a tap', async () => {
    const phone = await bench.open({hasTouch: true, isMobile: true, viewport: {width: 360, height: 640}})
    await phone.start({doc: `A lamp. ${bad}`})
    await phone.marked(1)
    await phone.page.locator('.cm-fp-mark').tap()
    const sheet = phone.page.locator('[role=dialog]')
    await sheet.waitFor()
    const box = (await sheet.boundingBox())!
    expect(Math.round(box.y + box.height)).toBe(640)
    expect(Math.round(box.width)).toBe(360)
    await phone.page.locator('.cm-fp-fix').first().tap()
    expect(await phone.text()).toBe(`A lamp. ${nice}`)
    await phone.page.context().close()
  })

  it('should change all in one undo step', async () => {
    const doc = `${bad} A lamp. Please leave positive feedback.`
    await bench.start({doc})
    await bench.marked(2)
    await bench.page.getByRole('button', {name: 'Change all'}).click()
    await bench.marked(0)
    expect(await bench.text()).not.toContain('negative')
    await bench.focus()
    await bench.page.keyboard.press('Control+z')
    expect(await bench.text()).toBe(doc)
    await bench.marked(2)
  })

  it('should show what the service found beside its own, CRLF and emoji and all', async () => {
    const doc = `😀 A lamp.\n${bad}\nFine words.\nThe end.`
    await bench.start({doc})
    await bench.marked(1)
    await bench.page.evaluate(
      async (sent) => {
        const {view, localLinter, setServerFindings} = window.editorTest
        const report = await localLinter().check({surface: 'listing', from: 'seller', text: sent})
        const at = sent.indexOf('Fine words')
        const own = {
          ...report.findings[0]!,
          ruleId: 'service/own',
          start: at,
          end: at + 10,
          quote: 'Fine words',
          fixes: []
        }
        view!.dispatch(setServerFindings(view!.state, {...report, findings: [...report.findings, own]}, {text: sent}))
      },
      doc.replaceAll('\n', '\r\n')
    )
    expect((await bench.findings()).map(({words, origin}) => [words, origin])).toEqual([
      ['No negative feedback', 'local'],
      ['Fine words', 'server']
    ])
    await bench.page.evaluate(() => {
      const {view} = window.editorTest
      const at = view!.state.doc.toString().indexOf('Fine') + 2
      view!.dispatch({changes: {from: at, insert: 'x'}, userEvent: 'input.type'})
    })
    await bench.marked(1)
    await bench.says(
      '1 error. Press F8 to go to the next. A marked place has changed. It will be checked again when you submit.'
    )
  })

  it('should hold positions in a pasted text with CRLF and emoji', async () => {
    await bench.start()
    await bench.focus()
    await bench.page.evaluate((pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      const target = document.querySelector('.cm-content')!
      target.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}))
    }, `👍🏽 One.\r\n\r\n😀😀 ${bad}\r\n`)
    await bench.marked(1)
    expect(await bench.findings()).toMatchObject([{words: 'No negative feedback'}])
  })

  it('should bring late answers to their words, or drop them', async () => {
    await bench.start({doc: `${bad} A lamp. Do not leave neutral or negative feedback.`, slow: true})
    const arrived = () => bench.page.waitForFunction(() => window.editorTest.waitingAnswers() > 0)
    await arrived()
    await bench.page.evaluate(() => {
      const {view} = window.editorTest
      view!.dispatch({
        changes: [
          {from: 0, insert: '😀 New. '},
          {from: 5, insert: 'xx'}
        ],
        userEvent: 'input.type'
      })
      window.editorTest.release()
    })
    await bench.marked(1)
    expect(await bench.findings()).toMatchObject([{words: 'Do not leave neutral or negative feedback'}])
    await arrived()
    await bench.page.evaluate(() => window.editorTest.release())
    await bench.idle()
    for (const {words, from} of await bench.findings())
      expect((await bench.text()).slice(from, from + words.length)).toBe(words)
  })

  it('should touch nothing on the page when the same is found again, and keep the dialog', async () => {
    await bench.start({doc: `A lamp. ${bad}`})
    await bench.marked(1)
    await bench.focus()
    await bench.page.keyboard.press('Control+.')
    await bench.says('1 error. Press F8 to go to the next.')
    const mutations = await bench.page.evaluate(async () => {
      const {view, events, refreshPolicyLint, watchMutations} = window.editorTest
      await new Promise((later) => setTimeout(later, 400))
      watchMutations()
      const before = events.filter(({type}) => type === 'checked').length
      refreshPolicyLint(view!)
      while (events.filter(({type}) => type === 'checked').length === before) {
        await new Promise((later) => setTimeout(later, 10))
      }
      await new Promise((later) => setTimeout(later, 600))
      return window.editorTest.mutations
    })
    expect(mutations).toBe(0)
    expect(await bench.page.locator('[role=dialog]').count()).toBe(1)
  })

  it('should never stop the page for long while a listing of 5,000 words is written', async () => {
    const sentences = [
      'A brass lamp from 1920, with a new cable.',
      'It stands firmly on three feet.',
      'We ship within two days.'
    ]
    const doc = Array.from({length: 800}, (_, at) => sentences[at % 3]! + (at % 7 === 6 ? '\n\n' : ' ')).join('')
    expect(doc.split(/\s+/u).length).toBeGreaterThan(5000)
    await bench.start({doc: `${bad}\n\n${doc}`, worker: true})
    await bench.marked(1)
    await bench.idle()
    await bench.focus()
    await bench.page.keyboard.press('Control+End')
    await bench.page.evaluate(() => window.editorTest.watchLongTasks())
    // A machine that is busy with something else makes long tasks of its own, so the best of three counts.
    const longTasks: number[][] = []
    for (let round = 1; round <= 3 && !longTasks.some((tasks) => tasks.length === 0); round += 1) {
      await bench.page.waitForTimeout(300)
      await bench.page.evaluate(() => window.editorTest.longTasks.splice(0))
      await bench.page.keyboard.type(' It is bright. No negative feedback. And warm.', {delay: 25})
      await bench.page.waitForFunction((count) => window.editorTest.findings().length === count, round + 1)
      await bench.idle()
      longTasks.push(await bench.page.evaluate(() => window.editorTest.longTasks))
    }
    expect(longTasks).toContainEqual([])
    expect(await bench.page.evaluate(() => window.editorTest.linterStatus())).toBe('ready')
  })

  it('should leave marks alone while an input method composes', async () => {
    await bench.start({doc: 'A lamp. '})
    await bench.idle()
    await bench.focus()
    await bench.page.keyboard.press('Control+End')
    const session = await bench.page.context().newCDPSession(bench.page)
    await session.send('Input.imeSetComposition', {text: `${bad} Well`, selectionStart: 26, selectionEnd: 26})
    const [composing, marks] = await bench.page.evaluate(async () => {
      const view = window.editorTest.view!
      view.dispatch({changes: {from: 0, insert: 'Now. '}})
      await new Promise((later) => setTimeout(later, 400))
      return [view.composing, document.querySelectorAll('.cm-fp-mark').length]
    })
    expect([composing, marks]).toEqual([true, 0])
    await session.send('Input.insertText', {text: `${bad} Well`})
    await bench.marked(1)
    expect(await bench.text()).toBe(`Now. A lamp. ${bad} Well`)
    await session.detach()
  })

  it('should stand beside another linter, neither wiping the other', async () => {
    await bench.start({doc: `A lamp. ${bad}`, beside: true, gutter: true})
    const both = () =>
      bench.page.waitForFunction(
        () => window.editorTest.diagnostics().length === 2 && document.querySelector('.cm-lint-marker')
      )
    await both()
    await bench.focus()
    await bench.page.keyboard.press('Control+End')
    await bench.page.keyboard.type(' A second lamp.')
    await bench.page.waitForFunction(() => window.editorTest.diagnostics().length === 3)
    expect((await bench.page.evaluate(() => window.editorTest.diagnostics())).map(({words}) => words)).toEqual([
      'lamp',
      'No negative feedback',
      'lamp'
    ])
    expect(await bench.marks()).toEqual(['No negative feedback'])
  })

  describe('for everybody', () => accessTests(() => bench))
})
