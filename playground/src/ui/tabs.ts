/** Tabs by the ARIA pattern: one tab stop, arrows move and select. */
export interface Tabs<Name extends string> {
  select(name: Name, options?: {focus?: boolean}): void
}

export interface Tab<Name extends string> {
  readonly name: Name
  readonly tab: HTMLElement
  readonly panel: HTMLElement
}

export function createTabs<Name extends string>(
  list: HTMLElement,
  label: string,
  tabs: readonly Tab<Name>[],
  onSelect: (name: Name) => void
): Tabs<Name> {
  list.setAttribute('role', 'tablist')
  list.setAttribute('aria-label', label)
  for (const {tab, panel} of tabs) {
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', panel.id)
    panel.setAttribute('role', 'tabpanel')
    panel.setAttribute('aria-labelledby', tab.id)
  }

  const select = (name: Name, {focus = false} = {}): void => {
    for (const {name: other, tab, panel} of tabs) {
      const chosen = other === name
      tab.setAttribute('aria-selected', String(chosen))
      tab.tabIndex = chosen ? 0 : -1
      panel.hidden = !chosen
      if (!chosen) continue
      if (focus) tab.focus()
      reveal(list, tab)
    }
  }

  list.addEventListener('click', ({target}) => {
    const found = tabs.find(({tab}) => target instanceof Node && tab.contains(target))
    if (found) onSelect(found.name)
  })
  list.addEventListener('keydown', (event) => {
    const shown = tabs.filter(({tab}) => tab.offsetParent !== null)
    const at = shown.findIndex(({tab}) => tab === document.activeElement)
    const to = at < 0 || event.altKey || event.ctrlKey || event.metaKey ? undefined : place(event.key, at, shown.length)
    const next = to === undefined ? undefined : shown[to]
    if (!next) return
    event.preventDefault()
    onSelect(next.name)
    next.tab.focus()
  })
  return {select}
}

function place(key: string, at: number, length: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % length
  if (key === 'ArrowLeft') return (at + length - 1) % length
  if (key === 'Home') return 0
  return key === 'End' ? length - 1 : undefined
}

/** Moves the list itself only: `scrollIntoView` would move the page as well. */
function reveal(list: HTMLElement, tab: HTMLElement): void {
  const start = tab.offsetLeft - list.offsetLeft
  if (start < list.scrollLeft) list.scrollLeft = start - 16
  else if (start + tab.offsetWidth > list.scrollLeft + list.clientWidth) {
    list.scrollLeft = start + tab.offsetWidth - list.clientWidth + 16
  }
}
