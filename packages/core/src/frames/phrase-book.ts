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
  /** A number for each word of the phrases: numbers are compared quicker, and most words of a text have none. */
  readonly numbers: ReadonlyMap<string, number>
}

export function compilePhrases<Meaning>(
  phrases: readonly Phrase<Meaning>[],
  sets: ReadonlyMap<string, ReadonlySet<string>>
): PhraseBook<Meaning> {
  const root = newNode<Meaning>()
  const numbers = new Map<string, number>()
  for (const set of sets.values()) for (const word of set) number(numbers, word)
  for (const phrase of phrases) {
    let tip = root
    for (const step of parsePhrase(phrase.pattern ?? phrase.text)) tip = grow(tip, step, {sets, numbers})
    tip.ends ??= []
    tip.ends.push(phrase)
  }
  return {root, numbers}
}

function number(numbers: Map<string, number>, word: string): void {
  if (!numbers.has(word)) numbers.set(word, numbers.size)
}

interface Vocabulary {
  readonly sets: ReadonlyMap<string, ReadonlySet<string>>
  readonly numbers: Map<string, number>
}

function newNode<Meaning>(): Node<Meaning> {
  return {words: new Map(), sets: new Map(), gaps: new Map(), joins: []}
}

function grow<Meaning>(tip: Node<Meaning>, step: Step, vocabulary: Vocabulary): Node<Meaning> {
  if ('words' in step) {
    for (const word of step.words) number(vocabulary.numbers, word)
    if (step.words.length === 1) return child(tip.words, step.words[0]!)
    const join = newNode<Meaning>()
    for (const word of step.words) child(tip.words, word).joins.push(join)
    return join
  }
  if ('set' in step) {
    const set = vocabulary.sets.get(step.set)
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
    for (const part of choice) end = grow(end, part, vocabulary)
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
  const walker = new Walker(book, words)
  for (let start = 0; start < words.length; start += 1) {
    for (const [phrase, end] of walker.endsFrom(start)) if (end > start) matches.push({phrase, start, end})
  }
  return matches
}

/**
 * All that can be done at a node without a word, and what each word leads to, with the nodes that it joins taken in and
 * the named sets written out. Made when a node is first reached, as few of them ever are.
 */
interface Reach<Meaning> {
  readonly ends: readonly Phrase<Meaning>[]
  /** By the number of the word. */
  readonly words: ReadonlyMap<number, readonly Node<Meaning>[]>
  readonly digits: readonly Node<Meaning>[]
  readonly gaps: readonly (readonly [number, Node<Meaning>])[]
}

function reachOf<Meaning>(node: Node<Meaning>, numbers: ReadonlyMap<string, number>): Reach<Meaning> {
  if (node.reach) return node.reach
  const ends: Phrase<Meaning>[] = []
  const words = new Map<number, Node<Meaning>[]>()
  const digits: Node<Meaning>[] = []
  const gaps: [number, Node<Meaning>][] = []
  const lead = (word: string, to: Node<Meaning>): void => {
    const number = numbers.get(word)!
    const there = words.get(number)
    if (!there) words.set(number, [to])
    else if (!there.includes(to)) there.push(to)
  }
  const joined = new Set<Node<Meaning>>([node])
  for (const one of joined) {
    ends.push(...(one.ends ?? []))
    for (const [word, to] of one.words) lead(word, to)
    for (const [set, to] of one.sets) for (const word of set) lead(word, to)
    if (one.number) digits.push(one.number)
    gaps.push(...one.gaps)
    for (const join of one.joins) joined.add(join)
  }
  node.reach = {ends, words, digits, gaps}
  return node.reach
}

/** No more steps are taken from a word. */
const mostSteps = 2000

/** Walks through the trie from one word after the other. */
class Walker<Meaning> {
  readonly #book: PhraseBook<Meaning>
  readonly #words: readonly Word[]
  /** The number of each word in the book; -1: it has none. */
  readonly #numbers: Int32Array
  #ends: Map<Phrase<Meaning>, number> | undefined
  #left = 0

  constructor(book: PhraseBook<Meaning>, words: readonly Word[]) {
    this.#book = book
    this.#words = words
    this.#numbers = new Int32Array(words.length)
    for (let at = 0; at < words.length; at += 1) this.#numbers[at] = book.numbers.get(words[at]!.norm) ?? -1
  }

  /** Whether a step leads anywhere from the top; from most words, none does. */
  #mayBegin(at: number): boolean {
    const {words, digits, gaps} = reachOf(this.#book.root, this.#book.numbers)
    const {kind, norm} = this.#words[at]!
    return gaps.length > 0 || norm === '-' || words.has(this.#numbers[at]!) || (kind === 'number' && digits.length > 0)
  }

  /** Where the phrases that begin at a word end. */
  endsFrom(start: number): Iterable<readonly [Phrase<Meaning>, number]> {
    if (!this.#mayBegin(start)) return []
    this.#ends = undefined
    this.#left = mostSteps
    this.#walk(this.#book.root, start)
    return this.#ends ?? []
  }

  #walk(node: Node<Meaning>, at: number): void {
    this.#left -= 1
    if (this.#left < 0) return
    const {ends, words: edges, digits, gaps} = reachOf(node, this.#book.numbers)
    if (ends.length > 0) this.#end(ends, at)
    const words = this.#words
    if (at >= words.length) return
    const here = words[at]!
    // A hyphen between two glued words (`five-star`, `bad-mouth`) is no word of its own.
    const to = here.norm === '-' && here.glued && words[at + 1]?.glued ? at + 1 : at
    const number = this.#numbers[to]!
    const next = number < 0 ? undefined : edges.get(number)
    if (next) for (const one of next) this.#walk(one, to + 1)
    if (digits.length > 0 && words[to]!.kind === 'number') for (const one of digits) this.#walk(one, to + 1)
    for (const [most, after] of gaps) this.#skip(most, after, at)
  }

  #skip(most: number, after: Node<Meaning>, at: number): void {
    for (let skipped = 0; skipped <= most; skipped += 1) {
      this.#walk(after, at + skipped)
      const passed = this.#words[at + skipped]
      if (!passed || (passed.kind === 'mark' && !gapMarks.has(passed.norm))) break
    }
  }

  #end(ends: readonly Phrase<Meaning>[], at: number): void {
    this.#ends ??= new Map()
    for (const phrase of ends) if ((this.#ends.get(phrase) ?? 0) < at) this.#ends.set(phrase, at)
  }
}

/** Marks that a gap may pass over: they stand inside a phrase, not between two. */
const gapMarks = new Set(['-', '$', '£', '€', '%', "'", '"', '&', "'s"])
