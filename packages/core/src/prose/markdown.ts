import type {Nodes, PhrasingContent, Root, Table} from 'mdast'
import type {Piece} from './align.js'
import type {Block, BlockKind} from './block.js'
import {findChunks} from './chunks.js'
import {definitionsFor, findLabels} from './definitions.js'
import {addGap, addZone, cellTexts, createDraft, type Draft, nextStart} from './draft.js'
import {readHtml} from './html.js'
import {htmlRuns, readInline, readTitle} from './markdown-inline.js'
import {keptOf, parseMarkdown} from './markdown-parser.js'
import {limitNesting} from './nesting.js'
import {type Extras, type Page, put, putFrom} from './page.js'
import {readPlain} from './plain.js'
import {joinPieces} from './runs.js'
import {walk} from './walk.js'

/** A blockquote, list, item or footnote, or the whole text. */
interface Container {
  readonly kind: 'paragraph' | 'item'
  readonly lead: number | undefined
}

/** Reads Markdown onto the page, from an offset on. */
export function readMarkdown(page: Page, text: string, from: number): void {
  const chunks = findChunks(text, from)
  const labels = chunks.length > 1 ? findLabels(text) : []
  for (const chunk of chunks) {
    const {start, end, joined, table, without} = chunk
    const above = [
      ...definitionsAt(start, definitionsFor(text.slice(start, end), labels)),
      ...(table ? [piece(text, table)] : [])
    ]
    const runs = joinPieces([...above, ...limitNesting(text, start, end, without, joined)])
    const skip = runs.starts[above.length] ?? runs.text.length
    putFrom(page, runs, (part) => readChunk(page, part, skip, joined))
  }
}

function definitionsAt(at: number, text: string): Piece[] {
  return text === '' ? [] : [{text, from: at, to: at, plain: false}]
}

function piece(text: string, {start, end}: {start: number; end: number}): Piece {
  return {text: text.slice(start, end), from: start, to: end, plain: true}
}

/** Reads a chunk. What stands before `skip` is known and is not read again. */
function readChunk(page: Page, text: string, skip: number, joined: boolean): void {
  const from = page.blocks.length
  try {
    new MarkdownReader(page, text, skip, joined).read(parseMarkdown(text))
  } catch {
    // No text is known that the parser cannot read; if there is one, it is read as it stands.
    page.blocks.length = from
    readPlain(page, text, skip)
  }
}

class MarkdownReader {
  readonly #page: Page
  readonly #text: string
  readonly #containers: Container[] = [{kind: 'paragraph', lead: undefined}]
  readonly #skip: number
  #joined: boolean
  #quotes = 0

  constructor(page: Page, text: string, skip: number, joined: boolean) {
    this.#page = page
    this.#text = text
    this.#skip = skip
    this.#joined = joined
  }

  read(root: Root): void {
    walk<Nodes>(
      root,
      (node) => ('children' in node ? node.children : []),
      (node) => this.#enter(node),
      (node) => this.#leave(node)
    )
  }

  #enter(node: Nodes): boolean {
    if (node.type === 'root') return true
    const page = this.#page
    if (node.position!.end.offset! <= this.#skip) return false
    const first = this.#joined
    this.#joined = false
    switch (node.type) {
      case 'paragraph': {
        const {kind, lead} = this.#containers.at(-1)!
        this.#read(node.children, kind, kind === 'item' ? {lead} : {})
        return false
      }
      case 'heading':
        this.#read(node.children, 'heading', {level: node.depth})
        return false
      case 'table':
        this.#readTable(node)
        return false
      case 'html':
        this.#readHtml(node)
        return false
      case 'definition':
        this.#putAttributes([readTitle(keptOf(node).title ?? [], this.#text)])
        return false
      case 'list':
        this.#containers.push({kind: 'item', lead: first ? page.lastLead : page.last})
        return true
      case 'listItem':
        page.last = undefined
        return true
      case 'blockquote':
        this.#quotes += 1
        this.#containers.push({kind: 'paragraph', lead: undefined})
        page.last = undefined
        return true
      case 'footnoteDefinition':
        this.#containers.push({kind: 'paragraph', lead: undefined})
        page.last = undefined
        return true
      case 'code':
      case 'thematicBreak':
        page.last = undefined
        return false
      default:
        return false
    }
  }

  #leave(node: Nodes): void {
    if (node.type !== 'list' && node.type !== 'blockquote' && node.type !== 'footnoteDefinition') return
    if (node.type === 'blockquote') this.#quotes -= 1
    const {lead} = this.#containers.pop()!
    this.#page.last = undefined
    if (this.#containers.length === 1) this.#page.lastLead = lead
  }

  #read(nodes: readonly PhrasingContent[], kind: BlockKind, extras: Extras): void {
    const draft = createDraft()
    const attributes = readInline(draft, nodes, this.#text)
    this.#put(draft, kind, extras)
    this.#putAttributes(attributes)
  }

  #readTable(table: Table): void {
    let header: string[] | undefined
    for (const row of table.children) {
      const draft = createDraft()
      const attributes: Draft[] = []
      const starts: number[] = []
      for (const cell of row.children) {
        addGap(draft, ' | ')
        starts.push(nextStart(draft))
        attributes.push(...readInline(draft, cell.children, this.#text))
      }
      const texts = cellTexts(draft, starts)
      if (row.position!.end.offset! > this.#skip) {
        this.#put(draft, 'row', {header})
        this.#putAttributes(attributes)
      }
      header ??= texts
    }
    this.#page.last = undefined
  }

  #readHtml(node: object): void {
    const from = this.#page.blocks.length
    putFrom(this.#page, htmlRuns(node, this.#text), (text) => readHtml(this.#page, text))
    if (this.#quotes > 0) for (const block of this.#page.blocks.slice(from)) addQuote(block)
  }

  #put(draft: Draft, kind: BlockKind, extras: Extras): void {
    if (this.#quotes > 0) addZone(draft, 'quote', 0)
    put(this.#page, draft, kind, extras)
  }

  #putAttributes(drafts: readonly Draft[]): void {
    const {last} = this.#page
    for (const draft of drafts) this.#put(draft, 'attribute', {})
    this.#page.last = last
  }
}

function addQuote(block: Block): void {
  block.zones.unshift({kind: 'quote', start: 0, end: block.text.length})
}
