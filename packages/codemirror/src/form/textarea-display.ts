import {checkState} from '../check/state.js'
import {findingCount, findingsOf} from '../findings/field.js'
import {element, freshId} from '../show/elements.js'
import {summary} from '../show/words.js'
import {type ListedTextarea, TextareaList} from './textarea-list.js'

/** The status is written when no key has been pressed for this long (ms): a screen reader would talk over the typing. */
const quiet = 1000

/** What is added to the page for a textarea: the status and the list, and what tells assistive technology of them. */
export class TextareaDisplay {
  readonly #textarea: HTMLTextAreaElement
  readonly #editor: ListedTextarea
  readonly #status: HTMLElement
  readonly #list: TextareaList
  readonly #root: HTMLElement
  /** The attributes as they were. */
  readonly #before: {readonly describedBy: string | null; readonly invalid: string | null}
  #lastKey = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(textarea: HTMLTextAreaElement, editor: ListedTextarea, container: HTMLElement | undefined) {
    this.#textarea = textarea
    this.#editor = editor
    this.#status = element('p', {class: 'fp-status', role: 'status', id: freshId('status')})
    this.#list = new TextareaList(editor, editor.state.phrase('Feedback policy'))
    this.#root = element('div', {class: 'fp-textarea'}, this.#status, this.#list.dom)
    if (container) container.append(this.#root)
    else textarea.after(this.#root)
    this.#before = {
      describedBy: textarea.getAttribute('aria-describedby'),
      invalid: textarea.getAttribute('aria-invalid')
    }
    textarea.setAttribute('aria-describedby', [this.#before.describedBy, this.#status.id].filter(Boolean).join(' '))
  }

  update(textChanged: boolean): void {
    if (textChanged) this.#lastKey = performance.now()
    this.#list.update()
    const {state} = this.#editor
    // Before the first check nothing is said to be wrong.
    if (findingsOf(state).checked && findingCount(state, 'error') > 0) {
      this.#textarea.setAttribute('aria-invalid', 'true')
    } else restore(this.#textarea, 'aria-invalid', this.#before.invalid)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#summarise(), Math.max(0, this.#lastKey + quiet - performance.now()))
  }

  /** Says this, until there is something else to say. */
  say(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words
  }

  #summarise(): void {
    const {state} = this.#editor
    // While a check is due the old words stand: a status that comes and goes at each pause would be spoken each time.
    if (checkState(state) === 'pending') return
    this.say(checkState(state) === 'running' ? state.phrase('Checking…') : summary(state))
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#root.remove()
    restore(this.#textarea, 'aria-describedby', this.#before.describedBy)
    restore(this.#textarea, 'aria-invalid', this.#before.invalid)
  }
}

function restore(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
