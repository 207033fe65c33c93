import {leetLetters} from '../fold/leet-letters.js'
import {joinPieces} from '../fold/pieces.js'
import {plant, type Trie} from '../fold/trie.js'
import {vocabulary} from '../fold/vocabulary.js'
import {digit, gap, kinds, letter, partsWords, sign} from './kinds.js'

let tree: Trie | undefined

/** The words that may be found in pieces: see `pieces.ts` of the fold. */
function plantParted(): Trie {
  return plant([...vocabulary].filter((word) => word.length > 5 || word === 'stars'))
}

/** The nodes that `run` may lead to from `node`; digits and signs in it may pass for letters. */
function reach(node: number, run: string): readonly number[] {
  tree ??= plantParted()
  const {next} = tree
  let nodes = [node]
  for (let at = 0; at < run.length && nodes.length > 0; at += 1) {
    const index = run.charCodeAt(at) - 97
    if (index >= 0 && index < 26) {
      if (nodes.length === 1) {
        const only = next[nodes[0]! * 26 + index]!
        if (only === 0) return []
        nodes[0] = only
      } else nodes = nodes.map((one) => next[one * 26 + index]!).filter((one) => one !== 0)
    } else {
      const options = leetLetters.get(run[at]!) ?? ''
      nodes = nodes.flatMap((one) =>
        [...options].map((letter) => next[one * 26 + letter.charCodeAt(0) - 97]!).filter((to) => to !== 0)
      )
    }
  }
  return nodes
}

/** The node of the tree that `run`, only letters, leads to; 0 if no longer word begins so. */
export function nodeOf(run: string): number {
  const [node] = reach(1, run)
  return node !== undefined && goesOn(node) ? node : 0
}

/** Whether a longer word may begin with `run`, in which digits may pass for letters. */
export function mayOpen(run: string): boolean {
  return run.length < 17 && reach(1, run).some(goesOn)
}

function goesOn(node: number): boolean {
  for (let letter = 0; letter < 26; letter += 1) if (tree!.next[node * 26 + letter] !== 0) return true
  return false
}

/**
 * Whether the word that led to `node` and ends at `at` may go on in the next: its letters follow on in the tree, or what
 * follows is no plain word.
 */
export function mayGoOn(node: number, text: string, at: number): boolean {
  const {next} = tree!
  let place = at
  let code = 32
  for (; place < text.length; place += 1) {
    code = text.charCodeAt(place)
    if (code >= 128) {
      if (!partsWords(code, 32, place + 1 < text.length ? text.charCodeAt(place + 1) : 32)) return true
    } else if (kinds[code] !== gap && code !== 10 && code !== 58) break
  }
  if (place >= text.length) return false
  let now = node
  let lower = (code | 0x20) - 97
  if (lower < 0 || lower > 25) return kinds[code] !== digit || isTiedNumber(text, place)
  while (now !== 0 && lower >= 0 && lower < 26) {
    now = next[now * 26 + lower]!
    place += 1
    code = place < text.length ? text.charCodeAt(place) : 32
    lower = code < 128 ? (code | 0x20) - 97 : -1
  }
  return now !== 0
}

/** Whether the number at `at` has letters or signs on it. */
function isTiedNumber(text: string, at: number): boolean {
  let end = at + 1
  while (end < text.length && kinds[text.charCodeAt(end)] === digit) end += 1
  const code = end < text.length ? text.charCodeAt(end) : 32
  return code >= 128 || kinds[code] === letter || kinds[code] === sign
}

/** A word that may go on in the next. */
interface Chain {
  readonly node: number
  readonly pieces: readonly string[]
}

const most = 32

/** Follows the words of a text and tells where several make one word of the vocabulary that was parted. */
export class PartedWords {
  #chains: readonly Chain[] = []

  /** Whether a word may be going on. */
  open = false

  clear(): void {
    if (this.open) this.#chains = []
    this.open = false
  }

  /** Takes the next word, and says whether it ends one that was parted. */
  take(run: string, opens: boolean): boolean {
    let ends = false
    const chains: Chain[] = []
    const grow = (from: number, pieces: readonly string[]): void => {
      for (const node of reach(from, run)) {
        if (pieces.length > 0 && tree!.ends[node] === 1 && isJoined([...pieces, run])) ends = true
        if (pieces.length < 24) chains.push({node, pieces: [...pieces, run]})
      }
    }
    for (const {node, pieces} of this.#chains) grow(node, pieces)
    if (opens) grow(1, [])
    this.#chains = chains.length > most ? [] : chains
    this.open = this.#chains.length > 0
    return ends || chains.length > most
  }
}

const judged = new Map<string, boolean>()
const mostJudged = 4000

/** Whether the fold joins the pieces; not where they are words of their own: `with out`. */
function isJoined(pieces: readonly string[]): boolean {
  if (pieces.length > 2) return true
  const text = pieces.join(' ')
  let joined = judged.get(text)
  if (joined === undefined) {
    joined = joinPieces(`${text}.`, 0) !== undefined
    if (judged.size >= mostJudged) judged.clear()
    judged.set(text, joined)
  }
  return joined
}
