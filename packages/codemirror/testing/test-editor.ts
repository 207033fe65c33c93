import {history} from '@codemirror/commands'
import {EditorState, type TransactionSpec} from '@codemirror/state'
import {EditorView} from '@codemirror/view'
import {type CheckedEditor, Checker} from '../src/check/checker.js'
import {checkField} from '../src/check/state.js'
import {type FeedbackPolicyConfig, policyConfig, readConfig} from '../src/config.js'
import {findingsField, findingsOf} from '../src/findings/field.js'
import type {TestClock} from './toy-linter.js'

/** A state with the fields of `policyLint`, which needs no page. */
export function stateWith(doc: string, config?: FeedbackPolicyConfig): EditorState {
  const settings = config ? [policyConfig.of(readConfig(config))] : []
  return EditorState.create({
    doc,
    extensions: [
      ...settings,
      findingsField,
      checkField,
      history(),
      EditorView.exceptionSink.of((error) => logged.push(error))
    ]
  })
}

/** What the editors of these tests have logged, for there is no page to log to. */
export const logged: unknown[] = []

/** An editor without a page: a state, and the checker that follows it. */
export class TestEditor implements CheckedEditor {
  state: EditorState
  composing = false
  readonly checker: Checker

  constructor(doc: string, config: FeedbackPolicyConfig, clock: TestClock) {
    this.state = stateWith(doc, config)
    this.checker = new Checker(this, this.state.facet(policyConfig)!, clock)
  }

  dispatch(spec: TransactionSpec): void {
    const transaction = this.state.update(spec)
    this.state = transaction.state
    this.checker.update([transaction], false)
  }

  /** Writes as keys do: what is written stands at the caret, and the caret behind it. */
  type(insert: string, from = this.state.doc.length, to = from): void {
    this.dispatch({changes: {from, to, insert}, selection: {anchor: from + insert.length}, userEvent: 'input.type'})
  }

  blur(): void {
    this.checker.update([], true)
  }

  /** The marked words. */
  get marked(): string[] {
    return findingsOf(this.state).shown.map(({from, to}) => this.state.sliceDoc(from, to))
  }
}
