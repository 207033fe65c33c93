import type {Piece} from './align.js'
import type {Line} from './lines.js'

/** Nobody nests lists and quotes deeper; the parser needs time in the square of the depth. */
const deepest = 16
const widest = 64
/** Four spaces would make code of what is in a list that began before. */
const widestInJoined = 3

/**
 * The pieces of a part of a Markdown text that are left when nesting past any use is taken out, and the lines `without`.
 * In a part that is `joined` to the one before, no indent makes code.
 */
export function limitNesting(
  text: string,
  start: number,
  end: number,
  without: readonly Line[],
  joined: boolean
): Piece[] {
  const pieces: Piece[] = []
  let from = start
  const add = (to: number): void => {
    if (from < to) pieces.push({text: text.slice(from, to), from, to, plain: true})
  }
  const leaveOut = (cutFrom: number, cutTo: number): void => {
    if (cutFrom >= cutTo) return
    for (let at = text.indexOf('\0', from); at >= 0 && at < cutFrom; at = text.indexOf('\0', from)) {
      add(at)
      // The parser shows it so too, but then no longer says where the text around it stands.
      pieces.push({text: '\uFFFD', from: at, to: at + 1, plain: false})
      from = at + 1
    }
    add(cutFrom)
    from = cutTo
  }
  let left = 0
  for (let line = start; line < end; ) {
    if (without[left]?.start === line) {
      line = without[left]!.next
      leaveOut(without[left]!.start, line)
      left += 1
    } else line = nextLine(text, cutMarks(text, line, end, joined, leaveOut), end)
  }
  leaveOut(end, end + 1)
  return pieces
}

/** Leaves out the list and quote marks and the white space at the start of a line that go too deep. Returns their end. */
function cutMarks(
  text: string,
  line: number,
  end: number,
  joined: boolean,
  leaveOut: (from: number, to: number) => void
): number {
  let at = line
  let width = 0
  for (let depth = 1; ; depth += 1) {
    const from = at
    let most = joined ? widestInJoined : widest - width
    while (at < end && (text[at] === ' ' || text[at] === '\t')) {
      const columns = text[at] === '\t' ? 4 : 1
      most -= columns
      width += columns
      at += 1
      if (most < 0) break
    }
    if (most < 0) {
      const kept = at - 1
      while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1
      leaveOut(Math.max(from, kept), at)
    }
    const to = afterMark(text, at, end)
    if (to === at) return at
    if (depth > deepest) leaveOut(at, to)
    width += to - at
    at = to
  }
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
