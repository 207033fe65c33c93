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

/** Packs numbers as `unpackNumbers` of src/reader/weights.ts reads them. The smallest become nothing: zeros compress. */
export function packNumbers(numbers, least) {
  const most = numbers.reduce((found, number) => Math.max(found, Math.abs(number)), 1e-12)
  const bytes = Int8Array.from(numbers, (number) => {
    const byte = Math.sign(number) * Math.round(Math.sqrt(Math.abs(number) / most) * 127)
    return Math.abs(byte) < least ? 0 : byte
  })
  return {scale: most / 127 ** 2, bytes: Buffer.from(bytes.buffer).toString('base64')}
}
