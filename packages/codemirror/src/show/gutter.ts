import {lintGutter} from '@codemirror/lint'
import type {Extension} from '@codemirror/state'
import {EditorView} from '@codemirror/view'

/** Signs told apart by shape, drawn without images, so that a strict content policy does not hide them. */
const gutterTheme = EditorView.baseTheme({
  '.cm-gutter-lint .cm-lint-marker-error, .cm-gutter-lint .cm-lint-marker-warning': {
    content: 'none',
    display: 'grid',
    placeItems: 'center'
  },
  '.cm-gutter-lint .cm-lint-marker-error::before, .cm-gutter-lint .cm-lint-marker-warning::before': {
    font: 'bold 0.75em/1.3 sans-serif',
    inlineSize: '1.3em',
    textAlign: 'center',
    border: '1px solid currentColor'
  },
  '.cm-gutter-lint .cm-lint-marker-error::before': {content: '"!"', borderRadius: '50%', color: 'var(--cm-fp-error)'},
  '.cm-gutter-lint .cm-lint-marker-warning::before': {
    content: '"?"',
    borderRadius: '2px',
    color: 'var(--cm-fp-warning)'
  }
})

/** Signs beside the lines that hold findings, by @codemirror/lint. Not part of `feedbackPolicy`, as it takes room. */
export function policyGutter(): Extension {
  return [lintGutter(), gutterTheme]
}
