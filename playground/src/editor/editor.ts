import {defaultKeymap, history, historyKeymap, isolateHistory} from '@codemirror/commands'
import {html} from '@codemirror/lang-html'
import {markdown} from '@codemirror/lang-markdown'
import {syntaxHighlighting} from '@codemirror/language'
import {Compartment, EditorState, type Extension, StateEffect, StateField} from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  placeholder
} from '@codemirror/view'
import type {Format} from '@feedback-lint/core'
import {classHighlighter} from '@lezer/highlight'

export interface Range {
  readonly start: number
  readonly end: number
}

export interface Edit extends Range {
  readonly text: string
}

/** The text, as far as the rest of the page needs to know of its editor. Offsets are UTF-16 code units. */
export interface Editor {
  readonly view: EditorView
  readonly text: string
  /** Puts another text in, as one step that can be undone. */
  setText(text: string): void
  setFormat(format: Format): void
  setPolicy(extension: Extension): void
  /** Marks a range for as long as something else points to it. */
  mark(range: Range | undefined): void
  select(range: Range, options?: {focus?: boolean}): void
  /** Makes the edits as one step that can be undone. False, and nothing done, when the text is not the one that was checked. */
  apply(edits: readonly Edit[], checked: string): boolean
  focus(): void
}

export interface EditorEvents {
  onText(text: string): void
  onCaret(offset: number): void
}

const setMark = StateEffect.define<Range | undefined>()

const pointed = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = marks.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue
      const range = effect.value
      now = range ? Decoration.set(pointedMark.range(range.start, range.end)) : Decoration.none
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field)
})

const pointedMark = Decoration.mark({class: 'pointed'})

const languages: Readonly<Record<Format, () => Extension>> = {
  markdown: () => markdown(),
  html: () => html(),
  text: () => []
}

export function createEditor(parent: HTMLElement, text: string, {onText, onCaret}: EditorEvents): Editor {
  const language = new Compartment()
  const policy = new Compartment()
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        nonce ? EditorView.cspNonce.of(nonce) : [],
        history(),
        drawSelection(),
        highlightSpecialChars(),
        EditorView.lineWrapping,
        syntaxHighlighting(classHighlighter),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        placeholder('Write or paste a text, drop a file, or choose a sample.'),
        EditorView.contentAttributes.of({'aria-label': 'Text', spellcheck: 'true'}),
        language.of([]),
        policy.of([]),
        pointed,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onText(update.state.doc.toString())
          if (update.docChanged || update.selectionSet) onCaret(update.state.selection.main.head)
        })
      ]
    })
  })

  const clamped = ({start, end}: Range): Range => {
    const {length} = view.state.doc
    const from = Math.min(Math.max(0, start), length)
    return {start: from, end: Math.min(Math.max(from, end), length)}
  }

  return {
    view,
    get text() {
      return view.state.doc.toString()
    },
    setText(next) {
      if (next === view.state.doc.toString()) return
      view.dispatch({
        changes: {from: 0, to: view.state.doc.length, insert: next},
        selection: {anchor: 0},
        annotations: isolateHistory.of('full'),
        scrollIntoView: true
      })
    },
    setFormat: (format) => view.dispatch({effects: language.reconfigure(languages[format]())}),
    setPolicy: (extension) => view.dispatch({effects: policy.reconfigure(extension)}),
    mark(range) {
      const known = range && clamped(range)
      view.dispatch({effects: setMark.of(known && known.end > known.start ? known : undefined)})
    },
    select(range, {focus = false} = {}) {
      const {start, end} = clamped(range)
      view.dispatch({
        selection: {anchor: start, head: end},
        effects: EditorView.scrollIntoView(start, {y: 'center'})
      })
      if (focus) view.focus()
    },
    apply(edits, checked) {
      if (view.state.doc.toString() !== checked) return false
      view.dispatch({
        changes: edits.map(({start, end, text: insert}) => ({from: start, to: end, insert})),
        annotations: isolateHistory.of('full'),
        userEvent: 'input.policyfix'
      })
      return true
    },
    focus: () => view.focus()
  }
}
