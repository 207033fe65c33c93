/**
 * Visits a tree in its order without recursion, since hostile texts nest deeper than the stack reaches. `enter` says
 * whether to go into a node, which then is left.
 */
export function walk<Node>(
  root: Node,
  childrenOf: (node: Node) => readonly Node[],
  enter: (node: Node) => boolean,
  leave: (node: Node) => void
): void {
  const open: {node: Node; children: readonly Node[]; at: number}[] = []
  const visit = (node: Node): void => {
    if (enter(node)) open.push({node, children: childrenOf(node), at: 0})
  }
  visit(root)
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (top.at < top.children.length) {
      top.at += 1
      visit(top.children[top.at - 1]!)
    } else {
      open.pop()
      leave(top.node)
    }
  }
}
