import {parsePhrase, type Step} from './phrase-syntax.js'
import type {Word} from './words.js'

/**
 * Phrases are written as words with a few signs, and compiled into one trie, so that matching costs the same however
 * many there are:
 *
 *     leave~        any form of the verb          review+      noun, one or many
 *     (a|b c)       one of these                  [a|b]        one of these or nothing
 *     {us}          a word of that named set      ..           up to three words of any kind (no marks)
 *     #             a number, in digits           ...          up to six words
 *
 * `(a|b c)~` inflects the first word of each choice, `(a|b c)+` the last one.
 */
export interface Phrase<Meaning> {
  /** As people write it in the lexicon, and read it in evidence. */
  readonly text: string
  /** The same with all names written out, where that differs. */
  readonly pattern?: string
  readonly meaning: Meaning
}

export interface PhraseMatch<Meaning> {
  readonly phrase: Phrase<Meaning>
  /** Word indexes, end exclusive. */
  readonly start: number
  readonly end: number
}

interface Node<Meaning> {
  readonly words: Map<string, Node<Meaning>>
  readonly sets: Map<ReadonlySet<string>, Node<Meaning>>
  readonly gaps: Map<number, Node<Meaning>>
  number?: Node<Meaning>
  /** Where several ways through a phrase meet again; without it, choices would multiply. */
  readonly joins: Node<Meaning>[]
  ends?: Phrase<Meaning>[]
  reach?: Reach<Meaning>
}

export interface PhraseBook<Meaning> {
  readonly root: Node<Meaning>
}

export function compilePhrases<Meaning>(
  phrases: readonly Phrase<Meaning>[],
  sets: ReadonlyMap<string, ReadonlySet<string>>
): PhraseBook<Meaning> {
  const root = newNode<Meaning>()
  for (const phrase of phrases) {
    let tip = root
    for (const step of parsePhrase(phrase.pattern ?? phrase.text)) tip = grow(tip, step, sets)
    tip.ends ??= []
    tip.ends.push(phrase)
  }
  return {root}
}

function newNode<Meaning>(): Node<Meaning> {
  return {words: new Map(), sets: new Map(), gaps: new Map(), joins: []}
}

function grow<Meaning>(tip: Node<Meaning>, step: Step, sets: ReadonlyMap<string, ReadonlySet<string>>): Node<Meaning> {
  if ('words' in step) {
    if (step.words.length === 1) return child(tip.words, step.words[0]!)
    const join = newNode<Meaning>()
    for (const word of step.words) child(tip.words, word).joins.push(join)
    return join
  }
  if ('set' in step) {
    const set = sets.get(step.set)
    if (!set) throw new Error(`the lexicon names no set {${step.set}}`)
    return child(tip.sets, set)
  }
  if ('gap' in step) return child(tip.gaps, step.gap)
  if ('number' in step) {
    tip.number ??= newNode()
    return tip.number
  }
  const join = newNode<Meaning>()
  if (step.optional) tip.joins.push(join)
  for (const choice of step.choices) {
    let end = tip
    for (const part of choice) end = grow(end, part, sets)
    end.joins.push(join)
  }
  return join
}

function child<Key, Meaning>(edges: Map<Key, Node<Meaning>>, key: Key): Node<Meaning> {
  let node = edges.get(key)
  if (!node) {
    node = newNode()
    edges.set(key, node)
  }
  return node
}

/** Finds the phrases that begin at each word; the longest reading of each phrase. Bounded work for each word. */
export function matchPhrases<Meaning>(book: PhraseBook<Meaning>, words: readonly Word[]): PhraseMatch<Meaning>[] {
  const matches: PhraseMatch<Meaning>[] = []
  for (let start = 0; start < words.length; start += 1) {
    const ends: Ends<Meaning> = new Map()
    walk(book.root, words, start, ends, {left: 2000})
    for (const [phrase, end] of ends) if (end > start) matches.push({phrase, start, end})
  }
  return matches
}

type Ends<Meaning> = Map<Phrase<Meaning>, number>

/**
 * All that can be done at a node without a word, and what each word leads to, with the nodes that it joins taken in and
 * the named sets written out. Made when a node is first reached, as few of them ever are.
 */
interface Reach<Meaning> {
  readonly ends: readonly Phrase<Meaning>[]
  readonly words: ReadonlyMap<string, readonly Node<Meaning>[]>
  readonly numbers: readonly Node<Meaning>[]
  readonly gaps: readonly (readonly [number, Node<Meaning>])[]
}

function reachOf<Meaning>(node: Node<Meaning>): Reach<Meaning> {
  if (node.reach) return node.reach
  const ends: Phrase<Meaning>[] = []
  const words = new Map<string, Node<Meaning>[]>()
  const numbers: Node<Meaning>[] = []
  const gaps: [number, Node<Meaning>][] = []
  const lead = (word: string, to: Node<Meaning>): void => {
    const there = words.get(word)
    if (!there) words.set(word, [to])
    else if (!there.includes(to)) there.push(to)
  }
  const joined = new Set<Node<Meaning>>([node])
  for (const one of joined) {
    ends.push(...(one.ends ?? []))
    for (const [word, to] of one.words) lead(word, to)
    for (const [set, to] of one.sets) for (const word of set) lead(word, to)
    if (one.number) numbers.push(one.number)
    gaps.push(...one.gaps)
    for (const join of one.joins) joined.add(join)
  }
  node.reach = {ends, words, numbers, gaps}
  return node.reach
}

function walk<Meaning>(
  node: Node<Meaning>,
  words: readonly Word[],
  at: number,
  ends: Ends<Meaning>,
  budget: {left: number}
): void {
  budget.left -= 1
  if (budget.left < 0) return
  const reach = reachOf(node)
  for (const phrase of reach.ends) ends.set(phrase, Math.max(ends.get(phrase) ?? 0, at))
  const here = words[at]
  if (!here) return
  // A hyphen between two glued words (`five-star`, `bad-mouth`) is no word of its own.
  const to = here.norm === '-' && here.glued && words[at + 1]?.glued ? at + 1 : at
  const word = words[to]!
  for (const next of reach.words.get(word.norm) ?? none) walk(next, words, to + 1, ends, budget)
  if (word.kind === 'number') for (const next of reach.numbers) walk(next, words, to + 1, ends, budget)
  for (const [most, after] of reach.gaps) {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      walk(after, words, at + skipped, ends, budget)
      const passed = words[at + skipped]
      if (!passed || (passed.kind === 'mark' && !gapMarks.has(passed.norm))) break
    }
  }
}

const none: readonly never[] = []

/** Marks that a gap may pass over: they stand inside a phrase, not between two. */
const gapMarks = new Set(['-', '$', '£', '€', '%', "'", '"', '&', "'s"])
