import {readNumber, readOdd, readWord, type Token} from './classify.js'

const slots = 1 << 15
/** A row of the table: three numbers that spell the word, its flags, node and weight, and where its token stands. */
const width = 8
export const flagsAt = 3
export const nodeAt = 4
export const weightAt = 5
const tokenAt = 6

/** The table is emptied when it holds more words. */
const most = 20_000
/** Words that fall on the same slot are looked for this far. */
const mostSteps = 32
/** Longer words are read another way. */
export const longestWord = 18

/**
 * What is known of the words seen so far, in this text and others, so that a text pays only once for each of its words. A
 * word is spelled by three numbers, five bits for each letter, so that no two words are ever taken for one another.
 */
export class WordTable {
  readonly rows = new Int32Array((slots + mostSteps) * width)
  readonly #tokens: Token[] = []
  /** Counts how often all that was known was forgotten. */
  changes = 0

  /** Where the row of a word begins. `start`..`end`: where it stands in the text. */
  find(x: number, y: number, z: number, text: string, start: number, end: number): number {
    const {rows} = this
    const first = slotOf(x, y, z)
    const last = first + mostSteps * width
    for (let row = first; row < last; row += width) {
      if (rows[row] === x && rows[row + 1] === y && rows[row + 2] === z) return row
      if (rows[row] === 0) break
    }
    return this.#add(x, y, z, text.slice(start, end).toLowerCase().replaceAll('’', "'"))
  }

  #add(x: number, y: number, z: number, word: string): number {
    const {rows} = this
    const token = readWord(word)
    const first = slotOf(x, y, z)
    let row = first
    while (rows[row] !== 0 && row < first + mostSteps * width) row += width
    if (this.#tokens.length >= most || rows[row] !== 0) {
      rows.fill(0)
      this.#tokens.length = 0
      this.changes += 1
      row = first
    }
    rows[row] = x
    rows[row + 1] = y
    rows[row + 2] = z
    rows[row + flagsAt] = token.flags
    rows[row + nodeAt] = token.node
    rows[row + weightAt] = token.weight
    rows[row + tokenAt] = this.#tokens.length
    this.#tokens.push(token)
    return row
  }

  flags(row: number): number {
    return this.rows[row + flagsAt]!
  }

  token(row: number): Token {
    return this.#tokens[this.rows[row + tokenAt]!]!
  }
}

function slotOf(x: number, y: number, z: number): number {
  const mixed = Math.imul(x ^ Math.imul(y, 0x9e3779b1) ^ Math.imul(z, 0x85ebca77), 0x27d4eb2f)
  return (mixed >>> 17) * width
}

const longestKept = 80

/** The same for what is more than a word. */
export class OddTable {
  readonly #tokens = new Map<string, Token>()

  odd(text: string): Token {
    return this.#remember(text, readOdd)
  }

  number(text: string): Token {
    return this.#remember(text, readNumber)
  }

  #remember(text: string, read: (text: string) => Token): Token {
    const known = this.#tokens.get(text)
    if (known) return known
    const token = read(text)
    if (this.#tokens.size >= most) this.#tokens.clear()
    if (text.length <= longestKept) this.#tokens.set(text, token)
    return token
  }
}
