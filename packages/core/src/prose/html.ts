import type {Element, Nodes, Root, Text} from 'hast'
import {type AddPiece, align, type Mode} from './align.js'
import {attributeDrafts} from './attributes.js'
import type {Zone} from './block.js'
import {
  add,
  addGap,
  addLineBreak,
  addStand,
  addZone,
  cellTexts,
  createDraft,
  type Draft,
  nextStart,
  stand
} from './draft.js'
import {copiedTag, type Effect, effectOf} from './elements.js'
import {code, holdsHtml, items, keepsSpace, lists, plainTags, plainText, unread} from './html-names.js'
import {childrenOf, parseHtml} from './html-parser.js'
import {type Page, put, putFrom} from './page.js'
import {findPlainRows} from './rows.js'
import {joinPieces} from './runs.js'
import {limitTags} from './tag-limit.js'
import {readTag, type Tag} from './tags.js'
import {ownRanges} from './text-ranges.js'
import {walk} from './walk.js'
import {addCollapsed} from './white-space.js'

/** An open element, and what it makes of the text in it. */
interface Frame extends Effect {
  readonly element: Element
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row'
  /** Of a heading. */
  readonly level: number
  readonly lead: number | undefined
  readonly keepsSpace: boolean
  readonly mode: Mode
  /** In SVG or MathML, where no element's text is plain. */
  readonly foreign: 'svg' | 'math' | undefined
  readonly table: {rows: number; header: string[] | undefined} | undefined
}

const outside: Omit<Frame, 'element'> = {
  parts: false,
  zone: undefined,
  kind: 'paragraph',
  level: 0,
  lead: undefined,
  keepsSpace: false,
  mode: 'text',
  foreign: undefined,
  table: undefined
}

/** Reads HTML onto the page. */
export function readHtml(page: Page, text: string): void {
  const pieces = limitTags(text)
  if (pieces) putFrom(page, joinPieces(pieces), (limited) => new HtmlReader(page, limited).read())
  else new HtmlReader(page, text).read()
}

class HtmlReader {
  readonly #page: Page
  readonly #text: string
  readonly #root: Root
  readonly #plainRows: ReadonlySet<Element>
  readonly #ranges: ReadonlyMap<Text, readonly {start: number; end: number}[]>
  /** By where they start. */
  readonly #tags = new Map<number, Tag | undefined>()
  readonly #frames: Frame[] = []
  /** Zones that are open, each with its start in the draft. */
  readonly #zones: {kind: Zone['kind']; start: number}[] = []
  #draft = createDraft()
  /** The element that the draft's text began in. */
  #frame: Omit<Frame, 'element'> = outside
  #cells: {heads: boolean; start: number}[] = []
  #attributes: Draft[] = []
  /** The block of the last term in a list of terms. */
  #term: number | undefined

  constructor(page: Page, text: string) {
    this.#page = page
    this.#text = text
    this.#root = parseHtml(text)
    this.#plainRows = findPlainRows(this.#root)
    this.#ranges = ownRanges(this.#root)
  }

  read(): void {
    walk<Nodes>(
      this.#root,
      (node) => (isCode(node) ? [] : childrenOf(node)),
      (node) => this.#enter(node),
      (node) => this.#leave(node)
    )
    this.#flush()
  }

  #enter(node: Nodes): boolean {
    if (node.type === 'text') this.#readText(node)
    if (node.type !== 'element') return node.type === 'root'
    if (unread.has(node.tagName)) return false
    const start = node.position?.start.offset
    const again = start === undefined || this.#tags.has(start)
    const tag = this.#tagAt(start)
    const effect = effectOf(tag ?? copiedTag(node))
    if (effect.parts) this.#part(node, true)
    if (node.tagName === 'br') addLineBreak(this.#draft)
    if (isCode(node) && node.children.length > 0) this.#addCode(node)
    this.#open(node, effect)
    if (tag && !again) this.#readAttributes(tag)
    return true
  }

  #leave(node: Nodes): void {
    if (node.type !== 'element') return
    const frame = this.#frames.at(-1)!
    if (frame.parts) this.#part(node, false)
    this.#frames.pop()
    if (frame.zone) {
      const {kind, start} = this.#zones.pop()!
      addZone(this.#draft, kind, start)
    }
    if (node.tagName === 'dt') this.#term = this.#page.last
    if (lists.has(node.tagName) || node.tagName === 'blockquote' || node.tagName === 'table') {
      this.#page.last = undefined
      this.#term = undefined
    }
  }

  #open(element: Element, {parts, zone}: Effect): void {
    const known = this.#zones.some(({kind}) => kind === zone)
    const frame = {...this.#frameOf(element), element, parts, zone: known ? undefined : zone}
    this.#frames.push(frame)
    if (frame.zone) this.#zones.push({kind: frame.zone, start: nextStart(this.#draft)})
  }

  #frameOf(element: Element): Omit<Frame, 'element'> {
    const name = element.tagName
    const {last} = this.#page
    const above = this.#frames.at(-1) ?? outside
    const inner = {...above, ...spellingOf(name, above), keepsSpace: above.keepsSpace || keepsSpace.has(name)}
    if (above.kind === 'row') return inner
    if (/^h[1-6]$/u.test(name)) return {...inner, kind: 'heading', level: Number(name[1])}
    if (lists.has(name)) return {...inner, kind: 'paragraph', lead: last}
    if (items.has(name)) {
      this.#page.last = undefined
      return {...inner, kind: 'item', lead: name === 'dd' ? (this.#term ?? inner.lead) : inner.lead}
    }
    if (name === 'table') return {...inner, kind: 'paragraph', table: {rows: 0, header: undefined}}
    if (name === 'tr' && this.#plainRows.has(element)) return {...inner, kind: 'row'}
    return name === 'blockquote' ? {...inner, kind: 'paragraph', lead: undefined} : inner
  }

  #tagAt(start: number | undefined): Tag | undefined {
    if (start === undefined || this.#text[start] !== '<') return undefined
    if (!this.#tags.has(start)) this.#tags.set(start, readTag(this.#text, start))
    return this.#tags.get(start)
  }

  #readAttributes(tag: Tag): void {
    for (const draft of attributeDrafts(tag)) {
      for (const {kind} of this.#zones) if (kind !== 'link') addZone(draft, kind, 0)
      this.#attributes.push(draft)
    }
  }

  /** Ends the block; inside of a row, only the cell or the line. */
  #part({tagName}: Element, entering: boolean): void {
    const isCell = tagName === 'td' || tagName === 'th'
    if (this.#frames.at(-1)?.kind !== 'row' || tagName === 'tr') this.#flush()
    else addGap(this.#draft, isCell ? ' | ' : '\n')
    if (isCell && entering) this.#cells.push({heads: tagName === 'th', start: nextStart(this.#draft)})
  }

  #flush(): void {
    const draft = this.#draft
    for (const zone of this.#zones) {
      addZone(draft, zone.kind, zone.start)
      zone.start = 0
    }
    if (!this.#frame.keepsSpace || !onlyCode(draft)) this.#put(draft, this.#frame)
    this.#draft = createDraft()
    this.#frame = outside
    this.#cells = []
    const {last} = this.#page
    for (const attribute of this.#attributes) put(this.#page, attribute, 'attribute')
    this.#page.last = last
    this.#attributes = []
  }

  #put(draft: Draft, {kind, level, lead, table}: Omit<Frame, 'element'>): void {
    if (kind === 'row' && table) this.#putRow(draft, table)
    else put(this.#page, draft, kind, {level, lead: kind === 'item' ? lead : undefined})
  }

  #putRow(draft: Draft, table: {rows: number; header: string[] | undefined}): void {
    const cells = this.#cells
    const texts = cellTexts(
      draft,
      cells.map(({start}) => start)
    )
    put(this.#page, draft, 'row', {header: table.header})
    if (table.rows === 0 && cells.every(({heads}) => heads)) table.header = texts
    table.rows += 1
  }

  #addCode({position}: Element): void {
    const from = position?.start.offset
    const to = position?.end.offset
    if (from === undefined || to === undefined) return
    this.#begin()
    // The parser takes what is never closed to end after the end of the text.
    addStand(this.#draft, 'code', from, Math.min(to, this.#text.length))
  }

  #begin(): void {
    if (this.#draft.length === 0) this.#frame = this.#frames.at(-1) ?? outside
  }

  #readText(node: Text): void {
    const frame = this.#frames.at(-1)
    const mode = frame?.mode ?? 'text'
    const put = (text: string, from: number, to: number, plain: boolean): void => {
      this.#begin()
      if (frame?.keepsSpace) add(this.#draft, text, from, to, plain)
      else addCollapsed(this.#draft, text, from, to, plain)
    }
    let done = 0
    for (const {start, end} of this.#ranges.get(node) ?? []) {
      const from = done === 0 ? startOf(this.#text, start) : start
      done += align(node.value.slice(done), this.#text, from, Math.min(end, this.#text.length), mode, put)
    }
    if (done < node.value.length) this.#readUnplaced(node, node.value.slice(done), put)
  }

  /** Nothing that the parser has read is ever left out, even when all that is known is about where it stands. */
  #readUnplaced({position}: Text, text: string, put: AddPiece): void {
    const before = this.#draft.segments.at(-1)?.to ?? 0
    const to = Math.max(before, Math.min(position?.end.offset ?? this.#text.length, this.#text.length))
    put(text, Math.max(before, Math.min(position?.start.offset ?? to, to - 1)), to, false)
  }
}

/**
 * Where a text starts. When the parser has dropped white space before a text, such as the first line end in `<pre>`, it
 * takes the text to start after its first reference.
 */
function startOf(text: string, start: number): number {
  const [, reference = ''] = /[\t\n\f\r ](&[#\w]+;?)$/u.exec(text.slice(Math.max(0, start - 80), start)) ?? []
  return start - reference.length
}

function isCode(node: Nodes): boolean {
  return node.type === 'element' && code.has(node.tagName)
}

function onlyCode(draft: Draft): boolean {
  return draft.parts.every((part) => part.replaceAll(stand, '').trim() === '')
}

/** How an element's text is written. All that comes after `<plaintext>` is plain. */
function spellingOf(name: string, above: Pick<Frame, 'mode' | 'foreign'>): Pick<Frame, 'mode' | 'foreign'> {
  const stays = above.foreign && !holdsHtml[above.foreign].has(name)
  const foreign = stays ? above.foreign : name === 'svg' || name === 'math' ? name : undefined
  if (above.mode === 'plain' || (plainText.has(name) && !above.foreign)) return {mode: 'plain', foreign}
  return {mode: plainTags.has(name) && !above.foreign ? 'no tags' : 'text', foreign}
}
