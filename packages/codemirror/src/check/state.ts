import {type EditorState, StateEffect, StateField} from '@codemirror/state'

/**
 * `idle`: the text as it stands has been checked, or is empty. `pending`: it will be. `running`: it is being checked.
 * `failed`: it could not be checked here; the service still will.
 */
export type CheckState = 'idle' | 'pending' | 'running' | 'failed'

export const setCheckState = StateEffect.define<CheckState>()

export const checkField: StateField<CheckState> = StateField.define<CheckState>({
  create: () => 'pending',
  update(state, transaction) {
    const edited = transaction.docChanged && state !== 'running' ? 'pending' : state
    return transaction.effects.reduce((now, effect) => (effect.is(setCheckState) ? effect.value : now), edited)
  }
})

/** How far the check of the text is; `idle` when the editor has no `feedbackPolicy`. */
export function checkState(state: EditorState): CheckState {
  return state.field(checkField, false) ?? 'idle'
}
