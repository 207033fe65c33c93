import type {Nodes, PhrasingContent, Root, Table} from 'mdast'
import {type Memory, remember} from '../memory/memory.js'
import {PartMissing} from '../parts/part.js'
import type {Block, BlockKind} from './block.js'
import {type Chunk, findChunks} from './chunks.js'
import {definitionsFor, findLabels} from './definitions.js'
import {addGap, addZone, cellTexts, createDraft, type Draft, nextStart} from './draft.js'
import {readHtml} from './html.js'
import {htmlRuns, readInline, readTitle} from './markdown-inline.js'
import {keptOf, parseMarkdown} from './markdown-parser.js'
import {limitNesting} from './nesting.js'
import {createPage, type Extras, type Page, put, putFrom} from './page.js'
import {keyOf, type PageState, type PlacedBlock, pageAfter, type ReadPart, stateAfter, stateOf} from './parted.js'
import {readPlain} from './plain.js'
import {readPlainMarkdown} from './plain-markdown.js'
import {joinPieces} from './runs.js'
import {walk} from './walk.js'

/** A blockquote, list, item or footnote, or the whole text. */
interface Container {
  readonly kind: 'paragraph' | 'item'
  readonly lead: number | undefined
}

/**
 * Reads Markdown from an offset on, part by part. A part that stands by itself and was read before, under the same
 * headings, is not read again: its blocks know their places from its own start. `enough`: see `findChunks`.
 */
export function readMarkdown(
  text: string,
  from: number,
  memory?: Memory<ReadPart> | undefined,
  enough?: number
): PlacedBlock[] {
  const placed: PlacedBlock[] = []
  const chunks = findChunks(text, from, enough)
  const labels = findLabels(text)
  let state = stateOf(createPage())
  for (const chunk of chunks) {
    const {start, end, joined, table, without} = chunk
    const source = text.slice(start, end)
    const definitions = definitionsFor(source, labels)
    const alone = !joined && !table && without.length === 0
    const make = (): ReadPart => readPart(text, chunk, definitions, state, alone)
    const key = (): string => `${keyOf(state)}\0${definitions}\0${source}`
    const part = alone ? remember(memory, key, make) : make()
    const first = placed.length
    for (const block of part.blocks) placed.push({block, at: start, first})
    state = stateAfter(state, part)
  }
  return placed
}

function readPart(text: string, chunk: Chunk, definitions: string, before: PageState, alone: boolean): ReadPart {
  const {start, end, joined, table, without} = chunk
  const own = text.slice(start, end)
  const lines = without.map((line) => ({start: line.start - start, end: line.end - start, next: line.next - start}))
  const above = [
    ...(definitions === '' ? [] : [{text: definitions, from: 0, to: 0, plain: false}]),
    ...(table
      ? [{text: text.slice(table.start, table.end), from: table.start - start, to: table.end - start, plain: true}]
      : [])
  ]
  const runs = joinPieces([...above, ...limitNesting(own, 0, own.length, lines, joined)])
  const skip = runs.starts[above.length] ?? runs.text.length
  const page = pageAfter(before, alone)
  putFrom(page, runs, (part) => readChunk(page, part, skip, joined))
  return {blocks: page.blocks, state: stateOf(page)}
}

/** Reads a chunk. What stands before `skip` is known and is not read again. */
function readChunk(page: Page, text: string, skip: number, joined: boolean): void {
  if (skip > 0 || joined || !readPlainMarkdown(page, text)) readParsed(page, text, skip, joined)
}

/** Reads a chunk by the parser, whatever stands in it. */
export function readParsed(page: Page, text: string, skip: number, joined: boolean): void {
  const from = page.blocks.length
  try {
    new MarkdownReader(page, text, skip, joined).read(parseMarkdown(text))
  } catch (error) {
    if (error instanceof PartMissing) throw error
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
