import type {EditorState} from '@codemirror/state'
import type {EditorView} from '@codemirror/view'
import {contain, policyConfig, tell} from '../config.js'
import {findingById} from '../findings/field.js'
import type {Placed, ShownFinding} from '../findings/shown.js'
import {acknowledge, applyFix, facts} from '../fixes/commands.js'
import {isFixable} from '../fixes/edits.js'
import {button, element, freshId} from './elements.js'
import {outcome} from './words.js'

/** What is known of one finding, as an element: what, why, and what to write instead. */
export interface Content {
  readonly dom: HTMLElement
  readonly titleId: string
  readonly messageId: string
  /** The rewrites, in the order of their number keys. */
  readonly fixes: readonly HTMLButtonElement[]
}

/** The content for dialog and tooltip alike. `leave` is called after something was done that ends the matter. */
export function findingContent(view: EditorView, placed: Placed, leave: () => void): Content {
  const {state} = view
  const {finding} = placed
  const titleId = freshId('title')
  const messageId = freshId('message')
  const fixes = fixButtons(view, placed, leave)
  const dom = element(
    'div',
    {class: `cm-fp-content cm-fp-content-${finding.severity}`},
    element('div', {class: 'cm-fp-outcome'}, icon(finding), outcome(state, finding)),
    element('div', {class: 'cm-fp-title', id: titleId}, state.phrase(finding.title)),
    element('div', {class: 'cm-fp-message', id: messageId}, ...isolated(finding.message, finding.quote)),
    why(state, finding),
    ...fixList(view, placed, fixes),
    ...others(view, placed, leave)
  )
  return {dom, titleId, messageId, fixes}
}

/** A sign whose shape tells error from warning without colour. The words beside it say it to all others. */
export function icon({severity}: Pick<ShownFinding, 'severity'>): HTMLElement {
  const sign = severity === 'error' ? '!' : '?'
  return element('span', {class: `cm-fp-icon cm-fp-icon-${severity}`, 'aria-hidden': 'true'}, sign)
}

/** The message with the quoted words kept apart from the direction of the text around them. */
function isolated(message: string, quote: string): (Node | string)[] {
  const at = quote === '' ? -1 : message.indexOf(quote)
  if (at < 0) return [message]
  return [message.slice(0, at), element('bdi', {class: 'cm-fp-quote'}, quote), message.slice(at + quote.length)]
}

function why(state: EditorState, finding: ShownFinding): HTMLElement {
  const settings = state.facet(policyConfig)
  const clause = state.phrase('Clause $1', finding.clause)
  const address = settings?.clauseUrl && contain(state, () => settings.clauseUrl?.(finding.clause))
  const about = link(state, finding.url, state.phrase('About this rule'))
  return element(
    'figure',
    {class: 'cm-fp-why'},
    element('blockquote', {}, state.phrase('“$1”', state.phrase(finding.why))),
    element('figcaption', {}, link(state, address, clause) ?? clause, ...(about ? [' · ', about] : []))
  )
}

/** A report may come from afar: only an address that leads to a page becomes a link. */
function link(state: EditorState, address: string | undefined, words: string): HTMLElement | undefined {
  if (!address || !/^(?:https?:|[/.#?])/iu.test(address)) return undefined
  const title = state.phrase('opens in a new tab')
  return element('a', {href: address, target: '_blank', rel: 'noopener noreferrer', title}, words)
}

function fixButtons(view: EditorView, placed: Placed, leave: () => void): HTMLButtonElement[] {
  return placed.finding.fixes.map((fix, at) => {
    const number = element('kbd', {class: 'cm-fp-number', 'aria-hidden': 'true'}, `${at + 1}`)
    const label = at < 9 ? [number, element('span', {}, fix.title)] : [element('span', {}, fix.title)]
    return button(label, {class: fix.preferred ? 'cm-fp-fix cm-fp-fix-preferred' : 'cm-fp-fix'}, () => {
      if (applyFix(view, placed.finding.id, at)) leave()
    })
  })
}

function fixList(view: EditorView, placed: Placed, fixes: readonly HTMLButtonElement[]): HTMLElement[] {
  if (fixes.length === 0) return []
  const headingId = freshId('fixes')
  const reason = reasonAgainst(view.state, placed)
  const reasonId = freshId('reason')
  if (reason) {
    for (const fix of fixes) {
      fix.setAttribute('aria-disabled', 'true')
      fix.setAttribute('aria-describedby', reasonId)
    }
  }
  return [
    element(
      'div',
      {class: 'cm-fp-heading'},
      element('span', {id: headingId}, view.state.phrase('What to write instead')),
      ' ',
      element('span', {class: 'cm-fp-hint'}, view.state.phrase('Press $1 to choose.', fixesKey()))
    ),
    ...(reason ? [element('div', {class: 'cm-fp-reason', id: reasonId}, reason)] : []),
    element('div', {class: 'cm-fp-fixes', role: 'group', 'aria-labelledby': headingId}, ...fixes)
  ]
}

/** `Mod-.` as this machine's keyboard says it. */
function fixesKey(): string {
  return /Mac|iP/u.test(navigator.platform) ? '⌘ .' : 'Ctrl + .'
}

/** Why no fix can be applied now; undefined when they can. */
export function reasonAgainst(state: EditorState, placed: Placed): string | undefined {
  if (state.readOnly) return state.phrase('The text cannot be edited.')
  if (!isFixable(state, placed)) return state.phrase('The words have changed. Wait until they are checked again.')
  return undefined
}

function others(view: EditorView, placed: Placed, leave: () => void): HTMLElement[] {
  const {state} = view
  const settings = state.facet(policyConfig)
  const buttons: HTMLElement[] = []
  if (settings?.acknowledge === 'warnings' && placed.finding.severity === 'warning') {
    buttons.push(
      button([state.phrase('Keep these words')], {class: 'cm-fp-other'}, () => {
        const now = findingById(view.state, placed.finding.id)
        if (now && acknowledge(view, now)) leave()
      })
    )
  }
  if (settings?.onReport) {
    buttons.push(
      button([state.phrase('Report a mistake')], {class: 'cm-fp-other'}, () => {
        contain(view.state, () => settings.onReport?.(placed.finding.reported))
        tell(view.state, {type: 'reported', ...facts(placed)})
      })
    )
  }
  return buttons.length > 0 ? [element('div', {class: 'cm-fp-others'}, ...buttons)] : []
}
