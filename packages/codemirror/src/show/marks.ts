import type {Extension} from '@codemirror/state'
import {Decoration, type DecorationSet, EditorView} from '@codemirror/view'
import {findingsField} from '../findings/field.js'
import type {FindingSet} from '../findings/set.js'

const marks = {
  error: Decoration.mark({class: 'cm-fp-mark cm-fp-mark-error'}),
  warning: Decoration.mark({class: 'cm-fp-mark cm-fp-mark-warning'})
}

function decorationsOf({shown}: FindingSet): DecorationSet {
  return Decoration.set(
    shown.map(({finding, from, to}) => marks[finding.severity].range(from, to)),
    true
  )
}

/** Marks the words. The marks are the same objects each time, so that an equal set touches nothing on the page. */
export const policyMarks: Extension = EditorView.decorations.compute([findingsField], (state) =>
  decorationsOf(state.field(findingsField))
)
