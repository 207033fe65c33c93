import {eachFeature} from './features.js'
import type {Window} from './window.js'

/**
 * What was learnt: how much each feature speaks for `review` and for `reject` against `accept`, and for each clause.
 * A feature's number, cut to so many bits, says where its weights stand.
 */
export interface Weights {
  readonly bits: number
  /** `[feature][review, reject]` */
  readonly verdict: Numbers
  readonly verdictBias: readonly [number, number]
  readonly clauseBits: number
  /** `[feature][T, D, E, M]` */
  readonly clause: Numbers
}

/** Whole numbers that stand for themselves times `scale`: small ones stay near one another in memory, and sums are exact. */
export interface Numbers {
  readonly values: Int16Array
  readonly scale: number
}

/** Which places have been seen. */
class Seen {
  readonly #bits: Uint32Array
  size = 0

  constructor(bits: number) {
    this.#bits = new Uint32Array(2 ** Math.max(0, bits - 5))
  }

  clear(): void {
    this.#bits.fill(0)
    this.size = 0
  }

  /** Whether the place is a new one. */
  add(place: number): boolean {
    const bit = 1 << (place & 31)
    const at = place >>> 5
    if ((this.#bits[at]! & bit) !== 0) return false
    this.#bits[at]! |= bit
    this.size += 1
    return true
  }
}

/** One for each number of bits, used again and again: a new one for each sentence would cost more than the rest. */
const seenPlaces = new Map<number, Seen>()

function nothingSeen(bits: number): Seen {
  let seen = seenPlaces.get(bits)
  if (!seen) {
    seen = new Seen(bits)
    seenPlaces.set(bits, seen)
  }
  seen.clear()
  return seen
}

export const clauses = ['T', 'D', 'E', 'M'] as const

/** What the second reader makes of a window: probabilities, and the clauses, the likeliest first. */
export interface Weighed {
  readonly accept: number
  readonly review: number
  readonly reject: number
  readonly clauses: readonly (typeof clauses)[number][]
}

export function weighWindow(weights: Weights, window: Window): Weighed {
  const {bits, verdictBias, clauseBits} = weights
  const {values: verdict} = weights.verdict
  const {values: clause} = weights.clause
  const seen = nothingSeen(bits)
  const scores = [0, 0, 0, 0]
  let review = 0
  let reject = 0
  eachFeature(window, (feature, _, second) => {
    const place = placeOf(feature, bits)
    if (!seen.add(place)) return
    review += verdict[place * 2]!
    reject += verdict[place * 2 + 1]!
    // The clause hangs on what is spoken of, not on how it is put, so single things will do.
    if (second >= 0) return
    const first = placeOf(feature, clauseBits) * clauses.length
    for (let at = 0; at < clauses.length; at += 1) scores[at]! += clause[first + at]!
  })
  const scale = scaleOf(seen.size) * weights.verdict.scale
  const shares = sharesOf([0, verdictBias[0] + review * scale, verdictBias[1] + reject * scale])
  const order = clauses.map((name, at) => ({name, score: scores[at]!})).sort((a, b) => b.score - a.score)
  return {accept: shares[0]!, review: shares[1]!, reject: shares[2]!, clauses: order.map(({name}) => name)}
}

/** For each word of the window, how much what stands on it speaks against the text. */
export function weighWords({bits, verdict: {values: verdict}}: Weights, window: Window): Float32Array {
  const against = new Float32Array(window.words.length)
  const seen = nothingSeen(bits)
  eachFeature(window, (feature, first, second) => {
    const place = placeOf(feature, bits)
    if (first < 0 || !seen.add(place)) return
    const weight = Math.max(verdict[place * 2]!, verdict[place * 2 + 1]!)
    against[first]! += second < 0 ? weight : weight / 2
    if (second >= 0) against[second]! += weight / 2
  })
  return against
}

/** A feature's place among the weights of so many bits. */
export function placeOf(feature: number, bits: number): number {
  return feature >>> (32 - bits)
}

/** Long sentences have more features, but do not speak louder. */
export function scaleOf(features: number): number {
  return 3 / Math.sqrt(features + 1)
}

/** The exponentials of the scores, to a sum of one. */
export function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
