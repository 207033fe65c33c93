import type {ChangeSpec, EditorState} from '@codemirror/state'
import type {Placed, ShownFix} from '../findings/shown.js'

/** Whether all that a fix of the finding would replace still stands as it was when it was checked. */
export function isFixable(state: EditorState, {excerptFrom, excerpt}: Placed): boolean {
  return state.sliceDoc(excerptFrom, excerptFrom + excerpt.length) === excerpt
}

/** A fix's edits at their places now; undefined when the words have changed, so that it would replace the wrong ones. */
export function editsOf(
  state: EditorState,
  placed: Placed,
  fix: ShownFix
): {from: number; to: number; insert: string}[] | undefined {
  if (!isFixable(state, placed)) return undefined
  return fix.edits.map(({from, to, insert}) => ({
    from: placed.excerptFrom + from,
    to: placed.excerptFrom + to,
    insert
  }))
}

/** What the shell recommends to write, if anything. */
export function preferredFix({finding}: Placed): ShownFix | undefined {
  return finding.fixes.find(({preferred}) => preferred)
}

/** The preferred fixes of all findings as one change: those that overlap an earlier one are left for the next time. */
export function allPreferred(state: EditorState, shown: readonly Placed[]): {changes: ChangeSpec; fixed: Placed[]} {
  const changes: {from: number; to: number; insert: string}[] = []
  const fixed: Placed[] = []
  let end = -1
  for (const placed of [...shown].sort((a, b) => a.excerptFrom - b.excerptFrom)) {
    const fix = preferredFix(placed)
    const edits = fix && editsOf(state, placed, fix)
    if (!edits || placed.excerptFrom < end) continue
    changes.push(...edits)
    fixed.push(placed)
    end = placed.excerptFrom + placed.excerpt.length
  }
  return {changes, fixed}
}
