import {type EditorState, StateEffect, StateField, type Transaction} from '@codemirror/state'
import {showTooltip, type Tooltip} from '@codemirror/view'
import {findingById} from '../findings/field.js'
import {meet} from '../findings/move.js'

/** The fix dialog while it is open. */
export interface OpenDialog {
  /** The finding that it is about. */
  readonly id: string
  /** Opened by a tap: it stands at the bottom of the screen, where a thumb reaches it. */
  readonly sheet: boolean
  /** Opened by F8: it goes again when the caret leaves the words, as nobody has asked for it. */
  readonly passing: boolean
  readonly tooltip: Tooltip
}

export const setDialog = StateEffect.define<OpenDialog | null>()

/** Which dialog is open. It closes by itself when its finding goes or its words are edited. */
export const dialogField: StateField<OpenDialog | null> = StateField.define<OpenDialog | null>({
  create: () => null,
  update(open, transaction) {
    const stays = open && staysOpen(open, transaction) ? placed(open, transaction) : null
    return transaction.effects.reduce((now, effect) => (effect.is(setDialog) ? effect.value : now), stays)
  },
  provide: (field) => showTooltip.from(field, (open) => open?.tooltip ?? null)
})

function staysOpen({id, passing}: OpenDialog, transaction: Transaction): boolean {
  const {startState, state, changes, selection} = transaction
  const before = findingById(startState, id)
  const now = findingById(state, id)
  if (!before || !now || meet(changes, before) === 'inside') return false
  if (changes.mapPos(before.from, 1) !== now.from) return false
  if (!selection || !(passing || transaction.isUserEvent('select.pointer'))) return true
  const {head} = state.selection.main
  return now.from <= head && head <= now.to
}

function placed(open: OpenDialog, {state}: Transaction): OpenDialog {
  const pos = findingById(state, open.id)?.from ?? open.tooltip.pos
  return pos === open.tooltip.pos ? open : {...open, tooltip: {...open.tooltip, pos}}
}

/** The id of the finding whose dialog is open. */
export function openDialogId(state: EditorState): string | undefined {
  return state.field(dialogField, false)?.id
}
