/** A stretch of the submitted text, in UTF-16 offsets, end exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** The text is looked at in pieces of this length, so that a stretch is compared with those near it alone. */
const piece = 64

/** Stretches of a text that were taken, each found again by where it lies, however many there are. */
export class Overlaps<Taken extends Stretch> {
  readonly #pieces = new Map<number, {readonly taken: Taken; readonly order: number}[]>()
  #count = 0

  /** Of those that share a character with the stretch, the one that was taken first. */
  first({start, end}: Stretch): Taken | undefined {
    let found: {readonly taken: Taken; readonly order: number} | undefined
    for (const at of piecesOf({start, end})) {
      const one = this.#pieces.get(at)?.find(({taken}) => taken.start < end && start < taken.end)
      if (one && (!found || one.order < found.order)) found = one
    }
    return found?.taken
  }

  take(taken: Taken): void {
    for (const at of piecesOf(taken)) {
      const there = this.#pieces.get(at)
      if (there) there.push({taken, order: this.#count})
      else this.#pieces.set(at, [{taken, order: this.#count}])
    }
    this.#count += 1
  }
}

function* piecesOf({start, end}: Stretch): Generator<number> {
  for (let at = Math.floor(start / piece); at * piece < end; at += 1) yield at
}
