import type {App} from '../app.js'
import {asMarkdown, asPageExample, asTestCase} from '../state/copy.js'
import {copyText} from './clipboard.js'
import {openDialog} from './dialog.js'
import {h} from './dom.js'

const forms = [
  {
    name: 'Test case',
    note: 'A line of the corpus. The verdict of now stands as expected: put it right where it is wrong.',
    make: asTestCase
  },
  {name: 'Markdown', note: 'For an issue or a message.', make: asMarkdown},
  {name: 'Rule page example', note: 'For the page of a rule.', make: asPageExample}
] as const

/** The text and what was found, in the forms that other places take. */
export function openCopy(app: App): void {
  const {checked, explanation} = app.check.now
  if (!checked || !explanation) {
    app.announce('There is nothing to copy until the text has been checked.')
    return
  }
  const status = h('p', {class: 'note', role: 'status'})
  const copied = async (name: string, text: string): Promise<void> => {
    status.textContent = (await copyText(text)) ? `Copied as: ${name}.` : 'The browser did not let it be copied.'
  }
  const sections = forms.map(({name, note, make}) => {
    const text = make(checked, explanation.report)
    return h(
      'section',
      {},
      h(
        'div',
        {class: 'section-head'},
        h('h3', {}, name),
        h(
          'button',
          {
            type: 'button',
            class: 'button button-small',
            'aria-label': `Copy: ${name}`,
            on: {click: () => void copied(name, text)}
          },
          'Copy'
        )
      ),
      h('p', {class: 'muted'}, note),
      h('pre', {class: 'code code-short', tabindex: 0, 'aria-label': name}, text)
    )
  })
  openDialog('Copy as', 'dialog-wide', [...sections, status])
}
