// What the scripts that make the second reader's data share.

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

/** Packs numbers as signed bytes, each run of `run` with a scale of its own. */
export function packNumbers(numbers, run) {
  const bytes = new Int8Array(numbers.length)
  const scales = new DataView(new ArrayBuffer(4 * Math.ceil(numbers.length / run)))
  for (let from = 0; from < numbers.length; from += run) {
    let most = 1e-12
    for (let at = from; at < Math.min(numbers.length, from + run); at += 1) most = Math.max(most, Math.abs(numbers[at]))
    scales.setFloat32((from / run) * 4, most / 127, true)
    for (let at = from; at < Math.min(numbers.length, from + run); at += 1)
      bytes[at] = notable(Math.round((numbers[at] / most) * 127))
  }
  return {
    run,
    bytes: Buffer.from(bytes.buffer).toString('base64'),
    scales: Buffer.from(scales.buffer).toString('base64')
  }
}

/** The smallest numbers change nothing that can be measured, and zeros compress better. */
function notable(value) {
  return Math.abs(value) > 3 ? value : 0
}
