import type {Block} from './block.js'
import type {Page} from './page.js'

/** A block whose places count from `at` in the text; its `lead` counts from the block with the index `first`. */
export interface PlacedBlock {
  readonly block: Block
  readonly at: number
  readonly first: number
}

/** What was read of a part of a text, and how the page stands after it. */
export interface ReadPart {
  readonly blocks: readonly Block[]
  readonly state: PageState
}

/** How a page stands between two parts: the headings above, and the blocks that may lead a list in. */
export interface PageState {
  readonly headings: readonly {level: number; text: string}[]
  /** Below zero: how many blocks back. */
  readonly last: number | undefined
  readonly lastLead: number | undefined
}

/** Stands for a lead that a part did not touch. Only a part that goes on with a list asks for the lead from before. */
const untouched = -Infinity

export function stateOf({blocks, headings, last, lastLead}: Page): PageState {
  const back = (index: number | undefined): number | undefined =>
    index === undefined ? undefined : index - blocks.length
  return {headings: [...headings], last: back(last), lastLead: back(lastLead)}
}

/** Equal for states after which a part that stands by itself reads alike. */
export function keyOf({headings, last}: PageState): string {
  return JSON.stringify([headings, last])
}

/** A page for the next part, which goes on where the state was taken. `alone`: no list goes on in the part. */
export function pageAfter({headings, last, lastLead}: PageState, alone: boolean): Page {
  return {blocks: [], headings: [...headings], last, lastLead: alone ? untouched : lastLead}
}

/** How the page stands after a part. */
export function stateAfter(before: PageState, {blocks, state}: ReadPart): PageState {
  if (state.lastLead !== untouched) return state
  return {...state, lastLead: before.lastLead === undefined ? undefined : before.lastLead - blocks.length}
}

/** The block with places that count from the start of the text. */
export function inPlace({block, at, first}: PlacedBlock): Block {
  if (at === 0 && first === 0) return block
  return {
    ...block,
    segments: block.segments.map((segment) => ({...segment, from: segment.from + at, to: segment.to + at})),
    ...(block.signs && {signs: block.signs.map((sign) => ({...sign, from: sign.from + at, to: sign.to + at}))}),
    ...(block.lead !== undefined && {lead: block.lead + first})
  }
}
