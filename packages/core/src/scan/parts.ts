import {findChunks} from '../prose/chunks.js'
import {findLabels} from '../prose/definitions.js'
import type {Format} from '../submission/submission.js'

/** A stretch of a text that reads by itself as it does in the whole, but for the headings above it. */
export interface Part {
  readonly start: number
  readonly end: number
}

/** Parts a text where no block, list or table can go on; all of it is one part where that is not plain to see. */
export function partsOf(text: string, format: Format): readonly Part[] {
  if (format === 'html' || text.startsWith('\uFEFF')) return [{start: 0, end: text.length}]
  return format === 'text' ? plainParts(text) : markdownParts(text)
}

function markdownParts(text: string): Part[] {
  const parts: Part[] = []
  for (const {start, end, joined} of findChunks(text, 0)) {
    const before = parts.at(-1)
    if (before && (joined || text[start] === '<')) parts[parts.length - 1] = {start: before.start, end}
    else parts.push({start, end})
  }
  return parts
}

/** A list may be led in by the paragraph before it, over blank lines; a new paragraph leads in its own. */
const itemStart = /^[ \t]*(?:[-*+–•·▪●○◦‣]|\d)/u

function plainParts(text: string): Part[] {
  const parts: Part[] = []
  let start = 0
  for (const gap of text.matchAll(/\n[ \t\r]*\n\s*/gu)) {
    const at = text.lastIndexOf('\n', gap.index + gap[0].length - 1) + 1
    if (itemStart.test(text.slice(at, at + 40)) || /^\s*$/u.test(text.slice(at, at + 40))) continue
    parts.push({start, end: at})
    start = at
  }
  parts.push({start, end: text.length})
  return parts
}

/** Whether what a part means depends on link references or footnotes that are defined elsewhere in the text. */
export function leansOnLabels(text: string, parts: readonly Part[]): boolean {
  const labels = findLabels(text)
  return (
    labels.length > 0 &&
    parts.some(({start, end}) => labels.some((label) => text.slice(start, end).includes(`[${label}]`)))
  )
}
