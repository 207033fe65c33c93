import type {EditorState} from '@codemirror/state'
import {contain, policyConfig, tell} from '../config.js'
import {findingsOf} from '../findings/field.js'
import type {Placed, ShownFinding} from '../findings/shown.js'
import {icon} from '../show/content.js'
import {button, element} from '../show/elements.js'
import {oneLine, outcome} from '../show/words.js'

/** What the list asks of the textarea that it belongs to. */
export interface ListedTextarea {
  readonly state: EditorState
  focus(place?: {readonly from: number; readonly to: number}): void
  fix(placed: Placed, number: number): void
  keep(finding: ShownFinding): void
}

/** A text with more findings than this is better read from the top: the rest of the list is only counted. */
const longest = 100

/** The findings of a textarea as a list below it, with buttons to see the words and to write something else. */
export class TextareaList {
  readonly dom: HTMLUListElement = element('ul', {class: 'fp-findings'})
  readonly #textarea: ListedTextarea
  readonly #more = element('li', {class: 'fp-more'})
  readonly #items = new Map<ShownFinding, HTMLLIElement>()

  constructor(textarea: ListedTextarea, label: string) {
    this.#textarea = textarea
    this.dom.setAttribute('aria-label', label)
    this.dom.hidden = true
  }

  /** Draws what is new and takes away what is gone; all else stays as it is, and the focus in it. */
  update(): void {
    const {shown, unplaced} = findingsOf(this.#textarea.state)
    const all = [...shown.map(({finding}) => finding), ...unplaced]
    const findings = new Set(all.slice(0, longest))
    const hadFocus = this.dom.contains(document.activeElement)
    for (const [finding, item] of this.#items) {
      if (findings.has(finding)) continue
      item.remove()
      this.#items.delete(finding)
    }
    let at = 0
    for (const finding of findings) {
      const item = this.#items.get(finding) ?? this.#draw(finding)
      this.#items.set(finding, item)
      if (this.dom.children[at] !== item) this.dom.insertBefore(item, this.dom.children[at] ?? null)
      at += 1
    }
    this.#count(all.length - findings.size)
    this.dom.hidden = all.length === 0
    // A button that is gone has taken the focus with it.
    if (hadFocus && !this.dom.contains(document.activeElement)) this.#textarea.focus()
  }

  #count(more: number): void {
    this.#more.remove()
    if (more === 0) return
    this.#more.textContent = this.#textarea.state.phrase('$1 more', more)
    this.dom.append(this.#more)
  }

  #draw(finding: ShownFinding): HTMLLIElement {
    const {state} = this.#textarea
    const placed = this.#placed(finding)
    const title = state.phrase(finding.title)
    const name = placed
      ? button([title], {class: 'fp-finding-title'}, () => this.#textarea.focus(this.#placed(finding)))
      : element('span', {class: 'fp-finding-title'}, title)
    return element(
      'li',
      {class: `fp-finding fp-finding-${finding.severity}`},
      element('div', {class: 'fp-outcome'}, icon(finding), ' ', outcome(state, finding)),
      name,
      element('div', {class: 'fp-finding-message'}, messageOf(state, finding, placed !== undefined)),
      why(state, finding),
      this.#buttons(finding)
    )
  }

  #buttons(finding: ShownFinding): HTMLElement {
    const {state} = this.#textarea
    const settings = state.facet(policyConfig)
    const fixes = finding.fixes.map(({title, preferred}, number) =>
      button([title], {class: preferred ? 'fp-fix fp-fix-preferred' : 'fp-fix'}, () => {
        const placed = this.#placed(finding)
        if (placed) this.#textarea.fix(placed, number)
      })
    )
    const others: HTMLElement[] = []
    if (settings?.acknowledge === 'warnings' && finding.severity === 'warning') {
      others.push(button([state.phrase('Keep these words')], {class: 'fp-other'}, () => this.#textarea.keep(finding)))
    }
    if (settings?.onReport) {
      others.push(
        button([state.phrase('Report a mistake')], {class: 'fp-other'}, () => {
          contain(state, () => settings.onReport?.(finding.reported))
          const {ruleId, clause, severity, origin} = finding
          tell(state, {type: 'reported', ruleId, clause, severity, origin})
        })
      )
    }
    return element('div', {class: 'fp-fixes'}, ...fixes, ...others)
  }

  #placed(finding: ShownFinding): Placed | undefined {
    return findingsOf(this.#textarea.state).shown.find((placed) => placed.finding === finding)
  }
}

function messageOf(state: EditorState, finding: ShownFinding, isPlaced: boolean): string {
  return isPlaced ? finding.message : `${oneLine(state, finding)}, ${state.phrase('not in the text any more')}`
}

function why(state: EditorState, {clause, why: words, url}: ShownFinding): HTMLElement {
  const settings = state.facet(policyConfig)
  const name = state.phrase('Clause $1', clause)
  const clausePage = settings?.clauseUrl && contain(state, () => settings.clauseUrl?.(clause))
  const links = [link(state, clausePage, name), link(state, url, state.phrase('About this rule'))]
  return element(
    'details',
    {class: 'fp-why'},
    element('summary', {}, name),
    element('q', {}, state.phrase(words)),
    ...links.filter((one) => one !== undefined).flatMap((one) => [' ', one])
  )
}

function link(state: EditorState, address: string | undefined, words: string): HTMLElement | undefined {
  if (!isPage(address)) return undefined
  const title = state.phrase('opens in a new tab')
  return element('a', {href: address, target: '_blank', rel: 'noopener noreferrer', title}, words)
}

/** A report may come from afar: only an address that leads to a page becomes a link. */
function isPage(address: string | undefined): address is string {
  if (!address) return false
  try {
    return /^https?:$/u.test(new URL(address, document.baseURI).protocol)
  } catch {
    return false
  }
}
