import type {EditorState} from '@codemirror/state'
import {type Command, closeHoverTooltips, EditorView, hasHoverTooltips, type KeyBinding} from '@codemirror/view'
import {findingAt, findingsOf} from '../findings/field.js'
import type {Placed} from '../findings/shown.js'
import {closeDialog, openDialog} from './dialog.js'
import {dialogField, openDialogId} from './open-dialog.js'
import {oneLine} from './words.js'

/** Selects a finding's words, says them, and shows what is known of them. */
export function goToFinding(view: EditorView, placed: Placed, {focus}: {focus: boolean}): void {
  const {from, to, finding} = placed
  view.dispatch({
    selection: {anchor: from, head: to},
    scrollIntoView: true,
    userEvent: 'select.policy',
    effects: EditorView.announce.of(oneLine(view.state, finding))
  })
  if (view.state.field(dialogField, false) !== undefined) openDialog(view, placed, {focus, passing: !focus})
}

/** Goes to the next finding after the selection; after the last comes the first. */
export const nextFinding: Command = (view) => {
  const {shown} = findingsOf(view.state)
  const {from} = view.state.selection.main
  const at = visited(view.state)
  const next = at >= 0 ? shown[at + 1] : shown.find((one) => one.from >= from)
  return visit(view, next ?? shown[0])
}

/** Goes to the finding before the selection; before the first comes the last. */
export const previousFinding: Command = (view) => {
  const {shown} = findingsOf(view.state)
  const {from} = view.state.selection.main
  const at = visited(view.state)
  const previous = at >= 0 ? shown[at - 1] : shown.findLast((one) => one.from < from)
  return visit(view, previous ?? shown.at(-1))
}

/** Which finding is selected, as an index; -1 when none is. Of several with the same words it is the one in the dialog. */
function visited(state: EditorState): number {
  const {shown} = findingsOf(state)
  const {from, to} = state.selection.main
  const isHere = (one: Placed) => one.from === from && one.to === to
  const open = openDialogId(state)
  const inDialog = shown.findIndex((one) => one.finding.id === open && isHere(one))
  return inDialog >= 0 ? inDialog : shown.findIndex(isHere)
}

function visit(view: EditorView, placed: Placed | undefined): boolean {
  if (!placed) return false
  goToFinding(view, placed, {focus: false})
  return true
}

/** Opens the rewrites for the finding at the caret, else for the next one, and brings the keyboard there. */
export const openFixes: Command = (view) => {
  if (view.state.field(dialogField, false) === undefined) return false
  const {head} = view.state.selection.main
  const here = findingAt(view.state, head)
  if (here) {
    openDialog(view, here, {focus: true})
    return true
  }
  const {shown} = findingsOf(view.state)
  const next = shown.find(({from}) => from >= head) ?? shown[0]
  if (!next) return false
  goToFinding(view, next, {focus: true})
  return true
}

/** Closes what stands over the text: the dialog, else the tooltip. */
const closeOverlay: Command = (view) => {
  if (closeDialog(view)) return true
  if (!hasHoverTooltips(view.state)) return false
  view.dispatch({effects: closeHoverTooltips})
  return true
}

export const goToKeys: readonly KeyBinding[] = [
  {key: 'F8', run: nextFinding, shift: previousFinding},
  {key: 'Mod-.', run: openFixes, preventDefault: true},
  {key: 'Escape', run: closeOverlay}
]
