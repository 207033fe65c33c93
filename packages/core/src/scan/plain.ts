import {holdsAddress, isPlainLine} from '../prose/plain-markdown.js'
import type {Format} from '../submission/submission.js'
import type {Spot} from './spots.js'
import {partsAt, tagEnd} from './tags.js'

/**
 * The text of the block that a spot stands in, where that is plain to see without a parser: a line of plain text; a
 * paragraph, heading or list item of Markdown, or an element of HTML, without any markup in it. Undefined where it is not.
 */
export function plainBlock(text: string, format: Format, {start, end}: Spot): string | undefined {
  const read = format === 'text' ? lineAt : format === 'html' ? elementAt : paragraphAt
  const block = read(text, start, end)
  return block === undefined || holdsAddress(block) ? undefined : block
}

const longest = 2000

/** As `plain.ts` of the prose has it. */
const itemMark = /^[ \t]*(?:[-*+–][ \t]+|[•·▪●○◦‣][ \t]*|\d{1,3}[.)][ \t]+)(?=\S)/u

function lineAt(text: string, start: number, end: number): string | undefined {
  const from = lineStart(text, start)
  const to = lineEnd(text, end)
  if (to - from > longest) return undefined
  const line = text.slice(from, to).replace(/\r$/u, '')
  return /[\r\n]/u.test(line) ? undefined : line.replace(itemMark, '')
}

/** What stands between two tags that part words. */
function elementAt(text: string, start: number, end: number): string | undefined {
  const open = text.lastIndexOf('<', start)
  const next = text.indexOf('<', end)
  const close = next < 0 ? text.length : next
  if (close - start > longest || start - open > longest) return undefined
  if (open >= 0 && !partsAt(text, open)) return undefined
  if (close < text.length && !partsAt(text, close)) return undefined
  const from = open < 0 ? 0 : tagEnd(text, open)
  const words = text.slice(from, close)
  return from <= start && !/[<>&]/u.test(words) ? words.trim().replace(/[ \t\r\n]+/gu, ' ') : undefined
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

const heading = /^#{1,6} +(.*?)(?: +#+)? *$/u
const item = /^[-*+] (?=\S)/u
const bold = /^\*\*([A-Za-z][A-Za-z0-9 ,/'’()-]*[A-Za-z0-9)](?:[:.!?](?=\*\* )|(?=\*\*[:,. ])))\*\*/u

function paragraphAt(text: string, start: number, end: number): string | undefined {
  const from = lineStart(text, start)
  const to = lineEnd(text, end)
  if (to - from > longest) return undefined
  const above = from === 0 ? '' : text.slice(lineStart(text, from - 1), from - 1)
  const below = to === text.length ? '' : text.slice(to + 1, lineEnd(text, to + 1))
  const line = text.slice(from, to)
  if (line.includes('\n') || line.endsWith('  ')) return undefined
  const head = heading.exec(line)
  if (head) return isPlain(head[1]!)
  const listed = item.exec(line)
  const edge = (other: string): boolean => other.trim() === '' || (listed !== null && item.test(other))
  if (!edge(above) || !edge(below)) return undefined
  return isPlain(listed ? line.slice(listed[0].length) : line)
}

function isPlain(line: string): string | undefined {
  const shown = line.replace(bold, '$1').trimEnd()
  return isPlainLine(shown) ? shown : undefined
}
