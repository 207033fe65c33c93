import type {EditorState, TransactionSpec} from '@codemirror/state'
import type {Report} from '@feedback-lint/core'
import {findingsField, setServerFindingsEffect} from '../findings/field.js'
import {placeReport} from './place-report.js'

/**
 * A transaction that shows the service's report beside what was found here, as one set. The report may count LF or CRLF.
 * Give the text that was sent, exactly as it was sent, so that each finding goes to its own words whatever has been
 * written since; without it, the quoted words are looked for.
 *
 * A finding goes when its words are edited; the summary then says that the service has not read them again.
 */
export function setServerFindings(state: EditorState, report: Report, sent: {text?: string} = {}): TransactionSpec {
  if (!state.field(findingsField, false)) return {}
  return {effects: setServerFindingsEffect.of(placeReport(report, state.doc.toString(), sent.text))}
}

/** A transaction that takes the service's findings away again. */
export function clearServerFindings(state: EditorState): TransactionSpec {
  return state.field(findingsField, false) ? {effects: setServerFindingsEffect.of(null)} : {}
}
