import {attributeValue} from './attributes.js'
import type {Zone} from './block.js'
import {isHidden, readStyle} from './hidden.js'
import {partsBlocks} from './html-names.js'
import type {Tag} from './tags.js'

/** What a tag does to the text around and in its element. */
export interface Effect {
  /** Whether it parts the words before it from those after it. */
  readonly parts: boolean
  readonly zone: Exclude<Zone['kind'], 'code' | 'url'> | undefined
}

/** `tag` is undefined for an element that the source has no tag for. */
export function effectOf(name: string, tag: Tag | undefined): Effect {
  const style = readStyle(attributeValue(tag?.attributes.get('style')))
  return {parts: parts(name, style.get('display') ?? ''), zone: tag && zoneOf(tag, style)}
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
