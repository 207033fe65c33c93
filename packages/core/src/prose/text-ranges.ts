import type {Nodes, Root, Text} from 'hast'
import {childrenOf} from './html-parser.js'
import {walk} from './walk.js'

interface Range {
  start: number
  end: number
}

/**
 * The source ranges of every text. The parser moves text that stands between a table's rows to before the table and
 * joins it, so that a text's range may hold other texts: their ranges are taken out of it.
 */
export function ownRanges(root: Root): Map<Text, Range[]> {
  const ranges = new Map<Text, Range[]>()
  const texts: {node: Text; start: number; end: number}[] = []
  walk<Nodes>(
    root,
    childrenOf,
    (node) => {
      const start = node.position?.start.offset
      const end = node.position?.end.offset
      if (node.type !== 'text' || start === undefined || end === undefined) return 'children' in node
      // The parser errs in where white space between a table's parts ends, and no words are in it to be kept apart.
      if (node.value.trim() === '') ranges.set(node, [{start, end}])
      else texts.push({node, start, end})
      return false
    },
    () => {}
  )
  texts.sort((a, b) => a.start - b.start || b.end - a.end)
  const open: {node: Text; from: number; end: number}[] = []
  const close = (before: number): void => {
    while (open.length > 0 && open.at(-1)!.end <= before) {
      const {node, from, end} = open.pop()!
      if (from < end) ranges.get(node)!.push({start: from, end})
      const above = open.at(-1)
      if (above) above.from = Math.max(above.from, end)
    }
  }
  for (const {node, start, end} of texts) {
    close(start)
    const above = open.at(-1)
    if (above && above.from < start) ranges.get(above.node)!.push({start: above.from, end: start})
    if (above) above.from = start
    ranges.set(node, [])
    open.push({node, from: start, end})
  }
  close(Number.POSITIVE_INFINITY)
  return ranges
}
