import type {EditorState, TransactionSpec} from '@codemirror/state'
import type {Report} from '@feedback-lint/core'
import type {FeedbackPolicyConfig} from '../config.js'
import {TextareaEditor} from './textarea-editor.js'

export interface TextareaConfig extends FeedbackPolicyConfig {
  /** Where status and findings are shown; default: right after the textarea. */
  list?: HTMLElement
  /** The words in another language: see `policyPhrases`. */
  phrases?: Readonly<Record<string, string>>
}

/** A textarea whose text is checked. Its `state` can be asked like an editor's: `findingCount(attached.state)`. */
export interface AttachedTextarea {
  /** The text and its findings; line breaks are LF. */
  readonly state: EditorState
  /** Applies effects such as `setServerFindings(attached.state, report)`. A change of the text is left out. */
  dispatch(spec: TransactionSpec): void
  /** Checks the text as it stands. Rejects with a `LinterFailure`, or with the signal's reason. */
  check(options?: {signal?: AbortSignal}): Promise<Report>
  /** Takes the focus to the textarea, and selects the place in UTF-16 code units of its value. */
  focus(place?: {readonly from: number; readonly to: number}): void
  /** Reads the value again, after a program has set it: that fires no event. */
  refresh(): void
  /** Calls the listener after each change of text or findings, until the returned function is called. */
  listen(listener: (textChanged: boolean) => void): () => void
  /** Takes everything away that was added to the page. */
  destroy(): void
}

/** By textarea, so that a form finds what belongs to its fields. */
const attached = new WeakMap<HTMLTextAreaElement, TextareaEditor>()

/**
 * Checks a plain textarea while somebody writes in it. What is found is listed below it, with buttons to see the words
 * and to write something else; nothing is laid over the text. The browser's undo takes a fix back. Calling it again for
 * the same textarea replaces what was there.
 */
export function attachTextarea(textarea: HTMLTextAreaElement, config: TextareaConfig): AttachedTextarea {
  attached.get(textarea)?.destroy()
  const editor = new TextareaEditor(textarea, config)
  attached.set(textarea, editor)
  return editor
}

/** What was attached to the textarea, if anything. */
export function attachedTo(textarea: HTMLTextAreaElement): AttachedTextarea | undefined {
  return attached.get(textarea)
}
