const newline = 0x0a

/** A line without its newline, or the news that it was too long to keep. `number` counts from 1. */
export interface Line {
  readonly number: number
  /** Undefined: longer than the limit; its bytes were let go. */
  readonly bytes: Buffer | undefined
}

/** Cuts chunks into lines. Holds one line at most, and never more of it than the limit, in bytes. */
export class LineCutter {
  readonly #limit: number
  #kept: Buffer[] = []
  #length = 0
  #number = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The number of the line that comes next. */
  get next(): number {
    return this.#number + 1
  }

  /** The lines that this chunk completes. */
  *push(chunk: Buffer): Generator<Line> {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      this.#keep(chunk.subarray(start, end))
      yield this.#take()
      start = end + 1
    }
    this.#keep(chunk.subarray(start))
  }

  /** The last line, if the input did not end with a newline. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#take()
  }

  #keep(part: Buffer): void {
    this.#length += part.length
    if (this.#length > this.#limit) this.#kept = []
    else if (part.length > 0) this.#kept.push(part)
  }

  #take(): Line {
    const bytes =
      this.#length > this.#limit ? undefined : this.#kept.length === 1 ? this.#kept[0]! : Buffer.concat(this.#kept)
    this.#kept = []
    this.#length = 0
    this.#number += 1
    return {number: this.#number, bytes}
  }
}
