import {itemMark} from '../prose/plain.js'
import {holdsAddress, isPlainLine, readSigns} from '../prose/plain-markdown.js'
import type {Format} from '../submission/submission.js'
import type {Spot} from './spots.js'
import {partsAt, tagEnd} from './tags.js'

/** A block that is plain to see, and where a spot stands in its text: in between, at the least. */
export interface PlainBlock {
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * The block that a spot stands in, where that is plain to see without a parser: a line of plain text; a
 * paragraph, heading or list item of Markdown, or an element of HTML, without any markup in it. Undefined where it is not.
 */
export function plainBlock(text: string, format: Format, {start, end}: Spot): PlainBlock | undefined {
  const read = format === 'text' ? lineAt : format === 'html' ? elementAt : paragraphAt
  const block = read(text, start, end)
  return block === undefined || holdsAddress(block.text) ? undefined : block
}

const longest = 2000

function lineAt(text: string, start: number, end: number): PlainBlock | undefined {
  const from = lineStart(text, start)
  const to = lineEnd(text, end)
  if (to - from > longest) return undefined
  const line = text.slice(from, to).replace(/\r$/u, '')
  if (/[\r\n]/u.test(line)) return undefined
  const shown = line.replace(itemMark, '')
  const before = from + line.length - shown.length
  return {text: shown, from: Math.max(0, start - before), to: Math.max(0, end - before)}
}

/** What stands between two tags that part words. */
function elementAt(text: string, start: number, end: number): PlainBlock | undefined {
  const open = text.lastIndexOf('<', start)
  const next = text.indexOf('<', end)
  const close = next < 0 ? text.length : next
  if (close - start > longest || start - open > longest) return undefined
  if (open >= 0 && !partsAt(text, open)) return undefined
  if (close < text.length && !partsAt(text, close)) return undefined
  const from = open < 0 ? 0 : tagEnd(text, open)
  const words = text.slice(from, close)
  if (from > start || /[<>&]/u.test(words)) return undefined
  // Runs of white space become one, so that the place of the spot is not known: it may be anywhere.
  const shown = words.trim().replace(/[ \t\r\n]+/gu, ' ')
  return {text: shown, from: 0, to: shown.length}
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const bold = /^\*\*([A-Za-z][A-Za-z0-9 ,/'’()-]*[A-Za-z0-9)](?:[:.!?](?=\*\* )|(?=\*\*[:,. ])))\*\*/u

function paragraphAt(text: string, start: number, end: number): PlainBlock | undefined {
  const from = lineStart(text, start)
  const to = lineEnd(text, end)
  if (to - from > longest) return undefined
  const above = from === 0 ? '' : text.slice(lineStart(text, from - 1), from - 1)
  const below = to === text.length ? '' : text.slice(to + 1, lineEnd(text, to + 1))
  const line = text.slice(from, to)
  if (line.includes('\n') || line.endsWith('  ')) return undefined
  const {kind, from: first, to: last} = readSigns(line)
  const isItem = (other: string): boolean => kind === 'item' && readSigns(other).kind === 'item'
  const edge = (other: string): boolean => kind === 'heading' || other.trim() === '' || isItem(other)
  if (!edge(above) || !edge(below)) return undefined
  const words = line.slice(first, last)
  const shown = words.replace(bold, '$1').trimEnd()
  if (!isPlainLine(shown)) return undefined
  const before = from + first
  return {
    text: shown,
    from: Math.max(0, start - before - (words.trimEnd().length - shown.length)),
    to: Math.max(0, end - before)
  }
}
