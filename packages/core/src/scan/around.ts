import {isAlnum, isSpace, kinds, letter} from './kinds.js'

export function isPlainLetter(text: string, at: number): boolean {
  if (at >= text.length) return false
  const code = text.charCodeAt(at)
  return code < 128 && kinds[code] === letter
}

export function joins(code: number): boolean {
  return isAlnum(code) || code >= 128 || code === 38 || code === 64 || code === 36
}

/** `seIIer`, `Ieave`: a capital I that may be an l. */
export function isOdd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) !== 73) continue
    if (at > start && text.charCodeAt(at - 1) >= 97) return true
    if (at + 1 < end && 'aeiou'.includes(text[at + 1]!)) return true
  }
  return false
}

/** The line end at `at` is followed by a bullet and words. */
export function itemFollows(text: string, at: number): boolean {
  const bullet = text.charCodeAt(at + 1)
  return (
    (bullet === 45 || bullet === 42 || bullet === 43) &&
    text.charCodeAt(at + 2) === 32 &&
    !isSpace(text.charCodeAt(at + 3))
  )
}

/** The line end at `at` is followed by a blank line. */
export function endsParagraph(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next += 1) {
    const code = text.charCodeAt(next)
    if (code === 10) return true
    if (code !== 32 && code !== 9 && code !== 13) return false
  }
  return true
}
