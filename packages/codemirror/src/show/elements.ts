/** Attributes by name; `undefined` leaves one out. Text is only ever set as text, so nothing in it is read as HTML. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** Makes an element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, value)
  }
  made.append(...children)
  return made
}

/** Makes a button that acts on click, so that a press can still be taken back by moving away. */
export function button(label: readonly (Node | string)[], attributes: Attributes, act: () => void): HTMLButtonElement {
  const made = element('button', {type: 'button', ...attributes}, ...label)
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') act()
  })
  return made
}

let made = 0

/** An id for an element of this page that no other editor has. */
export function freshId(name: string): string {
  made += 1
  return `cm-fp-${name}-${made}`
}
