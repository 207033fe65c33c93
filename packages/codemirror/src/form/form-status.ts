import type {Say} from './form-phrases.js'
import type {PolicyFormState} from './policy-form.js'

/** What goes on, in words beside the button: the submission spoken aloud, all else only to be seen. */
export class FormStatus {
  readonly #say: Say
  readonly #spoken = document.createElement('span')
  readonly #linter = document.createElement('span')
  readonly #draft = document.createElement('span')

  constructor(root: HTMLElement, say: Say, hasDraft: boolean) {
    this.#say = say
    root.classList.add('fp-form-status')
    this.#spoken.setAttribute('role', 'status')
    this.#linter.className = 'fp-linter'
    this.#draft.className = 'fp-draft'
    root.replaceChildren(this.#spoken, this.#linter, ...(hasDraft ? [this.#draft] : []))
  }

  /** `unchecked`: the labels of the fields that could not be checked in the page. */
  show(state: PolicyFormState, unchecked: readonly string[]): void {
    write(this.#spoken, this.#submission(state, unchecked))
    write(this.#linter, this.#linterText(state))
    write(this.#draft, this.#draftText(state))
  }

  #submission({phase, outcome, draft}: PolicyFormState, unchecked: readonly string[]): string {
    const say = this.#say
    if (phase === 'checking') return say('Checking your text…')
    if (phase === 'sending') return say('Sending…')
    // The summary says the other outcomes, and has the focus then.
    if (outcome === 'sent') {
      return unchecked.length > 0
        ? say('Sent. $1 could not be checked here; the service checks it.', unchecked.join(', '))
        : say('Sent.')
    }
    // That a text may be lost is to be heard, not only seen.
    return draft === 'failed'
      ? say('The draft could not be saved. Your text is still here. It will be tried again.')
      : ''
  }

  #linterText({linter}: PolicyFormState): string {
    if (linter === 'fallback') return this.#say('Checking may be slower than usual.')
    return linter === 'failed'
      ? this.#say('Your text is not checked here now. It will be checked when you submit.')
      : ''
  }

  #draftText({draft}: PolicyFormState): string {
    if (draft === 'saved') return this.#say('Draft saved')
    return draft === 'waiting' || draft === 'saving' ? this.#say('Draft not saved yet…') : ''
  }
}

/** Writes only what is new: a status that is written again is spoken again. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}
