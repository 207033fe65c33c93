/** Brings an offset in a submitted text to the editor's, where each line break is one code unit. */
export type Locate = (offset: number) => number

/** For the text as it was submitted. An offset between CR and LF is the line break's start. */
export function crlfToEditor(sent: string): Locate {
  if (!sent.includes('\r\n')) return (offset) => offset
  const pairs: number[] = []
  for (let at = sent.indexOf('\r\n'); at >= 0; at = sent.indexOf('\r\n', at + 2)) pairs.push(at)
  return (offset) => offset - countBelow(pairs, offset)
}

/** For a text that was submitted with CRLF where the editor's text has LF. */
export function editorToCrlf(doc: string): Locate {
  return crlfToEditor(doc.replaceAll('\n', '\r\n'))
}

/** How many of the sorted numbers are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
