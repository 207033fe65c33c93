import type {EditorState} from '@codemirror/state'
import type {Stretch} from '../findings/place.js'
import type {Placed} from '../findings/shown.js'

/** How far a sentence is looked for to each side: one that is longer is held back in part only. */
const reach = 400

/** The sentence that holds the caret: what stands between two sentence ends or line breaks. */
export function sentenceAt(state: EditorState, caret: number): Stretch {
  const line = state.doc.lineAt(caret)
  const before = state.doc.sliceString(Math.max(line.from, caret - reach), caret)
  const after = state.doc.sliceString(caret, Math.min(line.to, caret + reach))
  const ended = [...before.matchAll(/[.!?…]["'”’»)\]]*(?=\s|$)/gu)].at(-1)
  const ends = /[.!?…](?=\s|$)/u.exec(after)
  return {
    from: caret - before.length + (ended ? ended.index + ended[0].length : 0),
    to: ends ? caret + ends.index + 1 : caret + after.length
  }
}

/** Parts findings into those to show now and those that wait: new ones in the sentence that is being written. */
export function holdBack(
  found: readonly Placed[],
  old: readonly Placed[],
  state: EditorState
): {show: Placed[]; hold: Placed[]} {
  const sentences = state.selection.ranges.map(({head}) => sentenceAt(state, head))
  const isNew = (one: Placed) =>
    !old.some((other) => other.finding.ruleId === one.finding.ruleId && other.from < one.to && one.from < other.to)
  const isWritten = (one: Placed) => sentences.some(({from, to}) => one.from < to && from < one.to)
  const show: Placed[] = []
  const hold: Placed[] = []
  for (const one of found) (isWritten(one) && isNew(one) ? hold : show).push(one)
  return {show, hold}
}
