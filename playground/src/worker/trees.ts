import type {Root as HastRoot} from 'hast'
import type {Root as MdastRoot} from 'mdast'
import {ParseEnglish} from 'parse-english'
import rehypeParse from 'rehype-parse'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Node, Parent, Position} from 'unist'
import {readProse} from '../../../packages/core/src/prose/prose.js'
import {sourceRange} from '../../../packages/core/src/prose/source-map.js'

/** A node of any tree. Offsets are UTF-16 code units into the text; undefined where it has no place of its own. */
export interface Branch {
  readonly label: string
  readonly detail?: string
  readonly start?: number
  readonly end?: number
  readonly children: readonly Branch[]
}

export interface Trees {
  /** mdast, or hast for HTML; undefined for plain text, which has no markup. */
  readonly markup?: Branch
  readonly nlcst: Branch
  /** Some nodes were left out. */
  readonly cut: boolean
}

/** A page that shows more than this is of no use, and a browser slows down long before. */
const mostNodes = 30_000

export function parseTrees(text: string, format: 'text' | 'markdown' | 'html'): Trees {
  const budget = {left: mostNodes}
  const markup =
    format === 'text' ? undefined : branchIn(parseMarkup(text, format), budget, (start, end) => [start, end])
  const nlcst = parseWords(text, format, budget)
  return {...(markup ? {markup} : {}), nlcst, cut: budget.left <= 0}
}

function parseMarkup(text: string, format: 'markdown' | 'html'): MdastRoot | HastRoot {
  if (format === 'markdown') return unified().use(remarkParse).use(remarkGfm).parse(text)
  return unified().use(rehypeParse, {fragment: true}).parse(text)
}

/** The words of each block that the linter reads, with the block's own map back to the text. */
function parseWords(text: string, format: 'text' | 'markdown' | 'html', budget: {left: number}): Branch {
  const parser = new ParseEnglish()
  const children: Branch[] = []
  for (const block of readProse(text, format)) {
    if (budget.left <= 0) break
    const range = sourceRange(block, 0, block.text.length)
    const root = parser.parse(block.text)
    const place = (start: number, end: number): [number, number] => {
      const found = sourceRange(block, start, end)
      return [found.start, found.end]
    }
    const words = branchIn(root, budget, place)
    children.push({label: 'block', detail: block.kind, ...range, children: words.children})
  }
  return {label: 'root', start: 0, end: text.length, children}
}

type Place = (start: number, end: number) => [number, number]

function branchIn(node: Node, budget: {left: number}, place: Place): Branch {
  budget.left -= 1
  const range = rangeOf(node.position, place)
  const detail = detailOf(node)
  const children: Branch[] = []
  for (const child of (node as Parent).children ?? []) {
    if (budget.left <= 0) break
    children.push(branchIn(child, budget, place))
  }
  return {label: node.type, ...(detail === '' ? {} : {detail}), ...range, children}
}

function rangeOf(position: Position | undefined, place: Place): {start: number; end: number} | undefined {
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined) return undefined
  const [from, to] = place(start, end)
  return {start: from, end: to}
}

const shown = ['tagName', 'depth', 'ordered', 'checked', 'lang', 'url', 'title', 'alt', 'value'] as const
const longest = 120

function detailOf(node: Node): string {
  const fields = node as unknown as Readonly<Record<string, unknown>>
  const parts = shown.flatMap((name) => {
    const value = fields[name]
    if (value === undefined || value === null || value === '') return []
    if (name === 'tagName') return [`<${String(value)}>`]
    const written = typeof value === 'string' ? JSON.stringify(cut(value)) : String(value)
    return [name === 'value' ? written : `${name} ${written}`]
  })
  return parts.join('  ')
}

function cut(value: string): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}
