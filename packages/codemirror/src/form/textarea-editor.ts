import {EditorState, type Transaction, type TransactionSpec} from '@codemirror/state'
import type {Report} from '@feedback-lint/core'
import {type CheckedEditor, Checker} from '../check/checker.js'
import {systemClock} from '../check/clock.js'
import {checkField} from '../check/state.js'
import {policyConfig, readConfig, tell} from '../config.js'
import {acknowledgeFinding, dropFindings, findingsField, findingsOf} from '../findings/field.js'
import type {Placed, ShownFinding} from '../findings/shown.js'
import {editsOf} from '../fixes/edits.js'
import {changesBetween} from '../server/changes-between.js'
import type {AttachedTextarea, TextareaConfig} from './attach-textarea.js'
import {editTextarea} from './edit-textarea.js'
import {TextareaDisplay} from './textarea-display.js'

/**
 * A textarea seen as an editor: its text and findings are the same state as an editor's, so that they are checked,
 * moved and merged by the same code.
 */
export class TextareaEditor implements AttachedTextarea, CheckedEditor {
  composing = false
  readonly #textarea: HTMLTextAreaElement
  readonly #checker: Checker
  readonly #display: TextareaDisplay
  readonly #listening = new AbortController()
  readonly #listeners = new Set<(textChanged: boolean) => void>()
  readonly #stopStatus: () => void
  #state: EditorState

  constructor(textarea: HTMLTextAreaElement, config: TextareaConfig) {
    const settings = readConfig(config)
    this.#textarea = textarea
    this.#state = EditorState.create({
      doc: textarea.value,
      extensions: [policyConfig.of(settings), findingsField, checkField, EditorState.phrases.of(config.phrases ?? {})]
    })
    this.#display = new TextareaDisplay(textarea, this, config.list)
    this.#checker = new Checker(this, settings, systemClock)
    this.#stopStatus = settings.linter.onStatus((status) => {
      if (status !== 'failed') this.#checker.refresh()
    })
    this.#listen()
  }

  get state(): EditorState {
    return this.#state
  }

  dispatch(spec: TransactionSpec): void {
    const transaction = this.#state.update(spec)
    // The text is the textarea's: only what its events tell changes it here.
    this.#apply(transaction.docChanged ? this.#state.update({effects: transaction.effects}) : transaction)
  }

  async check({signal}: {signal?: AbortSignal} = {}): Promise<Report> {
    this.refresh()
    return this.#checker.flush(signal)
  }

  focus(place?: {readonly from: number; readonly to: number}): void {
    this.#textarea.focus()
    if (place) this.#textarea.setSelectionRange(place.from, place.to)
    this.#followCaret()
  }

  refresh(): void {
    this.#followText('input.sync')
  }

  listen(listener: (textChanged: boolean) => void): () => void {
    const own = (textChanged: boolean): void => listener(textChanged)
    this.#listeners.add(own)
    return () => {
      this.#listeners.delete(own)
    }
  }

  destroy(): void {
    this.#listening.abort()
    this.#listeners.clear()
    this.#stopStatus()
    this.#checker.destroy()
    this.#display.destroy()
  }

  /** Writes a finding's fix into the textarea as one step that undo takes back. */
  fix(placed: Placed, number: number): void {
    const edits = editsOf(this.#state, placed, placed.finding.fixes[number]!)
    const [first, last] = [edits?.at(0), edits?.at(-1)]
    if (!edits || !first || !last) {
      this.#display.say(this.#state.phrase('The words have changed. Wait until they are checked again.'))
      return
    }
    const after = this.#state.changes(edits)
    const insert = after.apply(this.#state.doc).sliceString(first.from, after.mapPos(last.to, 1))
    if (!editTextarea(this.#textarea, first.from, last.to, insert)) {
      this.#display.say(this.#state.phrase('The text cannot be edited.'))
      return
    }
    const {id, ruleId, clause, severity, origin} = placed.finding
    this.dispatch({effects: dropFindings.of([id])})
    this.#checker.refresh()
    tell(this.#state, {type: 'fixed', ruleId, clause, severity, origin})
  }

  /** Hides a warning that the writer keeps. */
  keep({id, ruleId, clause, severity, origin}: ShownFinding): void {
    this.dispatch(acknowledgeFinding(this.#state, id))
    tell(this.#state, {type: 'acknowledged', ruleId, clause, severity, origin})
  }

  #listen(): void {
    const {signal} = this.#listening
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void
    ): void => this.#textarea.addEventListener(name, listener, {signal})
    on('input', (event) => this.#followText(userEventOf(event)))
    on('compositionstart', () => {
      this.composing = true
    })
    on('compositionend', () => {
      this.composing = false
      this.#checker.wake()
    })
    on('blur', () => this.#checker.update([], true))
    on('select', () => this.#followCaret())
    on('keyup', () => this.#followCaret())
    on('click', () => this.#followCaret())
    on('keydown', (event) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
      if (this.#goTo(event.shiftKey ? -1 : 1)) event.preventDefault()
    })
    // The values are reset after the event, and no input event tells of it.
    this.#textarea.form?.addEventListener('reset', () => setTimeout(() => this.refresh()), {signal})
  }

  #followText(userEvent: string): void {
    const changes = changesBetween(this.#state.doc.toString(), this.#textarea.value)
    if (changes.empty) return
    const transaction = this.#state.update({changes, selection: this.#selection(), userEvent})
    this.#apply(transaction)
  }

  /** The caret tells which sentence is being written: nothing new is shown there until it is done. */
  #followCaret(): void {
    if (this.#textarea.value.length !== this.#state.doc.length) return
    const selection = this.#selection()
    const {anchor, head} = this.#state.selection.main
    if (anchor === selection.anchor && head === selection.head) return
    this.#apply(this.#state.update({selection}))
  }

  #selection(): {anchor: number; head: number} {
    const {selectionStart, selectionEnd} = this.#textarea
    return {anchor: selectionStart, head: selectionEnd}
  }

  #apply(transaction: Transaction): void {
    const before = this.#state
    this.#state = transaction.state
    this.#checker.update([transaction], false)
    const found = findingsOf(before) !== findingsOf(this.#state)
    const checked = before.field(checkField) !== this.#state.field(checkField)
    if (found || checked || transaction.docChanged) this.#display.update(transaction.docChanged)
    if (!found && !transaction.docChanged) return
    for (const listener of [...this.#listeners]) listener(transaction.docChanged)
  }

  /** Selects the next finding's words, or the one's before. Answers whether there is one. */
  #goTo(step: 1 | -1): boolean {
    const {shown} = findingsOf(this.#state)
    const {from, to} = this.#state.selection.main
    const at = shown.findIndex((one) => one.from === from && one.to === to)
    const near = step === 1 ? shown.find((one) => one.from >= from) : shown.findLast((one) => one.from < from)
    const next = at >= 0 ? shown[at + step] : near
    const place = next ?? (step === 1 ? shown[0] : shown.at(-1))
    if (place) this.focus(place)
    return place !== undefined
  }
}

/** As CodeMirror names events: what is typed or deleted goes on; all else (paste, undo, a fix) is done at once. */
function userEventOf(event: Event): string {
  const type = event instanceof InputEvent ? event.inputType : ''
  if (/^insert(?:Text|CompositionText|LineBreak|Paragraph)$/u.test(type)) return 'input.type'
  return type.startsWith('delete') ? 'delete' : 'input.paste'
}
