import type {EditorView} from '@codemirror/view'
import type * as policy from '@feedback-lint/codemirror'
import type {AttachedTextarea, FormTexts, PolicyForm, PolicyFormState, PolicyLinter} from '@feedback-lint/codemirror'

export interface StartOptions {
  /** `none`: nothing can be read in the page. */
  linter?: 'worker' | 'worker-only' | 'local' | 'none' | 'never'
  answerWithin?: number
  checkWithin?: number
  /** Drafts cannot be saved. */
  draftFails?: boolean
  dark?: boolean
}

/** What the page under test offers to the tests. */
export interface FormTest {
  readonly policy: typeof policy
  linter: PolicyLinter
  form: PolicyForm
  notes: AttachedTextarea
  readonly views: Record<'title' | 'description' | 'terms', EditorView>
  readonly workers: Worker[]
  readonly states: PolicyFormState[]
  readonly drafts: FormTexts[]
  start(options?: StartOptions): void
  write(field: 'title' | 'description' | 'terms' | 'notes', text: string): void
  findings(field: 'title' | 'description' | 'terms' | 'notes'): {words: string; origin: string; severity: string}[]
}

declare global {
  interface Window {
    formTest: FormTest
  }
}
