import {Transaction} from '@codemirror/state'
import type {EditorView} from '@codemirror/view'
import {changesBetween} from '../server/changes-between.js'

/**
 * Makes the editor hold this text, as a host does that keeps the value itself. Only what differs is replaced, so that
 * marks, caret and scroll position stay, and it is no step of the undo history. CRLF and CR become LF.
 *
 * Returns whether anything was changed.
 */
export function syncDoc(view: EditorView, text: string): boolean {
  const changes = changesBetween(view.state.doc.toString(), text.replace(/\r\n?/gu, '\n'))
  if (changes.empty) return false
  view.dispatch({changes, annotations: Transaction.addToHistory.of(false)})
  return true
}
