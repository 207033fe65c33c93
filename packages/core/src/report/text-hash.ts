/**
 * A 106-bit hash of a text's UTF-16 code units, in hex: to recognise a text again, not to protect it. Two rounds of
 * cyrb53 (bryc, public domain) with different seeds: pure, synchronous, the same in a browser and on a server.
 */
export function textHash(text: string): string {
  let highOne = 0xdeadbeef ^ 0x9e3779b9
  let lowOne = 0x41c6ce57 ^ 0x9e3779b9
  let highTwo = 0xdeadbeef ^ 0x85ebca6b
  let lowTwo = 0x41c6ce57 ^ 0x85ebca6b
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    highOne = Math.imul(highOne ^ unit, 2654435761)
    lowOne = Math.imul(lowOne ^ unit, 1597334677)
    highTwo = Math.imul(highTwo ^ unit, 2654435761)
    lowTwo = Math.imul(lowTwo ^ unit, 1597334677)
  }
  return half(highOne, lowOne) + half(highTwo, lowTwo)
}

function half(highRaw: number, lowRaw: number): string {
  const high = Math.imul(highRaw ^ (highRaw >>> 16), 2246822507) ^ Math.imul(lowRaw ^ (lowRaw >>> 13), 3266489909)
  const low = Math.imul(lowRaw ^ (lowRaw >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}
