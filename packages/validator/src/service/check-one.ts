import {performance} from 'node:perf_hooks'
import {type Asking, checkDecision, type DecisionRow} from '../decisions/decision.js'
import type {ServiceReport} from '../schemas/report.js'
import type {Context} from './context.js'
import type {Read} from './submissions.js'

/** A report, and the decision that it makes. */
export interface Checked {
  readonly answer: ServiceReport
  readonly row: DecisionRow
}

/** Checks one submission, counts it and draws up the decision; at once for a short text. */
export function checkOne(context: Context, asking: Asking, read: Read, decisionId: string): Checked | Promise<Checked> {
  const start = performance.now()
  const finish = (answer: ServiceReport): Checked => {
    context.metrics.checked(read.submission.surface, answer, (performance.now() - start) / 1000)
    const keepText = context.settings.keepTexts > 0
    return {answer, row: checkDecision(decisionId, context.now(), asking, read.submission, answer, keepText)}
  }
  const report = context.checker.check(read)
  return report instanceof Promise ? report.then(finish) : finish(report)
}
