import type {App, Panel} from '../app.js'
import {h} from '../ui/dom.js'
import {notChecked} from './empty.js'

/** How long the stages of the last check took, and the checks before it. */
export function createTiming(app: App): Panel {
  const element = h('div', {class: 'timing'})

  return {
    element,
    draw() {
      const {explanation, checked, times} = app.check.now
      if (!explanation || !checked) return element.replaceChildren(notChecked(app.check.now))
      const {stages} = explanation
      const total = stages.reduce((sum, {ms}) => sum + ms, 0)
      const most = Math.max(...stages.map(({ms}) => ms), 0.001)
      const rows = stages.map(({stage, ms}) => {
        const bar = h('meter', {min: 0, max: most, value: ms, 'aria-label': `${stage}: share of the longest stage`})
        return h('tr', {}, h('th', {scope: 'row'}, stage), h('td', {class: 'number'}, shown(ms)), h('td', {}, bar))
      })
      const speed =
        total > 0 ? `${Math.round(checked.text.length / total).toLocaleString('en')} characters a millisecond` : ''
      element.replaceChildren(
        h(
          'table',
          {class: 'timing-table'},
          h('caption', {}, 'Stages of the last check, in milliseconds'),
          h('thead', {}, h('tr', {}, ...['Stage', 'ms', 'Share'].map((name) => h('th', {scope: 'col'}, name)))),
          h('tbody', {}, ...rows),
          h(
            'tfoot',
            {},
            h('tr', {}, h('th', {scope: 'row'}, 'all'), h('td', {class: 'number'}, shown(total)), h('td', {}, speed))
          )
        ),
        h('h2', {}, `From asking to answer: the last ${times.length === 1 ? 'check' : `${times.length} checks`}`),
        h(
          'dl',
          {class: 'facts'},
          ...facts(times).flatMap(([name, ms]) => [h('dt', {}, name), h('dd', {class: 'number'}, `${shown(ms)} ms`)])
        ),
        h(
          'p',
          {class: 'note'},
          'Each check here reads the whole text anew, so that the times are those of the text; the marks in the editor are made by a linter that remembers what it has read.'
        )
      )
    }
  }
}

function facts(times: readonly number[]): [string, number][] {
  const sorted = [...times].sort((a, b) => a - b)
  if (sorted.length === 0) return []
  return [
    ['last', times.at(-1)!],
    ['median', sorted[Math.floor(sorted.length / 2)]!],
    ['longest', sorted.at(-1)!]
  ]
}

function shown(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms.toFixed(2)
}
