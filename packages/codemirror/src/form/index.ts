export {type AttachedTextarea, attachTextarea, type TextareaConfig} from './attach-textarea.js'
export type {DraftState} from './drafts.js'
export type {FormField} from './form-field.js'
export {type FormPhrase, formPhrases} from './form-phrases.js'
export {
  type FormCheck,
  type FormOutcome,
  type FormReports,
  type FormTexts,
  type PolicyForm,
  type PolicyFormConfig,
  type PolicyFormState,
  policyForm
} from './policy-form.js'
export {syncDoc} from './sync-doc.js'
