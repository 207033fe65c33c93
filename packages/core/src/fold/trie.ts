import {vocabulary} from './vocabulary.js'

/** A place in a disguised word: the letters (lower case) that it may stand for. */
export interface Unit {
  /** Best guess first. */
  readonly letters: string
  /** A run of three or more: it may stand for one letter or two. */
  readonly repeated?: boolean
  /** A digit, which may also stand as a word of its own. */
  readonly digit?: string
}

/** Words as a tree of letters: `next[node * 26 + letter]` is the node after the letter, 0 if none; words end at `ends`. */
export interface Trie {
  readonly next: Uint16Array
  readonly ends: Uint8Array
}

export function plant(words: readonly string[]): Trie {
  const size = words.reduce((sum, word) => sum + word.length, 2)
  const next = new Uint16Array(size * 26)
  const ends = new Uint8Array(size)
  let count = 2
  for (const word of words) {
    let node = root
    for (let at = 0; at < word.length; at += 1) {
      const edge = node * 26 + word.charCodeAt(at) - 97
      if (next[edge] === 0) {
        next[edge] = count
        count += 1
      }
      node = next[edge]!
    }
    ends[node] = 1
  }
  return {next, ends}
}

export const root = 1

const {next: nextOf, ends: endsWord} = plant([...vocabulary])

/** The node after `letter` (a code unit, either case), or 0. */
export function step(node: number, letter: number): number {
  const index = (letter | 0x20) - 97
  return index >= 0 && index < 26 ? nextOf[node * 26 + index]! : 0
}

/** Whether a word of the vocabulary ends at `node`. */
export function isWord(node: number): boolean {
  return endsWord[node] === 1
}

/**
 * Visits every word of the vocabulary that the units from `from` may spell, shorter ones first on each path. `ends[k]`
 * is the unit after the one that gave letter `k`. The tree bounds the work: no path is longer than the longest word.
 */
export function spellings(
  units: readonly Unit[],
  from: number,
  visit: (word: string, unitOf: readonly number[]) => void
): void {
  const unitOf: number[] = []
  const walk = (node: number, at: number, word: string): void => {
    if (isWord(node)) visit(word, unitOf)
    const unit = units[at]
    if (!unit) return
    for (const letter of unit.letters) {
      const once = step(node, letter.charCodeAt(0))
      if (once === 0) continue
      if (unit.repeated) {
        const twice = step(once, letter.charCodeAt(0))
        if (twice > 0) {
          unitOf.push(at, at)
          walk(twice, at + 1, word + letter + letter)
          unitOf.length -= 2
        }
      }
      unitOf.push(at)
      walk(once, at + 1, word + letter)
      unitOf.pop()
    }
  }
  walk(root, from, '')
}

/** The word of the vocabulary that all the units together spell, and which unit gave each letter. */
export function decode(units: readonly Unit[]): {word: string; unitOf: readonly number[]} | undefined {
  let found: {word: string; unitOf: readonly number[]} | undefined
  spellings(units, 0, (word, unitOf) => {
    if (!found && unitOf.at(-1) === units.length - 1) found = {word, unitOf: [...unitOf]}
  })
  return found
}
