import {partOf} from '../parts/part.js'
import {bytesOf} from './bytes.js'
import type {Numbers, Weights} from './weigh.js'

/** Weights as they are stored; `scripts/train-reader.js` writes them. */
export interface PackedWeights {
  readonly bits: number
  readonly verdict: PackedNumbers
  readonly verdictBias: readonly [number, number]
  readonly clauseBits: number
  readonly clause: PackedNumbers
}

/**
 * Numbers as signed bytes in base64. A byte's square, with its sign, times `scale` is the number: most are small, and
 * are kept more exactly so.
 */
export interface PackedNumbers {
  readonly scale: number
  readonly bytes: string
}

/** The weights that the project ships. */
export const shippedWeights = partOf<Weights>(async () => (await import('./shipped.js')).weights())

export function unpackWeights({bits, verdict, verdictBias, clauseBits, clause}: PackedWeights): Weights {
  return {bits, verdict: unpackNumbers(verdict), verdictBias, clauseBits, clause: unpackNumbers(clause)}
}

export function unpackNumbers({scale, bytes}: PackedNumbers): Numbers {
  return {values: Int16Array.from(new Int8Array(bytesOf(bytes).buffer), (value) => value * Math.abs(value)), scale}
}
