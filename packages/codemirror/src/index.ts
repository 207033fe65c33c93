export {flushPolicyLint, refreshPolicyLint} from './check/plugin.js'
export {type CheckState, checkState} from './check/state.js'
export {type FeedbackPolicyConfig, type PolicyEvent, type PolicySettings, policyConfig} from './config.js'
export {acknowledgeFinding, findingCount, findingsField, forEachFinding} from './findings/field.js'
export type {FindingSet} from './findings/set.js'
export type {Meeting, Origin, Placed, ShownFinding, ShownFix} from './findings/shown.js'
export {applyAllFixes, applyPreferredFix} from './fixes/commands.js'
export {
  type AttachedTextarea,
  attachTextarea,
  type DraftState,
  type FormCheck,
  type FormField,
  type FormOutcome,
  type FormPhrase,
  type FormReports,
  type FormTexts,
  formPhrases,
  type PolicyForm,
  type PolicyFormConfig,
  type PolicyFormState,
  policyForm,
  syncDoc,
  type TextareaConfig
} from './form/index.js'
export {type LocalLinterOptions, localLinter, type WorkerLinterOptions, workerLinter} from './linter/index.js'
export {policyPhrases} from './phrases.js'
export {feedbackPolicy, policyKeymap, policyLint} from './policy-lint.js'
export {LinterFailure, type LinterStatus, type PolicyLinter} from './policy-linter.js'
export {clearServerFindings, setServerFindings} from './server/findings.js'
export {policyTooltip} from './show/dialog.js'
export {nextFinding, openFixes, previousFinding} from './show/go-to.js'
export {policyGutter} from './show/gutter.js'
export {policyPanel, togglePolicyPanel} from './show/panel.js'
export {policyStatus, type StatusOptions} from './show/status.js'
export {policyTheme} from './show/theme.js'
