import {type EditorView, ViewPlugin, type ViewUpdate} from '@codemirror/view'
import type {Report} from '@feedback-lint/core'
import {policyConfig} from '../config.js'
import {LinterFailure} from '../policy-linter.js'
import {Checker} from './checker.js'
import {systemClock} from './clock.js'
import {checkState} from './state.js'

/** CodeMirror goes on with its own work for some 50 ms after a composition has ended. */
const afterComposition = 60

class CheckPlugin {
  readonly #view: EditorView
  #checker: Checker | undefined
  #stopListening: () => void = () => {}
  #stopWaiting: () => void = () => {}

  constructor(view: EditorView) {
    this.#view = view
    this.#begin()
  }

  #begin(): void {
    const settings = this.#view.state.facet(policyConfig)
    if (!settings) return
    this.#checker = new Checker(this.#view, settings, systemClock)
    this.#stopListening = settings.linter.onStatus((status) => {
      if (status !== 'failed' && checkState(this.#view.state) === 'failed') this.#checker?.refresh()
    })
  }

  update(update: ViewUpdate): void {
    const settings = update.state.facet(policyConfig)
    if (settings?.linter !== update.startState.facet(policyConfig)?.linter) {
      this.destroy()
      this.#begin()
    } else {
      this.#checker?.update(update.transactions, update.focusChanged && !update.view.hasFocus)
    }
  }

  compositionEnded(): void {
    this.#stopWaiting()
    this.#stopWaiting = systemClock.after(afterComposition, () => this.#checker?.wake())
  }

  get checker(): Checker | undefined {
    return this.#checker
  }

  destroy(): void {
    this.#stopWaiting()
    this.#stopListening()
    this.#checker?.destroy()
    this.#checker = undefined
  }
}

export const checkPlugin: ViewPlugin<CheckPlugin> = ViewPlugin.fromClass(CheckPlugin, {
  eventHandlers: {
    compositionend() {
      this.compositionEnded()
    }
  }
})

/**
 * Checks the text as it stands now, whole, and shows all that is found. Answers with the report; rejects with a
 * `LinterFailure` when the text could not be checked here, or with the signal's reason. It never takes
 * more than some twenty seconds.
 */
export async function flushPolicyLint(view: EditorView, options: {signal?: AbortSignal} = {}): Promise<Report> {
  const checker = view.plugin(checkPlugin)?.checker
  if (!checker)
    throw new LinterFailure('The text was not checked here: the editor has no feedbackPolicy, or is closed.')
  return checker.flush(options.signal)
}

/** Checks again although the text is the same: what `context` or `rating` answer may have changed. */
export function refreshPolicyLint(view: EditorView): void {
  view.plugin(checkPlugin)?.checker?.refresh()
}
