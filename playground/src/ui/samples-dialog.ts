import type {App} from '../app.js'
import type {Samples} from '../samples/samples.js'
import {withSubmission} from '../state/state.js'
import {openDialog} from './dialog.js'
import {h, icon} from './dom.js'

const expectedNames = {reject: 'Reject', review: 'Review', accept: 'Accept', gap: 'Known miss'} as const

/** The examples of the rules' pages, by rule, with a search over all of them. */
export async function openSamples(app: App, ruleId?: string): Promise<void> {
  const {readSamples} = await import('../samples/samples.js')
  const all = readSamples(app.about.now.rules)
  const rule = h(
    'select',
    {id: 'sample-rule', on: {change: () => draw()}},
    ...all.map((samples, at) => h('option', {value: at}, `${samples.rule.id}: ${samples.rule.title}`))
  )
  const search = h('input', {type: 'search', id: 'sample-search', on: {input: () => draw()}})
  const what = h('p', {class: 'muted'})
  const list = h('ul', {class: 'sample-list'})
  const count = h('p', {class: 'hidden', role: 'status'})

  const draw = (): void => {
    const words = search.value.trim().toLowerCase()
    const chosen = all[Number(rule.value)]
    const found =
      words === ''
        ? itemsOf(chosen ? [chosen] : [])
        : itemsOf(all).filter(({text}) => text.toLowerCase().includes(words))
    what.textContent = words === '' ? (chosen?.what ?? '') : `In all rules: ${found.length} found.`
    count.textContent = `${found.length} samples`
    list.replaceChildren(...found.slice(0, 120).map(item))
  }

  const item = ({expected, text, quote, open, about}: Item): HTMLElement => {
    const at = quote === undefined ? -1 : text.indexOf(quote)
    const words =
      at < 0 || quote === undefined ? [text] : [text.slice(0, at), h('b', {}, quote), text.slice(at + quote.length)]
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'sample',
          on: {
            click: () => {
              dialog.close()
              open()
            }
          }
        },
        h(
          'span',
          {class: `sample-verdict verdict-${expected}`},
          icon(expected === 'gap' ? 'none' : expected),
          expectedNames[expected]
        ),
        h('span', {class: 'sample-text'}, ...words),
        h('span', {class: 'muted'}, about)
      )
    )
  }

  interface Item {
    readonly expected: keyof typeof expectedNames
    readonly text: string
    readonly quote: string | undefined
    readonly about: string
    open(): void
  }

  const itemsOf = (some: readonly Samples[]): Item[] =>
    some.flatMap(({rule: {id}, examples}) =>
      examples.map(({expected, submission, quote}) => ({
        expected,
        quote,
        text: submission.text,
        about: [submission.surface, `by ${submission.from}`, submission.rating ?? '', id].filter(Boolean).join(' · '),
        open() {
          app.load(withSubmission(app.store.now, submission))
          app.announce(`The sample is in the editor. Its page expects: ${expectedNames[expected]}.`)
          app.goTo({start: 0, end: 0})
        }
      }))
    )

  const dialog = openDialog('Samples', 'dialog-wide dialog-samples', [
    h(
      'div',
      {class: 'input-row'},
      h('div', {class: 'field field-wide'}, h('label', {for: 'sample-rule'}, 'Rule'), rule),
      h('div', {class: 'field'}, h('label', {for: 'sample-search'}, 'Search in all'), search)
    ),
    what,
    count,
    list
  ])
  const asked = all.findIndex(({rule: {id}}) => id === ruleId)
  if (asked >= 0) rule.value = String(asked)
  draw()
}
