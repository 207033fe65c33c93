import type {Window} from './window.js'

/**
 * A small convolutional network: windows of one, two and three words are matched against filters, the best match of
 * each filter in the sentence counts, and the counts are weighed for three verdicts and four clauses.
 */
export interface Network {
  /** Length of a word's vector. */
  readonly size: number
  readonly vectorOf: (word: string) => Float32Array | undefined
  /** The names of what may be known of a word and of a sentence, to their columns. */
  readonly known: ReadonlyMap<string, number>
  readonly whole: ReadonlyMap<string, number>
  readonly widths: readonly number[]
  readonly filters: number
  /** `[offset][column][filter]`: offsets of all widths in a row; columns are the vector's, then those of `known`. */
  readonly weights: Float32Array
  readonly bias: Float32Array
  /** `[filter or whole][output]`, and the outputs' own bias. Outputs: accept, review, reject, then T, D, E, M. */
  readonly output: Float32Array
  readonly outputBias: Float32Array
}

export const verdicts = ['accept', 'review', 'reject'] as const
export const clauses = ['T', 'D', 'E', 'M'] as const
export const outputs = verdicts.length + clauses.length

/** What the network makes of a window: probabilities, and how much each word spoke against the text. */
export interface Weighed {
  readonly accept: number
  readonly review: number
  readonly reject: number
  /** The clauses, the likeliest first. */
  readonly clauses: readonly (typeof clauses)[number][]
  /** For each word of the window. */
  readonly against: Float32Array
}

/** What something adds to every filter at every offset. Most of the work, so it is kept for what was met before. */
type Parts = Float32Array

interface Kept {
  readonly words: Map<string, Parts>
  /** By the names together: the same few go together again and again. */
  readonly names: Map<string, Parts>
}

const kept = new WeakMap<Network, Kept>()
const keptAtMost = 4096

export function weighWindow(network: Network, window: Window): Weighed {
  const {filters, widths, bias} = network
  const {words, names} = keptOf(network)
  const rows = window.words.map((word, at) => {
    const row = new Float32Array(keptIn(words, word, () => partsOfWord(network, word)))
    const known = window.known[at]!
    const parts = keptIn(names, known.join('\0'), () => partsOfNames(network, known))
    for (let index = 0; index < row.length; index += 1) row[index]! += parts[index]!
    return row
  })
  const best = new Float32Array(widths.length * filters).fill(Number.NEGATIVE_INFINITY)
  const place = new Int32Array(best.length)
  const sum = new Float32Array(filters)
  let offset = 0
  for (const [index, width] of widths.entries()) {
    const first = index * filters
    for (let at = 0; at < rows.length; at += 1) {
      for (let filter = 0; filter < filters; filter += 1) sum[filter] = bias[first + filter]!
      for (let step = 0; step < width && at + step < rows.length; step += 1) {
        const row = rows[at + step]!
        const from = (offset + step) * filters
        for (let filter = 0; filter < filters; filter += 1) sum[filter]! += row[from + filter]!
      }
      for (let filter = 0; filter < filters; filter += 1) {
        if (sum[filter]! <= best[first + filter]!) continue
        best[first + filter] = sum[filter]!
        place[first + filter] = at
      }
    }
    offset += width
  }
  return readOut(network, window, best, place)
}

function keptOf(network: Network): Kept {
  let found = kept.get(network)
  if (!found) {
    found = {words: new Map(), names: new Map()}
    kept.set(network, found)
  }
  return found
}

function keptIn(parts: Map<string, Parts>, key: string, make: () => Parts): Parts {
  let found = parts.get(key)
  if (!found) {
    found = make()
    if (parts.size >= keptAtMost) parts.clear()
    parts.set(key, found)
  }
  return found
}

function offsetsOf({widths}: Network): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

function partsOfWord(network: Network, word: string): Parts {
  const {weights, filters, known, size, vectorOf} = network
  const parts = new Float32Array(offsetsOf(network) * filters)
  const vector = vectorOf(word)
  for (let offset = 0; vector && offset * filters < parts.length; offset += 1) {
    for (let column = 0; column < size; column += 1) {
      const value = vector[column]!
      const from = (offset * (size + known.size) + column) * filters
      for (let filter = 0; filter < filters; filter += 1)
        parts[offset * filters + filter]! += value * weights[from + filter]!
    }
  }
  return parts
}

function partsOfNames(network: Network, names: readonly string[]): Parts {
  const {weights, filters, known, size} = network
  const parts = new Float32Array(offsetsOf(network) * filters)
  for (const name of names) {
    const column = known.get(name)
    if (column === undefined) continue
    for (let offset = 0; offset * filters < parts.length; offset += 1) {
      const from = (offset * (size + known.size) + size + column) * filters
      for (let filter = 0; filter < filters; filter += 1) parts[offset * filters + filter]! += weights[from + filter]!
    }
  }
  return parts
}

function readOut(network: Network, window: Window, best: Float32Array, place: Int32Array): Weighed {
  const {filters, widths, output, outputBias, whole} = network
  const scores = new Float32Array(outputBias)
  const against = new Float32Array(window.words.length)
  for (const [at, value] of best.entries()) {
    if (value <= 0) continue
    for (let to = 0; to < outputs; to += 1) scores[to]! += value * output[at * outputs + to]!
    const weight = value * (Math.max(output[at * outputs + 1]!, output[at * outputs + 2]!) - output[at * outputs]!)
    const width = widths[Math.floor(at / filters)]!
    for (let step = 0; step < width && place[at]! + step < against.length; step += 1)
      against[place[at]! + step]! += weight / width
  }
  for (const name of window.whole) {
    const column = whole.get(name)
    if (column === undefined) continue
    for (let to = 0; to < outputs; to += 1) scores[to]! += output[(best.length + column) * outputs + to]!
  }
  const [accept, review, reject] = shares(scores.subarray(0, verdicts.length))
  const order = clauses
    .map((clause, at) => ({clause, score: scores[verdicts.length + at]!}))
    .sort((a, b) => b.score - a.score)
  return {accept: accept!, review: review!, reject: reject!, clauses: order.map(({clause}) => clause), against}
}

/** The exponentials of the scores, to a sum of one. */
function shares(scores: Float32Array): number[] {
  const most = Math.max(...scores)
  const powers = [...scores].map((score) => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
