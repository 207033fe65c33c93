type Child = Node | string | false | undefined
type Value = string | number | boolean | undefined

interface Props {
  readonly [attribute: string]: Value | Listeners
}

type Listeners = {readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void}

/** Makes an element. Text comes in as text nodes only, so nothing that a user writes is ever read as markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props & {on?: Listeners} = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'object') listen(element, value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child): child is Node | string => child !== false && child !== undefined))
  return element
}

function listen(element: HTMLElement, listeners: Listeners): void {
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener as (event: Event) => void)
  }
}

/** An element of the page's own markup. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no #${id}`)
  return found as Kind
}

let lastId = 0

export function newId(name: string): string {
  lastId += 1
  return `${name}-${lastId}`
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** Shapes that tell verdicts and severities apart without colour. */
const shapes = {
  reject: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  review: 'M8 1.8 15 14H1Z',
  accept: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z',
  none: 'M2 7h12v2H2Z'
} as const

export function icon(shape: keyof typeof shapes): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', `icon icon-${shape}`)
  const path = document.createElementNS(svgNamespace, 'path')
  path.setAttribute('d', shapes[shape])
  svg.append(path)
  const signs = {reject: 'M5.5 8h5', review: 'M8 6v4M8 11.6v.9', accept: 'm4.8 8.2 2.2 2.2 4.2-4.4', none: ''}
  if (signs[shape] !== '') {
    const sign = document.createElementNS(svgNamespace, 'path')
    sign.setAttribute('d', signs[shape])
    sign.setAttribute('class', 'icon-sign')
    svg.append(sign)
  }
  return svg
}
