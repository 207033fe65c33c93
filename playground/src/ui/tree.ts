import type {Branch} from '../worker/trees.js'
import {h} from './dom.js'

/** A tree by the ARIA pattern: one tab stop; arrows move, open and close; Enter chooses. */
export interface TreeView {
  readonly element: HTMLElement
  show(root: Branch): void
  /** Opens and selects the deepest node at an offset, without taking the focus. */
  selectAt(offset: number): void
}

export interface TreeEvents {
  /** The node that is focused or under the pointer; undefined when there is none. */
  onPoint(branch: Branch | undefined): void
  onChoose(branch: Branch): void
}

interface Item {
  readonly branch: Branch
  readonly parent: Item | undefined
  readonly element: HTMLElement
  /** Made when the item is opened for the first time. */
  group: HTMLElement | undefined
  items: Item[]
}

const openedAtFirst = 3

export function createTree(label: string, {onPoint, onChoose}: TreeEvents): TreeView {
  const element = h('ul', {class: 'tree', role: 'tree', 'aria-label': label})
  const itemOf = new WeakMap<Element, Item>()
  let roots: Item[] = []
  let current: Item | undefined

  const make = (branch: Branch, parent: Item | undefined): Item => {
    const row = h(
      'span',
      {class: 'tree-row'},
      h('span', {class: 'tree-label'}, branch.label),
      branch.detail !== undefined && h('span', {class: 'tree-detail'}, ` ${branch.detail}`)
    )
    const item: Item = {
      branch,
      parent,
      element: h('li', {role: 'treeitem', tabindex: -1, 'aria-selected': 'false'}, row),
      group: undefined,
      items: []
    }
    if (branch.children.length > 0) item.element.setAttribute('aria-expanded', 'false')
    itemOf.set(item.element, item)
    return item
  }

  const isOpen = (item: Item): boolean => item.element.getAttribute('aria-expanded') === 'true'

  const open = (item: Item): void => {
    if (item.branch.children.length === 0) return
    if (!item.group) {
      item.items = item.branch.children.map((child) => make(child, item))
      item.group = h('ul', {role: 'group'}, ...item.items.map((child) => child.element))
      item.element.append(item.group)
    }
    item.group.hidden = false
    item.element.setAttribute('aria-expanded', 'true')
  }

  const close = (item: Item): void => {
    if (!item.group) return
    item.group.hidden = true
    item.element.setAttribute('aria-expanded', 'false')
  }

  const select = (item: Item): void => {
    current?.element.setAttribute('aria-selected', 'false')
    if (current) current.element.tabIndex = -1
    current = item
    item.element.tabIndex = 0
    item.element.setAttribute('aria-selected', 'true')
  }

  const focus = (item: Item | undefined): void => {
    if (!item) return
    select(item)
    item.element.focus()
  }

  const shown = (): Item[] => {
    const all: Item[] = []
    const walk = (items: readonly Item[]): void => {
      for (const item of items) {
        all.push(item)
        if (isOpen(item)) walk(item.items)
      }
    }
    walk(roots)
    return all
  }

  const near = (by: number): void => {
    const all = shown()
    focus(all[all.indexOf(current!) + by])
  }

  const keys: Readonly<Record<string, (item: Item) => void>> = {
    ArrowDown: () => near(1),
    ArrowUp: () => near(-1),
    Home: () => focus(roots[0]),
    End: () => focus(shown().at(-1)),
    Enter: (item) => onChoose(item.branch),
    ' ': (item) => onChoose(item.branch),
    ArrowRight: (item) => (isOpen(item) ? focus(item.items[0]) : open(item)),
    ArrowLeft: (item) => (isOpen(item) ? close(item) : focus(item.parent)),
    '*': (item) => {
      for (const beside of item.parent?.items ?? roots) open(beside)
    }
  }

  const itemAt = (target: EventTarget | null): Item | undefined => {
    const found = target instanceof Element ? target.closest('[role=treeitem]') : undefined
    return found ? itemOf.get(found) : undefined
  }

  element.addEventListener('keydown', (event) => {
    const item = itemAt(event.target)
    const act = keys[event.key]
    if (!item || !act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act(item)
  })
  element.addEventListener('click', (event) => {
    const item = itemAt(event.target)
    if (!item) return
    const again = item === current
    focus(item)
    if (!again || !isOpen(item)) open(item)
    else close(item)
    onChoose(item.branch)
  })
  element.addEventListener('focusin', ({target}) => onPoint(itemAt(target)?.branch))
  element.addEventListener('focusout', () => onPoint(undefined))
  element.addEventListener('pointerover', ({target}) => onPoint(itemAt(target)?.branch))
  element.addEventListener('pointerleave', () => onPoint(undefined))

  return {
    element,
    show(root) {
      const hadFocus = element.contains(document.activeElement)
      current = undefined
      roots = [make(root, undefined)]
      element.replaceChildren(...roots.map((item) => item.element))
      let level = roots
      for (let depth = 1; depth < openedAtFirst && level.length < 40; depth += 1) {
        for (const item of level) open(item)
        level = level.flatMap((item) => item.items)
      }
      roots[0]!.element.tabIndex = 0
      current = roots[0]
      if (hadFocus) roots[0]!.element.focus()
    },
    selectAt(offset) {
      let item = roots[0]
      for (let next = item; next; next = childAt(next, offset)) {
        item = next
        open(next)
      }
      if (!item || item === current) return
      select(item)
      reveal(element, item.element.firstElementChild as HTMLElement)
    }
  }

  function childAt(item: Item, offset: number): Item | undefined {
    const at = deepestChild(item.branch, offset)
    if (at < 0) return undefined
    open(item)
    return item.items[at]
  }
}

/** The child that an offset leads into: the one that holds it, else the one that ends at it; -1 when there is none. */
export function deepestChild({children}: Branch, offset: number): number {
  const holds = children.findIndex(({start, end}) => start !== undefined && end! > offset && start <= offset)
  return holds >= 0
    ? holds
    : children.findIndex(({start, end}) => start !== undefined && start < offset && end === offset)
}

/** Scrolls the nearest box that scrolls, and never the page. */
function reveal(within: HTMLElement, row: HTMLElement): void {
  const box = within.closest<HTMLElement>('.scrolls')
  if (!box || row.offsetParent === null) return
  const seen = box.getBoundingClientRect()
  const place = row.getBoundingClientRect()
  if (place.top < seen.top) box.scrollTop -= seen.top - place.top + 24
  else if (place.bottom > seen.bottom) box.scrollTop += place.bottom - seen.bottom + 24
}
