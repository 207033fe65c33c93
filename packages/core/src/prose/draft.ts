import type {Block, BlockKind, Segment, Sign, Zone} from './block.js'
import {withoutUrls} from './urls.js'

/** Stands in a block's text for what is no prose: code, a URL. */
export const stand = '\uFFFC'

/** A block in the making: text is added at its end, with the source that it comes from. */
export interface Draft {
  readonly parts: string[]
  segments: Segment[]
  readonly zones: Zone[]
  signs: Sign[]
  length: number
  /** The last character so far. */
  last: string
  /** What parts the next words from those before, such as a cell's ` | `. Has no source. */
  gap: string
  /** White space that is shown, as one space, only if words come after it. */
  space: {from: number; to: number; plain: boolean} | undefined
}

export function createDraft(): Draft {
  return {parts: [], segments: [], zones: [], signs: [], length: 0, last: '', gap: '', space: undefined}
}

/** Adds text that stands for the source `from`..`to`. White space at the start of a block or after a gap is dropped. */
export function add(draft: Draft, text: string, from: number, to: number, plain: boolean): void {
  if (draft.space) addHeldSpace(draft)
  if (draft.length === 0 || draft.gap) {
    const shown = text.trimStart()
    if (plain) from += text.length - shown.length
    text = shown
  }
  if (text === '') return
  if (draft.gap) append(draft, draft.gap)
  draft.gap = ''
  const before = draft.segments.at(-1)
  const start = draft.length
  append(draft, text)
  // A line break was taken to reach up to the next line's words; the words know better where they begin.
  if (before && !before.plain && before.to > from) before.to = Math.max(before.from, from)
  if (plain && before?.plain && before.end === start && before.to === from) {
    before.end = draft.length
    before.to = to
  } else draft.segments.push({start, end: draft.length, from, to, plain})
}

/** Holds white space back; more of it right after it is the same space. */
export function holdSpace(draft: Draft, from: number, to: number, plain: boolean): void {
  if (!draft.space) draft.space = {from, to, plain}
  else if (draft.space.to === from) draft.space = {from: draft.space.from, to, plain: false}
}

function addHeldSpace(draft: Draft): void {
  const {from, to, plain} = draft.space!
  draft.space = undefined
  if (draft.last !== ' ' && draft.last !== '\n') add(draft, ' ', from, to, plain)
}

/** A line break stands for the line's end with the white space around it and the `>` of the next line. */
export function addBreak(draft: Draft, source: string, from: number, to: number, shown: ' ' | '\n'): void {
  const least = draft.segments.at(-1)?.to ?? 0
  while (from > least && (source[from - 1] === ' ' || source[from - 1] === '\t')) from -= 1
  while (to < source.length && (source[to] === ' ' || source[to] === '\t' || source[to] === '>')) to += 1
  add(draft, shown, from, to, false)
}

/** Parts what comes next from what stands there, in place of white space; ` | ` counts for more than a line break. */
export function addGap(draft: Draft, gap: ' | ' | '\n'): void {
  trimEnd(draft)
  if (draft.length > 0 && (draft.gap === '' || gap === ' | ')) draft.gap = gap
}

/** A line break that is a tag: it has no source, since a fix of the words around it leaves it where it is. */
export function addLineBreak(draft: Draft): void {
  trimEnd(draft)
  if (draft.length > 0 && draft.gap.length < 2) draft.gap += '\n'
}

/** Where the next text will start. */
export function nextStart(draft: Draft): number {
  const space = draft.space && draft.length > 0 && !draft.gap && draft.last !== ' ' && draft.last !== '\n' ? 1 : 0
  return draft.length + draft.gap.length + space
}

function append(draft: Draft, text: string): void {
  draft.parts.push(text)
  draft.length += text.length
  draft.last = text.at(-1)!
}

/** Adds a zone from an earlier `nextStart` up to here. */
export function addZone(draft: Draft, kind: Zone['kind'], start: number): void {
  if (start < draft.length) draft.zones.push({kind, start, end: draft.length})
}

/** Adds a stand-in for the source `from`..`to`. */
export function addStand(draft: Draft, zone: 'code' | 'url', from: number, to: number): void {
  add(draft, stand, from, to, false)
  addZone(draft, zone, draft.length - 1)
}

function trimEnd(draft: Draft): void {
  draft.space = undefined
  while (draft.parts.length > 0 && draft.last.trim() === '') {
    const part = draft.parts.at(-1)!
    cut(draft, draft.length - part.length + part.trimEnd().length)
  }
}

/** Takes off all text from `start` on. */
export function cut(draft: Draft, start: number): void {
  while (draft.length > start) {
    const part = draft.parts.pop()!
    draft.length -= part.length
    if (draft.length < start) append(draft, part.slice(0, start - draft.length))
  }
  draft.last = draft.parts.at(-1)?.at(-1) ?? ''
  const {segments} = draft
  while (segments.length > 0 && segments.at(-1)!.start >= start) segments.pop()
  const tail = segments.at(-1)
  if (tail && tail.end > start) {
    if (tail.plain) tail.to -= tail.end - start
    tail.end = start
  }
  cutRanges(draft.zones, start)
  cutRanges(draft.signs, start)
}

/** Ranges are added when they end, so that those that reach beyond `start` are the last. */
function cutRanges(ranges: {start: number; end: number}[], start: number): void {
  let at = ranges.length
  while (at > 0 && ranges[at - 1]!.end > start) at -= 1
  for (const range of ranges.splice(at)) if (range.start < start) ranges.push(Object.assign(range, {end: start}))
}

/** The texts of a row's cells, by where each starts. Empty cells are left out. */
export function cellTexts(draft: Draft, starts: readonly number[]): string[] {
  const text = draft.parts.join('')
  const cells = starts.map((start, at) =>
    text
      .slice(start, starts[at + 1])
      .replace(/ \| $/u, '')
      .trim()
  )
  return cells.filter((cell) => cell !== '')
}

/** The finished block, or nothing if there is no text in it. */
export function finish(draft: Draft, kind: BlockKind, headings: readonly string[]): Block | undefined {
  trimEnd(draft)
  if (draft.length === 0) return undefined
  const {parts, segments, signs} = draft
  const zones = draft.zones.sort((a, b) => a.start - b.start || b.end - a.end)
  const block: Block = {kind, text: parts.join(''), segments, zones, headings: [...headings]}
  if (signs.length > 0) block.signs = signs
  return withoutUrls(block)
}
