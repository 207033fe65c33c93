import {attributeDrafts} from './attributes.js'
import {addGap, addLineBreak, addStand, addZone, cut, type Draft, nextStart} from './draft.js'
import {type Effect, effectOf} from './elements.js'
import {code, partsBlocks, unread} from './html-names.js'
import {type Runs, toSource} from './runs.js'
import {readTag, type Tag} from './tags.js'

interface Open extends Effect {
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
    if (tag.closing) this.#readEnd(tag, last.to)
    else this.#readStart(tag, first.from)
    const attributes = tag.closing ? [] : attributeDrafts(tag)
    for (const draft of attributes) toSource(draft, runs)
    return attributes
  }

  /** At the paragraph's end, what is open stays open up to there, as in a browser. */
  end(): void {
    for (const opens of this.#open.values()) {
      for (const {zone, start} of opens) if (zone) addZone(this.#draft, zone, start)
    }
  }

  #readStart(tag: Tag, from: number): void {
    const effect = effectOf(tag)
    if (tag.name === 'br') addLineBreak(this.#draft)
    else if (effect.parts) addGap(this.#draft, '\n')
    const opens = this.#open.get(tag.name) ?? []
    opens.push({...effect, start: nextStart(this.#draft), from})
    this.#open.set(tag.name, opens)
  }

  #readEnd({name}: Tag, to: number): void {
    const draft = this.#draft
    const open = this.#open.get(name)?.pop()
    if (open && (unread.has(name) || code.has(name)) && open.start < draft.length) {
      cut(draft, open.start)
      if (code.has(name)) addStand(draft, 'code', open.from, to)
    } else if (open?.zone) addZone(draft, open.zone, open.start)
    if (open ? open.parts : partsBlocks.has(name)) addGap(draft, '\n')
    else if (name === 'br') addLineBreak(draft)
  }
}
