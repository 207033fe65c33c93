import {findingsOf} from '../findings/field.js'
import type {ShownFinding} from '../findings/shown.js'
import type {FieldHandle} from './form-field.js'
import type {Say} from './form-phrases.js'

/** One line of the summary: an error, or a field that the service refused without saying which words. */
export interface SummaryEntry {
  readonly field: FieldHandle
  readonly text: string
  /** Where the words stand now; without it the link leads to the field. */
  readonly place?: {readonly from: number; readonly to: number}
}

/** What the summary says. `problem`: words to change. `unsent`: the service was not reached. `clear`: all has been mended. */
export type SummaryView =
  | {readonly type: 'none'}
  | {readonly type: 'problem'; readonly entries: readonly SummaryEntry[]; readonly warnings: number}
  | {readonly type: 'unsent'; readonly note: string | undefined}
  | {readonly type: 'clear'}

/** Longer quotations are cut in the middle: a link is to be read at a glance. */
const quoteLength = 70
/** Of more errors than this, the rest is only counted. */
const longest = 50

/** The errors that are shown in the fields now, in the order of the fields and of the text. */
export function errorsIn(fields: readonly FieldHandle[], say: Say): SummaryEntry[] {
  return fields.flatMap((field) => {
    const {shown, unplaced} = findingsOf(field.state)
    const placed = shown.map(({finding, from, to}) => ({finding, place: {from, to}}))
    return [
      ...placed
        .filter(({finding}) => isError(finding))
        .map(({finding, place}) => ({field, place, text: lineOf(say, '$1: $2 “$3”', field, finding)})),
      ...unplaced
        .filter(isError)
        .map((finding) => ({field, text: lineOf(say, '$1: $2 “$3”, not in the text any more', field, finding)}))
    ]
  })
}

/** How many warnings are shown in the fields now. */
export function warningsIn(fields: readonly FieldHandle[]): number {
  return fields.reduce((sum, {state}) => {
    const {shown, unplaced} = findingsOf(state)
    return sum + [...shown.map(({finding}) => finding), ...unplaced].filter((finding) => !isError(finding)).length
  }, 0)
}

function isError({severity}: ShownFinding): boolean {
  return severity === 'error'
}

function lineOf(
  say: Say,
  phrase: '$1: $2 “$3”' | '$1: $2 “$3”, not in the text any more',
  field: FieldHandle,
  {title, quote}: ShownFinding
): string {
  return say(phrase, field.label, field.state.phrase(title), shortened(quote.replace(/\s+/gu, ' ').trim()))
}

function shortened(quote: string): string {
  const characters = [...quote]
  if (characters.length <= quoteLength) return quote
  const half = Math.floor(quoteLength / 2)
  return `${characters.slice(0, half).join('').trimEnd()} … ${characters.slice(-half).join('').trimStart()}`
}

/** Draws the summary into the host's element. */
export class Summary {
  readonly #root: HTMLElement
  readonly #say: Say
  #view: SummaryView = {type: 'none'}
  #drawn = ''

  constructor(root: HTMLElement, say: Say) {
    this.#root = root
    this.#say = say
    root.classList.add('fp-summary')
    root.hidden = true
  }

  get view(): SummaryView {
    return this.#view
  }

  /** Shows it. What reads the same as before is left alone, so that the focus stays where it is. */
  show(view: SummaryView): void {
    this.#view = view
    const drawn = JSON.stringify(view, (key, value) =>
      key === 'field' ? value.name : key === 'place' ? undefined : value
    )
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    const hadFocus = this.#root.contains(document.activeElement)
    this.#root.hidden = view.type === 'none'
    this.#root.dataset.type = view.type
    this.#root.replaceChildren(...this.#draw(view))
    if (hadFocus) this.focus()
  }

  /** Takes the focus to the summary, which is then read aloud. */
  focus(): void {
    this.#root.querySelector<HTMLElement>('.fp-summary-box')?.focus()
  }

  clear(): void {
    this.show({type: 'none'})
    this.#root.classList.remove('fp-summary')
  }

  #draw(view: SummaryView): Node[] {
    if (view.type === 'none') return []
    const say = this.#say
    const heading = element('h2', headingOf(view, say))
    heading.id = `${this.#id()}-heading`
    const lead = element('p', leadOf(view, say))
    lead.id = `${this.#id()}-lead`
    const box = element('div')
    box.className = 'fp-summary-box'
    box.tabIndex = -1
    box.setAttribute('role', 'group')
    box.setAttribute('aria-labelledby', heading.id)
    box.setAttribute('aria-describedby', lead.id)
    box.append(heading, lead)
    if (view.type === 'problem') box.append(this.#list(view.entries), ...this.#more(view.warnings))
    return [box]
  }

  #list(entries: readonly SummaryEntry[]): Node {
    const list = element('ul')
    entries.slice(0, longest).forEach((entry, at) => {
      const link = element('a', entry.text)
      link.href = `#${idOf(entry.field)}`
      link.addEventListener('click', (event) => {
        event.preventDefault()
        // The words may have moved since this was drawn.
        const now = this.#view.type === 'problem' ? this.#view.entries[at] : undefined
        const {field, place} = now ?? entry
        field.focus(place)
      })
      const item = element('li')
      item.append(link)
      list.append(item)
    })
    if (entries.length > longest) list.append(element('li', this.#say('$1 more', entries.length - longest)))
    return list
  }

  #more(warnings: number): Node[] {
    if (warnings === 0) return []
    const say = this.#say
    return [
      element(
        'p',
        warnings === 1
          ? say('1 more to check: it does not stop you')
          : say('$1 more to check: they do not stop you', warnings)
      )
    ]
  }

  #id(): string {
    if (!this.#root.id) this.#root.id = freshId('fp-summary')
    return this.#root.id
  }
}

function headingOf(view: Exclude<SummaryView, {type: 'none'}>, say: Say): string {
  if (view.type === 'problem') return say('There is a problem')
  return view.type === 'unsent' ? say('Not sent yet') : say('Nothing left to change')
}

function leadOf(view: Exclude<SummaryView, {type: 'none'}>, say: Say): string {
  if (view.type === 'clear') return say('You can submit now.')
  if (view.type === 'problem') {
    const {length} = view.entries
    return length === 1
      ? say('1 sentence to change before you submit')
      : say('$1 sentences to change before you submit', length)
  }
  const unsent = say(
    'The service could not be reached. Your text is still here and nothing is lost. Submit again in a moment.'
  )
  return view.note === undefined ? unsent : `${unsent} ${view.note}`
}

function idOf({element: target, name}: FieldHandle): string {
  if (!target.id) target.id = freshId(`fp-${name}`)
  return target.id
}

let lastId = 0

/** An id that no other element of the page has. */
export function freshId(prefix: string): string {
  lastId += 1
  return document.getElementById(`${prefix}-${lastId}`) ? freshId(prefix) : `${prefix}-${lastId}`
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text?: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (text !== undefined) made.textContent = text
  return made
}
