import type {Element, Nodes, Root, Text} from 'hast'
import {align} from './align.js'
import {attributeDrafts, attributeValue} from './attributes.js'
import type {Zone} from './block.js'
import {add, addMark, addZone, createDraft, type Draft, stand} from './draft.js'
import {isHidden, readStyle} from './hidden.js'
import {code, items, keepsSpace, lists, partsBlocks, rawText, unread} from './html-names.js'
import {parseHtml} from './html-parser.js'
import {type Page, put, putFrom} from './page.js'
import {findPlainRows} from './rows.js'
import {joinPieces} from './runs.js'
import {limitTags} from './tag-limit.js'
import {readTag, type Tag} from './tags.js'
import {ownRanges} from './text-ranges.js'
import {walk} from './walk.js'
import {addCollapsed} from './white-space.js'

interface Frame {
  readonly element: Element
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row'
  readonly level: number
  readonly lead: number | undefined
  readonly parts: boolean
  readonly zone: Zone['kind'] | undefined
  readonly keepsSpace: boolean
  table: {header?: string[] | undefined; rows: number} | undefined
}

interface Cell {
  readonly heads: boolean
  start: number
  end: number
}

/** Reads HTML onto the page. */
export function readHtml(page: Page, text: string): void {
  const pieces = limitTags(text)
  if (pieces) putFrom(page, joinPieces(pieces), (limited) => new HtmlReader(page, limited, parseHtml(limited)).read())
  else new HtmlReader(page, text, parseHtml(text)).read()
}

class HtmlReader {
  readonly #page: Page
  readonly #text: string
  readonly #root: Root
  readonly #plainRows: ReadonlySet<Element>
  readonly #ranges: ReadonlyMap<Text, readonly {start: number; end: number}[]>
  readonly #seenTags = new Set<number>()
  readonly #frames: Frame[] = []
  /** Zones that are open, each with its start in the draft. */
  readonly #zones: {kind: Zone['kind']; start: number}[] = []
  #draft: Draft | undefined
  #draftFrame: Frame | undefined
  #attributes: Draft[] = []
  #cells: Cell[] = []
  /** What parts the next words of a row from those before. */
  #mark = ''

  constructor(page: Page, text: string, root: Root) {
    this.#page = page
    this.#text = text
    this.#root = root
    this.#plainRows = findPlainRows(root)
    this.#ranges = ownRanges(root)
  }

  read(): void {
    walk<Nodes>(
      this.#root,
      childrenOf,
      (node) => this.#enter(node),
      (node) => this.#leave(node)
    )
    this.#flush()
  }

  #enter(node: Nodes): boolean {
    if (node.type === 'text') this.#readText(node)
    if (node.type === 'root') return true
    if (node.type !== 'element' || unread.has(node.tagName)) return false
    return this.#enterElement(node)
  }

  #enterElement(element: Element): boolean {
    const tag = this.#tagOf(element)
    const style = readStyle(attributeValue(tag?.attributes.get('style')))
    const parts = partsBlock(element.tagName, style)
    if (parts) this.#part(element)
    if (tag) this.#attributes.push(...attributeDrafts(tag))
    if (element.tagName === 'br') this.#breakLine(element)
    if (code.has(element.tagName)) this.#readCode(element)
    const frame = this.#frameOf(element, parts, tag ? zoneOf(tag, style) : undefined)
    this.#frames.push(frame)
    if (frame.zone) this.#zones.push({kind: frame.zone, start: this.#draft?.length ?? 0})
    return !code.has(element.tagName)
  }

  #leave(node: Nodes): void {
    if (node.type !== 'element' || this.#frames.at(-1)?.element !== node) return
    const frame = this.#frames.at(-1)!
    if (frame.parts) this.#part(node)
    this.#frames.pop()
    if (frame.zone) {
      const zone = this.#zones.pop()!
      if (this.#draft) addZone(this.#draft, zone.kind, zone.start)
    }
    if (lists.has(node.tagName) || node.tagName === 'blockquote' || node.tagName === 'table')
      this.#page.last = undefined
  }

  #frameOf(element: Element, parts: boolean, zone: Zone['kind'] | undefined): Frame {
    const above = this.#frames.at(-1)
    const name = element.tagName
    const shared = {
      element,
      parts,
      zone: this.#zones.some(({kind}) => kind === zone) ? undefined : zone,
      keepsSpace: keepsSpace.has(name) || (above?.keepsSpace ?? false)
    }
    const plain = {
      ...shared,
      kind: above?.kind ?? 'paragraph',
      level: above?.level ?? 0,
      lead: above?.lead,
      table: above?.table
    } as const
    if (above?.kind === 'row') return plain
    if (/^h[1-6]$/u.test(name)) return {...plain, kind: 'heading', level: Number(name[1])}
    if (lists.has(name)) return {...plain, kind: 'paragraph', lead: this.#page.last}
    if (items.has(name)) {
      this.#page.last = undefined
      return {...plain, kind: 'item'}
    }
    if (name === 'table') return {...plain, kind: 'paragraph', table: {rows: 0}}
    if (name === 'tr' && this.#plainRows.has(element)) return {...plain, kind: 'row'}
    return name === 'blockquote' ? {...plain, kind: 'paragraph', lead: undefined} : plain
  }

  #tagOf(element: Element): Tag | undefined {
    const start = element.position?.start.offset
    if (start === undefined || this.#seenTags.has(start)) return undefined
    this.#seenTags.add(start)
    return this.#text[start] === '<' ? readTag(this.#text, start) : undefined
  }

  /** Ends the block; inside of a row, only the cell or the line. */
  #part(element: Element): void {
    const row = this.#frames.some(({kind}) => kind === 'row')
    if (!row || element.tagName === 'tr') this.#flush()
    else if (element.tagName === 'td' || element.tagName === 'th') {
      this.#mark = ' | '
      this.#cells.push({heads: element.tagName === 'th', start: 0, end: 0})
    } else if (this.#mark === '') this.#mark = '\n'
  }

  #flush(): void {
    const draft = this.#draft
    const frame = this.#draftFrame
    if (draft) {
      for (const zone of this.#zones) {
        addZone(draft, zone.kind, zone.start)
        zone.start = 0
      }
      if (!frame?.keepsSpace || !onlyCode(draft)) this.#put(draft, frame)
    }
    this.#draft = undefined
    this.#draftFrame = undefined
    this.#cells = []
    this.#mark = ''
    const {last} = this.#page
    for (const attribute of this.#attributes) put(this.#page, attribute, 'attribute')
    this.#page.last = last
    this.#attributes = []
  }

  #put(draft: Draft, frame: Frame | undefined): void {
    const kind = frame?.kind ?? 'paragraph'
    const table = kind === 'row' ? frame?.table : undefined
    if (table) table.rows += 1
    const header = table?.header
    if (table?.rows === 1 && this.#cells.length > 0 && this.#cells.every(({heads}) => heads)) {
      const text = draft.parts.join('')
      table.header = text.split(' | ')
    }
    put(this.#page, draft, kind, {level: frame?.level ?? 0, header, lead: kind === 'item' ? frame?.lead : undefined})
  }

  #open(): Draft {
    if (!this.#draft) {
      this.#draft = createDraft()
      this.#draftFrame = this.#frames.at(-1)
    }
    if (this.#mark) addMark(this.#draft, this.#mark)
    this.#mark = ''
    return this.#draft
  }

  #breakLine(element: Element): void {
    const draft = this.#draft
    const {start, end} = element.position ?? {}
    if (draft && start?.offset !== undefined && end?.offset !== undefined)
      add(draft, '\n', start.offset, end.offset, false)
  }

  #readCode(element: Element): void {
    const {start, end} = element.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined || element.children.length === 0) return
    const draft = this.#open()
    add(draft, stand, start.offset, end.offset, false)
    addZone(draft, 'code', draft.length - 1)
  }

  #readText(node: Text): void {
    const frame = this.#frames.at(-1)
    if (node.value.trim() === '' && !this.#draft) return
    const mode = frame && rawText.has(frame.element.tagName) ? 'raw' : 'text'
    const put = (text: string, from: number, to: number, plain: boolean): void => {
      if (text.trim() === '' && !this.#draft) return
      const draft = text.trim() === '' ? this.#draft! : this.#open()
      if (frame?.keepsSpace) add(draft, text, from, to, plain)
      else addCollapsed(draft, text, from, to, plain)
    }
    let value = node.value
    for (const {start, end} of this.#ranges.get(node) ?? []) {
      const done = align(value, this.#text, start, end, mode, put)
      value = value.slice(done)
    }
  }
}

function childrenOf(node: Nodes): readonly Nodes[] {
  if (node.type === 'element' && node.tagName === 'template' && node.content) return node.content.children
  return 'children' in node ? node.children : []
}

function partsBlock(name: string, style: ReadonlyMap<string, string>): boolean {
  const display = style.get('display') ?? ''
  if (display.startsWith('inline')) return false
  return partsBlocks.has(name) || /^(?:block|flex|grid|table|list-item|flow-root)/u.test(display)
}

function zoneOf(tag: Tag, style: ReadonlyMap<string, string>): Zone['kind'] | undefined {
  if (isHidden(tag, style)) return 'hidden'
  if (tag.name === 'a' && tag.attributes.has('href')) return 'link'
  return tag.name === 'blockquote' || tag.name === 'q' ? 'quote' : undefined
}

function onlyCode(draft: Draft): boolean {
  return draft.parts.every((part) => part.replaceAll(stand, '').trim() === '')
}
