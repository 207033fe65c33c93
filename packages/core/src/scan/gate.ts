import type {Word} from '../frames/index.js'
import {bytesOf} from '../reader/bytes.js'
import {gateBytes} from './gate-data.js'

export const buckets = 1 << 13

let weights: Int8Array | undefined

/** Words share their weights by hash: what is wrong for one of them costs a look, or is made up for by the others. */
export function bucketOf(norm: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < norm.length; at += 1) hash = Math.imul(hash ^ norm.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 12
  return hash >>> 19
}

/** How much a word speaks for a sentence that the second reader may doubt. Numbers say nothing. */
export function weightOf(norm: string): number {
  weights ??= new Int8Array(bytesOf(gateBytes.replace(/\s+/gu, '')).buffer)
  const code = norm.charCodeAt(0)
  return code >= 48 && code <= 57 ? 0 : weights[bucketOf(norm)]!
}

/** From this sum on, the words between two stops are weighed by the second reader, even where no frame is read. */
export const limit = 40

/** Whether the second reader is asked about a block without frames. */
export function opensGate(words: readonly Word[]): boolean {
  let sum = 0
  for (const {norm, kind} of words) {
    if (kind === 'word') sum += weightOf(norm)
    else if (isStop(norm)) {
      if (sum >= limit) return true
      sum = 0
    }
  }
  return sum >= limit
}

function isStop(norm: string): boolean {
  return norm === '.' || norm === '!' || norm === '?'
}
