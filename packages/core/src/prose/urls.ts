import type {Block, Segment, Zone} from './block.js'
import {sourceRange} from './source-map.js'

interface Range {
  start: number
  end: number
}

/** The block with one U+FFFC in place of each URL and e-mail address that stands bare in its text. */
export function withoutUrls(block: Block): Block {
  const urls = findUrls(block.text)
  return urls.length === 0 ? block : replaceAll(block, urls)
}

/** `https://…`, `www.…` and `name@host.tld`, as GitHub's Markdown links them. In order, apart from each other. */
export function findUrls(text: string): Range[] {
  const urls: Range[] = []
  let from = 0
  for (const {index, 0: sign} of text.matchAll(/https?:\/\/|www\.|@/giu)) {
    if (index < from) continue
    const url = sign === '@' ? email(text, index, from) : address(text, index, index + sign.length)
    if (!url) continue
    urls.push(url)
    from = url.end
  }
  return urls
}

const word = /[\p{L}\p{N}]/u
const mailName = /[\w+.-]/u
const hostName = /[\w.-]/u
const urlEnd = /[\s<>\uFFFC"]/u

function address(text: string, start: number, host: number): Range | undefined {
  if (start > 0 && word.test(text[start - 1]!)) return undefined
  let end = host
  while (end < text.length && !urlEnd.test(text[end]!)) end += 1
  end = withoutMarks(text, host, end)
  const first = text.slice(host, end).split(/[/?#]/u, 1)[0]!
  return /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.?(?::\d+)?$/u.test(first) && /[.:]|^localhost$/u.test(first)
    ? {start, end}
    : undefined
}

/** Marks at the end belong to the sentence, and so does a closing bracket that the URL does not open. */
function withoutMarks(text: string, start: number, end: number): number {
  let open = 0
  for (let at = start; at < end; at += 1) open += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
  for (; end > start; end -= 1) {
    const mark = text[end - 1]!
    if (mark === ')' && open < 0) open += 1
    else if (!"?!.,:;*_~'’”…|]}".includes(mark)) break
  }
  return end
}

function email(text: string, sign: number, from: number): Range | undefined {
  let start = sign
  while (start > from && mailName.test(text[start - 1]!)) start -= 1
  let end = sign + 1
  while (end < text.length && hostName.test(text[end]!)) end += 1
  while (end > sign && /[._-]/u.test(text[end - 1]!)) end -= 1
  return start < sign && text.slice(sign, end).includes('.') ? {start, end} : undefined
}

function replaceAll(block: Block, urls: readonly Range[]): Block {
  const pieces: string[] = []
  const segments: Segment[] = []
  let from = 0
  let length = 0
  let at = 0
  const keep = (end: number): void => {
    pieces.push(block.text.slice(from, end))
    const shift = length - from
    for (; at < block.segments.length && block.segments[at]!.start < end; at += 1) {
      const segment = block.segments[at]!
      const start = Math.max(segment.start, from)
      const stop = Math.min(segment.end, end)
      if (start < stop) {
        const source = segment.plain
          ? {from: segment.from + start - segment.start, to: segment.to + stop - segment.end}
          : {from: segment.from, to: segment.to}
        segments.push({start: start + shift, end: stop + shift, ...source, plain: segment.plain})
      }
      if (segment.end > end) break
    }
    length += end - from
  }
  const moved = new Shifts()
  const zones: Zone[] = []
  for (const url of urls) {
    keep(url.start)
    const source = sourceRange(block, url.start, url.end)
    pieces.push('\uFFFC')
    segments.push({start: length, end: length + 1, from: source.start, to: source.end, plain: false})
    zones.push({kind: 'url', start: length, end: length + 1})
    moved.push(url, length)
    length += 1
    from = url.end
    while (at < block.segments.length && block.segments[at]!.end <= from) at += 1
  }
  keep(block.text.length)
  for (const zone of block.zones)
    zones.push({kind: zone.kind, start: moved.start(zone.start), end: moved.end(zone.end)})
  zones.sort((a, b) => a.start - b.start || b.end - a.end)
  return {...block, text: pieces.join(''), segments, zones}
}

/** Where offsets of the old text stand in the new one. */
class Shifts {
  readonly #urls: {start: number; end: number; now: number}[] = []

  push(url: Range, now: number): void {
    this.#urls.push({...url, now})
  }

  start(offset: number): number {
    const url = this.#before(offset)
    if (!url) return offset
    return offset < url.end ? url.now : url.now + 1 + offset - url.end
  }

  end(offset: number): number {
    const url = this.#before(offset - 1)
    if (!url) return offset
    return offset <= url.end ? url.now + 1 : url.now + 1 + offset - url.end
  }

  /** The last URL that starts at or before an offset. */
  #before(offset: number): {start: number; end: number; now: number} | undefined {
    let low = 0
    let high = this.#urls.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#urls[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    return this.#urls[low - 1]
  }
}
