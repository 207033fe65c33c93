import {type EditorState, StateEffect, type TransactionSpec} from '@codemirror/state'
import {EditorView} from '@codemirror/view'
import type {Report} from '@feedback-lint/core'
import {flushPolicyLint} from '../check/plugin.js'
import {policyConfig} from '../config.js'
import {attachedTo} from './attach-textarea.js'

/** An editor with `feedbackPolicy`, or a textarea that `attachTextarea` has been called with. */
export type FormField = (
  | {readonly view: EditorView; readonly textarea?: never}
  | {readonly textarea: HTMLTextAreaElement; readonly view?: never}
) & {
  /** What the summary calls it; default: the `field` of its config, or its name in the form. */
  readonly label?: string
}

/** A field as the form handles it, whatever it is made of. */
export interface FieldHandle {
  readonly name: string
  readonly label: string
  readonly state: EditorState
  /** What a link to the field points to. */
  readonly element: HTMLElement
  dispatch(spec: TransactionSpec): void
  check(options: {signal?: AbortSignal}): Promise<Report>
  /** Takes the caret there and shows the place; without a place, to the field. */
  focus(place?: {readonly from: number; readonly to: number}): void
  /** Calls the listener after each change of text or findings, until the returned function is called. */
  listen(listener: (textChanged: boolean) => void): () => void
}

/** Throws a `TypeError` when the textarea has not been attached. */
export function fieldHandle(name: string, field: FormField): FieldHandle {
  return field.view ? viewHandle(name, field.view, field.label) : textareaHandle(name, field.textarea, field.label)
}

function viewHandle(name: string, view: EditorView, label: string | undefined): FieldHandle {
  return {
    name,
    label: label ?? view.state.facet(policyConfig)?.field ?? name,
    element: view.dom,
    get state() {
      return view.state
    },
    dispatch: (spec) => view.dispatch(spec),
    check: (options) => flushPolicyLint(view, options),
    focus(place) {
      if (place) view.dispatch({selection: {anchor: place.from, head: place.to}, scrollIntoView: true})
      view.focus()
    },
    listen(listener) {
      // An extension cannot be taken out of a view that the form has not set up, so it is only silenced.
      let listens = true
      const extension = EditorView.updateListener.of((update) => {
        if (listens && (update.docChanged || update.transactions.some(({effects}) => effects.length > 0))) {
          listener(update.docChanged)
        }
      })
      view.dispatch({effects: StateEffect.appendConfig.of(extension)})
      return () => {
        listens = false
      }
    }
  }
}

function textareaHandle(name: string, textarea: HTMLTextAreaElement, label: string | undefined): FieldHandle {
  const attached = attachedTo(textarea)
  if (!attached) throw new TypeError(`policyForm: the textarea of ${name} has to be given to attachTextarea first`)
  return {
    name,
    label: label ?? attached.state.facet(policyConfig)?.field ?? name,
    element: textarea,
    get state() {
      return attached.state
    },
    dispatch: (spec) => attached.dispatch(spec),
    check: (options) => attached.check(options),
    focus: (place) => attached.focus(place),
    listen: (listener) => attached.listen(listener)
  }
}
