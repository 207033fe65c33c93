import {
  alone,
  arms,
  elastic,
  ends,
  field,
  foreign,
  meets,
  opens,
  several,
  single,
  type Token,
  unclear
} from './classify.js'
import {limit} from './gate.js'
import {lexicon} from './known.js'
import {PartedWords} from './parted.js'
import type {WordTable} from './table.js'

/** A place in a text that may hold a trigger: what stands around it must be read, or looked at closer. */
export interface Spot {
  /** Where the first and the last word of what was found begin. */
  readonly start: number
  readonly end: number
  /** Cannot be told by the words alone, as they stand. */
  readonly unclear: boolean
}

/** How many of the last words are remembered; a power of two. */
export const remembered = 256

const rows = new Int32Array(remembered)
const starts = new Int32Array(remembered)

/** A pair whose first word was read, and that waits for its second. */
interface Armed {
  readonly pair: number
  readonly word: number
  readonly start: number
}

/** Takes note of the words that mean something, and finds where they make a spot. */
export class SpotFinder {
  readonly spots: Spot[] = []
  readonly fields: number[] = []
  readonly parted = new PartedWords()
  /** How many words were read. */
  words = 0
  /** The count of words at which the paragraph began, and at which the count was last uncertain. */
  paragraph = 1
  uncertain = -1
  foreign = 0
  /** The sum of what the words since the last stop say: see `gate.ts`. */
  sum = 0
  /** Letters that stand alone one after the other, and the count at the last of them. */
  singles = 0
  lastSingle = -2
  /** The last words, as rows of the table, and where they begin. One text is scanned at a time. */
  readonly rows = rows
  readonly starts = starts
  armed: Armed[] = []
  /** The count of words up to which a pair may wait for its second word. */
  armedUntil = -1
  readonly #reaches = lexicon().reaches
  readonly #table: WordTable
  readonly #changes: number
  /** Words beyond the table that may begin a pair. */
  #others: {token: Token; word: number; start: number}[] = []

  readonly #heard = new Map<Token, number>()

  constructor(table: WordTable) {
    this.#table = table
    this.#changes = table.changes
  }

  add(start: number, end: number, isUnclear: boolean): void {
    this.spots.push({start, end, unclear: isUnclear})
  }

  /** A stop, or what may be one. Where a parser may read otherwise, the words before it may still go on. */
  stop(at: number, surely: boolean): void {
    if (this.sum >= limit) this.add(at, at, false)
    if (this.sum < 0 || (surely && this.isPlain)) this.sum = 0
  }

  /** What comes next may stand for any number of words, or for none. */
  doubt(): void {
    this.uncertain = this.words
    if (this.armedUntil >= this.words) this.armedUntil = Number.POSITIVE_INFINITY
  }

  /** Nothing in the paragraph so far can hide where lines begin: no tag, link or code. */
  get isPlain(): boolean {
    return this.uncertain < this.paragraph - 1
  }

  endParagraph(): void {
    this.paragraph = this.words + 1
    if (this.armed.length > 0) this.armed = []
    this.armedUntil = -1
    if (this.#others.length > 0) this.#others = []
  }

  /** Takes a token that begins at `start`; `listed` if it is the last of the table's words. */
  take(token: Token, start: number, listed: boolean): void {
    const {flags} = token
    if (flags & (unclear | elastic)) {
      this.doubt()
      if (flags & unclear) this.add(start, start, true)
    }
    if (flags & alone) this.add(start, start, false)
    if (flags & meets && this.words <= this.armedUntil) this.#meet(token, start)
    if (flags & ends) this.#lookBack(token, start)
    if (flags & arms) this.#arm(token, start)
    if (!listed && flags & meets) this.#remember(token, start)
    if (flags & several && flags & (ends | arms)) this.#within(token, start)
    if (flags & single && !listed) this.single(start)
    if (flags & field) this.fields.push(start)
    if (flags & foreign) this.#hear(token)
  }

  /** Follows words that may have been parted. */
  follow({runs, flags}: Token, start: number): void {
    if (runs.length === 0) this.parted.clear()
    for (const run of runs) if (this.parted.take(run, (flags & opens) !== 0)) this.add(start, start, true)
  }

  /** `n e g`: four letters that stand alone may be a word, and so may the letters around them. */
  single(start: number): void {
    this.singles = this.lastSingle >= this.words - 1 ? this.singles + 1 : 1
    this.lastSingle = this.words
    if (this.singles > 3) this.add(start, start, true)
  }

  #hear(token: Token): void {
    const times = this.#heard.get(token) ?? 0
    this.#heard.set(token, times + 1)
    if (times < 2 || token.foreign > 1)
      this.foreign += times === 1 ? Math.max(token.foreign / 2, token.foreign - 1) : token.foreign
  }

  #remember(token: Token, start: number): void {
    if (this.#others.length > mostArmed) {
      this.#others = this.#others.filter(({word}) => this.words - word <= farthest || this.uncertain >= word)
      if (this.#others.length > mostArmed) {
        this.add(start, start, true)
        this.#others = []
      }
    }
    this.#others.push({token, word: this.words, start})
  }

  #arm({arms: pairs}: Token, start: number): void {
    if (this.armed.length > mostArmed)
      this.armed = this.armed.filter(({pair, word}) => this.#reaches[pair]! >= this.words - word)
    if (this.armed.length > 2 * mostArmed) {
      this.add(start, start, true)
      this.armed = []
    }
    for (const pair of pairs) {
      this.armed.push({pair, word: this.words, start})
      const until = this.words + this.#reaches[pair]!
      if (until > this.armedUntil) this.armedUntil = until
    }
  }

  #meet({meets: pairs}: Token, start: number): void {
    let kept = 0
    let found: Armed | undefined
    for (const one of this.armed) {
      const near = this.words - one.word <= this.#reaches[one.pair]! || this.uncertain >= one.word
      if (near) {
        this.armed[kept] = one
        kept += 1
        if (one.start !== start && pairs.includes(one.pair)) found = one
      }
    }
    this.armed.length = kept
    if (found) this.add(found.start, start, false)
  }

  #lookBack({ends: pairs}: Token, start: number): void {
    const table = this.#table
    if (table.changes !== this.#changes) {
      this.add(start, start, true)
      return
    }
    const from = Math.max(this.paragraph, this.words - remembered + 1)
    for (const pair of pairs) {
      const reach = this.#reaches[pair]!
      const other = this.#others.find(
        ({token, word}) => (this.words - word <= reach || this.uncertain >= word) && token.begins.includes(pair)
      )
      if (other) {
        this.add(other.start, start, false)
        return
      }
      const first = this.uncertain >= this.paragraph ? from : Math.max(from, this.words - reach)
      if (first > this.paragraph && this.uncertain >= this.paragraph) {
        this.add(start, start, true)
        return
      }
      for (let word = first; word <= this.words; word += 1) {
        const at = word & (remembered - 1)
        const row = this.rows[at]!
        if (row < 0 || this.starts[at] === start) continue
        if (this.words - word > reach && this.uncertain < word) continue
        if (table.flags(row) & meets && table.token(row).begins.includes(pair)) {
          this.add(this.starts[at]!, start, false)
          return
        }
      }
    }
  }

  /** One token that stands for several words may hold both. */
  #within(token: Token, start: number): void {
    const both =
      token.ends.some((pair) => token.begins.includes(pair)) || token.arms.some((pair) => token.meets.includes(pair))
    if (both) this.add(start, start, false)
  }
}

const mostArmed = 64
/** No pair reaches farther, but where the words between cannot be counted. */
const farthest = 40
