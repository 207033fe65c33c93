import type {Finding, Severity} from '@feedback-lint/core'

/** Who found it: the linter in the page or its worker, or the service that the text was sent to. */
export type Origin = 'local' | 'server'

/** A finding as the editor shows it. Its place is not in it, for that changes with each key: see `forEachFinding`. */
export interface ShownFinding {
  /**
   * Names the finding for as long as its words stand: origin, rule, words, and which of several with the same words. As it
   * holds words, it belongs into no log.
   */
  readonly id: string
  readonly origin: Origin
  readonly ruleId: string
  readonly clause: Finding['clause']
  readonly severity: Severity
  readonly title: string
  readonly message: string
  /** The clause's own words. */
  readonly why: string
  readonly url: string
  /** The words found, with the editor's line breaks. */
  readonly quote: string
  readonly fixes: readonly ShownFix[]
  /** What was reported, with the offsets of the text that was checked, which may be an older one. */
  readonly reported: Finding
}

/** A rewrite. Its edits count from the start of the finding's excerpt, so that they move with it. */
export interface ShownFix {
  readonly title: string
  readonly preferred: boolean
  readonly edits: readonly {readonly from: number; readonly to: number; readonly insert: string}[]
}

/** A finding at its place in the document. Offsets are UTF-16 code units. */
export interface Placed {
  readonly finding: ShownFinding
  readonly from: number
  readonly to: number
  /** Where the excerpt starts: the least stretch that holds the words and all that the fixes replace. */
  readonly excerptFrom: number
  /** What stood in the excerpt when it was checked. A fix applies only while it stands there still. */
  readonly excerpt: string
  /** How edits have met the words since they were checked. */
  readonly met: Meeting
}

/** `beside`: text was written or removed at an edge, which may make another word of the last one. */
export type Meeting = 'apart' | 'beside' | 'inside'

/** By place; of two at one place the longer first. */
export function byPlace(a: Placed, b: Placed): number {
  return a.from - b.from || b.to - a.to
}
