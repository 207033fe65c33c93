import {defaultKeymap, history, historyKeymap} from '@codemirror/commands'
import {Compartment, EditorState, type Extension, Prec} from '@codemirror/state'
import {drawSelection, EditorView, keymap} from '@codemirror/view'
import {
  type PolicyLinter,
  policyKeymap,
  policyLint,
  policyPanel,
  policyStatus,
  policyTooltip
} from '@feedback-lint/codemirror'

const dark = matchMedia('(prefers-color-scheme: dark)')
const theme = new Compartment()

/** Takes up the page's own colours, and tells the editor's parts whether they are dark. */
function colours(): Extension {
  return EditorView.theme(
    {
      '&': {color: 'var(--ink)', '--fp-ink': 'var(--ink)', '--fp-surface': 'var(--card)', '--fp-quiet': 'var(--quiet)'},
      '.cm-content': {font: '17px/1.5 system-ui, sans-serif', caretColor: 'var(--ink)'},
      '.cm-line': {padding: '0 8px'},
      '.cm-cursor': {borderInlineStartColor: 'var(--ink)'},
      '.cm-panels': {background: 'var(--card)', color: 'inherit'},
      '.cm-fp-status': {paddingInline: '12px', flexWrap: 'nowrap'},
      '.cm-panels-bottom': {borderBlockStart: '1px solid transparent'}
    },
    {dark: dark.matches}
  )
}

/** One line, as in an input: Enter submits, and pasted line breaks become spaces. */
const singleLine: Extension = [
  Prec.high(
    keymap.of([
      {
        key: 'Enter',
        run(view) {
          view.dom.closest('form')?.requestSubmit()
          return true
        }
      }
    ])
  ),
  EditorView.clipboardInputFilter.of((text) => text.replace(/\s*\n\s*/gu, ' ')),
  EditorState.transactionFilter.of((transaction) => (transaction.newDoc.lines > 1 ? [] : transaction))
]

export interface FieldEditor {
  /** The id of its place in the page; `id-label` and `id-hint` name and describe it. */
  readonly id: string
  readonly label: string
  readonly doc: string
  readonly oneLine?: boolean
  readonly linter: PolicyLinter
}

/** An editor for one field of the listing. */
export function fieldEditor({id, label, doc, oneLine = false, linter}: FieldEditor): EditorView {
  const view = new EditorView({
    parent: document.getElementById(id)!,
    doc,
    extensions: [
      oneLine ? singleLine : [],
      history(),
      drawSelection(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-labelledby': `${id}-label`,
        spellcheck: 'true',
        autocapitalize: 'sentences'
      }),
      theme.of(colours()),
      // As `feedbackPolicy(…)`, part by part, so that the hint is read out with the field.
      policyLint({linter, surface: 'listing', field: label}),
      policyTooltip(),
      policyPanel(),
      policyStatus({describedBy: `${id}-hint`}),
      Prec.high(keymap.of(policyKeymap))
    ]
  })
  dark.addEventListener('change', () => view.dispatch({effects: theme.reconfigure(colours())}))
  // A label of an editor is no <label>; a click on it leads to the field all the same.
  document.getElementById(`${id}-label`)!.addEventListener('click', () => view.focus())
  return view
}
