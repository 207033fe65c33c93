import {type Folded, fold} from './fold/fold.js'
import {
  type Concept,
  createFrameMemory,
  type FrameMemory,
  leadsToFeedback,
  type Reading,
  readBlocks
} from './frames/index.js'
import {Memory} from './memory/memory.js'
import type {PlacedBlock, ReadPart} from './prose/parted.js'
import {readPlaced} from './prose/prose.js'
import type {Source} from './report/places.js'
import type {Asked} from './rules/rule.js'
import {languageOf} from './scan/language.js'
import type {Part} from './scan/parts.js'
import {type Scanned, scan} from './scan/scan.js'
import {wantedOf} from './scan/wanted.js'
import type {Format, Submission} from './submission/submission.js'

/** A submission on its way: its blocks, their folded texts, and the frames read in them. */
export interface ReadText {
  readonly submission: Submission
  /** One for each block, in order, as are the blocks of `reading`. */
  readonly sources: readonly Source[]
  readonly reading: Reading
  readonly asked: Asked
  readonly language: {code: string; read: boolean}
}

/** What is remembered: of the text that is being read, and, with `parts`, of those that were read before. */
export interface TextMemory {
  readonly parts?: Memory<ReadPart>
  readonly folds: Memory<Folded>
  readonly frames: FrameMemory
  /** Whether sentences that the scan looked at hold something. */
  readonly holds: Memory<boolean>
}

/** `length`: about how many UTF-16 code units of text are remembered, in each room. */
export function createTextMemory(length: number): TextMemory {
  return {
    parts: new Memory(length),
    folds: new Memory(length),
    frames: createFrameMemory(length),
    holds: new Memory(length)
  }
}

/** For one text: the scan and the frames look at the same blocks. */
function createBlockMemory(): TextMemory {
  const all = Number.POSITIVE_INFINITY
  return {folds: new Memory(all), frames: {splits: new Memory(all)}, holds: new Memory(all)}
}

export interface ReadTextOptions {
  readonly memory?: TextMemory | undefined
  /** Whether only what may hold something is read; otherwise, all is. */
  readonly scan?: boolean
  /** Hears of each stage as it begins. */
  readonly told?: (stage: string) => void
}

/** The first half of the road: from the submitted text to frames. */
export function readText(
  submission: Submission,
  {memory = createBlockMemory(), scan: scanning = false, told}: ReadTextOptions = {}
): ReadText {
  const {text, surface, from, context} = submission
  const format = submission.format ?? (surface === 'listing' ? 'markdown' : 'text')
  told?.('scan')
  const scanned = scan(text, format)
  const language = languageOf(text, scanned.foreign, scanned.words)
  told?.('prose')
  const {placed, fields} =
    scanning && !readsAll(submission)
      ? readWanted(text, format, scanned, memory)
      : {placed: readPlaced(text, format, memory.parts), fields: []}
  told?.('fold')
  const sources: Source[] = placed.map(({block, at}) => ({block, at, folded: foldBlock(block.text, memory)}))
  told?.('frames')
  const texts = sources.map(({block: {headings, header, lead}, folded}, at) => {
    const led = lead === undefined ? [] : [placed[lead + placed[at]!.first]!.block.text]
    return {text: folded.text, leads: [...headings.slice(-1), ...(header ?? []), ...led]}
  })
  const reading = readBlocks(texts, {from}, surface === 'revision-request', memory.frames, fields)
  return {submission, sources, reading, asked: {surface, from, listing: context?.listing}, language}
}

/** All of a request to revise feedback is about feedback, and so is all of a comment. */
function readsAll({surface}: Submission): boolean {
  return surface !== 'listing' && surface !== 'message'
}

/** The blocks that may hold something, and what the others say of other fields. */
interface ReadParts {
  readonly placed: readonly PlacedBlock[]
  readonly fields: readonly Concept[]
}

function readWanted(text: string, format: Format, scanned: Scanned, memory: TextMemory): ReadParts {
  const wanted = wantedOf(text, format, scanned, {
    fold: (block) => foldBlock(block, memory),
    frames: memory.frames,
    holds: memory.holds
  })
  if (wanted === 'all') return {placed: readPlaced(text, format, memory.parts), fields: []}
  const placed: PlacedBlock[] = []
  for (const part of wanted.parts) placed.push(...readPartAlone(text, format, part, placed.length, memory))
  // What stands under a heading about feedback may leave its name out.
  const leads = placed.some(({block: {kind, text: lead}}) => kind === 'heading' && leadsToFeedback(lead, memory.frames))
  return leads ? {placed: readPlaced(text, format, memory.parts), fields: []} : {placed, fields: wanted.fields}
}

function readPartAlone(
  text: string,
  format: Format,
  {start, end}: Part,
  before: number,
  memory: TextMemory
): PlacedBlock[] {
  const blocks = readPlaced(text.slice(start, end), format, memory.parts)
  return blocks.map(({block, at, first}) => ({block, at: at + start, first: first + before}))
}

function foldBlock(text: string, memory: TextMemory): Folded {
  return memory.folds.of(text, () => fold(text))
}
