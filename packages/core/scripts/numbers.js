// What the script that makes the second reader's data stands on.

/** A generator of numbers from 0 to 1, the same each time for a seed (mulberry32, public domain). */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Packs numbers as `unpackNumbers` of src/reader/weights.ts reads them, each as one of `top` steps on either side of
 * nothing. Few steps are enough: with four, the reader judges as well as with 127, in half the room.
 */
export function packNumbers(numbers, top) {
  const most = numbers.reduce((found, number) => Math.max(found, Math.abs(number)), 1e-12)
  const bytes = new Uint8Array(numbers.length / 2)
  for (let at = 0; at < numbers.length; at += 1) {
    const step = Math.sign(numbers[at]) * Math.round(Math.sqrt(Math.abs(numbers[at]) / most) * top)
    bytes[at >> 1] |= (step & 15) << (at % 2 === 0 ? 0 : 4)
  }
  return {scale: most / top ** 2, bytes: Buffer.from(bytes.buffer).toString('base64')}
}
