import type {Extension} from '@codemirror/state'
import {EditorView} from '@codemirror/view'

const sheet = {
  position: 'fixed !important',
  inset: 'auto 0 0 0 !important',
  maxInlineSize: 'none',
  maxBlockSize: '70vh',
  overflow: 'auto',
  borderStartStartRadius: '12px',
  borderStartEndRadius: '12px',
  paddingBlockEnd: 'max(12px, env(safe-area-inset-bottom))'
}

const buttonLook = {
  font: 'inherit',
  color: 'inherit',
  textAlign: 'start',
  minBlockSize: '28px',
  minInlineSize: '28px',
  paddingBlock: '4px',
  paddingInline: '8px',
  border: '1px solid var(--cm-fp-line)',
  borderRadius: '4px',
  background: 'var(--cm-fp-surface)',
  cursor: 'pointer'
}

/**
 * How findings look. Shapes and words say what colours say. A host sets `--fp-error`, `--fp-warning`, `--fp-surface`,
 * `--fp-ink`, `--fp-quiet` and `--fp-line` on the editor; the defaults have AA contrast, light and dark.
 */
export const policyTheme: Extension = EditorView.baseTheme({
  '&light': {
    '--cm-fp-error': 'var(--fp-error, #b3261e)',
    '--cm-fp-warning': 'var(--fp-warning, #8a5300)',
    '--cm-fp-surface': 'var(--fp-surface, #ffffff)',
    '--cm-fp-ink': 'var(--fp-ink, #1f1f1f)',
    '--cm-fp-quiet': 'var(--fp-quiet, #5a5a5a)',
    '--cm-fp-line': 'var(--fp-line, #8a8a8a)'
  },
  '&dark': {
    '--cm-fp-error': 'var(--fp-error, #ffb4ab)',
    '--cm-fp-warning': 'var(--fp-warning, #f3bf5c)',
    '--cm-fp-surface': 'var(--fp-surface, #26282c)',
    '--cm-fp-ink': 'var(--fp-ink, #ececec)',
    '--cm-fp-quiet': 'var(--fp-quiet, #bdbdbd)',
    '--cm-fp-line': 'var(--fp-line, #8e9196)'
  },
  '.cm-fp-mark': {textDecorationSkipInk: 'none', textUnderlineOffset: '0.2em'},
  '.cm-fp-mark-error': {textDecoration: 'underline wavy var(--cm-fp-error) 1.5px'},
  '.cm-fp-mark-warning': {textDecoration: 'underline dotted var(--cm-fp-warning) 2px'},
  '.cm-lintRange.cm-fp-bridged': {backgroundImage: 'none', paddingBlockEnd: '0'},
  '.cm-diagnostic:has(> .cm-diagnosticText > .cm-fp-content)': {padding: '0', borderInlineStart: 'none', margin: '0'},
  // A finding whose dialog is open is left out of the tooltip, which may leave nothing in it.
  '.cm-tooltip-lint:empty, .cm-tooltip-hover:has(> .cm-tooltip-lint:only-child:empty)': {display: 'none'},
  '.cm-fp-content': {
    maxInlineSize: 'min(30rem, calc(100vw - 2rem))',
    boxSizing: 'border-box',
    maxBlockSize: '70vh',
    overflow: 'auto',
    padding: '10px 12px',
    font: '14px/1.45 system-ui, sans-serif',
    color: 'var(--cm-fp-ink)',
    background: 'var(--cm-fp-surface)',
    whiteSpace: 'normal',
    borderInlineStart: '4px solid var(--cm-fp-line)'
  },
  '.cm-fp-content-error': {borderInlineStartColor: 'var(--cm-fp-error)'},
  '.cm-fp-content-warning': {borderInlineStartColor: 'var(--cm-fp-warning)', borderInlineStartStyle: 'dotted'},
  '.cm-fp-outcome': {color: 'var(--cm-fp-quiet)', paddingInlineEnd: '28px'},
  '.cm-fp-title': {fontWeight: '600', fontSize: '15px', marginBlock: '2px 4px', paddingInlineEnd: '28px'},
  '.cm-fp-quote': {unicodeBidi: 'isolate', overflowWrap: 'anywhere'},
  '.cm-fp-message .cm-fp-quote': {fontWeight: '600'},
  '.cm-fp-why': {margin: '8px 0', paddingInlineStart: '10px', borderInlineStart: '2px solid var(--cm-fp-line)'},
  '.cm-fp-why blockquote': {margin: '0', unicodeBidi: 'isolate'},
  '.cm-fp-why figcaption': {color: 'var(--cm-fp-quiet)', marginBlockStart: '2px'},
  '.cm-fp-why a': {color: 'inherit', display: 'inline-block', paddingBlock: '2px'},
  '.cm-fp-heading': {fontWeight: '600', marginBlock: '8px 4px'},
  '.cm-fp-reason': {color: 'var(--cm-fp-quiet)', marginBlockEnd: '4px'},
  '.cm-fp-fixes': {display: 'grid', gap: '6px'},
  '.cm-fp-fix, .cm-fp-other, .cm-fp-close, button.cm-fp-item': buttonLook,
  '.cm-fp-fix': {display: 'flex', gap: '8px', alignItems: 'baseline'},
  '.cm-fp-fix-preferred': {borderColor: 'var(--cm-fp-ink)', borderWidth: '2px'},
  '.cm-fp-fix[aria-disabled=true]': {opacity: '0.7', cursor: 'not-allowed', textDecoration: 'line-through'},
  // The number keys work while the dialog has the keyboard, and only then are they shown.
  '.cm-fp-number, .cm-fp-hint': {font: 'inherit', color: 'var(--cm-fp-quiet)', display: 'none'},
  '.cm-fp-dialog:focus-within:not(.cm-fp-sheet) .cm-fp-number': {display: 'inline'},
  '.cm-fp-dialog:not(:focus-within):not(.cm-fp-sheet) .cm-fp-hint': {display: 'inline', fontWeight: 'normal'},
  '.cm-fp-others': {display: 'flex', flexWrap: 'wrap', gap: '6px', marginBlockStart: '8px'},
  '.cm-fp-fix:hover, .cm-fp-other:hover, button.cm-fp-item:hover': {textDecoration: 'underline'},
  '.cm-fp-fix:focus-visible, .cm-fp-other:focus-visible, .cm-fp-close:focus-visible, button.cm-fp-item:focus-visible, .cm-fp-why a:focus-visible':
    {outline: '2px solid var(--cm-fp-ink)', outlineOffset: '1px'},
  '.cm-tooltip.cm-fp-dialog': {
    background: 'var(--cm-fp-surface)',
    border: '1px solid var(--cm-fp-line)',
    borderRadius: '4px',
    boxShadow: '0 4px 16px rgb(0 0 0 / 0.25)'
  },
  '.cm-tooltip.cm-fp-dialog:focus': {outline: 'none'},
  '.cm-tooltip.cm-fp-sheet': sheet,
  '.cm-fp-sheet .cm-fp-content': {maxInlineSize: 'none', maxBlockSize: 'none', fontSize: '16px'},
  '.cm-fp-sheet .cm-fp-fix': {alignItems: 'center'},
  '.cm-fp-sheet .cm-fp-fix, .cm-fp-sheet .cm-fp-other, .cm-fp-sheet .cm-fp-close': {minBlockSize: '44px'},
  '.cm-fp-close': {
    position: 'absolute',
    insetBlockStart: '4px',
    insetInlineEnd: '4px',
    border: 'none',
    background: 'transparent',
    fontSize: '18px',
    lineHeight: '1',
    textAlign: 'center'
  },
  '.cm-fp-icon': {
    display: 'inline-block',
    font: 'bold 0.8em/1.4 sans-serif',
    inlineSize: '1.4em',
    textAlign: 'center',
    border: '1px solid currentColor',
    marginInlineEnd: '6px'
  },
  '.cm-fp-icon-error': {borderRadius: '50%', color: 'var(--cm-fp-error)'},
  '.cm-fp-icon-warning': {borderRadius: '2px', color: 'var(--cm-fp-warning)'},
  '.cm-fp-status': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    minBlockSize: '36px',
    padding: '3px 8px',
    boxSizing: 'border-box',
    font: '14px/1.4 system-ui, sans-serif',
    color: 'var(--cm-fp-ink)',
    background: 'var(--cm-fp-surface)'
  },
  '.cm-fp-summary': {flex: '1 1 12rem'},
  '@media (hover: none) and (pointer: coarse)': {'.cm-fp-keys': {display: 'none'}},
  '.cm-fp-panel': {
    position: 'relative',
    maxBlockSize: '12rem',
    overflow: 'auto',
    font: '14px/1.4 system-ui, sans-serif',
    color: 'var(--cm-fp-ink)',
    background: 'var(--cm-fp-surface)',
    padding: '6px 8px'
  },
  '.cm-fp-list-title': {fontWeight: '600', marginBlockEnd: '4px', paddingInlineEnd: '32px'},
  '.cm-fp-list': {listStyle: 'none', margin: '0', padding: '0'},
  '.cm-fp-item': {inlineSize: '100%', paddingBlock: '4px', paddingInline: '6px', boxSizing: 'border-box'},
  'button.cm-fp-item': {border: 'none'},
  'button.cm-fp-item:focus-visible': {outlineOffset: '-2px'},
  '.cm-fp-item-place': {color: 'var(--cm-fp-quiet)'},
  '@media (forced-colors: active)': {
    '.cm-fp-icon, .cm-fp-fix, .cm-fp-other': {forcedColorAdjust: 'auto', borderColor: 'currentColor'},
    '.cm-tooltip.cm-fp-dialog': {border: '2px solid CanvasText'},
    '.cm-fp-mark-error': {textDecorationColor: 'LinkText'},
    '.cm-fp-fix[aria-disabled=true]': {color: 'GrayText', opacity: '1'}
  },
  '@media (prefers-contrast: more)': {
    '.cm-fp-mark-error': {textDecorationColor: 'var(--cm-fp-ink)', textDecorationThickness: '2px'},
    '.cm-fp-mark-warning': {textDecorationColor: 'var(--cm-fp-ink)', textDecorationThickness: '3px'},
    '.cm-fp-outcome, .cm-fp-why figcaption, .cm-fp-reason, .cm-fp-number, .cm-fp-hint, .cm-fp-item-place': {
      color: 'var(--cm-fp-ink)'
    },
    '.cm-fp-fix, .cm-fp-other, .cm-tooltip.cm-fp-dialog': {borderColor: 'var(--cm-fp-ink)'}
  }
})
