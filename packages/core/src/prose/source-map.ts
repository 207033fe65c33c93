import type {Block, Segment} from './block.js'

/** A stretch of the source text, in UTF-16 offsets. */
export interface Stretch {
  start: number
  end: number
}

/** The source range that `block.text.slice(start, end)` stands for: from the first mapped character to the last. */
export function sourceRange(block: Block, start: number, end: number): Stretch {
  const {segments} = block
  const first = firstEndingAfter(segments, start)
  const last = firstEndingAfter(segments, Math.max(start, end - 1))
  const from = segments[first]
  if (!from) return emptyAt(segments.at(-1)?.to ?? 0)
  if (from.start >= Math.max(end, start + 1)) return emptyAt(first > 0 ? segments[first - 1]!.to : from.from)
  if (end <= start) return emptyAt(sourceOf(from, start, start).start)
  // The last character may have no source of its own (a cell's separator): then the segment before it counts.
  const to = segments[last] && segments[last]!.start < end ? segments[last]! : segments[last - 1]!
  return {start: sourceOf(from, start, end).start, end: sourceOf(to, start, end).end}
}

/**
 * The same as stretches of the source that hold the words only, with the markup between them left out: what a fix
 * replaces. In order, apart from each other, none empty.
 */
export function sourceRuns(block: Block, start: number, end: number): Stretch[] {
  const runs: Stretch[] = []
  const {segments} = block
  for (let at = firstEndingAfter(segments, start); at < segments.length && segments[at]!.start < end; at += 1) {
    const {start: from, end: to} = sourceOf(segments[at]!, start, end)
    if (to <= from) continue
    const before = runs.at(-1)
    if (before && before.end === from) before.end = to
    else runs.push({start: from, end: to})
  }
  return runs
}

/**
 * The same for a fix that replaces all the words: signs of Markdown that would be left without any words go with them,
 * since `****` shows as it stands.
 */
export function editRuns(block: Block, start: number, end: number): Stretch[] {
  const runs = sourceRuns(block, start, end)
  for (const sign of block.signs ?? []) {
    if (sign.start >= start && sign.end <= end) runs.push({start: sign.from, end: sign.to})
  }
  runs.sort((a, b) => a.start - b.start || a.end - b.end)
  const joined: Stretch[] = []
  for (const run of runs) {
    const before = joined.at(-1)
    if (before && before.end >= run.start) before.end = Math.max(before.end, run.end)
    else joined.push(run)
  }
  return joined
}

/** The source of the part of a segment that lies in `start`..`end`; of a segment that is not plain, all of it. */
function sourceOf(segment: Segment, start: number, end: number): Stretch {
  if (!segment.plain) return {start: segment.from, end: segment.to}
  const shift = segment.from - segment.start
  return {start: Math.max(segment.start, start) + shift, end: Math.min(segment.end, end) + shift}
}

function emptyAt(offset: number): Stretch {
  return {start: offset, end: offset}
}

/** Segments are in order, so halving finds the first that ends after an offset of the text. */
function firstEndingAfter(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (segments[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
