import type {Extension} from '@codemirror/state'
import {EditorView, type Panel, showPanel, type ViewUpdate} from '@codemirror/view'
import {checkState} from '../check/state.js'
import {policyConfig} from '../config.js'
import {findingCount, findingsOf} from '../findings/field.js'
import {applyAllFixes} from '../fixes/commands.js'
import {preferredFix} from '../fixes/edits.js'
import {button, element, freshId} from './elements.js'
import {isListOpen, togglePolicyPanel} from './panel.js'
import {inOne, type SummaryPart, summaryParts} from './words.js'

/** How long after the last key the summary may change, in milliseconds: sooner, the typing would speak over it. */
const quiet = 1000
/** A check that takes longer than this (ms) is told of. Most are done before anyone could read it. */
const slow = 1500

/** The summary's id in each editor. Made on need, as the content is described by it before the panel is there. */
const ids = new WeakMap<EditorView, string>()

function idOf(view: EditorView): string {
  const id = ids.get(view) ?? freshId('status')
  ids.set(view, id)
  return id
}

/** The line below (or above) the text that says how the check stands, and the buttons that go with it. */
class Status implements Panel {
  readonly dom: HTMLElement
  readonly top: boolean
  readonly #view: EditorView
  readonly #text: HTMLElement
  readonly #list: HTMLButtonElement
  readonly #all: HTMLButtonElement
  #lastKey = Number.NEGATIVE_INFINITY
  #runningSince: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(view: EditorView, top: boolean) {
    this.#view = view
    this.top = top
    this.#text = element('div', {class: 'cm-fp-summary', role: 'status', id: idOf(view)})
    this.#list = button([view.state.phrase('List all')], {class: 'cm-fp-other'}, () => togglePolicyPanel(view))
    this.#all = button([view.state.phrase('Change all')], {class: 'cm-fp-other'}, () => {
      applyAllFixes(view)
      view.focus()
    })
    this.dom = element('div', {class: 'cm-fp-status'}, this.#text, this.#all, this.#list)
    this.#buttons()
    this.#plan()
  }

  update({view, docChanged, startState, state}: ViewUpdate): void {
    if (docChanged) this.#lastKey = performance.now()
    const running = checkState(state) === 'running'
    if (!running) this.#runningSince = undefined
    else this.#runningSince ??= performance.now()
    const changed = findingsOf(startState) !== findingsOf(state) || checkState(startState) !== checkState(state)
    if ((changed || isListOpen(startState) !== isListOpen(state)) && !view.composing) this.#buttons()
    if (changed || docChanged) this.#plan()
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }

  #plan(): void {
    const now = performance.now()
    const slowAt = this.#runningSince === undefined ? now : this.#runningSince + slow
    this.#sayIn(Math.max(this.#lastKey + quiet, slowAt) - now)
  }

  #sayIn(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#say(), Math.max(0, milliseconds))
  }

  #say(): void {
    const {state, composing} = this.#view
    if (composing) {
      this.#sayIn(quiet)
      return
    }
    // While a check is due the old words stand: a summary that comes and goes at each pause would be spoken each time.
    if (checkState(state) === 'pending') return
    const parts = checkState(state) === 'running' ? [{words: state.phrase('Checking…')}] : summaryParts(state)
    if (this.#text.textContent !== inOne(parts)) this.#text.replaceChildren(...drawn(parts))
  }

  /** The buttons keep their place when they have nothing to do, so that nothing jumps. */
  #buttons(): void {
    const {state} = this.#view
    const {shown, unplaced} = findingsOf(state)
    toggle(this.#list, isListOpen(state) || shown.length + unplaced.length > 0)
    setAttribute(this.#list, 'aria-expanded', `${isListOpen(state)}`)
    toggle(this.#all, !state.readOnly && shown.filter(preferredFix).length > 1)
  }
}

function drawn(parts: readonly SummaryPart[]): (Node | string)[] {
  return parts.flatMap(({words, isAboutKeys}, at) => [
    ...(at > 0 ? [' '] : []),
    isAboutKeys ? element('span', {class: 'cm-fp-keys'}, words) : words
  ])
}

function setAttribute(of: HTMLElement, name: string, value: string): void {
  if (of.getAttribute(name) !== value) of.setAttribute(name, value)
}

function toggle(of: HTMLElement, visible: boolean): void {
  const wanted = visible ? '' : 'hidden'
  if (of.style.visibility !== wanted) of.style.visibility = wanted
}

export interface StatusOptions {
  /** Above the text instead of below. */
  top?: boolean
  /** Ids of other elements that describe the field, such as a hint: read before the summary. */
  describedBy?: string
}

/** The summary of the check as a line of its own, spoken when it changes and read out with the field. */
export function policyStatus({top = false, describedBy}: StatusOptions = {}): Extension {
  return [
    showPanel.of((view) => new Status(view, top)),
    EditorView.contentAttributes.of((view) => ({
      'aria-describedby': describedBy ? `${describedBy} ${idOf(view)}` : idOf(view)
    }))
  ]
}

/** Tells assistive technology that the text holds errors; nothing before the first check. */
export const policyInvalid: Extension = EditorView.contentAttributes.of((view): Record<string, string> => {
  if (!view.state.facet(policyConfig)) return {}
  const hasErrors = findingsOf(view.state).checked && findingCount(view.state, 'error') > 0
  return hasErrors ? {'aria-invalid': 'true'} : {}
})
