import {type PolicyFormState, policyForm, syncDoc, workerLinter} from '@feedback-lint/codemirror'
import '@feedback-lint/codemirror/form.css'
import {loadDraft, saveDraft} from './draft.js'
import {fieldEditor} from './editors.js'
import {type ListingTexts, samples} from './samples.js'
import {askService, type ServiceAnswer} from './service.js'

const element = (id: string): HTMLElement => document.getElementById(id)!

let worker: Worker | undefined
const linter = workerLinter(
  () => {
    worker = new Worker(new URL('@feedback-lint/codemirror/worker', import.meta.url), {type: 'module'})
    return worker
  },
  {answerWithin: 5000}
)

const draft = loadDraft()
const views = {
  title: fieldEditor({id: 'title', label: 'Title', doc: draft.title, oneLine: true, linter}),
  description: fieldEditor({id: 'description', label: 'Description', doc: draft.description, linter}),
  terms: fieldEditor({id: 'terms', label: 'Terms', doc: draft.terms, linter})
}

let answer: ServiceAnswer | undefined

policyForm({
  fields: {title: {view: views.title}, description: {view: views.description}, terms: {view: views.terms}},
  form: element('form') as HTMLFormElement,
  summary: element('summary'),
  status: element('status'),
  draft: {save: saveDraft},
  async submit(texts, signal) {
    answer = undefined
    if (document.querySelector('input[name=service]:checked')?.getAttribute('value') === 'down')
      throw new Error('unreachable, as chosen')
    answer = await askService(texts, signal)
    return answer.reports
  },
  onState: showOutcome
})

let shown: PolicyFormState['outcome']

function showOutcome({outcome}: PolicyFormState): void {
  if (outcome === shown) return
  shown = outcome
  const done = element('done')
  done.hidden = outcome !== 'sent'
  if (outcome !== 'sent' || !answer) return
  const reviewed = Object.values(answer.reports).some(({verdict}) => verdict === 'review')
  element('done-title').textContent = reviewed ? 'Your item is on its way' : 'Your item is listed'
  element('done-words').textContent = reviewed
    ? 'A person looks at it first, because of what is marked.'
    : 'Nothing in it breaks the feedback policy.'
  element('done-by').textContent =
    answer.by === 'service'
      ? 'The service beside this page checked it. This is an example: nothing is for sale.'
      : 'No service runs beside this page, so the page checked it itself. This is an example: nothing is for sale.'
  saveDraft({title: '', description: '', terms: ''})
  done.focus()
}

function fill(texts: ListingTexts): void {
  for (const [name, view] of Object.entries(views)) syncDoc(view, texts[name as keyof ListingTexts])
}

for (const {name, texts} of samples) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = name
  button.addEventListener('click', () => fill(texts))
  element('samples').append(button)
}

element('again').addEventListener('click', () => {
  element('done').hidden = true
  fill({title: '', description: '', terms: ''})
  views.title.focus()
})

element('stop-worker').addEventListener('click', () => {
  worker?.terminate()
  element('reading').textContent =
    'The worker is stopped. The next text finds out, and gets another one within some seconds.'
})
linter.onStatus((status) => {
  const words = {
    ready: 'Your text is read in a worker of this page.',
    fallback: 'No worker can be had, so your text is read by the page itself.',
    failed: 'Your text is not read here now. It will be checked when you submit.'
  }
  element('reading').textContent = words[status]
})
