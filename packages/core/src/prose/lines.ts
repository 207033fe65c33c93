/** A line of a text; `next` is after its end mark. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** The lines of a text, which end at `\n`, `\r\n` or a lone `\r`. */
export function* linesOf(text: string, from = 0): Generator<Line> {
  const mark = /\r\n|\n|\r/gu
  mark.lastIndex = from
  let start = from
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    yield {start, end: found.index, next: mark.lastIndex}
    start = mark.lastIndex
  }
  yield {start, end: text.length, next: text.length}
}
