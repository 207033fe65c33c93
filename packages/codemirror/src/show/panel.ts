import {type EditorState, type Extension, StateEffect, StateField} from '@codemirror/state'
import {
  type Command,
  type EditorView,
  getPanel,
  type Panel,
  type PanelConstructor,
  showPanel,
  type ViewUpdate
} from '@codemirror/view'
import {findingById, findingsOf} from '../findings/field.js'
import type {FindingSet} from '../findings/set.js'
import type {ShownFinding} from '../findings/shown.js'
import {icon} from './content.js'
import {button, element, freshId} from './elements.js'
import {goToFinding} from './go-to.js'
import {severityWord, shortQuote} from './words.js'

const setPanel = StateEffect.define<boolean>()

const panelField: StateField<boolean> = StateField.define<boolean>({
  create: () => false,
  update: (open, {effects}) => effects.reduce((now, effect) => (effect.is(setPanel) ? effect.value : now), open),
  provide: (field) => showPanel.from(field, (open) => (open ? listPanel : null))
})

const listPanel: PanelConstructor = (view) => new ListPanel(view)

/** A text with more findings than this is better read from the top: the rest of the list is only counted. */
const longest = 100

interface Item {
  readonly finding: ShownFinding
  readonly dom: HTMLElement
  /** Says on which line the words stand: the one thing that changes while one types. */
  readonly place: HTMLElement
}

/** All findings as a list of buttons, each leading to its words. */
class ListPanel implements Panel {
  readonly dom: HTMLElement
  readonly #view: EditorView
  readonly #list = element('ul', {class: 'cm-fp-list'})
  readonly #items = new Map<string, Item>()
  #drawn: FindingSet | undefined

  constructor(view: EditorView) {
    this.#view = view
    const titleId = freshId('list')
    const title = element('div', {class: 'cm-fp-list-title', id: titleId}, view.state.phrase('Feedback policy'))
    const label = view.state.phrase('Close')
    const close = button(['×'], {class: 'cm-fp-close', 'aria-label': label}, () => closePanel(view))
    this.dom = element(
      'div',
      {class: 'cm-fp-panel', role: 'group', 'aria-labelledby': titleId},
      title,
      close,
      this.#list
    )
    this.dom.addEventListener('keydown', (event) => this.#key(event))
    this.#draw()
  }

  update({state, startState, view}: ViewUpdate): void {
    if (findingsOf(state) !== findingsOf(startState) && !view.composing) this.#draw()
  }

  /** Brings the keyboard to the first entry. */
  focus(): void {
    ;(this.#list.querySelector('button') ?? this.dom.querySelector('button'))?.focus()
  }

  /** Draws only what has changed, so that an entry that has the focus keeps it. */
  #draw(): void {
    const {state} = this.#view
    const set = findingsOf(state)
    if (set === this.#drawn) return
    this.#drawn = set
    const {shown, unplaced} = set
    const wanted = [
      ...shown.slice(0, longest).map(({finding, from}) => ({finding, line: state.doc.lineAt(from).number})),
      ...unplaced.slice(0, longest).map((finding) => ({finding, line: undefined}))
    ]
    const old = new Map(this.#items)
    this.#items.clear()
    const doms = wanted.map(({finding, line}) => {
      const before = old.get(finding.id)
      const item = before?.finding === finding ? before : this.#item(finding, line === undefined)
      const place = line === undefined ? state.phrase('not in the text any more') : state.phrase('line $1', line)
      if (item.place.textContent !== place) item.place.textContent = place
      this.#items.set(finding.id, item)
      return item.dom
    })
    const more = shown.length + unplaced.length - doms.length
    if (more > 0) doms.push(element('li', {class: 'cm-fp-nothing'}, state.phrase('$1 more', more)))
    if (doms.length === 0) doms.push(element('li', {class: 'cm-fp-nothing'}, state.phrase('Nothing to change')))
    const focused = [...this.#list.children].findIndex((child) => child.contains(child.ownerDocument.activeElement))
    for (const child of [...this.#list.children]) if (!doms.includes(child as HTMLElement)) child.remove()
    doms.forEach((dom, at) => {
      if (this.#list.children[at] !== dom) this.#list.insertBefore(dom, this.#list.children[at] ?? null)
    })
    // An entry that had the focus may be gone: its neighbour takes over, so that the keyboard is not lost.
    if (focused >= 0 && !this.#list.contains(this.#list.ownerDocument.activeElement)) this.#focusItem(focused)
  }

  #focusItem(at: number): void {
    const buttons = [...this.#list.querySelectorAll('button')]
    const next = buttons[Math.min(at, buttons.length - 1)]
    if (next) next.focus()
    else this.#view.focus()
  }

  #item(finding: ShownFinding, isLost: boolean): Item {
    const {state} = this.#view
    const place = element('span', {class: 'cm-fp-item-place'})
    const words = [
      icon(finding),
      element('span', {class: 'cm-fp-item-severity'}, `${severityWord(state, finding)}: `),
      element('span', {class: 'cm-fp-item-title'}, state.phrase(finding.title)),
      ' ',
      element('bdi', {class: 'cm-fp-quote'}, state.phrase('“$1”', shortQuote(finding.quote))),
      ' ',
      place
    ]
    const go = () => {
      const placed = findingById(this.#view.state, finding.id)
      if (placed) goToFinding(this.#view, placed, {focus: true})
    }
    const inside = isLost ? element('div', {class: 'cm-fp-item'}, ...words) : button(words, {class: 'cm-fp-item'}, go)
    return {finding, place, dom: element('li', {}, inside)}
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const buttons = [...this.#list.querySelectorAll('button')]
    const at = buttons.indexOf(this.dom.ownerDocument.activeElement as HTMLButtonElement)
    if (event.key === 'Escape') {
      closePanel(this.#view)
      this.#view.focus()
    } else if (event.key === 'ArrowDown') buttons[Math.min(at + 1, buttons.length - 1)]?.focus()
    else if (event.key === 'ArrowUp') buttons[Math.max(at - 1, 0)]?.focus()
    else if (event.key === 'Home') buttons[0]?.focus()
    else if (event.key === 'End') buttons.at(-1)?.focus()
    else return
    event.preventDefault()
  }
}

/** Whether the list is open. */
export function isListOpen(state: EditorState): boolean {
  return state.field(panelField, false) ?? false
}

function closePanel(view: EditorView): void {
  view.dispatch({effects: setPanel.of(false)})
}

/** Opens the list of findings and brings the keyboard there, or closes it. */
export const togglePolicyPanel: Command = (view) => {
  if (view.state.field(panelField, false) === undefined) return false
  const open = !isListOpen(view.state)
  view.dispatch({effects: setPanel.of(open)})
  const panel = getPanel(view, listPanel)
  if (open && panel instanceof ListPanel) panel.focus()
  else view.focus()
  return true
}

/** The list of all findings, opened by `togglePolicyPanel`. */
export function policyPanel(): Extension {
  return panelField
}
