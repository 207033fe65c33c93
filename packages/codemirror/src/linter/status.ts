import type {LinterStatus} from '../policy-linter.js'

/** A status that tells of its changes. */
export interface ToldStatus {
  readonly now: LinterStatus
  set(status: LinterStatus): void
  listen(listener: (status: LinterStatus) => void): () => void
}

export function toldStatus(): ToldStatus {
  let now: LinterStatus = 'ready'
  const listeners = new Set<(status: LinterStatus) => void>()
  return {
    get now() {
      return now
    },
    set(status) {
      if (status === now) return
      now = status
      for (const listener of [...listeners]) listener(status)
    },
    listen(listener) {
      // A function of its own for each call, so that one listener may listen twice and end once.
      const own = (status: LinterStatus): void => listener(status)
      listeners.add(own)
      return () => {
        listeners.delete(own)
      }
    }
  }
}
