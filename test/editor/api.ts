import type {EditorView} from '@codemirror/view'
import type * as policy from '@feedback-lint/codemirror'

export interface StartOptions {
  doc?: string
  surface?: 'listing' | 'message'
  role?: 'seller' | 'buyer'
  worker?: boolean
  /** Answers wait for `release`. */
  slow?: boolean
  dark?: boolean
  rtl?: boolean
  gutter?: boolean
  report?: boolean
  /** Another linter stands beside ours. */
  beside?: boolean
  delay?: number
}

type Policy = typeof policy

/** What the page under test offers to the tests. */
export interface EditorTest extends Policy {
  view?: EditorView
  /** Done when the linter has read its first text. */
  warm?: Promise<void>
  readonly events: policy.PolicyEvent[]
  mutations: number
  /** What the live region of the editor has said: it says each thing for 200 ms only. */
  readonly announced: string[]
  readonly longTasks: number[]
  /** What the page's content policy has forbidden. */
  readonly forbidden: string[]
  start(options?: StartOptions): void
  findings(): {words: string; origin: string; severity: string; ruleId: string; from: number}[]
  diagnostics(): {words: string; message: string}[]
  text(): string
  /** Where the linter reads. */
  linterStatus(): string
  /** Lets all waiting answers go; answers how many. */
  release(): number
  waitingAnswers(): number
  watchMutations(): void
  watchLongTasks(): void
}

declare global {
  interface Window {
    editorTest: EditorTest
  }
}
