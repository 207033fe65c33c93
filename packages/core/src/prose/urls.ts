import type {Block, Segment, Zone} from './block.js'
import {findUrls, type Range} from './find-urls.js'
import {sourceRange} from './source-map.js'

/** The block with one U+FFFC in place of each URL and e-mail address that stands bare in its text. */
export function withoutUrls(block: Block): Block {
  const urls = whole(block, findUrls(block.text))
  if (urls.length === 0) return block
  const moved = new Moved(urls)
  const zones: Zone[] = urls.map((url) => ({kind: 'url', ...moved.range(url)}))
  for (const {kind, start, end} of block.zones) zones.push({kind, ...moved.range({start, end})})
  zones.sort((a, b) => a.start - b.start || b.end - a.end)
  const replaced: Block = {...block, text: moved.text(block.text), segments: segmentsWith(block, urls, moved), zones}
  if (block.signs) replaced.signs = block.signs.map((sign) => ({...sign, ...moved.range(sign)}))
  return replaced
}

/**
 * The URLs that begin and end at borders of what the source map can tell apart. A stretch that stands for its source only
 * as a whole (text in a CDATA section) cannot be cut, so a URL in it stays text.
 */
function whole(block: Block, urls: readonly Range[]): Range[] {
  const {segments} = block
  let at = 0
  return urls.filter(({start, end}) => {
    while (at < segments.length && segments[at]!.end <= start) at += 1
    let last = at
    while (last + 1 < segments.length && segments[last + 1]!.start < end) last += 1
    const first = segments[at]
    const final = segments[last]
    if (!first || !final) return true
    return !(!first.plain && first.start < start) && !(!final.plain && final.end > end)
  })
}

/** The segments of what is left between the URLs, and one for each URL. */
function segmentsWith(block: Block, urls: readonly Range[], moved: Moved): Segment[] {
  const segments: Segment[] = []
  let at = 0
  let from = 0
  for (const url of [...urls, {start: block.text.length, end: block.text.length}]) {
    for (; at < block.segments.length && block.segments[at]!.start < url.start; at += 1) {
      const part = partOf(block.segments[at]!, from, url.start)
      if (part) segments.push({...part, ...moved.range(part)})
      if (block.segments[at]!.end > url.start) break
    }
    if (url.start === url.end) break
    const {start, end} = sourceRange(block, url.start, url.end)
    segments.push({...moved.range(url), from: start, to: end, plain: false})
    from = url.end
    while (at < block.segments.length && block.segments[at]!.end <= from) at += 1
  }
  return segments
}

function partOf(segment: Segment, from: number, to: number): Segment | undefined {
  const start = Math.max(segment.start, from)
  const end = Math.min(segment.end, to)
  if (start >= end) return undefined
  if (!segment.plain) return {...segment, start, end}
  const shift = segment.from - segment.start
  return {start, end, from: start + shift, to: end + shift, plain: true}
}

/** Where the characters of a text stand once each URL is one character. */
class Moved {
  readonly #urls: readonly Range[]
  /** The offset of each URL in the new text. */
  readonly #now: readonly number[]

  constructor(urls: readonly Range[]) {
    this.#urls = urls
    let less = 0
    this.#now = urls.map(({start, end}) => {
      const now = start - less
      less += end - start - 1
      return now
    })
  }

  text(old: string): string {
    const pieces = this.#urls.map(({start}, at) => old.slice(this.#urls[at - 1]?.end ?? 0, start))
    return [...pieces, old.slice(this.#urls.at(-1)!.end)].join('\uFFFC')
  }

  range({start, end}: Range): Range {
    return {start: this.#move(start, start, 0), end: this.#move(end, end - 1, 1)}
  }

  /** Where an offset moves; in a URL, before or after the character that stands for it. */
  #move(offset: number, touched: number, inUrl: 0 | 1): number {
    let low = 0
    let high = this.#urls.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#urls[middle]!.start <= touched) low = middle + 1
      else high = middle
    }
    const url = this.#urls[low - 1]
    if (!url) return offset
    const now = this.#now[low - 1]!
    return touched < url.end ? now + inUrl : now + 1 + offset - url.end
  }
}
