import type {Block, BlockKind, Segment, Zone} from './block.js'
import {withoutUrls} from './urls.js'

/** Stands in a block's text for what is no prose: code, a URL. */
export const stand = '\uFFFC'

/** A block in the making: text is added at its end, with the source that it comes from. */
export interface Draft {
  readonly parts: string[]
  segments: Segment[]
  readonly zones: Zone[]
  length: number
  /** The last character so far. */
  last: string
}

export function createDraft(): Draft {
  return {parts: [], segments: [], zones: [], length: 0, last: ''}
}

/** Adds text that stands for the source `from`..`to`. White space at the very start of a block is dropped. */
export function add(draft: Draft, text: string, from: number, to: number, plain: boolean): void {
  if (draft.length === 0) {
    const shown = text.trimStart()
    if (plain) from += text.length - shown.length
    text = shown
  }
  if (text === '') return
  const before = draft.segments.at(-1)
  const start = draft.length
  append(draft, text)
  if (plain && before?.plain && before.end === start && before.to === from) {
    before.end = draft.length
    before.to = to
  } else draft.segments.push({start, end: draft.length, from, to, plain})
}

/** Adds text that has no source, in place of white space at the end; nothing at the start of a block. */
export function addMark(draft: Draft, mark: string): void {
  trimEnd(draft)
  if (draft.length > 0) append(draft, mark)
}

function append(draft: Draft, text: string): void {
  draft.parts.push(text)
  draft.length += text.length
  draft.last = text.at(-1)!
}

export function addZone(draft: Draft, kind: Zone['kind'], start: number): void {
  if (start < draft.length) draft.zones.push({kind, start, end: draft.length})
}

/** Puts one stand-in, or nothing, in place of all text from `start` on. */
export function replaceFrom(
  draft: Draft,
  start: number,
  zone: Zone['kind'] | undefined,
  from: number,
  to: number
): void {
  cut(draft, start)
  if (!zone) return
  add(draft, stand, from, to, false)
  addZone(draft, zone, draft.length - 1)
}

function trimEnd(draft: Draft): void {
  while (draft.parts.length > 0 && draft.last.trim() === '') {
    const part = draft.parts.at(-1)!
    cut(draft, draft.length - part.length + part.trimEnd().length)
  }
}

/** Takes off all text from `start` on. */
function cut(draft: Draft, start: number): void {
  while (draft.length > start) {
    const part = draft.parts.pop()!
    draft.length -= part.length
    if (draft.length < start) append(draft, part.slice(0, start - draft.length))
  }
  draft.last = draft.parts.at(-1)?.at(-1) ?? ''
  const {segments, zones} = draft
  while (segments.length > 0 && segments.at(-1)!.start >= start) segments.pop()
  const tail = segments.at(-1)
  if (tail && tail.end > start) {
    if (tail.plain) tail.to -= tail.end - start
    tail.end = start
  }
  for (let at = zones.length - 1; at >= 0; at -= 1) {
    const zone = zones[at]!
    if (zone.start >= start) zones.splice(at, 1)
    else if (zone.end > start) zone.end = start
  }
}

/** The finished block, or nothing if there is no text in it. */
export function finish(draft: Draft, kind: BlockKind, headings: readonly string[]): Block | undefined {
  trimEnd(draft)
  if (draft.length === 0) return undefined
  const zones = draft.zones.sort((a, b) => a.start - b.start || b.end - a.end)
  return withoutUrls({kind, text: draft.parts.join(''), segments: draft.segments, zones, headings: [...headings]})
}
