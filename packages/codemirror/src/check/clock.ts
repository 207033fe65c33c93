/** Time, so that tests can hold it. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  now(): number
  /** Calls `run` once after so many milliseconds, unless the returned function is called first. */
  after(milliseconds: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  }
}
