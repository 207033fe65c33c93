import {isolateHistory} from '@codemirror/commands'
import type {ChangeSpec, EditorState, TransactionSpec} from '@codemirror/state'
import {type Command, EditorView} from '@codemirror/view'
import {policyConfig, tell} from '../config.js'
import {acknowledgeFinding, dropFindings, findingAt, findingById, findingsOf} from '../findings/field.js'
import type {Placed} from '../findings/shown.js'
import {allPreferred, editsOf, preferredFix} from './edits.js'

/** Applies a finding's fix as one undo step, unless its words have changed. Answers whether it did. */
export function applyFix(view: EditorView, id: string, number: number): boolean {
  const {state} = view
  const placed = findingById(state, id)
  const fix = placed?.finding.fixes[number]
  const edits = placed && fix && editsOf(state, placed, fix)
  if (!edits || state.readOnly) {
    view.dispatch({
      effects: EditorView.announce.of(state.phrase('The words have changed. Wait until they are checked again.'))
    })
    return false
  }
  view.dispatch(fixing(state, edits, [placed], state.phrase('Changed.')))
  tell(view.state, {type: 'fixed', ...facts(placed)})
  return true
}

/** Applies the fix that is recommended for the finding at the caret. */
export const applyPreferredFix: Command = (view) => {
  const placed = findingAt(view.state, view.state.selection.main.head)
  const fix = placed && preferredFix(placed)
  return fix ? applyFix(view, placed.finding.id, placed.finding.fixes.indexOf(fix)) : false
}

/** Applies the recommended fixes of all findings, as one undo step. */
export const applyAllFixes: Command = (view) => {
  const {state} = view
  if (state.readOnly) return false
  const {changes, fixed} = allPreferred(state, findingsOf(state).shown)
  if (fixed.length === 0) return false
  view.dispatch(fixing(state, changes, fixed, state.phrase('Changed in $1 places.', fixed.length)))
  tell(view.state, {type: 'fixed-all', count: fixed.length})
  return true
}

/** Hides a warning which the writer keeps, where the config allows it. Answers whether it did. */
export function acknowledge(view: EditorView, {finding}: Placed): boolean {
  if (view.state.facet(policyConfig)?.acknowledge !== 'warnings' || finding.severity === 'error') return false
  view.dispatch(acknowledgeFinding(view.state, finding.id))
  tell(view.state, {type: 'acknowledged', ...facts({finding})})
  return true
}

/** What an event may say about a finding: nothing of its words. */
export function facts({finding: {ruleId, clause, severity, origin}}: Pick<Placed, 'finding'>) {
  return {ruleId, clause, severity, origin}
}

function fixing(state: EditorState, changes: ChangeSpec, fixed: readonly Placed[], spoken: string): TransactionSpec {
  const after = state.changes(changes)
  return {
    changes: after,
    // After a single fix the writer goes on behind it; after several the caret stays with its words.
    ...(fixed.length === 1 ? {selection: {anchor: after.mapPos(fixed[0]!.to, 1)}, scrollIntoView: true} : {}),
    effects: [dropFindings.of(fixed.map(({finding}) => finding.id)), EditorView.announce.of(spoken)],
    annotations: isolateHistory.of('full'),
    userEvent: 'input.policyfix'
  }
}
