import type {Block} from './block.js'

/** The source range that `block.text.slice(start, end)` stands for: from the first mapped character to the last. */
export function sourceRange(block: Block, start: number, end: number): {start: number; end: number} {
  throw new Error('to be written')
}
