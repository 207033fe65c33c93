import {createLinter, type Format, type Submission} from '@feedback-lint/core'
import {processorTime} from './clock.js'
import type {Shape} from './shapes.js'

/** Time may grow no faster than the length of the text to this power. */
export const limit = 1.15

/** One way through the linter. */
export interface Road {
  readonly name: string
  readonly run: (text: string, format: Format) => unknown
}

const scanning = createLinter()
const reading = createLinter({scan: false})
const remembering = createLinter({remember: true})
const listing = (text: string, format: Format): Submission => ({surface: 'listing', from: 'seller', format, text})

/** The ways that differ in what they do with a text; `check` is the usual one. */
export const roads: readonly Road[] = [
  {name: 'check', run: (text, format) => scanning.check(listing(text, format))},
  {name: 'all read', run: (text, format) => reading.check(listing(text, format))},
  {name: 'remember', run: (text, format) => remembering.check(listing(text, format))},
  {name: 'explain', run: (text, format) => reading.explain(listing(text, format))},
  {
    name: 'comment',
    run: (text, format) => scanning.check({surface: 'feedback', from: 'buyer', rating: 'positive', format, text})
  },
  {
    name: 'demand',
    run: (text, format) =>
      scanning.check({surface: 'message', from: 'buyer', format, text, context: {listing: text.slice(0, 20_000)}})
  }
]

/** A breach at the end keeps the scan from leaving the rest unread. */
export function planted(format: Format): string {
  return format === 'html' ? '\n<p>No negative feedback.</p>' : '\n\nNo negative feedback.'
}

/** The shape at just this size, with a breach at its end. */
export function plantedIn({make}: Shape, size: number, format: Format, turn = 0): string {
  const end = planted(format)
  const room = size - end.length
  return `${make(room, turn).slice(0, room)}${end}`
}

/** What a text of each size took, in milliseconds, and the power of the length with which that grew. */
export interface Growth {
  readonly sizes: readonly number[]
  readonly times: readonly number[]
  readonly exponent: number
}

export interface GrowthOptions {
  /** The smallest and the largest size, in UTF-16 code units. */
  readonly from: number
  readonly to: number
  /** Milliseconds: once a text takes so long, none is made larger, unless its time seems to grow too fast. */
  readonly enough: number
  /** Milliseconds: no text is read that would take longer. */
  readonly most: number
  /** Milliseconds. By default of the processor, so that other programs on the machine count for little. */
  readonly clock?: () => number
}

/** Makes what is run: on a text of the size, and another one for each turn, counted from zero. */
export type Prepare = (size: number, turn: number) => () => unknown

const step = 4
/** Fewer sizes say nothing, and the largest say most: what is done once for every text makes the small ones look slow. */
const fitted = 3
/** How often sizes are measured again, each time longer, before a text is said to grow too fast. */
const tries = 3

/**
 * Runs texts of growing sizes, each several times, of which the quickest counts: whatever disturbs a run makes it slower.
 * What seems to grow too fast is run again, and then grown further: a parser that takes the square of a stretch with a
 * bounded length does so in small texts only.
 */
export function grow(prepare: Prepare, options: GrowthOptions): Growth {
  const {from, to, enough, most} = options
  const growing = new Growing(prepare, options)
  for (let size = from; size <= to && growing.last * step <= most; size *= step) {
    growing.add(size)
    if (growing.last > enough && growing.sizes.length >= fitted && growing.isSlowEnough()) return growing
  }
  growing.isSlowEnough()
  return growing
}

class Growing implements Growth {
  readonly sizes: number[] = []
  readonly times: number[] = []
  readonly #prepare: Prepare
  readonly #clock: () => number
  readonly #enough: number
  #turn = 0

  constructor(prepare: Prepare, {clock = processorTime, enough}: GrowthOptions) {
    this.#prepare = prepare
    this.#clock = clock
    this.#enough = enough
  }

  get last(): number {
    return this.times.at(-1) ?? 0
  }

  /** Over the largest sizes, or over the last two of them where it grew more slowly at the end. */
  get exponent(): number {
    return Math.min(this.#slope(fitted), this.#slope(2))
  }

  add(size: number): void {
    this.sizes.push(size)
    this.times.push(this.#quickest(size, this.#enough / 4))
  }

  isSlowEnough(): boolean {
    // The small sizes were read first, by code that was not compiled yet, and would hide how the time grows.
    this.#repeat(this.#enough / 4, this.sizes.length - 1)
    for (let again = 0; again < tries && this.exponent > limit; again += 1) this.#repeat(this.#enough * 2 ** again)
    return this.exponent <= limit
  }

  #slope(count: number): number {
    return slopeOf(this.sizes.slice(-count).map(Math.log), this.times.slice(-count).map(Math.log))
  }

  #repeat(milliseconds: number, end = this.sizes.length): void {
    for (let at = Math.max(0, this.sizes.length - fitted); at < end; at += 1) {
      this.times[at] = Math.min(this.times[at]!, this.#quickest(this.sizes[at]!, milliseconds))
    }
  }

  /** Of as many runs as there is time for, but of one at the least. */
  #quickest(size: number, milliseconds: number): number {
    let least = Number.POSITIVE_INFINITY
    let all = 0
    do {
      const run = this.#prepare(size, this.#turn)
      this.#turn += 1
      const start = this.#clock()
      run()
      // A clock that stands still for short runs would make zero of them, which has no logarithm.
      const time = Math.max(this.#clock() - start, 0.001)
      least = Math.min(least, time)
      all += time
    } while (all < milliseconds)
    return least
  }
}

/** The slope of the line that is nearest to the points. */
function slopeOf(xs: readonly number[], ys: readonly number[]): number {
  const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length
  const [x, y] = [mean(xs), mean(ys)]
  const across = xs.reduce((sum, one, at) => sum + (one - x) * (ys[at]! - y), 0)
  return xs.length < 2 ? 0 : across / xs.reduce((sum, one) => sum + (one - x) ** 2, 0)
}
