/** A text with its disguises undone, and the way back. All offsets are UTF-16 code units. */
export interface Folded {
  readonly text: string
  /** `starts[i]`..`ends[i]`: the range of the original that the folded unit `i` stands for. Undefined when nothing changed. */
  readonly starts?: Int32Array
  readonly ends?: Int32Array
}

export function fold(text: string): Folded {
  return {text}
}

/** The range of the original that `folded.text.slice(start, end)` stands for. */
export function unfold(folded: Folded, start: number, end: number): {start: number; end: number} {
  if (!folded.starts || !folded.ends) return {start, end}
  if (start >= end) {
    const at = start < folded.starts.length ? folded.starts[start]! : (folded.ends[folded.ends.length - 1] ?? 0)
    return {start: at, end: at}
  }
  return {start: folded.starts[start]!, end: folded.ends[end - 1]!}
}
