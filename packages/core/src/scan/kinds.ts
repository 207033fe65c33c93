/** What an ASCII character is to the scan. */
export const gap = 0
export const letter = 1
export const digit = 2
/** May be a letter of the word beside it, or stand for one. */
export const sign = 3
/** Ends a line, opens a tag, an entity, code or a link, or is an asterisk: looked at by itself. */
export const special = 4

export const kinds: Uint8Array = Uint8Array.from({length: 128}, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[a-z]/iu.test(char)) return letter
  if (/\d/u.test(char)) return digit
  if ('@$+|!'.includes(char) || (code < 32 && !'\t\n\f\r'.includes(char)) || code === 127) return sign
  return '\n<&`[*~\\:'.includes(char) ? special : gap
})

/** Characters beyond ASCII that part words, whatever stands beside them. */
const parting = new Set(
  [...'’‘“”–—―•·…©®™«»‹›¡¿†‡′″№´¨¯¸×÷±¶\u00a0\u2002\u2003\u2009\u202f'].map((char) => char.charCodeAt(0))
)
/** The same where no letter stands beside them: elsewhere they pass for letters. */
const money = new Set([...'£€¢¥§°½¼¾'].map((char) => char.charCodeAt(0)))

export function partsWords(code: number, beside: number, after: number): boolean {
  if (parting.has(code)) return !(code === 0x2018 && isLetter(after))
  return money.has(code) && !isLetter(beside) && !isLetter(after)
}

export function isLetter(code: number): boolean {
  return code < 128 ? kinds[code] === letter : code >= 128
}

export function isAlnum(code: number): boolean {
  return code < 128 ? kinds[code] === letter || kinds[code] === digit : false
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
