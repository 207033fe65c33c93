import {fenceCloses, type Hold, holdOf, htmlCloses} from './holds.js'
import {type Line, linesOf} from './lines.js'

/** A stretch of a Markdown text that is parsed by itself. */
export interface Chunk {
  readonly start: number
  readonly end: number
  /** Lines to leave out: the end of a code block that an earlier chunk began. */
  readonly without: Line[]
  /** Cut where the parts may belong together: in a list, a table or a paragraph. */
  readonly joined: boolean
  /** The head of the table that goes on in this chunk. */
  readonly table: {start: number; end: number} | undefined
}

/** Chunks from this length on end at the next place that is safe. Small ones serve the memory: a change costs one. */
const usual = 256
/** A table's head is repeated with each part of its rows, so it must be short. */
const longestHead = 2048
/** What parsers need for a chunk grows with the square of its marks and lines. */
const mostCost = 1500
const mostLength = 32_768

/**
 * Parts Markdown where no block can go on: at a line after a blank one that begins flush left and no list, outside of
 * code and HTML blocks. Parsing takes time in the square of the length for hostile texts, and for other texts too is
 * faster in parts. Where a text has no such place for long, it is cut all the same.
 */
export function findChunks(text: string, from: number, enough = usual): Chunk[] {
  return new ChunkFinder(text, from, enough).chunks
}

class ChunkFinder {
  readonly chunks: Chunk[] = []
  readonly #text: string
  readonly #enough: number
  #start: number
  #joined = false
  #without: Line[] = []
  #cost = 0
  /** The last safe place in the chunk, and what the chunk cost up to there. */
  #safe = 0
  #costToSafe = 0
  #hold: Hold | undefined
  /** An HTML block may have begun since the last blank line, in which a fence is no fence. */
  #unsure = false
  #afterBlank = true
  #before: Line | undefined
  #table: {start: number; end: number} | undefined
  #openTable: {start: number; end: number} | undefined
  /** The code block that is open was cut: its end must not be read as the start of another. */
  #cutFence = false

  constructor(text: string, from: number, enough: number) {
    this.#text = text
    this.#enough = enough
    this.#start = from
    for (const line of linesOf(text, from)) this.#readLine(line)
    if (this.#start < text.length) this.#cutAt(text.length, false)
  }

  #readLine(line: Line): void {
    const {start} = line
    const words = this.#text.slice(line.start, line.end)
    if (!this.#hold && this.#afterBlank && /^[^\s\-+*\d]/u.test(words)) {
      this.#safe = start
      this.#costToSafe = this.#cost
      if (start - this.#start >= this.#enough) this.#cutAt(start, false)
    }
    this.#track(line, words)
    if (!this.#hold?.sure) this.#count(line)
  }

  #track(line: Line, words: string): void {
    const blank = words.trim() === ''
    if (this.#hold) {
      const closes = this.#hold.kind === 'fence' ? fenceCloses(this.#hold, words) : htmlCloses(this.#hold, words, blank)
      if (closes) {
        if (this.#cutFence) this.#without.push(line)
        this.#hold = undefined
        this.#cutFence = false
      }
    } else {
      this.#hold = holdOf(words, this.#unsure, this.#afterBlank)
      if (this.#hold?.kind === 'html' && htmlCloses(this.#hold, words.slice(1), blank)) this.#hold = undefined
    }
    if (/^\s*<\/?[a-z]/iu.test(words)) this.#unsure = true
    if (blank) this.#unsure = false
    if (blank) this.#table = undefined
    else if (!this.#table && this.#before && isTableRule(words) && words.includes('|'))
      this.#table = headOf(this.#before, line)
    this.#afterBlank = blank
    this.#before = blank ? undefined : line
  }

  /** Adds up what a line costs to parse, and cuts when that is too much. */
  #count(line: Line): void {
    /** The cost of what the line has in the current chunk. */
    let own = 1
    for (let at = line.start; at < line.end; at += 1) {
      own += costs[this.#text.charCodeAt(at)] ?? 0
      if (this.#cost + own < mostCost && at - this.#start < mostLength) continue
      const isRule = this.#table?.end === line.next
      const before = isRule ? this.#table!.start : line.start
      if (this.#safe > this.#start) {
        const left = this.#cost - this.#costToSafe
        this.#cutAt(this.#safe, false)
        this.#cost = left
      } else if (before > this.#start) this.#cutAt(before, true)
      else if (!isRule) {
        this.#cutAt(gapBefore(this.#text, at, this.#start), true)
        own = 0
      }
    }
    this.#cost += own
  }

  #cutAt(end: number, joined: boolean): void {
    if (end <= this.#start) return
    this.chunks.push({start: this.#start, end, joined: this.#joined, without: this.#without, table: this.#openTable})
    this.#start = end
    this.#joined = joined
    this.#without = []
    this.#cost = 0
    this.#openTable = joined ? this.#table : undefined
    if (joined && this.#hold?.kind === 'fence') this.#cutFence = true
  }
}

/** The marks that the parser may look a long way for the other end of, or that it keeps a list of. */
const costs: readonly number[] = Array.from({length: 128}, (_, code) =>
  '<>!?[](*_~-+`|'.includes(String.fromCharCode(code)) ? 1 : 0
)

/** The last gap between words before a place; the place itself, if there is none near. Never within a surrogate pair. */
function gapBefore(text: string, at: number, from: number): number {
  for (let gap = at; gap > Math.max(from, at - 400); gap -= 1)
    if (text[gap - 1] === ' ' || text[gap - 1] === '\t') return gap
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at
}

/** The line under a table's head: `|---|:-:|`. */
function isTableRule(words: string): boolean {
  return words.includes('-') && /^[\s|:>-]+$/u.test(words)
}

/** A table's head with its rule, to be parsed again with each chunk of its rows; no head that is longer than the rows. */
function headOf(head: Line, rule: Line): {start: number; end: number} | undefined {
  return rule.next - head.start < longestHead ? {start: head.start, end: rule.next} : undefined
}
