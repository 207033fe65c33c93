import type {Element, Nodes, Root} from 'hast'
import {partsBlocks} from './html-names.js'
import {childrenOf} from './html-parser.js'
import {walk} from './walk.js'

/**
 * The table rows that hold data: at most one paragraph a cell. Rows that lay out a page hold headings, lists and other
 * tables, which are read each on its own.
 */
export function findPlainRows(root: Root): Set<Element> {
  const rows = new Set<Element>()
  /** For each open row: how many blocks its cell holds, and whether that was too many. */
  const open: {blocks: number; plain: boolean}[] = []
  walk<Nodes>(
    root,
    childrenOf,
    (node) => {
      if (node.type !== 'element') return node.type === 'root'
      const row = open.at(-1)
      if (node.tagName === 'tr') open.push({blocks: 0, plain: true})
      else if (!row) return true
      else if (node.tagName === 'td' || node.tagName === 'th') row.blocks = 0
      else if (node.tagName === 'p' || node.tagName === 'div') {
        row.blocks += 1
        if (row.blocks > 1) row.plain = false
      } else if (partsBlocks.has(node.tagName)) row.plain = false
      return true
    },
    (node) => {
      if (node.type !== 'element' || node.tagName !== 'tr') return
      if (open.pop()!.plain) rows.add(node)
    }
  )
  return rows
}
