import type {Explanation, RuleSummary} from '@feedback-lint/core'
import type {Editor, Range} from './editor/editor.js'
import type {State, TabName} from './state/state.js'
import type {Store} from './state/store.js'
import type {Announce} from './ui/announce.js'
import type {WorkerClient} from './worker/client.js'

/** What the last check came to. */
export interface Check {
  readonly status: 'waiting' | 'checking' | 'done' | 'failed'
  /** The state that was checked: its text is what the offsets point into. */
  readonly checked?: State | undefined
  readonly explanation?: Explanation | undefined
  readonly problem?: string | undefined
  /** Which field is wrong, as a JSON pointer. */
  readonly field?: string | undefined
  /** How long the last checks took from asking to answer, in milliseconds, the newest last. */
  readonly times: readonly number[]
}

/** What the parts of the page share. */
export interface App {
  readonly store: Store<State>
  readonly check: Store<Check>
  readonly about: Store<{rules: readonly RuleSummary[]; ruleset: string}>
  readonly worker: WorkerClient
  readonly editor: Editor
  readonly announce: Announce
  /** Puts another state in place of the one that is shown. */
  load(state: State): void
  openTab(name: TabName, options?: {focus?: boolean}): void
  /** Selects words of the text and goes to them, where the text is out of sight too. */
  goTo(range: Range): void
  /** Brings the text into sight, where it is a view like the others. */
  showText(): void
  /** Opens the view of the rules at one of them. */
  showRule(id: string): void
}

/** A view of the results. Only the one that is open is drawn. */
export interface Panel {
  readonly element: HTMLElement
  draw(): void
  onCaret?(offset: number): void
}
