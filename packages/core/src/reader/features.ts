import type {Window} from './window.js'

/**
 * What the second reader notices in a sentence, each thing as a number: words and what is known of them, by themselves
 * and two near one another, and the facts of the sentence. A number is a hash, so nothing that was learnt from needs to
 * be stored; two things that share a number share a weight.
 *
 * `add` hears each with the words that it stands on (indexes into the window; -1: none). The same may be heard twice.
 */
export function eachFeature(window: Window, add: (feature: number, first: number, second: number) => void): void {
  const {from, to} = window
  const words = window.words.map(hashOf)
  const known = window.known.map((names) => names.filter(isConcept).slice(0, mostConcepts).map(hashOf))
  const whole = window.whole.slice(0, mostFacts).map(hashOf)
  const setting = hashOf(window.whole.filter((name) => settings.test(name)).join('|'))
  for (const [at, fact] of whole.entries()) {
    add(mix(kinds.fact, fact, 0), -1, -1)
    for (let other = at + 1; other < whole.length; other += 1) add(mix(kinds.facts, fact ^ whole[other]!, 0), -1, -1)
  }
  for (let at = 0; at < words.length; at += 1) {
    const place = at < from ? 0 : at < to ? 1 : 2
    add(mix(kinds.word + place, words[at]!, 0), at, -1)
    add(mix(kinds.wordInSetting + place, words[at]!, setting), at, -1)
    for (const concept of known[at]!) {
      add(mix(kinds.concept + place, concept, 0), at, -1)
      add(mix(kinds.conceptInSetting + place, concept, setting), at, -1)
    }
  }
  for (let at = from; at < to; at += 1) {
    eachPiece(window.words[at]!, (piece) => add(mix(kinds.piece, piece, 0), at, -1))
    for (const concept of known[at]!) for (const fact of whole) add(mix(kinds.conceptFact, concept, fact), at, -1)
    const link = window.known[at]!.find((name) => name.startsWith('under '))
    if (link !== undefined) {
      const under = hashOf(link)
      add(mix(kinds.wordUnder, under, words[at]!), at, -1)
      for (const concept of known[at]!) add(mix(kinds.conceptUnder, under, concept), at, -1)
    }
    if (at + 2 < to) add(mix(kinds.three, words[at]!, mix(0, words[at + 1]!, words[at + 2]!)), at, at + 2)
    eachPair(words, known, at, Math.min(to, at + 1 + farthest), add)
  }
  const all = [...new Set(known.slice(from, to).flat())].slice(0, mostTogether)
  for (const [at, concept] of all.entries())
    for (let other = at + 1; other < all.length; other += 1) add(mix(kinds.together, concept ^ all[other]!, 0), -1, -1)
}

/** Words and concepts that stand near one another. How near counts, but not to the word. */
function eachPair(
  words: readonly number[],
  known: readonly (readonly number[])[],
  at: number,
  end: number,
  add: (feature: number, first: number, second: number) => void
): void {
  for (let next = at + 1; next < end; next += 1) {
    const far = next - at < 3 ? 0 : 1
    add(mix(kinds.two + (next === at + 1 ? 2 : far), words[at]!, words[next]!), at, next)
    for (const later of known[next]!) add(mix(kinds.wordConcept + far, words[at]!, later), at, next)
    for (const concept of known[at]!) {
      add(mix(kinds.conceptWord + far, concept, words[next]!), at, next)
      for (const later of known[next]!) add(mix(kinds.conceptTwo + far, concept, later), at, next)
    }
  }
}

/** Four letters in a row of a longer word, for what is misspelt or was never met. */
function eachPiece(word: string, add: (piece: number) => void): void {
  if (word.length < 5) return
  const whole = `^${word.slice(0, longestWord)}$`
  for (let at = 0; at + 4 <= whole.length; at += 1) add(hashOf(whole.slice(at, at + 4)))
}

/** How far apart two words are still read together. */
const farthest = 5
/** What bounds the work for each word and sentence, however many phrases somebody puts into it. */
const mostConcepts = 6
const mostFacts = 40
const mostTogether = 24
const longestWord = 24

const settings = /^(?:surface|from|listing)/u

function isConcept(name: string): boolean {
  return !name.startsWith('place ') && !name.startsWith('under ')
}

/** Keeps apart what is of different kinds; some take up the numbers after theirs. */
const kinds = {
  fact: 1,
  facts: 2,
  word: 10,
  wordInSetting: 20,
  concept: 30,
  conceptInSetting: 40,
  two: 50,
  wordConcept: 55,
  conceptWord: 60,
  conceptTwo: 65,
  three: 70,
  wordUnder: 75,
  conceptUnder: 76,
  conceptFact: 78,
  together: 83,
  piece: 90
} as const

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo; public domain). */
function hashOf(text: string): number {
  let hash = 2166136261
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return hash | 0
}

/** One well-scattered 32-bit number of three; the finisher is that of MurmurHash 3 (Appleby, public domain). */
function mix(kind: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b9), 0x85ebca6b) ^ Math.imul(b + kind, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
