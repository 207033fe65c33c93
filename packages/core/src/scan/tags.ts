import {partsBlocks} from '../prose/html-names.js'

/** Elements that move the text in or around them, or in which tags and blank lines mean nothing. */
const hard = new Set(
  'script style svg math table select template title textarea plaintext xmp noembed noframes pre frameset noscript head'.split(
    ' '
  )
)

/** The name of the tag at `at`, in lower case. */
function nameAt(text: string, at: number): string {
  let start = at + 1
  if (text[start] === '/') start += 1
  let end = start
  while (end < text.length && end - start < 12 && /[a-z\d]/iu.test(text[end]!)) end += 1
  return text.slice(start, end).toLowerCase()
}

/** Whether what follows cannot be read piece by piece. */
export function isHard(text: string, at: number): boolean {
  return text[at + 1] === '!' ? text.startsWith('<![', at) : hard.has(nameAt(text, at))
}

/** Whether the tag at `at` surely parts the words before it from those after it. */
export function partsAt(text: string, at: number): boolean {
  const name = nameAt(text, at)
  if (name === 'br') return true
  if (!partsBlocks.has(name)) return false
  const end = tagEnd(text, at)
  return end > at && !text.slice(at, end).includes('style')
}

/** Where the tag or comment at `at` ends, and those that follow it without a gap; past the end of the text if it does not. */
export function tagEnd(text: string, at: number): number {
  let end = at
  for (let count = 0; count < 64 && text[end] === '<'; count += 1) {
    if (text.startsWith('<!--', end)) end = commentEnd(text, end + 4)
    else end = oneEnd(text, end)
  }
  return end
}

/** The text in which no comment ends from an offset on: it is asked for each `<!--`, and looked through once. */
let openEnded: {text: string; from: number} | undefined

function commentEnd(text: string, from: number): number {
  if (openEnded && from >= openEnded.from && openEnded.text === text) {
    // The same text may come again as another string, which would be compared with the first one each time.
    openEnded.text = text
    return text.length
  }
  const found = text.indexOf('-->', from)
  if (found < 0) openEnded = {text, from}
  return found < 0 ? text.length : found + 3
}

/** A `>` in a quoted value of an attribute ends no tag. */
function oneEnd(text: string, from: number): number {
  let quote = ''
  let value = false
  for (let at = from + 1; at < text.length && at < from + 2000; at += 1) {
    const char = text[at]!
    if (quote) {
      if (char === quote) quote = ''
    } else if (char === '>') return at + 1
    else if (value && (char === '"' || char === "'")) quote = char
    value = char === '=' || (value && char === ' ')
  }
  return text.length
}

const window = 240

/** The word that tags are read out of, around the tag at `at`; undefined if it is not plain to see. */
export function wordAround(text: string, at: number): string | undefined {
  const from = Math.max(0, at - window)
  const end = tagEnd(text, at)
  const before = text.slice(from, at).replace(/<[^<>]*>/gu, '')
  const after = text.slice(end, end + window).replace(/<[^<>]*>/gu, '')
  const left = /[^\s<>]*$/u.exec(before)![0]
  const right = /^[^\s<>]*/u.exec(after)![0]
  const whole = left.length < before.length || from === 0
  const ended = right.length < after.length || end + window >= text.length
  return whole && ended && !before.endsWith(`>${left}`) && after[right.length] !== '<' ? left + right : undefined
}
