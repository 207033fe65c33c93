import {undo} from '@codemirror/commands'
import {describe, expect, it} from 'vitest'
import {stateWith} from '../../testing/test-editor.js'
import {toyFinding, toyReport} from '../../testing/toy-linter.js'
import {findingsOf, setLocalFindings} from '../findings/field.js'
import {placeFinding} from '../findings/place.js'
import {applyAllFixes, applyFix} from './commands.js'
import {allPreferred, editsOf} from './edits.js'

/** The part of a view that the commands need. */
function viewOf(text: string) {
  const placed = toyReport(text).findings.map((finding) => placeFinding(finding, text, 'local')!)
  const view = {
    state: stateWith(text).update({effects: setLocalFindings.of({placed, languageRead: true})}).state,
    dispatch(spec: object) {
      view.state = view.state.update(spec).state
    }
  }
  // biome-ignore lint/suspicious/noExplicitAny: the commands use nothing else of a view.
  return view as any
}

describe('a fix', () => {
  it('should move with the text before it', () => {
    const view = viewOf('One. This is bad.')
    view.dispatch({changes: {from: 0, insert: 'Zero. 😀 '}})
    expect(applyFix(view, findingsOf(view.state).shown[0]!.finding.id, 1)).toBe(true)
    expect(view.state.doc.toString()).toBe('Zero. 😀 One.')
  })

  it('should be refused once anything has changed that it would replace', () => {
    const view = viewOf('One. This is bad.')
    const [placed] = findingsOf(view.state).shown
    view.dispatch({changes: {from: 5, to: 9, insert: 'That'}})
    const [moved] = findingsOf(view.state).shown
    expect(editsOf(view.state, moved!, moved!.finding.fixes[1]!)).toBeUndefined()
    expect(applyFix(view, placed!.finding.id, 1)).toBe(false)
    expect(view.state.doc.toString()).toBe('One. That is bad.')
  })

  it('should be one undo step of its own, amid typing', () => {
    const view = viewOf('This is bad')
    view.dispatch({changes: {from: 0, insert: 'So: '}, userEvent: 'input.type'})
    applyFix(view, findingsOf(view.state).shown[0]!.finding.id, 0)
    view.dispatch({changes: {from: view.state.doc.length, insert: ' now'}, userEvent: 'input.type'})
    expect(view.state.doc.toString()).toBe('So: This is good now')
    undo(view)
    expect(view.state.doc.toString()).toBe('So: This is good')
    undo(view)
    expect(view.state.doc.toString()).toBe('So: This is bad')
  })

  it('should take its finding away at once', () => {
    const view = viewOf('This is bad. That is poor.')
    applyFix(view, findingsOf(view.state).shown[0]!.finding.id, 0)
    expect(findingsOf(view.state).shown.map(({finding}) => finding.quote)).toEqual(['poor'])
  })
})

describe('fixing all', () => {
  it('should be one undo step', () => {
    const view = viewOf('This is bad. That is poor. It is bad.')
    expect(applyAllFixes(view)).toBe(true)
    expect(view.state.doc.toString()).toBe('This is good. That is good. It is good.')
    undo(view)
    expect(view.state.doc.toString()).toBe('This is bad. That is poor. It is bad.')
  })

  it('should leave out a fix that overlaps another', () => {
    const text = 'bad thing here'
    const placed = [toyFinding(text, 0, 9), toyFinding(text, 4, 14)].map((one) => placeFinding(one, text, 'local')!)
    const {fixed} = allPreferred(stateWith(text), placed)
    expect(fixed).toEqual([placed[0]])
  })

  it('should do nothing where there is nothing to fix', () => {
    expect(applyAllFixes(viewOf('Fine.'))).toBe(false)
  })
})
