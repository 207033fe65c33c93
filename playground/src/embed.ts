import type {App} from './app.js'
import {readState} from './state/read-state.js'

/** Whether the page stands in another one: then it shows the text and the results only, and keeps no draft. */
export const embedded = new URLSearchParams(location.search).get('embed') === '1'

const prefix = 'feedback-lint:'

/**
 * Talks to the page around it. It hears `{type: 'feedback-lint:load', state}` from that page only. It says
 * `feedback-lint:ready`, `feedback-lint:size` (height in CSS pixels) and `feedback-lint:verdict` (verdict, number of
 * findings). What is written goes out as `feedback-lint:text` only to a page that has loaded a state, since whoever
 * writes in a frame may not know whose page it is in.
 */
export function talkToHost(app: App): void {
  if (!embedded || window.parent === window) return
  let host: string | undefined
  const say = (type: string, fields: object, to: string): void =>
    window.parent.postMessage({type: prefix + type, ...fields}, to)

  window.addEventListener('message', ({source, origin, data}) => {
    if (source !== window.parent || typeof data !== 'object' || data === null) return
    if (data.type !== `${prefix}load`) return
    const read = readState(data.state)
    if (!read) return
    // A page without an origin, such as a sandboxed one, can only be reached by this sign.
    host = origin === 'null' ? '*' : origin
    app.load({...read.state})
  })

  app.store.listen((now, before) => {
    if (host !== undefined && now.text !== before.text) say('text', {text: now.text}, host)
  })
  app.check.listen(({explanation, status}) => {
    if (status !== 'done' || !explanation) return
    const {verdict, findings} = explanation.report
    say('verdict', {verdict, findings: findings.length}, '*')
  })
  new ResizeObserver(() => say('size', {height: Math.ceil(document.body.getBoundingClientRect().height)}, '*')).observe(
    document.body
  )
  say('ready', {}, '*')
}
