import type {Weights} from './weigh.js'
import {unpackWeights} from './weights.js'
import {packed} from './weights-data.js'

let unpacked: Weights | undefined

/** The weights, unpacked when they are first asked for. In a file of its own, as they are large. */
export function weights(): Weights {
  unpacked ??= unpackWeights(packed)
  return unpacked
}
