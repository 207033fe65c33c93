import {type Extension, Prec} from '@codemirror/state'
import {Direction, type EditorView, type Rect, type TooltipView, ViewPlugin, type ViewUpdate} from '@codemirror/view'
import {tell} from '../config.js'
import {findingAt, findingById} from '../findings/field.js'
import type {Placed} from '../findings/shown.js'
import {facts} from '../fixes/commands.js'
import {type Content, findingContent, reasonAgainst} from './content.js'
import {button} from './elements.js'
import {dialogField, setDialog} from './open-dialog.js'

export interface DialogOptions {
  /** Whether the keyboard goes into the dialog. */
  readonly focus: boolean
  readonly sheet?: boolean
  readonly passing?: boolean
}

/** Opens the fix dialog for a finding. */
export function openDialog(view: EditorView, {finding, from}: Placed, options: DialogOptions): void {
  const {focus, sheet = false, passing = false} = options
  const create = (of: EditorView): TooltipView => new Dialog(of, finding.id, focus, sheet)
  const tooltip = {pos: from, above: false, create}
  view.dispatch({effects: setDialog.of({id: finding.id, sheet, passing, tooltip})})
  tell(view.state, {type: 'opened', ...facts({finding})})
}

/** Closes the dialog. Answers whether one was open. */
export function closeDialog(view: EditorView): boolean {
  if (!view.state.field(dialogField, false)) return false
  view.dispatch({effects: setDialog.of(null)})
  return true
}

/** A dialog that leaves the editor usable: focus moves in only when the writer asked for it, and Esc leads back. */
class Dialog implements TooltipView {
  readonly dom = document.createElement('div')
  /** Leaves the mark under the words to be seen. */
  readonly offset = {x: 0, y: 6}
  readonly #view: EditorView
  readonly #id: string
  readonly #focus: boolean
  #content: Content | undefined
  #drawn: {finding: unknown; reason: string | undefined} | undefined

  constructor(view: EditorView, id: string, focus: boolean, sheet: boolean) {
    this.#view = view
    this.#id = id
    this.#focus = focus
    this.dom.className = sheet ? 'cm-fp-dialog cm-fp-sheet' : 'cm-fp-dialog'
    this.dom.setAttribute('role', 'dialog')
    this.dom.tabIndex = -1
    this.dom.addEventListener('keydown', (event) => this.#key(event))
    this.#draw()
  }

  mount(): void {
    if (this.#focus) this.#enter()
  }

  update({docChanged, transactions}: ViewUpdate): void {
    if (docChanged || transactions.length > 0) this.#draw()
  }

  /** The whole of the words, so that the dialog stands below or above all their lines and covers none. */
  getCoords(pos: number): Rect {
    const placed = findingById(this.#view.state, this.#id)
    const start = this.#view.coordsAtPos(placed?.from ?? pos, 1)
    const end = this.#view.coordsAtPos(placed?.to ?? pos, -1)
    if (!start || !end) return start ?? end ?? this.#view.contentDOM.getBoundingClientRect()
    const isOneLine = end.top < start.bottom
    const lines = this.#view.contentDOM.getBoundingClientRect()
    const left = isOneLine ? Math.min(start.left, end.left) : lines.left
    const right = isOneLine ? Math.max(start.left, end.left) : lines.right
    // A tooltip begins at the left of its place, or ends there where the text runs from right to left.
    const edge = this.#view.textDirection === Direction.RTL ? right : left
    return {left: edge, right: edge, top: Math.min(start.top, end.top), bottom: Math.max(start.bottom, end.bottom)}
  }

  #draw(): void {
    const placed = findingById(this.#view.state, this.#id)
    if (!placed) return
    const reason = reasonAgainst(this.#view.state, placed)
    if (this.#drawn?.finding === placed.finding && this.#drawn.reason === reason) return
    this.#drawn = {finding: placed.finding, reason}
    const inside = this.dom.contains(this.dom.ownerDocument.activeElement)
    const close = () => {
      closeDialog(this.#view)
      this.#view.focus()
    }
    this.#content = findingContent(this.#view, placed, close)
    const label = this.#view.state.phrase('Close')
    this.dom.setAttribute('aria-labelledby', this.#content.titleId)
    this.dom.setAttribute('aria-describedby', this.#content.messageId)
    this.dom.replaceChildren(this.#content.dom, button(['×'], {class: 'cm-fp-close', 'aria-label': label}, close))
    if (inside) this.#enter()
  }

  #enter(): void {
    const first = this.#content?.fixes[0]
    ;(first ?? this.dom).focus({preventScroll: true})
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (event.key === 'Escape') closeDialog(this.#view)
    else if (/^[1-9]$/u.test(event.key)) this.#content?.fixes[Number(event.key) - 1]?.click()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

/** How far a finger may move and still tap, in CSS pixels. */
const tapReach = 10

/** Opens the dialog by a tap on a mark. With a mouse a click only sets the caret, and the tooltip shows the same. */
const taps = ViewPlugin.fromClass(
  class {
    began: {readonly x: number; readonly y: number} | undefined
  },
  {
    eventHandlers: {
      pointerdown({pointerType, clientX, clientY}) {
        this.began = pointerType === 'mouse' ? undefined : {x: clientX, y: clientY}
      },
      click({target, clientX, clientY}, view) {
        const {began} = this
        this.began = undefined
        if (!began || Math.hypot(clientX - began.x, clientY - began.y) > tapReach) return
        const onMark = target instanceof view.dom.ownerDocument.defaultView!.Element && target.closest('.cm-fp-mark')
        const position = onMark ? view.posAtCoords({x: clientX, y: clientY}) : null
        const placed = position === null ? undefined : findingAt(view.state, position)
        if (placed && view.state.selection.main.empty) openDialog(view, placed, {focus: true, sheet: true})
      }
    }
  }
)

/** Brings the keyboard back to the text when a dialog that has it closes by itself. Runs before the dialog is taken away. */
const focusKeeper = ViewPlugin.define((view) => ({
  update({startState, state}: ViewUpdate) {
    if (!startState.field(dialogField, false) || state.field(dialogField, false)) return
    if (view.dom.ownerDocument.activeElement?.closest('.cm-fp-dialog')) queueMicrotask(() => view.focus())
  }
}))

/** The fix dialog, opened by `openFixes`, by F8 and by a tap. What the mouse points at is shown by @codemirror/lint. */
export function policyTooltip(): Extension {
  return [dialogField, taps, Prec.highest(focusKeeper)]
}
