import {attributeDrafts, attributeValue} from './attributes.js'
import type {Zone} from './block.js'
import {add, addZone, type Draft, replaceFrom} from './draft.js'
import {isHidden, readStyle} from './hidden.js'
import {code, partsBlocks, unread} from './html-names.js'
import type {Runs} from './runs.js'
import {toSource} from './runs.js'
import {readTag, type Tag} from './tags.js'

interface Open {
  readonly zone: Zone['kind'] | undefined
  readonly start: number
  readonly from: number
}

/** The HTML tags between the words of a Markdown paragraph. The words themselves are read by Markdown. */
export class InlineTags {
  readonly #draft: Draft
  readonly #open = new Map<string, Open[]>()

  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** Reads one tag or comment, and gives back drafts of its attributes. */
  read(runs: Runs): Draft[] {
    const tag = readTag(runs.text, 0)
    const first = runs.pieces[0]
    const last = runs.pieces.at(-1)
    if (!tag || !first || !last) return []
    if (partsBlocks.has(tag.name) || tag.name === 'br') add(this.#draft, '\n', first.from, last.to, false)
    if (tag.closing) {
      this.#close(tag.name, last.to)
      return []
    }
    this.#push(tag, first.from)
    return attributeDrafts(tag).map((draft) => {
      toSource(draft, runs)
      return draft
    })
  }

  /** At the paragraph's end, what is open stays open to its end, as in a browser. */
  end(): void {
    for (const opens of this.#open.values()) {
      for (const {zone, start} of opens) if (zone && zone !== 'code') addZone(this.#draft, zone, start)
    }
  }

  #push(tag: Tag, from: number): void {
    const opens = this.#open.get(tag.name) ?? []
    opens.push({zone: zoneOf(tag), start: this.#draft.length, from})
    this.#open.set(tag.name, opens)
  }

  #close(name: string, to: number): void {
    const open = this.#open.get(name)?.pop()
    if (!open) return
    const {zone, start, from} = open
    if (unread.has(name)) replaceFrom(this.#draft, start, undefined, from, to)
    else if (zone === 'code' && start < this.#draft.length) replaceFrom(this.#draft, start, 'code', from, to)
    else if (zone) addZone(this.#draft, zone, start)
  }
}

function zoneOf(tag: Tag): Zone['kind'] | undefined {
  if (code.has(tag.name)) return 'code'
  if (isHidden(tag, readStyle(attributeValue(tag.attributes.get('style'))))) return 'hidden'
  if (tag.name === 'a' && tag.attributes.has('href')) return 'link'
  return tag.name === 'q' || tag.name === 'blockquote' ? 'quote' : undefined
}
