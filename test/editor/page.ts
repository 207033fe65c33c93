import {defaultKeymap, history, historyKeymap} from '@codemirror/commands'
import {type Diagnostic, forEachDiagnostic, linter, lintKeymap} from '@codemirror/lint'
import {EditorState, type Extension} from '@codemirror/state'
import {drawSelection, EditorView, keymap} from '@codemirror/view'
import * as policy from '@feedback-lint/codemirror'
import type {Report, Submission} from '@feedback-lint/core'
import type {EditorTest, StartOptions} from './api.js'

/** A linter whose answers wait until the test lets them go, to make them late. */
function slowLinter(inner: policy.PolicyLinter): policy.PolicyLinter & {waiting: (() => void)[]} {
  const waiting: (() => void)[] = []
  return {
    waiting,
    get status() {
      return inner.status
    },
    onStatus: (listener) => inner.onStatus(listener),
    dispose: () => inner.dispose(),
    async check(submission: Submission, signal?: AbortSignal): Promise<Report> {
      const report = await inner.check(submission, signal)
      await new Promise<void>((go) => waiting.push(go))
      return report
    }
  }
}

/** Another linter beside ours: it dislikes the word "lamp", and takes its time. */
const other = linter(
  async (view) => {
    const text = view.state.doc.toString()
    await new Promise((later) => setTimeout(later, 150))
    return [...text.matchAll(/lamp/gu)].map(
      ({index}): Diagnostic => ({from: index, to: index + 4, severity: 'info', message: 'A lamp.'})
    )
  },
  {delay: 100}
)

let view: EditorView | undefined
let held: (() => void)[] = []
let reader: policy.PolicyLinter | undefined

const test: EditorTest = {
  ...policy,
  events: [],
  mutations: 0,
  longTasks: [],
  announced: [],
  forbidden: [],
  start(options: StartOptions = {}) {
    view?.destroy()
    test.events.length = 0
    const inner = options.worker
      ? policy.workerLinter(() => new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'}))
      : policy.localLinter()
    reader = inner
    const slow = options.slow ? slowLinter(inner) : undefined
    held = slow?.waiting ?? []
    const extensions: Extension[] = [
      EditorView.theme({}, {dark: options.dark ?? false}),
      drawSelection(),
      history(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({'aria-label': 'Description', ...(options.rtl ? {dir: 'rtl'} : {})}),
      options.beside ? other : [],
      policy.feedbackPolicy({
        linter: slow ?? inner,
        surface: options.surface ?? 'listing',
        ...(options.role ? {role: options.role} : {}),
        acknowledge: 'warnings',
        onEvent: (event) => test.events.push(event),
        ...(options.delay === undefined ? {} : {delay: options.delay}),
        ...(options.report ? {onReport: () => {}} : {})
      }),
      options.gutter ? policy.policyGutter() : [],
      keymap.of([...lintKeymap, ...defaultKeymap, ...historyKeymap])
    ]
    document.body.className = options.dark ? 'dark' : ''
    view = new EditorView({
      parent: document.querySelector('#editor')!,
      state: EditorState.create({doc: options.doc ?? '', extensions})
    })
    test.view = view
    test.announced.length = 0
    new MutationObserver((records) => {
      for (const {addedNodes} of records) for (const node of addedNodes) test.announced.push(node.textContent ?? '')
    }).observe(view.dom.querySelector('.cm-announced')!, {childList: true})
    test.warm = inner.check({surface: 'listing', from: 'seller', text: 'A lamp.'}).then(() => undefined)
  },
  findings() {
    const found: {words: string; origin: string; severity: string; ruleId: string; from: number}[] = []
    policy.forEachFinding(view!.state, ({origin, severity, ruleId}, from, to) => {
      found.push({words: view!.state.sliceDoc(from, to), origin, severity, ruleId, from})
    })
    return found
  },
  diagnostics() {
    const found: {words: string; message: string}[] = []
    forEachDiagnostic(view!.state, ({message}, from, to) => {
      found.push({words: view!.state.sliceDoc(from, to), message})
    })
    return found
  },
  text: () => view!.state.doc.toString(),
  linterStatus: () => reader!.status,
  release() {
    const count = held.length
    for (const go of held.splice(0)) go()
    return count
  },
  waitingAnswers: () => held.length,
  watchMutations() {
    test.mutations = 0
    new MutationObserver((records) => {
      test.mutations += records.length
    }).observe(view!.dom, {subtree: true, childList: true, attributes: true, characterData: true})
  },
  watchLongTasks() {
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) test.longTasks.push(Math.round(duration))
    }).observe({type: 'longtask'})
  }
}
document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
  if (!blockedURI.endsWith('favicon.ico')) test.forbidden.push(`${violatedDirective} ${blockedURI}`)
})
window.editorTest = test
