/** One grapheme as a terminal shows it. */
export interface Cell {
  /** What is printed: control and invisible characters are replaced by a name that can be seen. */
  readonly shown: string
  /** In columns of the terminal. */
  readonly width: number
  /** UTF-16 offset and length in the line. */
  readonly start: number
  readonly length: number
}

const tabStop = 4

let segmenter: Intl.Segmenter | undefined

/** Made when it is first needed: it takes as long as the check of many a file that has no finding to print. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', {granularity: 'grapheme'})
  return segmenter.segment(text)
}

/**
 * Splits a line into cells. Nothing of the line reaches the terminal that could move the cursor, reverse the direction
 * or hide: an author must not be able to forge the report.
 */
export function* cellsOf(line: string): Generator<Cell> {
  let column = 0
  for (const {segment, index} of graphemesOf(line)) {
    const shown = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visible(segment)
    const width = shown === segment ? graphemeWidth(segment) : shown.length
    yield {shown, width, start: index, length: segment.length}
    column += width
  }
}

/** A text on one line, with all that is invisible made visible. */
export function oneLine(text: string): string {
  let out = ''
  for (const {shown} of cellsOf(text.replace(/\s+/gu, ' ').trim())) out += shown
  return out
}

export function textWidth(text: string): number {
  let width = 0
  for (const {segment} of graphemesOf(text)) width += graphemeWidth(segment)
  return width
}

function visible(grapheme: string): string {
  if (/^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(grapheme)) {
    return [...grapheme]
      .map((character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`)
      .join('')
  }
  return grapheme
}

function graphemeWidth(grapheme: string): number {
  if (/^\p{M}/u.test(grapheme)) return 0
  if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 2
  const point = grapheme.codePointAt(0)!
  return wideRanges.some(([first, last]) => point >= first && point <= last) ? 2 : 1
}

/** Wide and full-width characters; source: Unicode's EastAsianWidth.txt, classes W and F, small gaps closed. */
const wideRanges = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd]
] as const
