import type {Nodes, Root} from 'hast'
import {need, partOf} from '../parts/part.js'

/** Parses a fragment of HTML into a tree with places. */
export const htmlParser = partOf<(text: string) => Root>(async () => (await import('./rehype.js')).parseFragment)

export function parseHtml(text: string): Root {
  return need(htmlParser)(text)
}

/** The nodes in a node. A template's stand in a tree of its own. */
export function childrenOf(node: Nodes): readonly Nodes[] {
  if (node.type === 'element' && node.tagName === 'template' && node.content) return node.content.children
  return 'children' in node ? node.children : []
}

/** What an attribute's value says, its references decoded. `raw` is the value as written between its quotes. */
export function decodeAttribute(raw: string, quote: string): string {
  if (!raw.includes('&')) return raw
  const node = parseHtml(`<i title=${quote}${raw}${quote}>`).children[0]
  return node?.type === 'element' ? String(node.properties.title ?? '') : raw
}

const decoded = new Map<string, string>()

/** The characters that a named reference such as `&nbsp;` stands for. HTML has some 2,200 names, so all are kept. */
export function decodeName(reference: string): string {
  let value = decoded.get(reference)
  if (value === undefined) {
    value = decodeAttribute(reference, '"')
    if (decoded.size < 3000) decoded.set(reference, value)
  }
  return value
}
