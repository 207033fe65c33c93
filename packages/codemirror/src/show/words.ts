import type {EditorState} from '@codemirror/state'
import {checkState} from '../check/state.js'
import {findingCount, findingsOf} from '../findings/field.js'
import type {ShownFinding} from '../findings/shown.js'

/** The longest quotation in a list or an announcement, in UTF-16 code units. */
const longest = 80

/** The words found, short enough to be read at a glance. */
export function shortQuote(quote: string): string {
  const words = quote.replace(/\s+/gu, ' ').trim()
  if (words.length <= longest) return words
  const cut = words.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, '')
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`
}

/** `Error` or `Check`: the severity in one word, for lists and announcements. */
export function severityWord(state: EditorState, {severity}: Pick<ShownFinding, 'severity'>): string {
  return state.phrase(severity === 'error' ? 'Error' : 'Check')
}

/** What a finding's severity means for the writer. */
export function outcome(state: EditorState, {severity}: Pick<ShownFinding, 'severity'>): string {
  return state.phrase(severity === 'error' ? 'Error: stops submission' : 'Check: you can still submit')
}

/** A finding in one line. */
export function oneLine(state: EditorState, finding: ShownFinding): string {
  const title = state.phrase(finding.title)
  return state.phrase('$1: $2 “$3”', severityWord(state, finding), title, shortQuote(finding.quote))
}

/** A sentence of the summary. One about keys is of no use where there are none. */
export interface SummaryPart {
  readonly words: string
  readonly isAboutKeys?: true
}

/** The summary of an editor's check: what the status says. Empty while there is nothing to say. */
export function summary(state: EditorState): string {
  return inOne(summaryParts(state))
}

/** The sentences as one text. */
export function inOne(parts: readonly SummaryPart[]): string {
  return parts.map(({words}) => words).join(' ')
}

/** The summary, sentence by sentence. */
export function summaryParts(state: EditorState): SummaryPart[] {
  const {checked, languageRead, serverOutdated} = findingsOf(state)
  const counts = countWords(state)
  const parts: SummaryPart[] = []
  if (counts) {
    parts.push({words: state.phrase('$1.', counts)})
    parts.push({words: state.phrase('Press F8 to go to the next.'), isAboutKeys: true})
  }
  if (checkState(state) === 'failed') {
    parts.push({words: state.phrase('Not checked here. It will be checked when you submit.')})
  } else if (!languageRead) {
    parts.push({words: state.phrase('Only part of this could be read here. It will be checked when you submit.')})
  }
  if (serverOutdated) {
    parts.push({words: state.phrase('A marked place has changed. It will be checked again when you submit.')})
  }
  if (parts.length === 0 && checked && state.doc.length > 0) parts.push({words: state.phrase('Checked')})
  return parts
}

/** `2 errors, 1 to check`; empty when there are none. */
export function countWords(state: EditorState): string {
  const errors = findingCount(state, 'error')
  const warnings = findingCount(state, 'warning')
  const parts = [
    ...(errors > 0 ? [errors === 1 ? state.phrase('1 error') : state.phrase('$1 errors', errors)] : []),
    ...(warnings > 0 ? [warnings === 1 ? state.phrase('1 to check') : state.phrase('$1 to check', warnings)] : [])
  ]
  return parts.length === 2 ? state.phrase('$1, $2', ...parts) : (parts[0] ?? '')
}
