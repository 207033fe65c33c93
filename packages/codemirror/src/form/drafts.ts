/** How the draft stands. `failed`: the last attempt to save it failed; the text is in the page still. */
export type DraftState = 'unchanged' | 'waiting' | 'saving' | 'saved' | 'failed'

export interface DraftKeeper {
  readonly state: DraftState
  /** Tells that something was written: it will be saved when the writer rests. */
  touch(): void
  /**
   * Saves now what is not saved yet. Resolves to whether all is saved, within so many milliseconds if given; never
   * rejects.
   */
  flush(within?: number): Promise<boolean>
  /** There is nothing to save any more: what was written has been sent. */
  forget(): void
  destroy(): void
}

/** A draft that failed to be saved is tried again after this long, in milliseconds. */
const retryAfter = 5000

/**
 * Saves drafts after a pause, one at a time, the newest last. It knows nothing of checks, so it never waits for one.
 */
export function keepDrafts<T>(
  read: () => T,
  save: (draft: T) => void | Promise<void>,
  delay: number,
  onState: (state: DraftState) => void
): DraftKeeper {
  let state: DraftState = 'unchanged'
  let timer: ReturnType<typeof setTimeout> | undefined
  let unsaved = false
  let saving: Promise<boolean> | undefined
  let ended = false

  const become = (next: DraftState): void => {
    if (next === state) return
    state = next
    onState(next)
  }

  const plan = (after: number): void => {
    clearTimeout(timer)
    if (!ended) timer = setTimeout(() => void flush(), after)
  }

  const attempt = async (): Promise<boolean> => {
    while (unsaved) {
      unsaved = false
      // A new attempt after a failure is told of when it is known how it ends.
      if (state !== 'failed') become('saving')
      try {
        await save(read())
      } catch {
        if (state === 'unchanged') return false
        unsaved = true
        become('failed')
        plan(retryAfter)
        return false
      }
    }
    if (state !== 'unchanged') become('saved')
    return true
  }

  const flush = (): Promise<boolean> => {
    clearTimeout(timer)
    if (!unsaved && !saving) return Promise.resolve(true)
    saving ??= attempt().finally(() => {
      saving = undefined
    })
    return saving
  }

  return {
    get state() {
      return state
    },
    touch() {
      unsaved = true
      if (saving) return
      if (state !== 'failed') become('waiting')
      plan(delay)
    },
    flush: (within) => (within === undefined ? flush() : Promise.race([flush(), falseAfter(within)])),
    forget() {
      unsaved = false
      clearTimeout(timer)
      become('unchanged')
    },
    destroy() {
      ended = true
      clearTimeout(timer)
    }
  }
}

function falseAfter(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds))
}
