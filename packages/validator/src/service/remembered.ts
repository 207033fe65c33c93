/** An answer that was given under an Idempotency-Key. */
export interface Remembered {
  readonly bodyHash: string
  /** The answer's body and headers; rejects when the work failed, and then it is forgotten. */
  readonly answer: Promise<GivenAnswer>
}

export interface GivenAnswer {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

interface Entry extends Remembered {
  readonly until: number
  size: number
}

/** What it costs to remember an answer, besides its body. */
const overhead = 500

/** Remembers answers for a while, within a bound of memory: the oldest go first. */
export class RememberedAnswers {
  readonly #entries = new Map<string, Entry>()
  readonly #most: number
  readonly #lifetime: number
  #size = 0

  /**
   * @param lifetime How long an answer is remembered, in milliseconds; 0 remembers none.
   * @param most How many UTF-16 code units are kept in all.
   */
  constructor(lifetime: number, most = 16_000_000) {
    this.#lifetime = lifetime
    this.#most = most
  }

  find(key: string, now: number): Remembered | undefined {
    const entry = this.#entries.get(key)
    if (!entry || entry.until > now) return entry
    this.#forget(key, entry)
    return undefined
  }

  remember(key: string, bodyHash: string, answer: Promise<GivenAnswer>, now: number): void {
    if (this.#lifetime === 0) return
    const entry: Entry = {bodyHash, answer, until: now + this.#lifetime, size: overhead}
    this.#entries.set(key, entry)
    this.#size += entry.size
    answer.then(
      ({body}) => this.#grow(key, entry, body.length),
      () => this.#forget(key, entry)
    )
  }

  #grow(key: string, entry: Entry, length: number): void {
    if (this.#entries.get(key) !== entry) return
    entry.size += length
    this.#size += length
    for (const [oldest, one] of this.#entries) {
      if (this.#size <= this.#most) return
      this.#forget(oldest, one)
    }
  }

  #forget(key: string, entry: Entry): void {
    if (this.#entries.get(key) !== entry) return
    this.#entries.delete(key)
    this.#size -= entry.size
  }
}
