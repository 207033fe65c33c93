import type {Extension} from '@codemirror/state'
import {feedbackPolicy, LinterFailure, type PolicyLinter} from '@feedback-lint/codemirror'
import type {Report} from '@feedback-lint/core'
import {formatOf, type State, submissionOf} from '../state/state.js'
import type {Store} from '../state/store.js'
import {limitFor, type WorkerClient, WorkerFailure} from '../worker/client.js'

/**
 * The editor's own marks, by the playground's worker and the rules that are on. The submission is the page's, so that
 * the marks are those of the report beside them, whatever fields the extension knows.
 */
export function policyLinter(store: Store<State>, worker: WorkerClient): PolicyLinter {
  return {
    status: 'ready',
    onStatus: () => () => undefined,
    async check({text}, signal) {
      const {now} = store
      const submission = {...submissionOf(now), text}
      const options = {limit: limitFor(text.length), ...(signal ? {signal} : {})}
      try {
        return withLinks(await worker.request('check', {submission, rules: now.rules}, options))
      } catch (error) {
        if (error instanceof WorkerFailure) throw new LinterFailure(`Not checked here: ${error.message}`)
        throw error
      }
    },
    dispose: () => undefined
  }
}

/** The rules are explained in this page, so the links of the marks lead here; the report itself is the service's. */
function withLinks(report: Report): Report {
  const page = new URL('.', document.baseURI).href
  return {...report, findings: report.findings.map((one) => ({...one, url: `${page}#rule/${one.ruleId}`}))}
}

/** What the extension is told of the text. A change of it makes the extension anew. */
export function policyOf(state: State, linter: PolicyLinter): Extension {
  const {surface, from, rating} = state
  return feedbackPolicy({
    linter,
    surface,
    role: from,
    format: formatOf(state),
    ...(rating === '' ? {} : {rating})
  })
}
