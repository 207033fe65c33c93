import {type Cell, cellsOf} from './cells.js'

/** A row of the source around a finding. A long line takes several. */
export interface ExcerptRow {
  /** The line's number, one-based; undefined where the row goes on with the line of the row before. */
  readonly number: number | undefined
  /** The row in pieces: before the marked words, the words, and after. */
  readonly before: string
  readonly marked: string
  readonly after: string
  /** Columns before and under the marked words. */
  readonly indent: number
  readonly width: number
}

export interface Excerpt {
  readonly rows: ExcerptRow[]
  /** More lines are marked than are shown. */
  readonly more: boolean
}

const mostRows = 4

/** How much of a long line is shown before the marked words, in UTF-16 code units. */
const lead = 24

/**
 * The lines that hold `start`..`end`, a long one from a little before the words.
 * @param lineStarts The offset of each line.
 * @param first The line of `start`, one-based.
 * @param columns The widest row.
 */
export function excerptOf(
  text: string,
  lineStarts: readonly number[],
  start: number,
  end: number,
  first: number,
  columns: number
): Excerpt {
  const rows: ExcerptRow[] = []
  for (let number = first; number <= lineStarts.length; number += 1) {
    const lineStart = lineStarts[number - 1]!
    if (lineStart >= end) break
    if (rows.length === mostRows) return {rows, more: true}
    const line = text.slice(lineStart, lineStarts[number] ?? text.length).replace(/[\r\n]+$/u, '')
    const from = Math.max(0, start - lineStart)
    const to = Math.min(line.length, end - lineStart)
    if (to <= from) continue
    const parts = rowsOf(line, from, to, columns, mostRows - rows.length)
    rows.push(...parts.map((part, at) => ({number: at === 0 ? number : undefined, ...part})))
  }
  return {rows, more: false}
}

type Part = Omit<ExcerptRow, 'number'>

function rowsOf(line: string, from: number, to: number, columns: number, most: number): Part[] {
  const whole = line.length <= columns ? [...cellsOf(line)] : []
  if (whole.length > 0 && widthOf(whole) <= columns) return [partOf(whole, from, to)]
  const begin = from <= lead ? 0 : cutBefore(line, from - lead)
  // A cell is rarely longer than a few units, so this slice fills the rows without reading a line of any length.
  const near = line.slice(begin, begin + columns * most * 4)
  const rows: Cell[][] = [begin > 0 ? [ellipsis] : []]
  let complete = begin + near.length === line.length
  // One column stays free for the sign that the line goes on.
  const room = columns - ellipsis.width
  for (const cell of cellsOf(near)) {
    const placed = {...cell, start: cell.start + begin}
    if (widthOf(rows.at(-1)!) + cell.width > room) {
      if (placed.start >= to || rows.length === most) {
        complete = false
        break
      }
      rows.push(lastWordOf(rows.at(-1)!))
    }
    rows.at(-1)!.push(placed)
  }
  if (!complete) rows.at(-1)!.push(ellipsis)
  return rows.map((row) => partOf(row, from, to))
}

/** Stands for what is not shown; of no length, so that no words are counted in it. */
const ellipsis: Cell = {shown: '…', width: 1, start: -1, length: 0}

/** Takes the unfinished word off the row, for the next one to begin with; none where it fills most of the row. */
function lastWordOf(row: Cell[]): Cell[] {
  const space = row.findLastIndex(({shown}) => shown === ' ')
  return space > row.length / 2 ? row.splice(space + 1) : []
}

/** The offset, or the unit before it where it would split a pair of surrogates. */
function cutBefore(line: string, offset: number): number {
  const unit = line.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset
}

function partOf(cells: readonly Cell[], from: number, to: number): Part {
  const first = cells.findIndex(({start, length}) => start + length > from && start < to)
  if (first < 0) return {before: shownOf(cells), marked: '', after: '', indent: widthOf(cells), width: 0}
  const last = cells.findLastIndex(({start, length}) => start + length > from && start < to)
  const [before, marked] = [cells.slice(0, first), cells.slice(first, last + 1)]
  const after = shownOf(cells.slice(last + 1))
  return {before: shownOf(before), marked: shownOf(marked), after, indent: widthOf(before), width: widthOf(marked)}
}

function shownOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join('')
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}
