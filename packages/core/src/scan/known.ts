import {costOf, number} from '../frames/needs.js'
import {triggers} from '../frames/triggers.js'

/** What a word of the lexicon means to the scan. Pairs are known by their numbers. */
export interface Known {
  /** Looked at closer wherever it stands. */
  alone: boolean
  /** Pairs that it ends: the scan looks back for the first word, which is the commoner one. */
  readonly ends: number[]
  readonly begins: number[]
  /** Pairs that it arms: the scan looks out for the second word, which is the commoner one. */
  readonly arms: number[]
  readonly meets: number[]
  /** Looked at closer where a clause ends with it. */
  ending: boolean
  /** May speak of another field. */
  field: boolean
}

export interface Lexicon {
  readonly words: ReadonlyMap<string, Known>
  /** How far the second word of each pair may be from the first. */
  readonly reaches: Int32Array
}

let made: Lexicon | undefined

/** The words of the lexicon as the scan looks them up; `#` stands for any number, `#share` for one like 99.8. */
export function lexicon(): Lexicon {
  made ??= collect()
  return made
}

function collect(): Lexicon {
  const {alone, pairs, ending, fields} = triggers()
  const words = new Map<string, Known>()
  const grow = (word: string): Known => {
    let known = words.get(word)
    if (!known) {
      known = {alone: false, ends: [], begins: [], arms: [], meets: [], ending: false, field: false}
      words.set(word, known)
    }
    return known
  }
  for (const word of alone) grow(word).alone = true
  for (const [at, {first, second}] of pairs.entries()) {
    const back = costOf(second, alone) <= costOf(first, alone)
    for (const word of first) (back ? grow(word).begins : grow(word).arms).push(at)
    for (const word of second) (back ? grow(word).ends : grow(word).meets).push(at)
  }
  for (const word of ending) grow(word).ending = true
  for (const word of fields) grow(word).field = true
  // What is left of a sign for a word: `-ve`.
  grow('ve').alone = true
  return {words, reaches: Int32Array.from(pairs, ({reach}) => reach)}
}

const anyNumber = number

/** What is known of a word or number of a text, as the lexicon reads it. */
export function knownOf(norm: string): readonly Known[] {
  const {words} = lexicon()
  const known = words.get(norm)
  const found = known ? [known] : []
  const code = norm.charCodeAt(0)
  if (code >= 48 && code <= 57) {
    const any = words.get(anyNumber)
    const share = isShare(norm) ? words.get('#share') : undefined
    if (any) found.push(any)
    if (share) found.push(share)
  }
  return found
}

/** A share of good ratings, or an average of stars: see `standing.ts`. */
function isShare(norm: string): boolean {
  const share = Number(norm)
  return (share > 90 && share <= 100) || (share >= 4 && share < 5 && norm.includes('.'))
}
