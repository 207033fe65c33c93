import type {App} from '../app.js'
import {h, icon} from './dom.js'
import {summary, verdictMeanings, verdictNames} from './words.js'

const spokenAfter = 1000

/**
 * The verdict above all views. The editor's own summary is spoken when the writer pauses; here only that the text could
 * not be checked is, since to hear each verdict twice helps nobody.
 */
export function createStrip(app: App, element: HTMLElement, spoken: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = ''

  const speak = (words: string): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (words === last) return
      last = words
      spoken.textContent = words
    }, spokenAfter)
  }

  const draw = (): void => {
    const {status, explanation, problem, checked} = app.check.now
    element.dataset.status = status
    if (status === 'failed') {
      element.className = 'strip strip-failed'
      element.replaceChildren(icon('review'), h('strong', {}, 'Not checked'), h('span', {}, problem ?? ''))
      speak(`Not checked. ${problem ?? ''}`)
      return
    }
    if (!explanation) {
      element.className = 'strip'
      element.replaceChildren(icon('none'), h('strong', {}, 'Checking…'))
      return
    }
    speak('')
    if (checked?.text.trim() === '') {
      element.className = 'strip'
      element.replaceChildren(icon('none'), h('strong', {}, 'No text yet'))
      return
    }
    const {verdict, findings} = explanation.report
    const errors = findings.filter(({severity}) => severity === 'error').length
    element.className = `strip verdict-${verdict}`
    element.replaceChildren(
      icon(verdict),
      h('strong', {}, verdictNames[verdict]),
      h('span', {class: 'strip-meaning'}, verdictMeanings[verdict]),
      h('span', {class: 'strip-count'}, summary(errors, findings.length - errors))
    )
  }

  app.check.listen(draw)
  draw()
}
