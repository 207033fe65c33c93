import {undo} from '@codemirror/commands'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bench} from '../../testing/bench.js'
import type {TestEditor} from '../../testing/test-editor.js'
import {toyReport} from '../../testing/toy-linter.js'
import {findingsOf} from '../findings/field.js'
import {checkState} from './state.js'

describe('when findings appear', () => {
  it('should be at once for the text that is there', async () => {
    const {clock, editor} = bench('This is bad.')
    await clock.pass(10)
    expect(editor.marked).toEqual(['bad'])
    expect(checkState(editor.state)).toBe('idle')
  })

  it('should not ask the linter about an empty text', async () => {
    const {clock, linter, editor} = bench('')
    await clock.pass(1000)
    expect(linter.texts).toEqual([])
    expect(checkState(editor.state)).toBe('idle')
  })

  it('should wait for a pause in a sentence that is being written', async () => {
    const {clock, editor} = bench('Good. ')
    await clock.pass(10)
    for (const key of 'it is bad ') {
      editor.type(key)
      await clock.pass(100)
    }
    expect(editor.marked).toEqual([])
    await clock.pass(700)
    expect(editor.marked).toEqual(['bad'])
  })

  it.each([
    ['a full stop', (editor: TestEditor) => editor.type('.')],
    ['a new line', (editor: TestEditor) => editor.type('\n')],
    ['leaving the field', (editor: TestEditor) => editor.blur()],
    ['a paste', (editor: TestEditor) => editor.dispatch({changes: {from: 0, insert: 'x'}, userEvent: 'input.paste'})]
  ])('should be at once on %s', async (_name, act) => {
    const {clock, editor} = bench('')
    for (const key of 'it is bad') editor.type(key)
    await clock.pass(100)
    expect(editor.marked).toEqual([])
    act(editor)
    await clock.pass(10)
    expect(editor.marked).toEqual(['bad'])
  })

  it('should not take a point within a number for an end', async () => {
    const {clock, editor} = bench('')
    for (const key of 'bad 4.') editor.type(key)
    await clock.pass(100)
    expect(editor.marked).toEqual([])
  })

  it('should hold a new finding back in the sentence at the caret and show the others', async () => {
    const {clock, linter, editor} = bench('This is bad.')
    await clock.pass(10)
    editor.type(' ')
    for (const key of 'it is poor') editor.type(key)
    // An edit of the first finding has the text read at once, with the second one in it.
    editor.dispatch({changes: {from: 9, insert: 'x'}, userEvent: 'input.type'})
    await clock.pass(60)
    expect(linter.texts).toContain('This is bxad. it is poor')
    expect(editor.marked).toEqual([])
    await clock.pass(700)
    expect(editor.marked).toEqual(['poor'])
  })

  it('should show what is held as soon as the caret goes elsewhere', async () => {
    const {clock, editor} = bench('This is bad. ')
    await clock.pass(10)
    editor.type('it is poor')
    editor.dispatch({changes: {from: 9, insert: 'x'}, userEvent: 'input.type'})
    await clock.pass(60)
    editor.dispatch({selection: {anchor: 0}})
    await clock.pass(10)
    expect(editor.marked).toEqual(['poor'])
  })
})

describe('when findings go', () => {
  it('should be at once when the words are mended', async () => {
    const {clock, editor} = bench('This is bad.')
    await clock.pass(10)
    editor.type('oo', 9, 10)
    expect(editor.marked).toEqual(['bood'])
    await clock.pass(50)
    expect(editor.marked).toEqual([])
  })

  it('should come back with undo', async () => {
    const {clock, editor} = bench('This is bad.')
    await clock.pass(10)
    editor.type('good', 8, 11)
    await clock.pass(50)
    expect(editor.marked).toEqual([])
    undo({state: editor.state, dispatch: (transaction) => editor.dispatch(transaction)})
    await clock.pass(50)
    expect(editor.marked).toEqual(['bad'])
  })

  it('should not flicker while one writes inside the words', async () => {
    const {clock, editor} = bench('This is bad for us.', () => 200)
    await clock.pass(300)
    for (const key of 'uvwxyz') {
      editor.type(key, 13)
      for (let time = 0; time < 4; time += 1) {
        await clock.pass(30)
        expect(editor.marked).toHaveLength(1)
      }
    }
  })
})

describe('late answers', () => {
  it('should be brought to where their words have moved', async () => {
    const {clock, editor} = bench('This is bad.', () => 500)
    await clock.pass(100)
    editor.type('😀 Well. ', 0)
    await clock.pass(450)
    expect(editor.marked).toEqual(['bad'])
  })

  it('should be dropped when their words were edited', async () => {
    const {clock, editor} = bench('This is bad.', () => 500)
    await clock.pass(100)
    // Not by a key and not at the caret, so that nothing holds the finding back.
    editor.dispatch({changes: {from: 9, to: 10, insert: 'oo'}})
    await clock.pass(450)
    expect(editor.marked).toEqual([])
  })

  it('should be asked for one at a time', async () => {
    const {clock, linter, editor} = bench('One.', () => 1000)
    await clock.pass(10)
    editor.type(' Two.')
    await clock.pass(10)
    editor.type(' Three.')
    await clock.pass(10)
    expect(linter.texts).toEqual(['One.'])
    await clock.pass(1000)
    expect(linter.texts).toEqual(['One.', 'One. Two. Three.'])
  })

  it('should end, after any edits and at any speed, in what a fresh check of the text finds', async () => {
    const edit = fc.record({
      at: fc.nat(60),
      remove: fc.oneof(fc.constant(0), fc.nat(8)),
      insert: fc.constantFrom('bad', ' poor ', 'good ', '. ', '\n', '😀', 'x', 'bad. bad', ''),
      event: fc.constantFrom('input.type', 'input.type', 'delete.backward', 'input.paste', undefined),
      wait: fc.constantFrom(0, 5, 40, 200, 900),
      composing: fc.boolean()
    })
    const speeds = fc.array(fc.constantFrom(0, 10, 60, 400, 2500), {minLength: 1, maxLength: 5})
    await fc.assert(
      fc.asyncProperty(fc.array(edit, {maxLength: 14}), speeds, async (edits, latencies) => {
        let asked = 0
        const {clock, editor} = bench('A bad lamp. It is poor.', () => latencies[asked++ % latencies.length]!)
        for (const {at, remove, insert, event, wait, composing} of edits) {
          const length = editor.state.doc.length
          const from = Math.min(at, length)
          editor.composing = composing
          editor.dispatch({
            changes: {from, to: Math.min(from + remove, length), insert},
            selection: {anchor: from + insert.length},
            ...(event ? {userEvent: event} : {})
          })
          await clock.pass(wait)
          for (const placed of findingsOf(editor.state).shown) {
            if (placed.met !== 'inside') {
              expect(editor.state.sliceDoc(placed.from, placed.to)).toBe(placed.finding.quote)
            }
          }
        }
        editor.composing = false
        editor.checker.wake()
        await clock.pass(10_000)
        const fresh = toyReport(editor.state.doc.toString()).findings
        expect(findingsOf(editor.state).local.map(({from, to, finding}) => [finding.ruleId, from, to])).toEqual(
          fresh.map(({ruleId, start, end}) => [ruleId, start, end])
        )
        expect(checkState(editor.state)).toBe('idle')
      }),
      {numRuns: 300}
    )
  })
})

describe('composition', () => {
  it('should only move marks while it lasts', async () => {
    const {clock, editor} = bench('This is bad. ')
    await clock.pass(10)
    editor.composing = true
    editor.type('poor. ')
    editor.type('x', 9)
    await clock.pass(1000)
    expect(editor.marked).toEqual(['bxad'])
    editor.composing = false
    editor.checker.wake()
    await clock.pass(50)
    expect(editor.marked).toEqual(['poor'])
  })

  it('should hold an answer that comes meanwhile', async () => {
    const {clock, editor} = bench('This is bad. ', () => 100)
    await clock.pass(50)
    editor.composing = true
    editor.type('x')
    await clock.pass(400)
    expect(editor.marked).toEqual([])
    editor.composing = false
    editor.checker.wake()
    await clock.pass(10)
    expect(editor.marked).toEqual(['bad'])
  })

  it('should not keep a text unread that has long been still', async () => {
    const {clock, editor} = bench('')
    editor.composing = true
    editor.type('bad')
    await clock.pass(1400)
    expect(editor.marked).toEqual([])
    await clock.pass(200)
    expect(editor.marked).toEqual(['bad'])
  })
})
