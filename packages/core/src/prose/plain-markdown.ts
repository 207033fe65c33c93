import {add, addBreak, createDraft, type Draft} from './draft.js'
import {type Line, linesOf} from './lines.js'
import {type Page, put} from './page.js'

/** Whatever may be Markdown inside of a line, or a control sign. An `&` alone is none. */
const marked = /[*_[\]<`\\|~\u0000-\u0009\u000b\u000c\u000e-\u001f\ufeff]|&[a-z#]/iu
/** Whatever may be Markdown at the start of a line: its quotes, lists, headings, rules and indents; a number opens a list. */
const opening = /^(?:[\s#>\-+*=:&]|\d{1,9}[.)](?:\s|$))/u
/** Becomes a link, or a single sign, once it is read. */
const address = /:\/\/|www\.|@/iu

const heading = /^(#{1,6}) +(\S.*?)(?: +#+)? *$/u
const item = /^([-*+]) (?=\S)/u

/** Whether nothing in a line (or in the words of a heading or an item) means anything in Markdown but itself. */
export function isPlainLine(words: string): boolean {
  return words !== '' && !opening.test(words) && !marked.test(words)
}

/** Whether a parser would find links in it. */
export function holdsAddress(text: string): boolean {
  return address.test(text)
}

/** The signs of a heading or an item at the start of a line, and where its words are; all of the line where there are none. */
export interface SignedLine {
  readonly kind: 'heading' | 'item' | 'paragraph'
  readonly signs: string
  /** Offsets into the line. */
  readonly from: number
  readonly to: number
}

export function readSigns(line: string): SignedLine {
  const head = heading.exec(line) as [string, string, string] | null
  if (head) {
    const from = line.indexOf(head[2], head[1].length)
    return {kind: 'heading', signs: head[1], from, to: from + head[2].length}
  }
  const listed = item.exec(line)
  return listed
    ? {kind: 'item', signs: listed[1]!, from: listed[0].length, to: line.length}
    : {kind: 'paragraph', signs: '', from: 0, to: line.length}
}

/** A line of a text that is plain to see. */
type PlainLine = {readonly kind: 'blank'} | (SignedLine & {readonly line: Line})

/**
 * Reads Markdown without any markup but headings and flat lists, of one line each, as the parser would: most of what
 * people write is no more than that, and a parser takes a hundred times as long. False, with nothing read, where
 * something else may stand in it.
 */
export function readPlainMarkdown(page: Page, text: string): boolean {
  // A list's bullets may be asterisks, so the first look is at each line.
  if (holdsAddress(text)) return false
  const lines: PlainLine[] = []
  for (const line of linesOf(text)) {
    const read = plainLine(text, line)
    if (!read || !mayFollow(text, lines.at(-1), read)) return false
    lines.push(read)
  }
  new PlainReader(page, text).read(lines)
  return true
}

function plainLine(text: string, line: Line): PlainLine | undefined {
  const words = text.slice(line.start, line.end)
  if (words.trim() === '') return /^ *$/u.test(words) ? {kind: 'blank'} : undefined
  const {kind, signs, from, to} = readSigns(words)
  if (!isPlainLine(words.slice(from, to))) return undefined
  return {kind, signs, from: line.start + from, to: line.start + to, line}
}

/** A line after an item belongs to it, two spaces at a line's end break it, and a list with other bullets is another. */
function mayFollow(text: string, before: PlainLine | undefined, next: PlainLine): boolean {
  if (next.kind === 'paragraph' && before?.kind === 'paragraph') return !text.startsWith('  ', before.to - 2)
  return !(next.kind === 'paragraph' && before?.kind === 'item')
}

class PlainReader {
  readonly #page: Page
  readonly #text: string
  #paragraph: {draft: Draft; before: Line} | undefined
  #list: {sign: string; lead: number | undefined} | undefined

  constructor(page: Page, text: string) {
    this.#page = page
    this.#text = text
  }

  read(lines: readonly PlainLine[]): void {
    for (const line of lines) this.#readLine(line)
    this.#endParagraph()
    this.#endList()
  }

  #readLine(line: PlainLine): void {
    if (line.kind !== 'paragraph') this.#endParagraph()
    if (line.kind === 'blank') return
    if (line.kind === 'item') {
      if (this.#list?.sign !== line.signs) this.#endList()
      this.#list ??= {sign: line.signs, lead: this.#page.last}
      this.#page.last = undefined
      put(this.#page, this.#draftOf(line.from, line.to), 'item', {lead: this.#list.lead})
      return
    }
    this.#endList()
    if (line.kind === 'heading') {
      put(this.#page, this.#draftOf(line.from, line.to), 'heading', {level: line.signs.length})
    } else if (this.#paragraph) {
      const {draft, before} = this.#paragraph
      addBreak(draft, this.#text, before.end, before.next, ' ')
      this.#addWords(draft, line.from, line.to)
      this.#paragraph.before = line.line
    } else this.#paragraph = {draft: this.#draftOf(line.from, line.to), before: line.line}
  }

  #draftOf(from: number, to: number): Draft {
    const draft = createDraft()
    this.#addWords(draft, from, to)
    return draft
  }

  /** Spaces at the end of a line are no words. */
  #addWords(draft: Draft, from: number, to: number): void {
    const words = this.#text.slice(from, to).replace(/ +$/u, '')
    add(draft, words, from, from + words.length, true)
  }

  #endParagraph(): void {
    if (this.#paragraph) put(this.#page, this.#paragraph.draft, 'paragraph')
    this.#paragraph = undefined
  }

  #endList(): void {
    if (!this.#list) return
    this.#page.last = undefined
    this.#page.lastLead = this.#list.lead
    this.#list = undefined
  }
}
