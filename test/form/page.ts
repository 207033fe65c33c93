import {defaultKeymap, history, historyKeymap} from '@codemirror/commands'
import {EditorState} from '@codemirror/state'
import {EditorView, keymap} from '@codemirror/view'
import * as policy from '@feedback-lint/codemirror'
import '@feedback-lint/codemirror/form.css'
import type {Report} from '@feedback-lint/core'
import type {FormTest, StartOptions} from './api.js'

const fields = ['title', 'description', 'terms'] as const

function linterOf({linter = 'worker', answerWithin = 30_000}: StartOptions): policy.PolicyLinter {
  if (linter === 'local') return policy.localLinter()
  const load = (): Promise<never> => Promise.reject(new TypeError('no chunk for the test'))
  if (linter === 'none') return policy.localLinter({load})
  if (linter === 'never') return policy.localLinter({load: () => new Promise(() => {})})
  const create = (): Worker => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'})
    formTest.workers.push(worker)
    return worker
  }
  return policy.workerLinter(create, {answerWithin, ...(linter === 'worker-only' ? {fallback: false} : {})})
}

function editor(field: string, linter: policy.PolicyLinter, dark: boolean): EditorView {
  return new EditorView({
    parent: document.getElementById(field)!,
    state: EditorState.create({
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.theme({}, {dark}),
        EditorView.contentAttributes.of({'aria-labelledby': `${field}-label`}),
        policy.feedbackPolicy({linter, surface: 'listing', field: field[0]!.toUpperCase() + field.slice(1)})
      ]
    })
  })
}

/** The service: a request for each field, so that the tests can answer what they like. */
async function send(texts: policy.FormTexts): Promise<Record<string, Report>> {
  const answers = Object.entries(texts).map(async ([id, text]) => {
    const body = JSON.stringify({id, surface: 'listing', from: 'seller', text})
    const response = await fetch('/v1/check', {method: 'POST', headers: {'content-type': 'application/json'}, body})
    if (!response.ok) throw new Error(`the service answered ${response.status}`)
    return [id, (await response.json()) as Report] as const
  })
  return Object.fromEntries(await Promise.all(answers))
}

const formTest: FormTest = {
  policy,
  views: {} as FormTest['views'],
  workers: [],
  states: [],
  drafts: [],
  linter: undefined as never,
  form: undefined as never,
  notes: undefined as never,
  start(options = {}) {
    const linter = linterOf(options)
    formTest.linter = linter
    for (const field of fields) formTest.views[field] = editor(field, linter, options.dark ?? false)
    const textarea = document.querySelector('textarea')!
    formTest.notes = policy.attachTextarea(textarea, {
      linter,
      surface: 'listing',
      format: 'text',
      field: 'Note to buyers'
    })
    formTest.form = policy.policyForm({
      fields: {
        title: {view: formTest.views.title},
        description: {view: formTest.views.description},
        terms: {view: formTest.views.terms},
        notes: {textarea}
      },
      form: document.querySelector('form')!,
      summary: document.getElementById('summary')!,
      status: document.getElementById('status')!,
      submit: send,
      checkWithin: options.checkWithin ?? 30_000,
      draft: {
        delay: 100,
        save(texts) {
          if (options.draftFails) throw new Error('full')
          formTest.drafts.push(texts)
        }
      },
      onState: (state) => formTest.states.push(state)
    })
  },
  write(field, text) {
    if (field !== 'notes') {
      policy.syncDoc(formTest.views[field], text)
      return
    }
    document.querySelector('textarea')!.value = text
    formTest.notes.refresh()
  },
  findings(field) {
    const {state} = field === 'notes' ? formTest.notes : formTest.views[field]
    const found: {words: string; origin: string; severity: string}[] = []
    policy.forEachFinding(state, ({origin, severity}, from, to) => {
      found.push({words: state.sliceDoc(from, to), origin, severity})
    })
    return found
  }
}

window.formTest = formTest
