import type {Report} from '@feedback-lint/core'
import {policyConfig} from '../config.js'
import {unlessAborted} from '../linter/wait.js'
import type {LinterStatus} from '../policy-linter.js'
import {clearServerFindings, setServerFindings} from '../server/findings.js'
import {type DraftKeeper, type DraftState, keepDrafts} from './drafts.js'
import {type FieldHandle, type FormField, fieldHandle} from './form-field.js'
import {type FormPhrase, speaker} from './form-phrases.js'
import {FormStatus} from './form-status.js'
import {errorsIn, Summary, type SummaryEntry, warningsIn} from './summary.js'

/** The texts of the fields, by the fields' names; line breaks are LF. */
export type FormTexts = Readonly<Record<string, string>>
/** The service's reports, by the fields' names. */
export type FormReports = Readonly<Record<string, Report | undefined>>

export interface PolicyFormConfig {
  fields: Readonly<Record<string, FormField>>
  /** An empty element above the fields, for the summary of what is to be changed. */
  summary: HTMLElement
  /**
   * Sends the texts and answers with the service's reports on them; with none when it has none to give. To reject means
   * that the service could not be reached: the form says so, and the texts stay. The signal aborts when the answer has
   * not come in time.
   */
  submit(texts: FormTexts, signal: AbortSignal): Promise<FormReports | undefined>
  /** Its `submit` event is taken over. Without it, call `submit()`. */
  form?: HTMLFormElement
  /** An empty element near the button, for "Checking your text…" and "Draft saved". */
  status?: HTMLElement
  /** Keeps a draft while somebody writes, checked or not. `delay`: after the last change, in milliseconds; default 1000. */
  draft?: {save(texts: FormTexts): void | Promise<void>; delay?: number}
  /** How long a submission waits for the check in the page, in milliseconds, before it is sent unchecked; default 4000. */
  checkWithin?: number
  /** How long the service may take to answer, in milliseconds, before it counts as unreachable; default 30,000. */
  answerWithin?: number
  onState?(state: PolicyFormState): void
  /** The form's own words in another language: see `formPhrases`. */
  phrases?: Partial<Record<FormPhrase, string>>
}

/**
 * How a submission ended. `errors`: found in the page, so nothing was sent. `refused`: sent, and the service found
 * errors. `unreachable`: not sent, or not answered. `sent`: accepted, perhaps with warnings.
 */
export type FormOutcome = 'errors' | 'refused' | 'unreachable' | 'sent'

export interface PolicyFormState {
  readonly phase: 'writing' | 'checking' | 'sending'
  /** How the last submission ended; undefined before the first, and while one is on its way. */
  readonly outcome: FormOutcome | undefined
  readonly draft: DraftState
  /** Where the texts are read now; with several linters, the worst of them. */
  readonly linter: LinterStatus
  /** Fields that could not be checked in the page at the last check. */
  readonly unchecked: readonly string[]
}

/** What a check in the page answers: the reports, and the fields that could not be checked. */
export interface FormCheck {
  readonly reports: Readonly<Record<string, Report>>
  readonly unchecked: readonly string[]
}

export interface PolicyForm {
  readonly state: PolicyFormState
  /** Checks all fields as they stand and shows what is found in them. Rejects only with the signal's reason. */
  check(options?: {signal?: AbortSignal}): Promise<FormCheck>
  /** Checks, and sends unless there are errors. While one submission is on its way, answers with that one's outcome. */
  submit(): Promise<FormOutcome>
  /** Takes the caret to the first error. Returns false when there is none. */
  focusFirstError(): boolean
  /** Saves the draft now. Resolves to whether it is saved. */
  saveDraft(): Promise<boolean>
  /** Lets go of the fields and the form. The editors and the textareas' lists stay. */
  destroy(): void
}

/** A change is given this long to be checked again, in milliseconds, before the summary follows. */
const summaryDelay = 300
/** How long a notice waits for the draft, in milliseconds, before it says that it is not saved. */
const savedWithin = 2000

/**
 * A form of several editors and textareas. Submission is never blocked by a failure of ours: what cannot be checked in
 * the page is sent, and the service decides. The button is never disabled; pressing it leads to what is to be changed.
 */
export function policyForm(config: PolicyFormConfig): PolicyForm {
  const {checkWithin = 4000, answerWithin = 30_000, draft, form} = config
  const say = speaker(config.phrases)
  const fields = Object.entries(config.fields).map(([name, field]) => fieldHandle(name, field))
  const summary = new Summary(config.summary, say)
  const status = config.status && new FormStatus(config.status, say, draft !== undefined)
  let state: PolicyFormState = {
    phase: 'writing',
    outcome: undefined,
    draft: 'unchanged',
    linter: 'ready',
    unchecked: []
  }
  let submission: Promise<FormOutcome> | undefined
  /** Fields that the service refused without saying which words, until they are edited. */
  let unexplained: readonly FieldHandle[] = []
  let summaryTimer: ReturnType<typeof setTimeout> | undefined

  const become = (change: Partial<PolicyFormState>): void => {
    state = {...state, ...change}
    status?.show(state, labelsOf(fields, state.unchecked))
    try {
      config.onState?.(state)
    } catch (error) {
      // The host's mistake is the host's to see, and must not stop a submission.
      reportError(error)
    }
  }

  const texts = (): FormTexts => Object.fromEntries(fields.map(({name, state: {doc}}) => [name, doc.toString()]))
  const drafts: DraftKeeper | undefined =
    draft &&
    keepDrafts(
      texts,
      (now) => draft.save(now),
      draft.delay ?? 1000,
      (now) => become({draft: now})
    )

  const check = async (signal?: AbortSignal): Promise<FormCheck> => {
    const results = await Promise.allSettled(fields.map(async (field) => field.check(signal ? {signal} : {})))
    const reports: Record<string, Report> = {}
    const unchecked: string[] = []
    results.forEach((result, at) => {
      const {name} = fields[at]!
      if (result.status === 'fulfilled') reports[name] = result.value
      else unchecked.push(name)
    })
    return {reports, unchecked}
  }

  const entriesNow = (): SummaryEntry[] => [
    ...errorsIn(fields, say),
    ...unexplained.map((field) => ({field, text: `${field.label}: ${say('The service did not accept this text.')}`}))
  ]

  const showErrors = (): void => {
    summary.show({type: 'problem', entries: entriesNow(), warnings: warningsIn(fields)})
    summary.focus()
  }

  const send = async (sent: FormTexts): Promise<FormOutcome> => {
    let reports: FormReports
    try {
      const signal = AbortSignal.timeout(answerWithin)
      const answer = Promise.resolve(config.submit(sent, signal))
      reports = (await unlessAborted(answer, [signal])) ?? {}
      for (const field of fields) showServerReport(field, reports[field.name], sent[field.name]!)
    } catch {
      // An answer that is no report is none.
      const saved = drafts && (await drafts.flush(savedWithin))
      const note =
        saved === undefined
          ? undefined
          : say(saved ? 'A draft is saved.' : 'The draft could not be saved either. Keep this page open.')
      summary.show({type: 'unsent', note})
      summary.focus()
      return 'unreachable'
    }
    const refused = fields.filter(({name}) => reports[name]?.verdict === 'reject')
    if (refused.length === 0) {
      // What has been written since is a draft still.
      if (fields.every(({name, state: {doc}}) => doc.toString() === sent[name])) drafts?.forget()
      summary.show({type: 'none'})
      return 'sent'
    }
    unexplained = refused.filter((field) => errorsIn([field], say).length === 0)
    showErrors()
    return 'refused'
  }

  const attempt = async (): Promise<FormOutcome> => {
    become({phase: 'checking', outcome: undefined})
    unexplained = []
    void drafts?.flush()
    const {reports, unchecked} = await check(AbortSignal.timeout(checkWithin))
    become({unchecked})
    if (Object.values(reports).some(({findings}) => findings.some(({severity}) => severity === 'error'))) {
      showErrors()
      return 'errors'
    }
    become({phase: 'sending'})
    return send(texts())
  }

  const submit = (): Promise<FormOutcome> => {
    submission ??= attempt().then(
      (outcome) => {
        submission = undefined
        become({phase: 'writing', outcome})
        return outcome
      },
      (error) => {
        submission = undefined
        become({phase: 'writing'})
        throw error
      }
    )
    return submission
  }

  /** Follows what is mended in the fields, so that no link leads to words that are gone. */
  const followSummary = (): void => {
    if (summary.view.type !== 'problem') return
    const entries = entriesNow()
    summary.show(entries.length > 0 ? {type: 'problem', entries, warnings: warningsIn(fields)} : {type: 'clear'})
  }

  const onChange = (changed: FieldHandle, textChanged: boolean): void => {
    if (textChanged) {
      drafts?.touch()
      unexplained = unexplained.filter((field) => field !== changed)
    }
    clearTimeout(summaryTimer)
    summaryTimer = setTimeout(followSummary, summaryDelay)
  }

  const onSubmit = (event: Event): void => {
    event.preventDefault()
    void submit()
  }
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') void drafts?.flush()
  }

  const silence = [
    ...fields.map((field) => field.listen((textChanged) => onChange(field, textChanged))),
    watchLinters(fields, (linter) => become({linter}))
  ]
  form?.addEventListener('submit', onSubmit)
  document.addEventListener('visibilitychange', onHide)

  return {
    get state() {
      return state
    },
    async check({signal} = {}) {
      const result = await check(signal)
      signal?.throwIfAborted()
      become({unchecked: result.unchecked})
      return result
    },
    submit,
    focusFirstError() {
      const [first] = errorsIn(fields, say)
      first?.field.focus(first.place)
      return first !== undefined
    },
    saveDraft: async () => (drafts ? drafts.flush() : false),
    destroy() {
      clearTimeout(summaryTimer)
      for (const stop of silence) stop()
      form?.removeEventListener('submit', onSubmit)
      document.removeEventListener('visibilitychange', onHide)
      drafts?.destroy()
      summary.clear()
    }
  }
}

function showServerReport(field: FieldHandle, report: Report | undefined, text: string): void {
  field.dispatch(report ? setServerFindings(field.state, report, {text}) : clearServerFindings(field.state))
}

/** Tells the status of the fields' linters when it is not `ready`, and each time it changes. */
function watchLinters(fields: readonly FieldHandle[], tell: (status: LinterStatus) => void): () => void {
  const linters = [...new Set(fields.map(({state}) => state.facet(policyConfig)?.linter))].filter(
    (linter) => linter !== undefined
  )
  const worst = (): LinterStatus => {
    const all = linters.map(({status}) => status)
    return all.includes('failed') ? 'failed' : all.includes('fallback') ? 'fallback' : 'ready'
  }
  if (worst() !== 'ready') tell(worst())
  const stops = linters.map((linter) => linter.onStatus(() => tell(worst())))
  return () => {
    for (const stop of stops) stop()
  }
}

function labelsOf(fields: readonly FieldHandle[], names: readonly string[]): string[] {
  return fields.filter(({name}) => names.includes(name)).map(({label}) => label)
}
