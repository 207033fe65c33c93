import type {Piece} from './align.js'
import type {Segment, Sign} from './block.js'

/** A text put together from pieces of the source, such as the lines of an HTML block without their `>`. */
export interface Runs {
  readonly text: string
  /** Where each piece starts in `text`. */
  readonly starts: readonly number[]
  readonly pieces: readonly Piece[]
}

export function joinPieces(pieces: readonly Piece[]): Runs {
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.text.length
  }
  return {text: pieces.map(({text}) => text).join(''), starts, pieces}
}

/** Maps a block that was read from put-together text back to the source. */
export function toSource(block: {segments: Segment[]; signs?: Sign[]}, runs: Runs): void {
  const segments: Segment[] = []
  for (const segment of block.segments) {
    if (segment.plain) parted(segment, runs, segments)
    else segments.push({...segment, ...rangeOf(runs, segment.from, segment.to)})
  }
  block.segments = segments
  if (block.signs) block.signs = block.signs.map((sign) => ({...sign, ...rangeOf(runs, sign.from, sign.to)}))
}

/** A plain segment may span pieces; it is parted where the source goes on elsewhere. */
function parted(segment: Segment, runs: Runs, segments: Segment[]): void {
  for (let at = pieceAt(runs, segment.from), from = segment.from; from < segment.to; at += 1) {
    const piece = runs.pieces[at]!
    const start = runs.starts[at]!
    const to = Math.min(segment.to, start + piece.text.length)
    if (to <= from) continue
    const source = piece.plain
      ? {from: piece.from + from - start, to: piece.from + to - start}
      : {from: piece.from, to: piece.to}
    const before = segments.at(-1)
    if (
      before?.plain &&
      piece.plain &&
      before.to === source.from &&
      before.end === segment.start + from - segment.from
    ) {
      before.end += to - from
      before.to = source.to
    } else {
      const shift = segment.start - segment.from
      segments.push({start: from + shift, end: to + shift, ...source, plain: piece.plain})
    }
    from = to
  }
}

function rangeOf(runs: Runs, from: number, to: number): {from: number; to: number} {
  const first = pieceAt(runs, from)
  const last = pieceAt(runs, Math.max(from, to - 1))
  const begin = runs.pieces[first]!
  const end = runs.pieces[last]!
  return {
    from: begin.plain ? begin.from + from - runs.starts[first]! : begin.from,
    to: end.plain ? end.from + to - runs.starts[last]! : end.to
  }
}

/** The last piece that starts at or before an offset. */
function pieceAt(runs: Runs, offset: number): number {
  let low = 0
  let high = runs.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs.starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
