/** What is left to a caller, for the headers. Seconds are whole. */
export interface Allowance {
  readonly limit: number
  readonly remaining: number
  /** Seconds until the whole allowance is back. */
  readonly reset: number
  /** Seconds until one more request may come; 0 where one may come now. */
  readonly wait: number
}

interface Bucket {
  left: number
  at: number
}

/**
 * An allowance of requests for each caller: it fills up again over a minute, evenly. A batch takes one for each line, and
 * waits where a single request is refused.
 */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>()
  readonly #most: number

  /** @param most How many callers are remembered; beyond, those that were seen the longest ago are forgotten. */
  constructor(most = 10_000) {
    this.#most = most
  }

  /** Takes `cost` requests if they are there; `wait` says whether they were. `limit` is a minute's requests. */
  take(caller: string, limit: number, now: number, cost = 1): Allowance {
    const bucket = this.#bucket(caller, limit, now)
    const price = Math.min(cost, limit)
    const enough = bucket.left >= price
    if (enough) bucket.left -= price
    const perSecond = limit / 60
    return {
      limit,
      remaining: Math.floor(bucket.left),
      reset: Math.ceil((limit - bucket.left) / perSecond),
      wait: enough ? 0 : Math.ceil((price - bucket.left) / perSecond)
    }
  }

  #bucket(caller: string, limit: number, now: number): Bucket {
    const known = this.#buckets.get(caller)
    const bucket = known ?? {left: limit, at: now}
    bucket.left = Math.min(limit, bucket.left + (Math.max(0, now - bucket.at) / 60_000) * limit)
    bucket.at = now
    if (!known) this.#buckets.set(caller, bucket)
    if (this.#buckets.size > this.#most) {
      const [oldest] = this.#buckets.keys()
      if (oldest !== undefined) this.#buckets.delete(oldest)
    }
    return bucket
  }
}
