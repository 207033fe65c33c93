import {register} from 'node:module'

/** More counters than all instrumented modules have together. */
const most = 1 << 16
const hits = new Uint32Array(most)
let taken = 0

/** Where the counters of each module begin, and the line of each. */
const modules = []

globalThis.__takeHits = (url, lines) => {
  const count = lines.length
  modules.push({url, lines, from: taken})
  if (taken + count > most) throw new RangeError(`more than ${most} counters are needed`)
  taken += count
  return hits.subarray(taken - count, taken)
}

/** From now on, modules whose address holds one of `parts` count what is run in them. */
export function countHitsIn(parts) {
  register('./loader.js', import.meta.url, {data: {parts}})
}

export function clearHits() {
  hits.fill(0, 0, taken)
}

/** How many counted places were passed: a measure of work that does not depend on the machine. */
export function countHits() {
  let sum = 0
  for (let at = 0; at < taken; at += 1) sum += hits[at]
  return sum
}

/** A copy of the counters as they stand. */
export function hitsNow() {
  return hits.slice(0, taken)
}

/**
 * The place, as a file and a line, that grew fastest between a run and one of `times` its length, and its counts. Of those
 * that grew with the length to the power `least` or more, the one that was passed most often; if none did, of all.
 */
export function fastestGrowing(small, large, least, times) {
  const fast = times ** least
  let best = 0
  let isFast = false
  for (let at = 0; at < taken; at += 1) {
    const grows = large[at] > 1000 && large[at] > fast * Math.max(small[at], 1)
    if (grows === isFast ? large[at] > large[best] : grows) best = at
    isFast ||= grows
  }
  const {url, lines, from} = modules.findLast((module) => module.from <= best)
  return {
    place: `${url.split('/').slice(-2).join('/')}:${lines[best - from]}`,
    before: Math.max(small[best], 1),
    after: large[best]
  }
}

/**
 * What runs have reached so far: which counters, and about how often each in one run. A place that is passed eight times
 * as often as ever before is news too.
 */
export class Reached {
  /** A bit for each magnitude. */
  #seen = new Uint8Array(most)
  places = 0

  /** Takes the last run in and says how much in it was new. */
  add() {
    let news = 0
    for (let at = 0; at < taken; at += 1) {
      const count = hits[at]
      if (count === 0) continue
      const bit = 1 << magnitude(count)
      const seen = this.#seen[at]
      if (seen & bit) continue
      if (seen === 0) this.places += 1
      this.#seen[at] = seen | bit
      news += 1
    }
    return news
  }
}

/** 1, 2, 3, 4–7, 8–15, 16–31, 32–127, more. */
function magnitude(count) {
  if (count < 4) return count - 1
  if (count < 32) return 32 - Math.clz32(count)
  return count < 128 ? 6 : 7
}
