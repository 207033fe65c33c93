import {partOf} from '../parts/part.js'
import {bytesOf} from './bytes.js'
import type {Network} from './network.js'

/** Numbers as bytes: each run of `run` numbers has a scale of its own. */
export interface PackedNumbers {
  readonly run: number
  /** Base64 of signed bytes, and of the scales as 32-bit floats (little endian). */
  readonly bytes: string
  readonly scales: string
}

/** A trained network as it is stored; `scripts/train-reader.js` writes it. */
export interface PackedNetwork {
  readonly known: readonly string[]
  readonly whole: readonly string[]
  readonly widths: readonly number[]
  readonly filters: number
  readonly weights: PackedNumbers
  readonly bias: PackedNumbers
  readonly output: PackedNumbers
  readonly outputBias: PackedNumbers
}

/** Words and, for each, a code for every part of its vector; `scripts/make-word-codes.js` writes it. */
export interface PackedWords {
  readonly words: string
  readonly parts: number
  /** Base64: `parts` bytes a word. */
  readonly codes: string
  /** 256 vectors for each part. */
  readonly books: PackedNumbers
  readonly size: number
}

/** The network that the project ships. */
export const shippedNetwork = partOf<Network>(async () => (await import('./shipped.js')).network())

export function unpackNetwork(network: PackedNetwork, words: PackedWords): Network {
  return {
    size: words.size,
    vectorOf: unpackWords(words),
    known: columnsOf(network.known),
    whole: columnsOf(network.whole),
    widths: network.widths,
    filters: network.filters,
    weights: unpackNumbers(network.weights),
    bias: unpackNumbers(network.bias),
    output: unpackNumbers(network.output),
    outputBias: unpackNumbers(network.outputBias)
  }
}

function columnsOf(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, at) => [name, at]))
}

export function unpackWords({
  words,
  parts,
  codes,
  books,
  size
}: PackedWords): (word: string) => Float32Array | undefined {
  const rows = new Map(words.split(' ').map((word, at) => [word, at]))
  const bytes = bytesOf(codes)
  const vectors = unpackNumbers(books)
  const step = size / parts
  return (word) => {
    const row = rows.get(word)
    if (row === undefined) return undefined
    const vector = new Float32Array(size)
    for (let part = 0; part < parts; part += 1) {
      const from = (part * 256 + bytes[row * parts + part]!) * step
      vector.set(vectors.subarray(from, from + step), part * step)
    }
    return vector
  }
}

export function unpackNumbers({run, bytes, scales}: PackedNumbers): Float32Array {
  const values = new Int8Array(bytesOf(bytes).buffer)
  const factors = new DataView(bytesOf(scales).buffer)
  const numbers = new Float32Array(values.length)
  for (let at = 0; at < values.length; at += 1)
    numbers[at] = values[at]! * factors.getFloat32(Math.floor(at / run) * 4, true)
  return numbers
}
