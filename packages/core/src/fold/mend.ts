import {ownWords} from './own-words.js'
import {realNeighbours} from './real-neighbours.js'
import {longWords, vocabulary} from './vocabulary.js'

/** A word of the vocabulary, ready for comparison. */
interface Target {
  readonly word: string
  /** One bit for each letter that it holds. */
  readonly letters: number
  /** What a misspelling may cost at most, and how many slips that can be. */
  readonly budget: number
  readonly slips: number
}

const shortest = 5
const longest = 17
/** Words mended before, so that a text pays once for each of its words. Emptied when full. */
const seen = new Map<string, string | undefined>()
const seenAtMost = 4096

let targets: ReadonlyMap<string, readonly Target[]> | undefined
let real: ReadonlySet<string> | undefined

/**
 * The word of the vocabulary that `word` (lower case) is a misspelling of, if it is one and no word of its own. Slips
 * that people make all the time (neighbours swapped, a letter doubled, a vowel wrong) cost less than others: words of
 * five and six letters may hold one slip, those of seven two common ones, longer ones a common one beside any other. The
 * first letter must be right, but for a swap and `l` written `i`. English words within that reach are excepted by
 * `real-neighbours.ts`, names and foreign words by `own-words.ts`.
 */
export function mend(word: string): string | undefined {
  if (word.length < shortest || word.length > longest || vocabulary.has(word)) return undefined
  const before = seen.get(word)
  if (before !== undefined || seen.has(word)) return before
  real ??= new Set([...realNeighbours.trim().split(/\s+/u), ...ownWords.trim().split(/\s+/u)])
  const found = real.has(word) || !isPlain(word) ? undefined : nearest(word)
  if (seen.size >= seenAtMost) seen.clear()
  seen.set(word, found)
  return found
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  return true
}

/** As `mend`, blind to whether `word` is a word of its own: what `scripts/make-neighbours.js` makes the exceptions from. */
export function nearest(word: string): string | undefined {
  const redrawn = word.replaceAll('rn', 'm').replaceAll('vv', 'w')
  if (redrawn !== word && vocabulary.has(redrawn)) return redrawn
  const letters = letterBits(word)
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const initial of initialsOf(word)) {
    for (const target of targetsFor(initial)) {
      const {slips, budget} = target
      if (Math.abs(target.word.length - word.length) > slips || bitCount(target.letters ^ letters) > 2 * slips) continue
      const swapped = initial !== word[0]
      if ((swapped && !swapsInitial(word, target.word)) || isForeignForm(word, target.word)) continue
      const most = swapped ? soft : budget
      const cost = slipCost(word, target.word, most)
      if (cost > most) continue
      if (cost < least || (cost === least && best !== undefined && closer(target.word, best, word))) {
        least = cost
        best = target.word
      }
    }
  }
  return best
}

/** `contacto`, `honesta`, `problemi`, `problemas`: endings that no English misspelling has. */
function isForeignForm(word: string, target: string): boolean {
  const plural = word.endsWith('s') && target.endsWith('s')
  if (plural && word.length <= target.length) return false
  const at = plural ? -2 : -1
  const last = word.at(at)!
  return last !== target.at(at) && (last === 'a' || last === 'i' || last === 'o')
}

function initialsOf(word: string): Set<string> {
  const first = word[0]!
  return new Set([first, word[1]!, first === 'i' ? 'l' : first === 'l' ? 'i' : first])
}

function swapsInitial(word: string, target: string): boolean {
  if ((word[0] === 'i' && target[0] === 'l') || (word[0] === 'l' && target[0] === 'i')) return true
  return word[0] === target[1] && word[1] === target[0]
}

/** Of two words equally near, the one with the same end (`blockd` is `blocked`), then the one as long as the misspelling. */
function closer(one: string, other: string, word: string): boolean {
  const end = Number(one.at(-1) === word.at(-1)) - Number(other.at(-1) === word.at(-1))
  if (end !== 0) return end > 0
  return Math.abs(one.length - word.length) < Math.abs(other.length - word.length)
}

function targetsFor(initial: string): readonly Target[] {
  targets ??= byInitial()
  return targets.get(initial) ?? []
}

function byInitial(): Map<string, Target[]> {
  const made = new Map<string, Target[]>()
  for (const word of longWords) {
    if (word.length < shortest) continue
    const budget = budgetOf(word)
    const target = {word, letters: letterBits(word), budget, slips: Math.floor(budget / soft)}
    made.set(word[0]!, [...(made.get(word[0]!) ?? []), target])
  }
  return made
}

function letterBits(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

const soft = 2
const hard = 3

/** One slip; two soft ones; a hard and a soft one; and for the words that matter most, two of any kind. */
function budgetOf(word: string): number {
  if (word.length < 7) return hard
  if (word.length < 8) return 2 * soft
  return chief.has(word) ? 2 * hard : hard + soft
}

const chief = new Set(['feedback', 'feedbacks', 'positive', 'positives', 'negative', 'negatives'])

/** What parts `one` from `other`: optimal string alignment with weights. More than `most` once that is passed. */
function slipCost(one: string, other: string, most: number): number {
  let twoBack: number[] = []
  let back = [0]
  for (let column = 1; column <= other.length; column += 1) back.push(back[column - 1]! + strayCost(other, column - 1))
  for (let row = 1; row <= one.length; row += 1) {
    const extra = strayCost(one, row - 1)
    const now = [back[0]! + extra]
    let least = now[0]!
    for (let column = 1; column <= other.length; column += 1) {
      let cost = Math.min(
        back[column]! + extra,
        now[column - 1]! + strayCost(other, column - 1),
        back[column - 1]! + swapCost(one[row - 1]!, other[column - 1]!)
      )
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        cost = Math.min(cost, twoBack[column - 2]! + soft)
      }
      now.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    twoBack = back
    back = now
  }
  return back[other.length]!
}

/** What it costs to add or leave out the letter at `at`: a vowel, or one of two alike, is soon lost. */
function strayCost(word: string, at: number): number {
  const letter = word[at]!
  return vowels.has(letter) || letter === word[at - 1] || letter === word[at + 1] ? soft : hard
}

function swapCost(one: string, other: string): number {
  if (one === other) return 0
  return (vowels.has(one) && vowels.has(other)) || soundAlike.has(one + other) ? soft : hard
}

const vowels = new Set('aeiouy')
const soundAlike = new Set(['sz', 'zs', 'ck', 'kc', 'cs', 'sc', 'il', 'li'])
