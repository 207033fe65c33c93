import {decodeName} from './html-parser.js'
import {commentEnd, readTag} from './tags.js'

/** Text and the source range that it stands for. */
export interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly plain: boolean
}

export type AddPiece = (text: string, from: number, to: number, plain: boolean) => void

export function collect(read: (add: AddPiece) => void): Piece[] {
  const pieces: Piece[] = []
  read((text, from, to, plain) => pieces.push({text, from, to, plain}))
  return pieces
}

/**
 * How a parser reads the source: as text with tags in it; as text in which `<` is a plain character, or `&` too; as an
 * attribute's value.
 */
export type Mode = 'text' | 'no tags' | 'plain' | 'attribute'

/**
 * Walks the source of an HTML text in step with its decoded value and tells which part stands for which. The parser
 * says where a text begins and ends, but not where the references, line ends and dropped tags in it are.
 */
export function align(value: string, source: string, start: number, end: number, mode: Mode, add: AddPiece): number {
  let at = start
  let done = 0
  while (done < value.length && at < end) {
    const same = plainLength(value, done, source, at, end)
    if (same > 0) {
      add(value.slice(done, done + same), at, at + same, true)
      done += same
      at += same
      continue
    }
    if (opensSection(value, done, source, at, end)) {
      // In a CDATA section, as SVG and MathML have them, every character is itself.
      const close = source.indexOf(']]>', at)
      const inner = close < 0 || close > end ? end : close
      done += align(value.slice(done), source, at + section.length, inner, 'plain', add)
      at = Math.min(end, inner + 3)
      continue
    }
    const {length, to} = odd(value, done, source, at, end, mode)
    if (length > 0) {
      const text = value.slice(done, done + length)
      add(text, at, to, length === to - at && source.startsWith(text, at))
    }
    done += length
    at = to
  }
  return done
}

const section = '<![CDATA['

function opensSection(value: string, done: number, source: string, at: number, end: number): boolean {
  return source.startsWith(section, at) && at + section.length <= end && !value.startsWith(section, done)
}

/** How many characters from here on are the same in both and can be nothing but themselves. */
function plainLength(value: string, done: number, source: string, at: number, end: number): number {
  let length = 0
  while (at + length < end && done + length < value.length) {
    const char = source.charCodeAt(at + length)
    if (char !== value.charCodeAt(done + length) || char === 38 || char === 60) break
    length += 1
  }
  return length
}

/** One step where source and value may differ: `length` characters of the value stand for `at`..`to`. */
function odd(
  value: string,
  done: number,
  source: string,
  at: number,
  end: number,
  mode: Mode
): {length: number; to: number} {
  const char = source[at]!
  const dropped = char === '<' && (mode === 'text' || value[done] !== '<') ? markupEnd(source, at, end) : at
  if (dropped > at) return {length: 0, to: dropped}
  if (char === '&' && mode !== 'plain') {
    const reference = readReference(value, done, source, at, end, mode === 'attribute')
    if (reference) return reference
  }
  if (char === value[done]) return {length: 1, to: at + 1}
  if (char === '\r' && value[done] === '\n')
    return {length: 1, to: source[at + 1] === '\n' && at + 1 < end ? at + 2 : at + 1}
  if (char === '\0' && value[done] === '\uFFFD') return {length: 1, to: at + 1}
  return {length: 0, to: at + 1}
}

/** Where a tag or comment that the parser dropped ends; where it starts, if there is none. */
function markupEnd(source: string, at: number, end: number): number {
  const to = commentEnd(source, at) ?? readTag(source, at)?.to
  return to === undefined || to > end ? at : to
}

/** Names that HTML reads without a semicolon too. */
const loose = new Set(
  `AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT Ntilde
  Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring
  atilde auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl
  igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound
  quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml`.split(/\s+/u)
)

function readReference(
  value: string,
  done: number,
  source: string,
  at: number,
  end: number,
  inAttribute: boolean
): {length: number; to: number} | undefined {
  const pattern = /&(?:#(\d+);?|#x([\da-f]+);?|([a-z][a-z\d]*);?)/iuy
  pattern.lastIndex = at
  const [written, digits, hex, name] = pattern.exec(source) ?? []
  if (!written || at + written.length > end) return undefined
  if (digits || hex) {
    const code = digits ? Number(digits) : Number.parseInt(hex!, 16)
    return {length: code > 0xffff && code <= 0x10ffff ? 2 : 1, to: at + written.length}
  }
  const prefix = loosePrefix(name!)
  const exact = written.endsWith(';') && prefix.length < name!.length
  const rest = written.slice(1 + prefix.length)
  if (prefix && (!exact || value.startsWith(decodeName(`&${prefix};`) + rest, done))) {
    const sign = decodeName(`&${prefix};`)
    const bare = written.endsWith(';') && prefix === name ? 1 : 0
    // In an attribute, `&amp=` and `&ampx` are no references.
    const kept = inAttribute && bare === 0 && /[=a-z\d]/iu.test(source[at + 1 + prefix.length] ?? '')
    return !kept && value.startsWith(sign, done) ? {length: sign.length, to: at + 1 + prefix.length + bare} : undefined
  }
  return value[done] === '&' || !exact ? undefined : {length: decodeName(written).length, to: at + written.length}
}

function loosePrefix(name: string): string {
  for (let length = Math.min(6, name.length); length > 1; length -= 1)
    if (loose.has(name.slice(0, length))) return name.slice(0, length)
  return ''
}
