/** Visits a tree in its order without recursion, since hostile texts nest deeper than the stack reaches. */
export function walk<Node>(
  root: Node,
  childrenOf: (node: Node) => readonly Node[],
  enter: (node: Node) => boolean,
  leave: (node: Node) => void
): void {
  const open: {node: Node; children: readonly Node[]; at: number}[] = []
  const visit = (node: Node): void => {
    if (enter(node)) open.push({node, children: childrenOf(node), at: 0})
    else leave(node)
  }
  visit(root)
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (top.at < top.children.length) {
      const child = top.children[top.at]!
      top.at += 1
      visit(child)
    } else {
      open.pop()
      leave(top.node)
    }
  }
}
