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
 * Numbers in base64, two to a byte, the first in the low half: steps from -8 to 7. A step's square, with its sign, times
 * `scale` is the number: most are small, and are kept more exactly so.
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
  const packed = bytesOf(bytes)
  const values = new Int16Array(packed.length * 2)
  for (let at = 0; at < packed.length; at += 1) {
    values[at * 2] = squareOf(packed[at]! & 15)
    values[at * 2 + 1] = squareOf(packed[at]! >> 4)
  }
  return {values, scale}
}

function squareOf(half: number): number {
  const step = half < 8 ? half : half - 16
  return step * Math.abs(step)
}
