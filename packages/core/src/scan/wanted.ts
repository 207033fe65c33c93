import type {Folded} from '../fold/fold.js'
import {type Concept, type FrameMemory, otherFieldsIn, speaks, wordsIn} from '../frames/index.js'
import {sentencesAround} from '../frames/words.js'
import type {Memory} from '../memory/memory.js'
import type {Format} from '../submission/submission.js'
import {opensGate} from './gate.js'
import {leansOnLabels, type Part, partsOf} from './parts.js'
import {plainBlock} from './plain.js'
import {fieldsIn, type Scanned, type Spot} from './scan.js'

/** What must be read of a text so that its report is that of all of it. */
export type Wanted =
  | 'all'
  | {
      readonly parts: readonly Part[]
      /** Other fields that the rest of the text speaks of, which change what the words of these parts mean. */
      readonly fields: readonly Concept[]
    }

/** No more spots than this are looked at one by one: a text full of them is read as a whole. */
const mostSpots = 4000
const nothing: Wanted = {parts: [], fields: []}

/** How a block is read once it is wanted: what is made of it on the way there need not be made again. */
export interface BlockReading {
  readonly fold: (block: string) => Folded
  readonly frames: FrameMemory
  /** Whether sentences hold something. Many spots may stand in one. */
  readonly holds: Memory<boolean>
}

export function wantedOf(text: string, format: Format, {spots, hard}: Scanned, reading: BlockReading): Wanted {
  if (spots.length === 0) return nothing
  if (spots.length > mostSpots) return 'all'
  const holding = spots.filter((spot) => mayHold(text, format, spot, reading))
  if (holding.length === 0) return nothing
  if (hard || format === 'html') return 'all'
  const all = partsOf(text, format)
  const places = new Set(holding.flatMap(({start, end}) => [start, end]))
  const fields = new Set<Concept>()
  // What looks like a paragraph may stand in a comment or in code, which nobody reads.
  const hides = format === 'markdown' && /<|```|~~~/u.test(text)
  for (const place of fieldsIn(text, format)) {
    const named = hides ? undefined : fieldsAround(text, format, place, reading)
    if (named) for (const field of named) fields.add(field)
    else places.add(place)
  }
  const parts = partsWith(
    all,
    [...places].sort((a, b) => a - b)
  )
  return format === 'markdown' && leansOnLabels(text, parts) ? 'all' : {parts, fields: [...fields]}
}

/** The parts that hold one of the places, which are in order. */
function partsWith(parts: readonly Part[], places: readonly number[]): Part[] {
  let next = 0
  return parts.filter(({end}) => {
    const from = next
    while (next < places.length && places[next]! < end) next += 1
    return next > from
  })
}

/** Whether the fold leaves a block of plain words as it is; where it does not, it may change it otherwise beside others. */
function isUnfolded(block: string, {fold}: BlockReading): boolean {
  return fold(block).text === block
}

/** Blocks up to this length are looked at as a whole: what is made of them serves again when they are read. */
const short = 200

/** Looks closer at a spot, where what stands there is plain to see: nothing is said but within a sentence. */
function mayHold(text: string, format: Format, spot: Spot, reading: BlockReading): boolean {
  if (spot.unclear) return true
  const block = plainBlock(text, format, spot)
  if (block === undefined || !isUnfolded(block.text, reading)) return true
  const {text: words, from, to} = block
  const sentences = words.length <= short ? words : sentencesAround(words, from, to)
  const {frames, holds} = reading
  return holds.of(sentences, () => speaks(sentences, frames) || opensGate(wordsIn(sentences, frames)))
}

/** The other fields that the block around a place speaks of; undefined where that is not plain to see. */
function fieldsAround(
  text: string,
  format: Format,
  place: number,
  reading: BlockReading
): readonly Concept[] | undefined {
  const block = plainBlock(text, format, {start: place, end: place, unclear: false})
  return block && isUnfolded(block.text, reading) ? otherFieldsIn(block.text, reading.frames) : undefined
}
