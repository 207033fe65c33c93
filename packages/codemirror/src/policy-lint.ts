import type {Extension} from '@codemirror/state'
import {Prec} from '@codemirror/state'
import {type KeyBinding, keymap} from '@codemirror/view'
import {checkPlugin} from './check/plugin.js'
import {checkField} from './check/state.js'
import {type FeedbackPolicyConfig, policyConfig, readConfig} from './config.js'
import {findingsField} from './findings/field.js'
import {lintBridge} from './show/bridge.js'
import {policyTooltip} from './show/dialog.js'
import {goToKeys} from './show/go-to.js'
import {policyMarks} from './show/marks.js'
import {policyPanel, togglePolicyPanel} from './show/panel.js'
import {policyInvalid, policyStatus} from './show/status.js'
import {policyTheme} from './show/theme.js'

/** F8 and Shift-F8 go from finding to finding, Mod-. opens the rewrites, Mod-Shift-m the list, Esc leads back. */
export const policyKeymap: readonly KeyBinding[] = [
  ...goToKeys,
  {key: 'Mod-Shift-m', run: togglePolicyPanel, preventDefault: true}
]

/** Checks the text and marks what is found, with @codemirror/lint's tooltip; no dialog, summary, list or keys. */
export function policyLint(config: FeedbackPolicyConfig): Extension {
  return [
    policyConfig.of(readConfig(config)),
    findingsField,
    checkField,
    checkPlugin,
    policyMarks,
    lintBridge,
    policyInvalid,
    policyTheme
  ]
}

/**
 * Shows those who write which words break the feedback policy, why, and what to write instead. Throws a `TypeError` when
 * `role` is missing where nobody can tell who writes.
 */
export function feedbackPolicy(config: FeedbackPolicyConfig): Extension {
  return [policyLint(config), policyTooltip(), policyPanel(), policyStatus(), Prec.high(keymap.of(policyKeymap))]
}
