import {processorTime} from './clock.js'
import {repeated} from './found.js'
import {clearHits, countHits, fastestGrowing, hitsNow} from './hits.js'
import {Broken} from './targets.js'

/** The sizes that are read first. */
const first = [1500, 6000]
/** What seems to grow is read at larger sizes, until it no longer does: parsers may take the square of a bounded length. */
const more = [24_000, 96_000]
/** The longest text that is checked: what would not matter there does not matter. */
const longest = 1_000_000
/** From this power of the length on, a place in the code is looked at again. */
const suspect = 1.4
/** From this one on, the place has only just begun to be used. */
const begun = 3.2
/** The whole may take no more than the length to this power, from the first size to the longest. */
const limit = 1.15
/** Milliseconds: below this, a clock says nothing. */
const leastTime = 30
/** Milliseconds: no text is read that would take longer, if its time grew as it did. */
const mostTime = 12_000
/** How often what one place in the code does may turn out to have a bound, before it is looked at no more. */
const mostAlarms = 3

/**
 * Reads a short text again and again, as one long text, and finds what takes longer the longer the text is, for each of
 * its characters. Steps are counted at each place in the code, which no other program on the machine can disturb, and so
 * the square of a length shows long before it costs anything. They are timed too, since searches and regular expressions
 * do not count theirs.
 */
export class Repeater {
  /** The dearest texts, by the place in the code that they spend most steps in. */
  slow = new Map()
  #check
  #alarms = new Map()

  constructor(check) {
    this.#check = check
  }

  run(submission) {
    if (submission.text === '') return
    const costs = first.map((size) => this.#costOf(submission, size))
    let growth = growthOf(...costs)
    this.#note(submission, growth.place, costs[1])
    const {place} = growth
    if (!growth.tooFast || (this.#alarms.get(place) ?? 0) >= mostAlarms) return
    for (const size of more) {
      if (costs.at(-1).time * (size / costs.at(-1).size) ** 2 > mostTime) break
      costs.push(this.#costOf(submission, size))
      growth = growthOf(...costs.slice(-2))
      if (growth.tooFast) continue
      this.#alarms.set(place, (this.#alarms.get(place) ?? 0) + 1)
      return
    }
    const times = costs.map(({size, time}) => `${size} units in ${time.toFixed(0)} ms`).join(', ')
    throw new Broken(
      `grows too fast in ${growth.place}`,
      `length to the power ${growth.exponent.toFixed(2)} there; ${times}`
    )
  }

  #costOf(submission, size) {
    const {text} = submission
    const long = repeated(text, size)
    clearHits()
    const start = processorTime()
    this.#check({...submission, text: long})
    return {size: long.length, time: processorTime() - start, work: countHits(), hits: hitsNow()}
  }

  #note({text, format}, place, {size, time}) {
    const cost = (1000 * time) / size
    if (cost > (this.slow.get(place)?.cost ?? 0)) this.slow.set(place, {cost, text, format})
  }
}

/** How what grows fastest grew between two sizes, where in the code that is, and whether it matters for long texts. */
function growthOf(small, large) {
  const times = large.size / small.size
  const {place, before, after} = fastestGrowing(small.hits, large.hits, suspect, times)
  const exponent = Math.log(after / before) / Math.log(times)
  // What the place would do in the longest text, against what all of the code does now for each character.
  const there = after * (longest / large.size) ** exponent
  const usual = small.work * (longest / small.size)
  if (exponent > suspect && exponent < begun && there > usual * ((longest / small.size) ** (limit - 1) - 1))
    return {exponent, place, tooFast: true}
  // Time is disturbed by what is compiled and collected meanwhile.
  const byTime = large.time > leastTime ? Math.log(large.time / Math.max(small.time, 0.5)) / Math.log(times) : 0
  return {exponent: byTime, place: `searches, beside ${place}`, tooFast: byTime > suspect}
}
