import {type Diagnostic, forceLinting, linter} from '@codemirror/lint'
import type {EditorState, Extension, Transaction} from '@codemirror/state'
import {closeHoverTooltips, type EditorView, ViewPlugin, type ViewUpdate} from '@codemirror/view'
import {findingById, findingsOf, showsSame} from '../findings/field.js'
import {meet} from '../findings/move.js'
import type {Placed} from '../findings/shown.js'
import {findingContent} from './content.js'
import {openDialogId} from './open-dialog.js'

/** Our own diagnostics among those of other linters, and the finding that each was made of. */
const findingIds = new WeakMap<Diagnostic, string>()

/**
 * Hands the findings to @codemirror/lint, so that its tooltip, gutter, panel and keys show them beside those of other
 * linters. It asks for them whenever it lints, so no other linter can wipe them; our own marks stand for its underlines.
 */
export const lintBridge: Extension = [
  linter((view) => findingsOf(view.state).shown.map(diagnosticOf), {
    // A changed set is forced through; between, lint moves its marks just as the field moves the findings. Forcing has
    // every other linter run as well, so it is done for nothing less.
    delay: 250,
    needsRefresh: ({startState, state}) => !showsSame(findingsOf(startState), findingsOf(state)),
    hideOn: hidesTooltip,
    tooltipFilter: (diagnostics, state) => diagnostics.filter((one) => !isInDialog(one, state))
  }),
  ViewPlugin.fromClass(
    class {
      #ended = false

      update({view, startState, state}: ViewUpdate): void {
        if (showsSame(findingsOf(startState), findingsOf(state))) return
        // Within an update nothing can be dispatched, and lint's own plugin may come after this one.
        queueMicrotask(() => {
          if (!this.#ended) forceLinting(view)
        })
      }

      destroy(): void {
        this.#ended = true
      }
    }
  )
]

function diagnosticOf({finding, from, to}: Placed): Diagnostic {
  const diagnostic: Diagnostic = {
    from,
    to,
    severity: finding.severity,
    message: `${finding.title}. ${finding.message}`,
    markClass: 'cm-fp-bridged',
    renderMessage: (view) => hoverContent(view, finding.id, `${finding.title}. ${finding.message}`)
  }
  findingIds.set(diagnostic, finding.id)
  return diagnostic
}

function hoverContent(view: EditorView, id: string, message: string): Node {
  const placed = findingById(view.state, id)
  if (!placed) return document.createTextNode(message)
  return findingContent(view, placed, () => view.dispatch({effects: closeHoverTooltips})).dom
}

function isInDialog(diagnostic: Diagnostic, state: EditorState): boolean {
  const open = openDialogId(state)
  return open !== undefined && findingIds.get(diagnostic) === open
}

/** Keeps the tooltip of a finding that stays and closes that of one that goes; of others lint decides itself. */
function hidesTooltip(transaction: Transaction, from: number, to: number): boolean | null {
  const {startState, state, changes} = transaction
  const before = findingsOf(startState).shown.filter((placed) => placed.from <= from && to <= placed.to)
  if (before.length === 0) return null
  const stays = before.some(
    (placed) => meet(changes, placed) !== 'inside' && findingById(state, placed.finding.id) !== undefined
  )
  return !stays
}
