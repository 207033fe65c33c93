import {type ReadState, readState} from './read-state.js'
import type {State} from './state.js'

const key = 'feedback-lint playground draft'
const longestDraft = 1_500_000

/** The draft of the last visit. A browser may keep nothing, or something else: then there is none. */
export function readDraft(): ReadState | undefined {
  try {
    const json = localStorage.getItem(key)
    return json === null || json.length > longestDraft ? undefined : readState(JSON.parse(json))
  } catch {
    return undefined
  }
}

export function keepDraft(state: State): void {
  try {
    const json = JSON.stringify(state)
    if (json.length <= longestDraft) localStorage.setItem(key, json)
  } catch {
    // Storage may be full or forbidden; the draft is a convenience.
  }
}

export function clearDraft(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
