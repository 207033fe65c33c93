import {type Folded, fold} from './fold/fold.js'
import {createFrameMemory, type FrameMemory, type Reading, readBlocks} from './frames/index.js'
import {Memory, remember} from './memory/memory.js'
import type {ReadPart} from './prose/parted.js'
import {readPlaced} from './prose/prose.js'
import type {Source} from './report/places.js'
import type {Asked} from './rules/rule.js'
import type {Submission} from './submission/submission.js'

/** A submission on its way: its blocks, their folded texts, and the frames read in them. */
export interface ReadText {
  readonly submission: Submission
  /** One for each block, in order, as are the blocks of `reading`. */
  readonly sources: readonly Source[]
  readonly reading: Reading
  readonly asked: Asked
}

/** What is remembered of the texts that were read before. */
export interface TextMemory {
  readonly parts: Memory<ReadPart>
  readonly folds: Memory<Folded>
  readonly frames: FrameMemory
}

/** `length`: about how many UTF-16 code units of text are remembered, in each room. */
export function createTextMemory(length: number): TextMemory {
  return {parts: new Memory(length), folds: new Memory(length), frames: createFrameMemory(length)}
}

/** The first half of the road: from the submitted text to frames. `told` hears of each stage as it begins. */
export function readText(submission: Submission, memory?: TextMemory, told?: (stage: string) => void): ReadText {
  const {text, surface, from, context} = submission
  const format = submission.format ?? (surface === 'listing' ? 'markdown' : 'text')
  told?.('prose')
  const placed = readPlaced(text, format, memory?.parts)
  told?.('fold')
  const sources: Source[] = placed.map(({block, at}) => ({block, at, folded: foldBlock(block.text, memory)}))
  told?.('frames')
  const texts = sources.map(({block: {headings, header, lead}, folded}, at) => {
    const led = lead === undefined ? [] : [placed[lead + placed[at]!.first]!.block.text]
    return {text: folded.text, leads: [...headings.slice(-1), ...(header ?? []), ...led]}
  })
  const reading = readBlocks(texts, {from}, surface === 'revision-request', memory?.frames)
  return {submission, sources, reading, asked: {surface, from, listing: context?.listing}}
}

function foldBlock(text: string, memory: TextMemory | undefined): Folded {
  return remember(
    memory?.folds,
    () => text,
    () => fold(text)
  )
}
