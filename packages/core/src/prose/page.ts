import type {Block, BlockKind} from './block.js'
import {type Draft, finish} from './draft.js'
import {type Runs, toSource} from './runs.js'

/**
 * What has been read of a text so far, or of a part of it. In a part, `last` and `lastLead` may be below zero: they then
 * name a block that was read before the part, -1 the nearest.
 */
export interface Page {
  readonly blocks: Block[]
  /** The headings above, by level. */
  readonly headings: {level: number; text: string}[]
  /** The paragraph, heading or item that stands right before, which may lead a list in. */
  last: number | undefined
  /** What led in the outermost list that was read last. */
  lastLead: number | undefined
}

export function createPage(): Page {
  return {blocks: [], headings: [], last: undefined, lastLead: undefined}
}

export interface Extras {
  level?: number
  header?: readonly string[] | undefined
  lead?: number | undefined
}

/** Puts a finished draft onto the page, if it holds any text. */
export function put(page: Page, draft: Draft, kind: BlockKind, extras: Extras = {}): Block | undefined {
  const {level = 0, header, lead} = extras
  if (kind === 'heading') while (page.headings.length > 0 && page.headings.at(-1)!.level >= level) page.headings.pop()
  const block = finish(
    draft,
    kind,
    page.headings.map(({text}) => text)
  )
  if (!block) return undefined
  if (header && header.length > 0) block.header = [...header]
  if (lead !== undefined) block.lead = lead
  if (kind === 'heading') page.headings.push({level, text: block.text})
  if (kind !== 'attribute') page.last = kind === 'row' ? undefined : page.blocks.length
  page.blocks.push(block)
  return block
}

/** Reads put-together text onto the page and maps what was read back to the source. */
export function putFrom(page: Page, runs: Runs, read: (text: string) => void): void {
  const from = page.blocks.length
  read(runs.text)
  for (let at = from; at < page.blocks.length; at += 1) toSource(page.blocks[at]!, runs)
}
