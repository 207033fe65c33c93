import {describe, expect, it} from 'vitest'
import {bench} from '../../testing/bench.js'
import {logged, TestEditor} from '../../testing/test-editor.js'
import {TestClock, toyLinter} from '../../testing/toy-linter.js'
import {LinterFailure} from '../policy-linter.js'
import {checkState} from './state.js'

describe('flush', () => {
  it('should read the text as it stands and show all of it', async () => {
    const {clock, editor} = bench('')
    editor.type('it is bad')
    const report = editor.checker.flush()
    await clock.pass(10)
    expect((await report).findings).toHaveLength(1)
    expect(editor.marked).toEqual(['bad'])
  })

  it('should share a check that is on its way for the same text', async () => {
    const {clock, linter, editor} = bench('bad', () => 100)
    await clock.pass(50)
    const report = editor.checker.flush()
    await clock.pass(60)
    expect((await report).findings).toHaveLength(1)
    expect(linter.texts).toEqual(['bad'])
  })

  it('should not wait for a check of an older text', async () => {
    const {clock, linter, editor} = bench('bad', (text) => (text === 'bad' ? 15_000 : 5))
    await clock.pass(50)
    editor.type('!')
    const report = editor.checker.flush()
    await clock.pass(10)
    expect((await report).verdict).toBe('reject')
    expect(linter.texts).toEqual(['bad', 'bad!'])
    expect(editor.marked).toEqual(['bad'])
  })

  it('should answer those who wait for an older text all the same', async () => {
    const {clock, editor} = bench('bad', () => 100)
    const first = editor.checker.flush()
    editor.type('!')
    const second = editor.checker.flush()
    await clock.pass(200)
    await expect(Promise.all([first, second])).resolves.toHaveLength(2)
  })

  it('should show nothing of an older text that is answered last', async () => {
    const {clock, editor} = bench('bad', (text) => (text === 'bad' ? 200 : 10))
    const first = editor.checker.flush()
    editor.type('Well, ', 0)
    const second = editor.checker.flush()
    editor.type('Oh. ', 0)
    await clock.pass(300)
    expect((await first).findings[0]!.start).toBe(0)
    expect((await second).findings[0]!.start).toBe(6)
    expect(editor.marked).toEqual(['bad'])
  })

  it.each([
    ['a failure of the linter', new LinterFailure('No worker.'), 'No worker.'],
    ['any other error', new TypeError('x is undefined'), 'The text could not be checked here.']
  ])('should reject with a LinterFailure on %s', async (_name, error, message) => {
    const {clock, editor, events} = bench('bad', () => error)
    const report = editor.checker.flush().catch((reason: unknown) => reason)
    await clock.pass(10)
    expect(await report).toBeInstanceOf(LinterFailure)
    expect(await report).toMatchObject({message})
    expect(checkState(editor.state)).toBe('failed')
    expect(events.map(({type}) => type)).toContain('failed')
  })

  it('should not wait for ever', async () => {
    const {clock, editor} = bench('bad', () => Number.POSITIVE_INFINITY)
    const report = editor.checker.flush().catch((reason: unknown) => reason)
    await clock.pass(20_000)
    expect(await report).toBeInstanceOf(LinterFailure)
    expect(checkState(editor.state)).toBe('failed')
  })

  it('should end with the signal', async () => {
    const {editor} = bench('bad', () => 1000)
    const controller = new AbortController()
    const report = editor.checker.flush(controller.signal)
    controller.abort(new Error('The page was left.'))
    await expect(report).rejects.toThrow('The page was left.')
  })

  it('should reject once the editor is closed', async () => {
    const {editor} = bench('bad', () => 1000)
    const waiting = editor.checker.flush()
    editor.checker.destroy()
    await expect(waiting).rejects.toBeInstanceOf(LinterFailure)
    await expect(editor.checker.flush()).rejects.toBeInstanceOf(LinterFailure)
  })
})

describe('failures', () => {
  it('should be tried again with the next change', async () => {
    const {clock, linter, editor} = bench('bad', () => new LinterFailure('Not now.'))
    await clock.pass(10)
    expect(checkState(editor.state)).toBe('failed')
    linter.answer = () => 5
    editor.type('.')
    expect(checkState(editor.state)).toBe('pending')
    await clock.pass(50)
    expect(checkState(editor.state)).toBe('idle')
    expect(editor.marked).toEqual(['bad'])
  })

  it('should not come from what the host adds', async () => {
    const clock = new TestClock()
    const error = new Error('The host is wrong.')
    const fail = () => {
      throw error
    }
    const config = {linter: toyLinter(clock), surface: 'listing' as const, context: fail, rating: fail, onEvent: fail}
    const editor = new TestEditor('bad', config, clock)
    await clock.pass(50)
    expect(editor.marked).toEqual(['bad'])
    expect(logged).toContain(error)
  })
})

describe('events', () => {
  it('should hold no text', async () => {
    const {clock, editor, events} = bench('This is bad. It is poor.')
    await clock.pass(50)
    expect(events.map(({type}) => type)).toEqual(['checked', 'shown', 'shown'])
    expect(JSON.stringify(events)).not.toMatch(/bad|poor/u)
    expect(editor.marked).toHaveLength(2)
  })
})
