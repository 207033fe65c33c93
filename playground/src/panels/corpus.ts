import type {App, Panel} from '../app.js'
import {createRunner} from '../corpus/runner.js'
import {sameRuleset, withSubmission} from '../state/state.js'
import {h} from '../ui/dom.js'
import {counted} from '../ui/words.js'
import {createClient} from '../worker/client.js'
import {createCorpusResults} from './corpus-results.js'

export interface CorpusPanel extends Panel {
  open(file: Blob, name: string): void
}

/** Runs a file of labelled texts, all of it in this browser. */
export function createCorpus(app: App, createWorker: () => Worker): CorpusPanel {
  const runner = createRunner((onRestart) => createClient({create: createWorker, onRestart}))
  const {corpus} = runner

  const open = (file: Blob, name: string): void => {
    app.openTab('corpus')
    void runner.open(file, name)
  }
  const choose = h('input', {
    type: 'file',
    accept: '.jsonl,.ndjson,.csv',
    class: 'file-input',
    'aria-label': 'Corpus file',
    on: {
      change: () => {
        const file = choose.files?.[0]
        if (file) open(file, file.name)
        choose.value = ''
      }
    }
  })
  const pasted = h('textarea', {rows: 5, 'aria-label': 'Lines of JSONL, or CSV with a header', spellcheck: 'false'})
  const readPasted = (): void => {
    if (pasted.value.trim() === '') app.announce('There are no lines yet.')
    else open(new Blob([pasted.value]), 'pasted lines')
  }
  const source = h(
    'section',
    {class: 'corpus-source', 'aria-label': 'Corpus'},
    h(
      'div',
      {class: 'drop'},
      h('p', {}, 'Drop a JSONL or CSV file here, or choose one. Nothing of it leaves this browser.'),
      h(
        'div',
        {class: 'drop-tools'},
        choose,
        h(
          'button',
          {type: 'button', class: 'button button-small', on: {click: () => void openExamples(app, open)}},
          'Use the rule pages’ examples'
        )
      )
    ),
    h(
      'details',
      {},
      h('summary', {}, 'Paste lines, or see how they are written'),
      h(
        'p',
        {class: 'note'},
        'JSONL: one submission a line, with “expect”, as in the corpus of the tests. CSV: a header with text, and of surface, from, rating, format, listing, id, verdict, clauses those that you have.'
      ),
      h(
        'pre',
        {class: 'code', tabindex: 0, 'aria-label': 'Example lines'},
        '{"surface":"listing","from":"seller","text":"No negative feedback.","expect":{"verdict":"reject","clauses":["T"]}}\n\ntext,surface,from,verdict\n"Please leave feedback, good or bad.",message,seller,accept'
      ),
      pasted,
      h('button', {type: 'button', class: 'button button-small', on: {click: readPasted}}, 'Read these lines')
    )
  )

  const rulesets = h(
    'select',
    {'aria-label': 'Rulesets'},
    h('option', {value: 'a'}, 'A: the rules that are on'),
    h('option', {value: 'ab'}, 'A against B')
  )
  const run = h('button', {type: 'button', class: 'button button-main', on: {click: () => start()}}, 'Run')
  const cancel = h('button', {type: 'button', class: 'button', on: {click: () => runner.cancel()}}, 'Cancel')
  const progress = h('progress', {'aria-label': 'Cases judged'})
  const said = h('p', {class: 'corpus-said'})
  const problem = h('p', {class: 'problem', role: 'alert'})
  const bad = h('div', {hidden: true})
  const controls = h('div', {class: 'corpus-controls'}, rulesets, run, cancel, progress)
  const results = createCorpusResults({
    corpus,
    async onOpen(index) {
      try {
        const submission = await runner.submission(index)
        app.load(withSubmission(app.store.now, submission))
        app.announce('The case is in the editor.')
        app.showText()
      } catch {
        app.announce('The case could not be read again. Open the file once more.')
      }
    }
  })
  const element = h('div', {class: 'corpus'}, source, problem, said, bad, controls, results.element)

  const start = (): void => {
    const {rules, other} = app.store.now
    if (rulesets.value === 'ab' && sameRuleset(rules, other)) {
      app.announce('A and B are the same. Change B in the tab “Compare” first.')
      return
    }
    void runner.run(rulesets.value === 'ab' ? [rules, other] : [rules])
  }

  let announced = ''
  const drawState = (): void => {
    const {phase, name, loaded, rows, cancelled, problem: what} = corpus.now
    const running = phase === 'running'
    problem.textContent = what ?? ''
    problem.hidden = what === undefined
    controls.hidden = !loaded
    run.hidden = running
    cancel.hidden = !running
    progress.hidden = !running
    progress.max = loaded?.count || 1
    progress.value = rows.length
    rulesets.disabled = running
    said.textContent = sayState(phase, name, rows.length, loaded?.count ?? 0, loaded?.labelled ?? 0, cancelled)
    said.hidden = said.textContent === ''
    // The end is told; each step of a run would be noise.
    if (phase !== 'running' && said.textContent !== announced && said.textContent !== '') app.announce(said.textContent)
    announced = running ? '' : said.textContent
  }

  corpus.listen((now, before) => {
    drawState()
    if (now.loaded !== before.loaded) {
      bad.replaceChildren(...badLines(now.loaded))
      bad.hidden = bad.firstChild === null
    }
    results.draw()
  })
  drawState()
  return {element, open, draw: () => results.draw()}
}

function sayState(
  phase: string,
  name: string,
  done: number,
  count: number,
  labelled: number,
  cancelled: boolean
): string {
  if (phase === 'loading') return `Reading ${name}…`
  if (phase === 'ready') return `${name}: ${counted(count, 'case')}, ${labelled} with an expected verdict.`
  if (phase === 'running') return `${done.toLocaleString('en')} of ${counted(count, 'case')} judged.`
  if (phase === 'done' && cancelled) return `Ended after ${done.toLocaleString('en')} of ${counted(count, 'case')}.`
  return phase === 'done' ? `${name}: ${counted(count, 'case')} judged.` : ''
}

function badLines(
  loaded: {problems: readonly {line: number; problem: string}[]; refused: number} | undefined
): HTMLElement[] {
  if (!loaded || loaded.refused === 0) return []
  const more = loaded.refused - loaded.problems.length
  return [
    h(
      'details',
      {class: 'bad-lines', open: true},
      h('summary', {}, `${counted(loaded.refused, 'line')} could not be read; the others are kept`),
      h(
        'ul',
        {},
        ...loaded.problems.map(({line, problem}) => h('li', {}, h('strong', {}, `Line ${line}: `), problem)),
        more > 0 && h('li', {}, `and ${more} more`)
      )
    )
  ]
}

/** The examples of all rule pages, as a corpus that is always at hand. */
async function openExamples(app: App, open: (file: Blob, name: string) => void): Promise<void> {
  const {readSamples, samplesAsLines} = await import('../samples/samples.js')
  open(new Blob([samplesAsLines(readSamples(app.about.now.rules))]), 'examples.jsonl')
}
