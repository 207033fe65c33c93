import type {Nodes, PhrasingContent, Text} from 'mdast'
import type {Piece} from './align.js'
import {add, addBreak, addStand, addZone, createDraft, type Draft, nextStart} from './draft.js'
import {InlineTags} from './inline-tags.js'
import {keptOf, pieceOf} from './markdown-parser.js'
import {joinPieces, type Runs} from './runs.js'
import {walk} from './walk.js'

/** Adds the words of a paragraph to the draft, and gives back drafts of the attributes in it. */
export function readInline(draft: Draft, nodes: readonly PhrasingContent[], source: string): Draft[] {
  return new InlineReader(draft, source).read(nodes)
}

export function readTitle(title: readonly Text[], source: string): Draft {
  const draft = createDraft()
  for (const text of title) addText(draft, text, source)
  return draft
}

/** The lines of an HTML node as one text, without the signs of the quotes and lists that it stands in. */
export function htmlRuns(node: object, source: string): Runs {
  return joinPieces((keptOf(node).lines ?? []).flatMap((line) => linePieces(pieceOf(line, source), source)))
}

/** A line's indent may be what is left of a tab: then only the rest is as it is in the source. */
function linePieces(line: Piece, source: string): Piece[] {
  const {text, from, to, plain} = line
  const rest = text.trimStart()
  const at = to - rest.length
  if (plain || rest === '' || at < from || !source.startsWith(rest, at)) return [line]
  const indent = {text: text.slice(0, text.length - rest.length), from, to: at, plain: false}
  return [indent, {text: rest, from: at, to, plain: true}]
}

class InlineReader {
  readonly #draft: Draft
  readonly #source: string
  readonly #attributes: Draft[] = []
  readonly #tags: InlineTags
  /** Where each open link or emphasis starts in the draft. */
  readonly #starts: number[] = []

  constructor(draft: Draft, source: string) {
    this.#draft = draft
    this.#source = source
    this.#tags = new InlineTags(draft)
  }

  read(nodes: readonly PhrasingContent[]): Draft[] {
    const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : [])
    for (const node of nodes) {
      walk<Nodes>(
        node,
        childrenOf,
        (inner) => this.#enter(inner),
        (inner) => this.#leave(inner)
      )
    }
    this.#tags.end()
    return this.#attributes
  }

  #enter(node: Nodes): boolean {
    const {from, to} = rangeOf(node)
    switch (node.type) {
      case 'text':
        addText(this.#draft, node, this.#source)
        return false
      case 'inlineCode':
        addStand(this.#draft, 'code', from, to)
        return false
      case 'break':
        addBreak(this.#draft, this.#source, from, to, '\n')
        return false
      case 'html':
        this.#attributes.push(...this.#tags.read(htmlRuns(node, this.#source)))
        return false
      case 'image':
      case 'imageReference':
        this.#readImage(node)
        return false
      case 'link':
        // `<foo:bar>`; bare URLs are found in the text of any block.
        if (this.#source[from] === '<') addStand(this.#draft, 'url', from, to)
        if (this.#source[from] === '<') return false
        this.#readTitle(node)
    }
    this.#starts.push(nextStart(this.#draft))
    return 'children' in node
  }

  #leave(node: Nodes): void {
    if (!('children' in node) || (node.type === 'link' && this.#source[rangeOf(node).from] === '<')) return
    const start = this.#starts.pop()!
    if (node.type === 'linkReference' || (node.type === 'link' && this.#source[rangeOf(node).from] === '['))
      addZone(this.#draft, 'link', start)
    else if (node.type !== 'link' && node.children.length > 0) this.#addSigns(start, rangeOf(node), node.children)
  }

  #addSigns(start: number, {from, to}: {from: number; to: number}, children: readonly Nodes[]): void {
    const end = this.#draft.length
    if (start >= end) return
    this.#draft.signs.push({start, end, from, to: rangeOf(children[0]!).from})
    this.#draft.signs.push({start, end, from: rangeOf(children.at(-1)!).to, to})
  }

  #readImage(node: Nodes): void {
    const draft = createDraft()
    const inner = readInline(draft, keptOf(node).alt ?? [], this.#source)
    this.#attributes.push(draft, ...inner)
    this.#readTitle(node)
  }

  #readTitle(node: Nodes): void {
    const {title} = keptOf(node)
    if (title) this.#attributes.push(readTitle(title, this.#source))
  }
}

function rangeOf(node: Nodes): {from: number; to: number} {
  return {from: node.position!.start.offset!, to: node.position!.end.offset!}
}

function addText(draft: Draft, node: Text, source: string): void {
  const {text, from, to, plain} = pieceOf(node, source)
  if (text === '\n' || text === '\r' || text === '\r\n') addBreak(draft, source, from, to, ' ')
  else add(draft, text, from, to, plain)
}
