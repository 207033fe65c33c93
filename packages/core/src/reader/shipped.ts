import {unpackNetwork} from './model.js'
import type {Network} from './network.js'
import {network as packed} from './network-data.js'
import {wordCodes} from './word-codes.js'

let unpacked: Network | undefined

/** The trained network, unpacked when it is first asked for. In a file of its own, as its weights are large. */
export function network(): Network {
  unpacked ??= unpackNetwork(packed, wordCodes)
  return unpacked
}
