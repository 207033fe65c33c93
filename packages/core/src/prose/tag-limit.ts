import type {Piece} from './align.js'
import {partsBlocks, plainTags, plainText, unread, voids} from './html-names.js'
import {commentEnd, readTag, startsTag, type Tag} from './tags.js'

/** The parser's tree is built by recursion, which ends at some thousand. */
const deepest = 200
/** Each block repeats the formatting elements that the blocks before it left open. */
const mostDangling = 32

const formatting: ReadonlySet<string> = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/** Which open elements a tag ends without their own end tags, and which elements it does not look beyond. */
interface Implied {
  readonly ends: ReadonlySet<string>
  readonly bounds: ReadonlySet<string>
}

const tableBounds = new Set(['table', 'template'])
const implied: ReadonlyMap<string, Implied> = new Map([
  ...each('li', 'li', 'ul ol menu dir table td th template'),
  ...each('dt dd', 'dt dd', 'dl table td th template'),
  ...each('option optgroup', 'option', 'select template'),
  ...each('tr', 'tr', 'table template'),
  ...each('td th', 'td th', 'tr table template'),
  ...each('tbody thead tfoot caption colgroup', 'tbody thead tfoot caption colgroup', 'table template')
])
const paragraph: Implied = {
  ends: new Set(['p']),
  bounds: new Set([...tableBounds, 'td', 'th', 'caption', 'button', 'object', 'marquee'])
}

function each(names: string, ends: string, bounds: string): [string, Implied][] {
  const one = {ends: new Set(ends.split(' ')), bounds: new Set(bounds.split(' '))}
  return names.split(' ').map((name) => [name, one])
}

/**
 * The pieces of an HTML text without the tags that nest deeper than any use, or nothing if there are none. A tag that
 * parts blocks gives way to a line break, all others to nothing. NUL goes too: the parser drops it, and then errs in the
 * places of the text after it.
 */
export function limitTags(text: string): Piece[] | undefined {
  if (!/[<\0]/u.test(text)) return undefined
  const limiter = new TagLimiter(text)
  limiter.read()
  return limiter.pieces.length > 0 ? limiter.finish() : undefined
}

class TagLimiter {
  readonly pieces: Piece[] = []
  readonly #text: string
  readonly #open: string[] = []
  readonly #dropped = new Map<string, number>()
  readonly #dangling = new Map<string, number>()
  #danglingCount = 0
  #kept = 0

  constructor(text: string) {
    this.#text = text
  }

  finish(): Piece[] {
    this.#keep(this.#text.length)
    return this.pieces
  }

  read(): void {
    const text = this.#text
    const next = /[<\0]/gu
    for (let found = next.exec(text); found; found = next.exec(text)) {
      const at = found.index
      const comment = found[0] === '<' ? commentEnd(text, at) : undefined
      const tag = found[0] === '<' && comment === undefined ? readTag(text, at) : undefined
      if (tag) this.#readTag(tag)
      else if (comment === undefined && startsTag(text, at)) {
        this.#readUnended(at)
        return
      } else if (found[0] === '\0') this.#leaveOut(at, at + 1, '')
      next.lastIndex = comment ?? (tag ? this.#after(tag) : at + 1)
    }
  }

  /**
   * A tag that never ends takes the rest of the text with it. That may have been meant to hide it from us alone, so the
   * rest is read as it stands.
   */
  #readUnended(from: number): void {
    for (let at = from; at >= 0; at = this.#text.indexOf('<', at + 1)) this.#leaveOut(at, at + 1, '&lt;')
  }

  #readTag(tag: Tag): void {
    if (voids.has(tag.name)) return
    const drops = tag.closing ? this.#close(tag.name) : this.#opens(tag.name)
    if (drops) this.#leaveOut(tag.from, tag.to, partsBlocks.has(tag.name) ? '<br>' : '')
  }

  /** Opens an element and says whether its tag has to go. */
  #opens(name: string): boolean {
    const ended = implied.get(name)
    if (ended) this.#end(ended)
    else if (partsBlocks.has(name)) this.#end(paragraph)
    if (this.#open.length >= deepest || (formatting.has(name) && this.#danglingCount >= mostDangling)) {
      this.#dropped.set(name, (this.#dropped.get(name) ?? 0) + 1)
      return true
    }
    if (!this.#isPlain(name)) this.#open.push(name)
    return false
  }

  #close(name: string): boolean {
    const dropped = this.#dropped.get(name) ?? 0
    if (dropped > 0) {
      this.#dropped.set(name, dropped - 1)
      return true
    }
    const at = this.#open.lastIndexOf(name)
    if (at >= 0) this.#pop(at)
    else this.#hang(name, -1)
    return false
  }

  #end({ends, bounds}: Implied): void {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const name = this.#open[at]!
      if (ends.has(name)) {
        this.#pop(at)
        return
      }
      if (bounds.has(name)) return
    }
  }

  /** Closes all elements from a place of the stack on. Formatting that is closed with them goes on after them. */
  #pop(at: number): void {
    for (const name of this.#open.splice(at).slice(1)) if (formatting.has(name)) this.#hang(name, 1)
  }

  #hang(name: string, by: 1 | -1): void {
    const count = this.#dangling.get(name) ?? 0
    if (count + by < 0) return
    this.#dangling.set(name, count + by)
    this.#danglingCount += by
  }

  #leaveOut(from: number, to: number, instead: string): void {
    this.#keep(from)
    // The piece is there even if empty: it tells that the text is no longer whole.
    this.pieces.push({text: instead, from, to, plain: false})
    this.#kept = to
  }

  #keep(to: number): void {
    const from = this.#kept
    if (from < to) this.pieces.push({text: this.#text.slice(from, to), from, to, plain: true})
  }

  /** After a tag, or after the plain characters that it opens: a script, a text box. */
  #after({name, closing, to}: Tag): number {
    if (closing || !this.#isPlain(name)) return to
    if (name === 'plaintext') return this.#text.length
    const end = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'giu')
    end.lastIndex = to
    const found = end.exec(this.#text)
    return found ? found.index : this.#text.length
  }

  /** Whether the parser reads what is in an element as characters. In SVG and MathML it does not. */
  #isPlain(name: string): boolean {
    const plain = plainTags.has(name) || plainText.has(name) || unread.has(name)
    return plain && !this.#open.includes('svg') && !this.#open.includes('math')
  }
}
