import {type Folded, unfold} from '../fold/fold.js'
import type {Block} from '../prose/block.js'
import {editRuns, sourceRange} from '../prose/source-map.js'

/** A block with its folded text: all that is needed to bring a place in it back to the submitted text. */
export interface Source {
  /** Its places count from `at` in the submitted text. */
  readonly block: Block
  readonly at: number
  readonly folded: Folded
}

/** The range of the submitted text that folded units `start`..`end` of a block stand for. */
export function placeInText(source: Source, start: number, end: number): {start: number; end: number} {
  const inBlock = unfold(source.folded, start, end)
  return moved(sourceRange(source.block, inBlock.start, inBlock.end), source.at)
}

/** The same as stretches to replace: words, and the emphasis marks that would be left without any; other markup stays. */
export function runsInText(source: Source, start: number, end: number): {start: number; end: number}[] {
  const inBlock = unfold(source.folded, start, end)
  return editRuns(source.block, inBlock.start, inBlock.end).map((run) => moved(run, source.at))
}

function moved({start, end}: {start: number; end: number}, by: number): {start: number; end: number} {
  return {start: start + by, end: end + by}
}

/** One-based line and column of an offset; `lineStarts` from `findLines`. */
export function lineAndColumn(lineStarts: readonly number[], offset: number): {line: number; column: number} {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - lineStarts[low]! + 1}
}

/** The offsets at which lines begin, after `\n`, `\r\n` or a lone `\r`. */
export function findLines(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
