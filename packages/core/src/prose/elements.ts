import type {Element} from 'hast'
import {attributeValue} from './attributes.js'
import type {Zone} from './block.js'
import {isHidden, readStyle} from './hidden.js'
import {partsBlocks} from './html-names.js'
import type {Attribute, Tag} from './tags.js'

/** What a tag does to the text around and in its element. */
export interface Effect {
  /** Whether it parts the words before it from those after it. */
  readonly parts: boolean
  readonly zone: Exclude<Zone['kind'], 'code' | 'url'> | undefined
}

export function effectOf(tag: Tag): Effect {
  const style = readStyle(attributeValue(tag.attributes.get('style')))
  return {parts: parts(tag.name, style.get('display') ?? ''), zone: zoneOf(tag, style)}
}

/** The tag of an element that the parser made up, or copied from one that was left open. */
export function copiedTag({tagName, properties}: Element): Tag {
  const attributes = new Map<string, Attribute>()
  for (const name of ['hidden', 'style', 'href', 'color']) {
    const value = properties[name]
    if (value !== undefined && value !== null && value !== false)
      attributes.set(name, {raw: String(value), quote: '"', from: 0, to: 0})
  }
  return {name: tagName, closing: false, from: 0, to: 0, attributes}
}

function parts(name: string, display: string): boolean {
  if (display.startsWith('inline')) return false
  return partsBlocks.has(name) || /^(?:block|flex|grid|table|list-item|flow-root)/u.test(display)
}

function zoneOf(tag: Tag, style: ReadonlyMap<string, string>): Effect['zone'] {
  if (isHidden(tag, style)) return 'hidden'
  if (tag.name === 'a' && tag.attributes.has('href')) return 'link'
  return tag.name === 'blockquote' || tag.name === 'q' ? 'quote' : undefined
}
