import type {Piece} from './align.js'
import type {Line} from './lines.js'

/** Nobody nests lists and quotes deeper; the parser needs time in the square of the depth. */
const deepest = 16
const widest = 64

/** The pieces of a Markdown text that are left when nesting past any use is taken out, and the lines `without`. */
export function limitNesting(text: string, start: number, end: number, without: readonly Line[]): Piece[] {
  const pieces: Piece[] = []
  let from = start
  const add = (to: number): void => {
    if (from < to) pieces.push({text: text.slice(from, to), from, to, plain: true})
  }
  const keep = (to: number): void => {
    for (let at = text.indexOf('\0', from); at >= 0 && at < to; at = text.indexOf('\0', from)) {
      add(at)
      // The parser shows it so too, but then no longer says where the text around it stands.
      pieces.push({text: '\uFFFD', from: at, to: at + 1, plain: false})
      from = at + 1
    }
    add(to)
  }
  let left = 0
  for (let line = start; line < end; ) {
    const cut = without[left]?.start === line ? {from: line, to: without[left]!.next} : markersPast(text, line, end)
    if (without[left]?.start === line) left += 1
    if (cut.from < cut.to) {
      keep(cut.from)
      from = cut.to
    }
    line = nextLine(text, cut.to, end)
  }
  keep(end)
  return pieces
}

/** The list and quote marks, and the white space, at the start of a line that go too deep. */
function markersPast(text: string, line: number, end: number): {from: number; to: number} {
  let at = line
  let depth = 0
  let width = 0
  let from = -1
  for (;;) {
    while (at < end && (text[at] === ' ' || text[at] === '\t')) {
      width += text[at] === '\t' ? 4 : 1
      if (width > widest && from < 0) from = at
      at += 1
    }
    const to = afterMark(text, at, end)
    if (to === at) break
    depth += 1
    if (depth > deepest && from < 0) from = at
    width += to - at
    at = to
  }
  return from < 0 ? {from: at, to: at} : {from, to: at}
}

/** After the `>`, bullet or number at a place; the place itself if there is none. */
function afterMark(text: string, at: number, end: number): number {
  if (at >= end) return at
  if (text[at] === '>') return at + 1
  let to = at
  if ('-+*'.includes(text[at]!)) to += 1
  else {
    while (to < end && to - at < 9 && text[to]! >= '0' && text[to]! <= '9') to += 1
    if (to === at || (text[to] !== '.' && text[to] !== ')')) return at
    to += 1
  }
  return to >= end || ' \t\r\n'.includes(text[to]!) ? to : at
}

function nextLine(text: string, at: number, end: number): number {
  for (let to = at; to < end; to += 1) {
    if (text[to] === '\n') return to + 1
    if (text[to] === '\r') return text[to + 1] === '\n' ? to + 2 : to + 1
  }
  return end
}
