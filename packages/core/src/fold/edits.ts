import type {Folded} from './fold.js'

/** `text`, all of whose units stand for the range `start`..`end` of the text before the edit. */
export interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Replaces the range `start`..`end` by its parts. Edits of one pass are in order and apart from each other. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly parts: readonly Part[]
}

/** The folded text after one more pass, with the map to the original carried through. */
export function applyEdits(folded: Folded, edits: readonly Edit[]): Folded {
  if (edits.length === 0) return folded
  let length = folded.text.length
  for (const {start, end, parts} of edits) {
    length -= end - start
    for (const part of parts) length += part.text.length
  }
  const starts = new Int32Array(length)
  const ends = new Int32Array(length)
  const pieces: string[] = []
  let from = 0
  let to = 0
  const keep = (end: number): void => {
    if (end <= from) return
    pieces.push(folded.text.slice(from, end))
    if (folded.starts && folded.ends) {
      starts.set(folded.starts.subarray(from, end), to)
      ends.set(folded.ends.subarray(from, end), to)
    } else mapToSelf(folded.text, from, end, starts, ends, to)
    to += end - from
  }
  for (const edit of edits) {
    keep(edit.start)
    from = edit.end
    for (const part of edit.parts) {
      pieces.push(part.text)
      const {start, end} = rangeOf(folded, part)
      starts.fill(start, to, to + part.text.length)
      ends.fill(end, to, to + part.text.length)
      to += part.text.length
    }
  }
  keep(folded.text.length)
  return {text: pieces.join(''), starts, ends}
}

/** Both halves of a surrogate pair stand for the whole pair, so that no range can split it. */
function mapToSelf(text: string, from: number, end: number, starts: Int32Array, ends: Int32Array, to: number): void {
  for (let at = from, into = to; at < end; at += 1, into += 1) {
    starts[into] = at
    ends[into] = at + 1
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      ends[into] = at + 2
      starts[into + 1] = at
      ends[into + 1] = at + 2
      at += 1
      into += 1
    }
  }
}

function rangeOf(folded: Folded, part: Part): {start: number; end: number} {
  const {starts, ends} = folded
  if (!starts || !ends) return part
  if (part.start < part.end) return {start: starts[part.start]!, end: ends[part.end - 1]!}
  const at = part.start < starts.length ? starts[part.start]! : (ends.at(-1) ?? 0)
  return {start: at, end: at}
}
