import type {App, Panel} from '../app.js'
import {submissionOf} from '../state/state.js'
import {copyText} from '../ui/clipboard.js'
import {h} from '../ui/dom.js'
import {notChecked} from './empty.js'

/** The report as the service answers it, and the submission that it answers. */
export function createVerdict(app: App): Panel {
  const element = h('div', {class: 'verdict-json'})

  const block = (title: string, note: string, value: unknown): HTMLElement => {
    const json = JSON.stringify(value, undefined, 2)
    const copy = h(
      'button',
      {
        type: 'button',
        class: 'button button-small',
        'aria-label': `Copy: ${title}`,
        on: {
          click: async () => app.announce((await copyText(json)) ? 'Copied.' : 'The browser did not let it be copied.')
        }
      },
      'Copy'
    )
    return h(
      'section',
      {},
      h('div', {class: 'section-head'}, h('h2', {}, title), h('code', {class: 'muted'}, note), copy),
      h('pre', {class: 'code code-wrapped', tabindex: 0, 'aria-label': title}, json)
    )
  }

  return {
    element,
    draw() {
      const {checked, explanation} = app.check.now
      if (!checked || !explanation) return element.replaceChildren(notChecked(app.check.now))
      element.replaceChildren(
        block('Report', 'answer of POST /v1/check', explanation.report),
        block('Submission', 'body of POST /v1/check', submissionOf(checked))
      )
    }
  }
}
