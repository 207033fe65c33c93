import type {Edit} from './edits.js'

/** Emoji and signs that stand for words. */
const words: ReadonlyMap<string, string> = new Map([
  ['👎', 'thumbs down'],
  ['👍', 'thumbs up'],
  ['💯', '100'],
  ['🔴', 'red'],
  ['🟢', 'green']
])
const prohibitions = new Set('❌🚫⛔✖✗✘🛑❎')
const filledStars = new Set('⭐🌟★✪✰✭✮✯🌠')
const hollowStars = new Set('☆✩⚝')
const numberWords = new Set(['one', 'two', 'three', 'four', 'five'])
/** Words beside a lone star that show it to be a rating, not a bullet. */
const ratingWords = new Set(
  'a an only from for or and = star stars rating ratings review reviews feedback feedbacks comment leave give gave get me us just unless if is means than minimum seller rated rate left it'.split(
    ' '
  )
)

/** `⭐⭐⭐⭐⭐` and `5*` to `5 stars`, 👎 to `thumbs down`, `🚫 neutrals` to `no neutrals`, `+ve` to `positive`. */
export function signEdits(text: string): Edit[] {
  const edits: Edit[] = []
  if (!/[*\u0080-\uffff]|[+-][vV][eE]/.test(text)) return edits
  const lines = new LineStars(text)
  let at = 0
  while (at < text.length) {
    const char = charAt(text, at)
    const edit = editAt(text, at, char, edits.at(-1)?.end ?? 0, lines)
    if (edit && edit.parts[0]!.text !== text.slice(edit.start, edit.end)) edits.push(edit)
    at = edit ? edit.end : at + char.length
  }
  return edits
}

function editAt(text: string, at: number, char: string, from: number, lines: LineStars): Edit | undefined {
  if (char === '*') return asterisk(text, at, from)
  if (char === '+' || char === '-') return signedVe(text, at)
  if (char < '\u0080') return undefined
  if (isStar(char)) return stars(text, at, from, lines)
  const word = words.get(char)
  const end = at + char.length
  if (word) return char === '👍' && !isRatingSign(text, at, end) ? undefined : replace(at, end, ` ${word} `)
  if (prohibitions.has(char)) return prohibition(text, at, end)
  return undefined
}

function replace(start: number, end: number, text: string): Edit {
  return {start, end, parts: [{text, start, end}]}
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!)
}

function isStar(char: string): boolean {
  return filledStars.has(char) || hollowStars.has(char)
}

/** A run of stars, single spaces allowed between them. A digit or number word before it counts in their stead. */
function stars(text: string, at: number, from: number, lines: LineStars): Edit {
  let filled = 0
  let hollow = 0
  let end = at
  for (let next = at; next < text.length; ) {
    const char = charAt(text, next)
    if (!isStar(char)) break
    if (filledStars.has(char)) filled += 1
    else hollow += 1
    end = next + char.length
    next = text[end] === ' ' && end + 1 < text.length && isStar(charAt(text, end + 1)) ? end + 1 : end
  }
  const before = beforeGap(text, at, from)
  if (numberEndsAt(text, before)) return replace(before, end, ' stars ')
  const times = timesAfter(text, end)
  if (filled + hollow === 1 && times) return replace(at, times.end, ` ${times.digit} stars `)
  if (filled + hollow === 1 && lines.decorates(at, end))
    return {start: at, end, parts: [{text: text.slice(at, end), start: at, end}]}
  return replace(at, end, ` ${Math.min(5, filled || hollow)} stars `)
}

/** Where the text before `at` ends, one space or hyphen left out. */
function beforeGap(text: string, at: number, from: number): number {
  const gap = text[at - 1] === ' ' || text[at - 1] === '-'
  return gap && at - 1 > from ? at - 1 : at
}

function numberEndsAt(text: string, end: number): boolean {
  if (isDigit(text.charCodeAt(end - 1))) return true
  return numberWords.has(wordBefore(text, end))
}

/** `⭐ x 5`. */
function timesAfter(text: string, end: number): {digit: string; end: number} | undefined {
  let at = text[end] === ' ' ? end + 1 : end
  if (text[at] !== 'x' && text[at] !== 'X' && text[at] !== '×') return undefined
  at += text[at + 1] === ' ' ? 2 : 1
  const digit = text[at] ?? ''
  return digit >= '1' && digit <= '5' && !isWordCode(text.charCodeAt(at + 1)) ? {digit, end: at + 1} : undefined
}

/**
 * `5*`, `5-*`, `five *`, `5*****`: the asterisk stands for stars after a number from one to five, unless the number is
 * a price, part of a longer one, or a factor (`5*3`).
 */
function asterisk(text: string, at: number, from: number): Edit | undefined {
  let end = at
  while (text[end] === '*') end += 1
  const before = beforeGap(text, at, from)
  if ((end - at !== 1 && end - at !== 5) || text[at - 1] === '*' || isWordCode(text.charCodeAt(end))) {
    return end - at > 1 ? {start: at, end, parts: [{text: text.slice(at, end), start: at, end}]} : undefined
  }
  const digit = text[before - 1] ?? ''
  const counted =
    digit >= '1' && digit <= '5' ? !isNumberPart(text, before - 2) : numberWords.has(wordBefore(text, before))
  const parted = before < at && text[before] === ' '
  if (counted && (!parted || isRatingContext(text, end))) return replace(before, end, ' stars ')
  const alone = end - at === 5 && (ratingWords.has(wordAfter(text, end)) || ratingWords.has(wordBefore(text, before)))
  return alone &&
    !text
      .slice(end, end + longestLine)
      .split('\n', 1)[0]!
      .includes('*****')
    ? replace(at, end, ' 5 stars ')
    : undefined
}

/** The character at `at` makes the digit after it part of a price, code or longer number. */
function isNumberPart(text: string, at: number): boolean {
  const char = text[at]
  return char !== undefined && (isWordCode(text.charCodeAt(at)) || '.,$£€¥*/#+:'.includes(char))
}

/** After `5 *`, which is also how a factor or a list item is written. */
function isRatingContext(text: string, end: number): boolean {
  const next = text[end] === ' ' ? text[end + 1] : text[end]
  return next === undefined || '.!?,;)\n'.includes(next) || ratingWords.has(wordAfter(text, end))
}

/** `+ve` and `-ve`, as in `-ve feedback`. */
function signedVe(text: string, at: number): Edit | undefined {
  if ((text.charCodeAt(at + 1) | 0x20) !== 0x76 || (text.charCodeAt(at + 2) | 0x20) !== 0x65) return undefined
  if (isWordCode(text.charCodeAt(at - 1)) || isWordCode(text.charCodeAt(at + 3))) return undefined
  return replace(at, at + 3, text[at] === '+' ? 'positive' : 'negative')
}

/** `a 👍`, `👍 = 10% off`; on its own it only means yes. */
function isRatingSign(text: string, at: number, end: number): boolean {
  const before = wordBefore(text, text[at - 1] === ' ' ? at - 1 : at)
  const after = wordAfter(text, end)
  return beforeSign.has(before) || afterSign.has(after)
}

const beforeSign = new Set('a an one only your my me us leave give get gave want need = or for'.split(' '))
const afterSign = new Set('= rating ratings review reviews feedback only or for'.split(' '))

/** `🚫 neutrals`: a ban, unless the words say so themselves. */
function prohibition(text: string, at: number, end: number): Edit | undefined {
  const next = text[end] === ' ' ? end + 1 : end
  if (!isWordCode(text.charCodeAt(next)) || isDigit(text.charCodeAt(next))) return undefined
  return otherOpenings.has(wordAfter(text, end)) || isNegated(text, end) ? undefined : replace(at, end, ' no ')
}

const otherOpenings = new Set(['do', 'don', 'dont', 'please', 'we', 'you', 'i', 'if', 'sorry'])
const negations = new Set(['no', 'not', 'never', 'without', 'none'])
const negatedWithin = 6

/** One of the next words of the line denies: `❌ Adverts must not …`. */
function isNegated(text: string, from: number): boolean {
  let at = from
  for (let count = 0; count < negatedWithin; count += 1) {
    while (at < text.length && text[at] !== '\n' && !isWordCode(text.charCodeAt(at))) at += 1
    const word = wordAfter(text, at)
    if (word === '' || text[at] === '\n') return false
    if (negations.has(word)) return true
    while (isWordCode(text.charCodeAt(at))) at += 1
  }
  return false
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isWordCode(code: number): boolean {
  const lower = code | 0x20
  return isDigit(code) || (lower >= 97 && lower <= 122 && code < 128)
}

const longestSign = 10
/** How far to look for the second half of an ornament (`***** NEW *****`). */
const longestLine = 100

function wordBefore(text: string, end: number): string {
  let at = end
  while (at > 0 && end - at < longestSign && (isWordCode(text.charCodeAt(at - 1)) || text[at - 1] === '=')) at -= 1
  return text.slice(at, end).toLowerCase()
}

function wordAfter(text: string, from: number): string {
  const start = text[from] === ' ' ? from + 1 : from
  let at = start
  while (at < text.length && at - start < longestSign && (isWordCode(text.charCodeAt(at)) || text[at] === '=')) at += 1
  return text.slice(start, at).toLowerCase()
}

/** Tells lone stars that decorate a line, as bullets or between slogans, from those that rate. */
class LineStars {
  private lineEnd = -1
  private lone = 0

  constructor(private readonly text: string) {}

  decorates(at: number, end: number): boolean {
    const {text} = this
    if (at >= this.lineEnd) this.readLine(at)
    if (ratingWords.has(wordAfter(text, end)) && wordAfter(text, end) !== '') return false
    const before = wordBefore(text, text[at - 1] === ' ' ? at - 1 : at)
    if (before !== '' && ratingWords.has(before)) return false
    const opens = at === 0 || text[at - 1] === '\n' || (text[at - 1] === ' ' && (at === 1 || text[at - 2] === '\n'))
    return opens
      ? /[a-z0-9]/iu.test(wordAfter(text, end)) || this.lone > 1
      : this.lone > 1 || isDigit(text.charCodeAt(end))
  }

  /** Counts the stars of the line that stand alone. */
  private readLine(at: number): void {
    const {text} = this
    const start = text.lastIndexOf('\n', at) + 1
    const close = text.indexOf('\n', at)
    this.lineEnd = close < 0 ? text.length : close + 1
    this.lone = 0
    let starBefore = false
    for (let next = start; next < this.lineEnd; ) {
      const char = charAt(text, next)
      const end = next + char.length
      const star = isStar(char)
      const after = text[end] === ' ' ? end + 1 : end
      if (star && !starBefore && !(after < this.lineEnd && isStar(charAt(text, after)))) this.lone += 1
      if (star || char !== ' ') starBefore = star
      next = end
    }
  }
}
