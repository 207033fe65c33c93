/** ASCII: 1 for a letter, 2 for a digit. */
const kinds = Uint8Array.from({length: 128}, (_, code) => {
  const lower = code | 0x20
  if (lower >= 97 && lower <= 122) return 1
  return code >= 48 && code <= 57 ? 2 : 0
})

/** False beyond the end of the text, where the code is NaN. */
export function isAlnum(code: number): boolean {
  return code < 128 && kinds[code]! > 0
}

export function isLetter(code: number): boolean {
  return code < 128 && kinds[code] === 1
}

const letterOrHalf = /[\p{L}\p{N}\p{M}\p{Cs}]/u

/** What may part the letters of a word: any mark or space. No letter of any script, and no half of an emoji. */
export function isMark(code: number): boolean {
  if (code < 128) return !isAlnum(code) && (code >= 32 || code === 9 || code === 10)
  return code >= 128 && !letterOrHalf.test(String.fromCharCode(code))
}

/** Where the marks at `at` that part two pieces of a word end: three at most, one line end at most; 0 if they do not. */
export function gapEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isMark(text.charCodeAt(end))) end += 1
  return end > at && end - at <= 3 && end < text.length ? end : 0
}
