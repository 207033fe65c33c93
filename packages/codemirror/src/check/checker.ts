import {ChangeSet, type EditorState, type Transaction, type TransactionSpec} from '@codemirror/state'
import {logException} from '@codemirror/view'
import type {Report} from '@feedback-lint/core'
import {type PolicySettings, policyConfig, tell} from '../config.js'
import {findingsOf, setLocalFindings} from '../findings/field.js'
import {meet} from '../findings/move.js'
import type {Placed} from '../findings/shown.js'
import {LinterFailure} from '../policy-linter.js'
import type {Clock} from './clock.js'
import {type Answer, answerOf, moveAnswer, stillKnown} from './late.js'
import {bringsRest, dueAt, isAtRest} from './pace.js'
import {failureOf, type Run, startRun} from './run.js'
import {holdBack} from './sentence.js'
import {type CheckState, checkField, setCheckState} from './state.js'
import {submissionOf} from './submission.js'

/** The part of an editor that a checker needs: an `EditorView` is one. */
export interface CheckedEditor {
  readonly state: EditorState
  /** Whether an input method is composing; marks must not change then. */
  readonly composing: boolean
  dispatch(spec: TransactionSpec): void
}

/**
 * Decides when the text is checked and when what was found is shown. One text is on its way at a time; what changes
 * meanwhile waits and goes next.
 */
export class Checker {
  readonly #editor: CheckedEditor
  readonly #clock: Clock
  #settings: PolicySettings
  #running: Run | undefined
  /** An answer of which something is not shown yet: it came during a composition, or the writer is in that sentence. */
  #answer: Answer | undefined
  /** Nothing of the answer is shown yet. */
  #unseen = false
  #dirty = true
  #rested = true
  #lastChange: number
  #touchedAt: number | undefined
  #stopTimer: () => void = () => {}
  #ended = false

  constructor(editor: CheckedEditor, settings: PolicySettings, clock: Clock) {
    this.#editor = editor
    this.#settings = settings
    this.#clock = clock
    this.#lastChange = clock.now()
    this.#arm()
  }

  /** To be called with what has just been applied to the editor. */
  update(transactions: readonly Transaction[], blurred: boolean): void {
    for (const transaction of transactions) this.#follow(transaction)
    const settings = this.#editor.state.facet(policyConfig)
    if (settings && settings !== this.#settings) {
      this.#settings = settings
      this.#dirty = true
      this.#rested = true
    }
    if (blurred) this.#rested = true
    this.#arm()
  }

  #follow(transaction: Transaction): void {
    if (transaction.docChanged) {
      const changes = transaction.changes.desc
      if (this.#running) this.#running.changes = this.#running.changes.composeDesc(changes)
      if (this.#answer) this.#answer = moveAnswer(this.#answer, changes)
      this.#dirty = true
      this.#lastChange = this.#clock.now()
      this.#rested = bringsRest(transaction)
      const {shown} = findingsOf(transaction.startState)
      if (shown.some((placed) => meet(changes, placed) !== 'apart')) this.#touchedAt ??= this.#lastChange
    } else if (transaction.selection && this.#answer) {
      // The caret has left for another place, so nobody is writing that sentence any more.
      this.#rested = true
    }
  }

  /** Looks again at what to do, as when a composition has ended. */
  wake(): void {
    this.#arm()
  }

  /** Checks again although the text is the same: the context, the rules or the linter may have changed. */
  refresh(): void {
    this.#dirty = true
    this.#rested = true
    this.#arm()
  }

  /** Checks the text as it stands and shows all that is found. */
  async flush(signal?: AbortSignal): Promise<Report> {
    signal?.throwIfAborted()
    if (this.#ended) throw new LinterFailure('The text was not checked here: the editor is closed.')
    this.#rested = true
    const run = this.#current() ?? this.#start()
    run.awaited = true
    return await unlessAborted(run.done, signal).catch((error: unknown) => {
      throw signal?.aborted ? signal.reason : failureOf(error)
    })
  }

  /** Ends all that is on its way. */
  destroy(): void {
    this.#ended = true
    this.#stopTimer()
    this.#running?.abort()
    this.#running = undefined
  }

  #arm(): void {
    this.#stopTimer()
    if (this.#ended || (this.#running && !this.#answer)) return
    const due = this.#due()
    if (due !== undefined) {
      this.#stopTimer = this.#clock.after(Math.max(0, due - this.#clock.now()), () => this.#work())
    }
  }

  #due(): number | undefined {
    const pace = {
      dirty: this.#dirty && !this.#running,
      answer: !this.#answer ? ('none' as const) : this.#unseen ? ('unseen' as const) : ('held' as const),
      composing: this.#editor.composing,
      lastChange: this.#lastChange,
      rested: this.#rested,
      touchedAt: this.#touchedAt
    }
    return dueAt(pace, this.#settings.delay)
  }

  #work(): void {
    const due = this.#due()
    if (due !== undefined && due <= this.#clock.now()) {
      if (this.#answer) this.#show(this.#answer)
      if (this.#dirty && !this.#running) this.#check()
    }
    this.#arm()
  }

  /** An empty text needs no linter: a field that nobody writes in never starts a worker. */
  #check(): void {
    if (this.#editor.state.doc.length > 0) {
      this.#start()
      return
    }
    this.#dirty = false
    this.#touchedAt = undefined
    this.#show({placed: [], languageRead: true})
  }

  /** The run on its way, if it reads just what a new one would. */
  #current(): Run | undefined {
    if (this.#dirty || !this.#running) return undefined
    const now = submissionOf(this.#editor.state, this.#settings)
    return JSON.stringify(now) === JSON.stringify(this.#running.submission) ? this.#running : undefined
  }

  #start(): Run {
    if (this.#running && !this.#running.awaited) this.#running.abort()
    const {state} = this.#editor
    const run = startRun(
      this.#settings.linter,
      submissionOf(state, this.#settings),
      ChangeSet.empty(state.doc.length).desc,
      this.#clock
    )
    this.#running = run
    this.#dirty = false
    this.#touchedAt = undefined
    run.done
      .then(
        (report) => this.#arrive(run, report),
        (error) => this.#fail(run, error)
      )
      .catch((error) => logException(this.#editor.state, error, 'feedbackPolicy'))
    this.#tellState('running')
    return run
  }

  #arrive(run: Run, report: Report): void {
    if (run !== this.#running) return
    this.#running = undefined
    this.#answer = answerOf(report, run.submission.text, run.changes)
    const ms = this.#clock.now() - run.startedAt
    tell(this.#editor.state, {type: 'checked', ms, count: report.findings.length})
    this.#unseen = true
    const due = this.#due()
    if (due !== undefined && due <= this.#clock.now()) this.#show(this.#answer)
    this.#arm()
  }

  #fail(run: Run, error: unknown): void {
    if (run !== this.#running) return
    this.#running = undefined
    if (!(error instanceof LinterFailure)) logException(this.#editor.state, error, 'feedbackPolicy')
    tell(this.#editor.state, {type: 'failed', ms: this.#clock.now() - run.startedAt})
    this.#tellState('failed')
    this.#arm()
  }

  #show(answer: Answer): void {
    const {state} = this.#editor
    const old = findingsOf(state).local
    const known = stillKnown(answer, old)
    const rest = isAtRest({lastChange: this.#lastChange, rested: this.#rested}, this.#settings.delay, this.#clock.now())
    const {show, hold} = rest ? {show: known, hold: []} : holdBack(known, old, state)
    this.#answer = hold.length > 0 ? answer : undefined
    this.#unseen = false
    const next: CheckState = this.#running ? 'running' : this.#dirty || hold.length > 0 ? 'pending' : 'idle'
    this.#editor.dispatch({
      effects: [
        setLocalFindings.of({placed: show, languageRead: answer.languageRead}),
        ...(state.field(checkField, false) === next ? [] : [setCheckState.of(next)])
      ]
    })
    this.#tellShown(old)
  }

  #tellShown(old: readonly Placed[]): void {
    const {state} = this.#editor
    const before = new Set(old.map(({finding}) => finding.id))
    for (const {finding} of findingsOf(state).local) {
      const {id, ruleId, clause, severity, origin} = finding
      if (!before.has(id)) tell(state, {type: 'shown', ruleId, clause, severity, origin})
    }
  }

  #tellState(next: CheckState): void {
    if (this.#editor.state.field(checkField, false) !== next) this.#editor.dispatch({effects: setCheckState.of(next)})
  }
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, {once: true})
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
