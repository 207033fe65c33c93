import type {Nodes, PhrasingContent, Text} from 'mdast'
import {add, addZone, createDraft, type Draft, stand} from './draft.js'
import {InlineTags} from './inline-tags.js'
import {keptOf, pieceOf} from './markdown-parser.js'
import {joinPieces} from './runs.js'
import {walk} from './walk.js'

/** Adds the words of a paragraph to the draft, and gives back drafts of the attributes in it. */
export function readInline(draft: Draft, nodes: readonly PhrasingContent[], source: string): Draft[] {
  const attributes: Draft[] = []
  const tags = new InlineTags(draft)
  const links: number[] = []
  const enter = (node: Nodes): boolean => {
    switch (node.type) {
      case 'text':
        addText(draft, node, source)
        return false
      case 'inlineCode':
        addStand(draft, node, 'code')
        return false
      case 'break':
        addBreak(draft, source, node.position!.start.offset!, node.position!.end.offset!, '\n')
        return false
      case 'html': {
        const runs = joinPieces((keptOf(node).lines ?? []).map((line) => pieceOf(line, source)))
        attributes.push(...tags.read(runs))
        return false
      }
      case 'image':
      case 'imageReference':
        attributes.push(...readAlt(node, source))
        pushTitle(attributes, node, source)
        return false
      case 'link':
        if (source[node.position!.start.offset!] !== '[') {
          addStand(draft, node, 'url')
          return false
        }
        links.push(draft.length)
        pushTitle(attributes, node, source)
        return true
      case 'linkReference':
        links.push(draft.length)
        return true
      default:
        return 'children' in node
    }
  }
  const leave = (node: Nodes): void => {
    if (node.type === 'linkReference' || (node.type === 'link' && source[node.position!.start.offset!] === '['))
      addZone(draft, 'link', links.pop()!)
  }
  for (const node of nodes) walk<Nodes>(node, (parent) => ('children' in parent ? parent.children : []), enter, leave)
  tags.end()
  return attributes
}

export function readTitle(title: readonly Text[] | undefined, source: string): Draft | undefined {
  if (!title) return undefined
  const draft = createDraft()
  for (const text of title) addText(draft, text, source)
  return draft
}

function pushTitle(attributes: Draft[], node: object, source: string): void {
  const title = readTitle(keptOf(node).title, source)
  if (title) attributes.push(title)
}

function readAlt(node: object, source: string): Draft[] {
  const draft = createDraft()
  const inner = readInline(draft, keptOf(node).alt ?? [], source)
  return [draft, ...inner]
}

function addText(draft: Draft, node: Text, source: string): void {
  const {text, from, to, plain} = pieceOf(node, source)
  if (text === '\n' || text === '\r' || text === '\r\n') addBreak(draft, source, from, to, ' ')
  else add(draft, text, from, to, plain)
}

/** A line break stands for the line's end with the white space around it and the `>` of the next line. */
function addBreak(draft: Draft, source: string, from: number, to: number, shown: ' ' | '\n'): void {
  while (from > 0 && (source[from - 1] === ' ' || source[from - 1] === '\t')) from -= 1
  while (to < source.length && (source[to] === ' ' || source[to] === '\t' || source[to] === '>')) to += 1
  add(draft, shown, from, to, false)
}

function addStand(draft: Draft, node: Nodes, zone: 'code' | 'url'): void {
  add(draft, stand, node.position!.start.offset!, node.position!.end.offset!, false)
  addZone(draft, zone, draft.length - 1)
}
