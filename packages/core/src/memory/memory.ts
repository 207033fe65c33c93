/**
 * Remembers what was made of pieces of text, so that a text that is read again and again while somebody writes it costs
 * no more than what changed. What is made must depend on the key alone, so that a memory never changes an answer.
 *
 * Bounded by the length of its keys: two generations, of which the older goes when the younger is full. What is used
 * stays, without a list to keep in order.
 */
export class Memory<Value> {
  readonly #most: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()
  #length = 0

  /** `most`: about how many UTF-16 code units of keys are kept, in each generation. */
  constructor(most: number) {
    this.#most = most
  }

  of(key: string, make: () => Value): Value {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const value = this.#old.get(key) ?? make()
    this.#length += key.length + 1
    if (this.#length > this.#most) {
      this.#old = this.#young
      this.#young = new Map()
      this.#length = key.length + 1
    }
    this.#young.set(key, value)
    return value
  }
}

/** The same for a reader that remembers nothing. */
export function remember<Value>(memory: Memory<Value> | undefined, key: () => string, make: () => Value): Value {
  return memory ? memory.of(key(), make) : make()
}
