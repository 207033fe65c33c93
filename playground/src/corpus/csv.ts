/** A row of a table. `line` is where it begins, from one. */
export interface CsvRow {
  readonly line: number
  readonly cells: string[]
  readonly problem?: string
}

/**
 * Reads CSV as RFC 4180 has it: cells parted by commas, rows by line ends of any kind; a cell in double quotes may hold
 * all of these, and `""` for a quote. Empty rows are passed over. A row with a quote that never ends
 * is given with its problem, and the reading goes on at the next line.
 */
export function* readCsv(text: string): Generator<CsvRow> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at)
    const {cells, problem} = row
    if (problem !== undefined || cells.length > 1 || cells[0] !== '') {
      yield {line, cells, ...(problem === undefined ? {} : {problem})}
    }
    line += row.lines
    at = row.end
  }
}

interface ReadRow {
  readonly cells: string[]
  readonly end: number
  /** How many line ends it took. */
  readonly lines: number
  readonly problem?: string
}

function readRow(text: string, start: number): ReadRow {
  const cells: string[] = []
  let at = start
  let lines = 1
  for (;;) {
    if (text[at] === '"') {
      const quoted = readQuoted(text, at)
      if (!quoted) return {cells: [], end: nextLine(text, start), lines: 1, problem: 'has a quote that is not closed'}
      cells.push(quoted.cell)
      lines += quoted.lines
      at = quoted.end
      if (!endsCell(text, at)) {
        return {cells: [], end: nextLine(text, at), lines, problem: 'has text after a closing quote'}
      }
    } else {
      const end = cellEnd(text, at)
      cells.push(text.slice(at, end))
      at = end
    }
    if (text[at] !== ',') return {cells, end: afterLineEnd(text, at), lines}
    at += 1
  }
}

function readQuoted(text: string, start: number): {cell: string; end: number; lines: number} | undefined {
  let from = start + 1
  let cell = ''
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return undefined
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') return {cell, end: quote + 1, lines: cell.split(/\r\n|\r|\n/u).length - 1}
    cell += '"'
    from = quote + 2
  }
}

function cellEnd(text: string, start: number): number {
  let at = start
  while (!endsCell(text, at)) at += 1
  return at
}

function endsCell(text: string, at: number): boolean {
  const sign = text[at]
  return sign === undefined || sign === ',' || sign === '\n' || sign === '\r'
}

function nextLine(text: string, start: number): number {
  let at = start
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1
  return afterLineEnd(text, at)
}

function afterLineEnd(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2
  return Math.min(text.length, at + 1)
}
