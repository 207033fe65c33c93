import {Counter, collectDefaultMetrics, Gauge, Histogram, Registry} from 'prom-client'
import type {DecisionWriter} from '../decisions/writer.js'
import type {ServiceReport} from '../schemas/report.js'
import type {CheckPool} from './pool/pool.js'

/** What the service counts. No text, no caller's id: labels come from closed lists. */
export interface Metrics {
  readonly registry: Registry
  checked(surface: string, report: ServiceReport, seconds: number): void
  answered(kind: 'history' | 'report', verdict: string): void
  requested(method: string, route: string, status: number, seconds: number): void
}

const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function createMetrics(writer: DecisionWriter, pool: CheckPool): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({register: registry})
  const checks = new Counter({
    name: 'feedback_lint_checks_total',
    help: 'Texts that were checked.',
    labelNames: ['surface', 'verdict'],
    registers
  })
  const findings = new Counter({
    name: 'feedback_lint_findings_total',
    help: 'Findings in checked texts.',
    labelNames: ['surface', 'rule', 'severity'],
    registers
  })
  const unread = new Counter({
    name: 'feedback_lint_unread_total',
    help: 'Texts that could not be read, so that the setting decided.',
    labelNames: ['surface', 'reason'],
    registers
  })
  const checkTime = new Histogram({
    name: 'feedback_lint_check_seconds',
    help: 'How long a check took, waiting for a worker included.',
    labelNames: ['surface'],
    buckets,
    registers
  })
  const answers = new Counter({
    name: 'feedback_lint_answers_total',
    help: 'Histories and reported feedback that were answered.',
    labelNames: ['kind', 'verdict'],
    registers
  })
  const requestTime = new Histogram({
    name: 'feedback_lint_request_seconds',
    help: 'How long requests took, from their headers to the last byte of the answer.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers
  })
  watch(registry, writer, pool)
  return {
    registry,
    checked(surface, report, seconds) {
      checks.inc({surface, verdict: report.verdict})
      checkTime.observe({surface}, seconds)
      for (const {ruleId: rule, severity} of report.findings) findings.inc({surface, rule, severity})
      if (report.unread) unread.inc({surface, reason: report.unread.reason})
    },
    answered(kind, verdict) {
      answers.inc({kind, verdict})
    },
    requested(method, route, status, seconds) {
      requestTime.observe({method, route, status}, seconds)
    }
  }
}

/** What others count, read when somebody looks. */
function watch(registry: Registry, writer: DecisionWriter, pool: CheckPool): void {
  const gauges: readonly (readonly [name: string, help: string, read: () => number])[] = [
    ['feedback_lint_decisions_waiting', 'Decisions that wait to be written.', () => writer.waiting],
    ['feedback_lint_work_waiting', 'Long texts that wait for a worker.', () => pool.waiting],
    ['feedback_lint_decisions_failing', '1 while the store does not take decisions.', () => Number(writer.failing)]
  ]
  for (const [name, help, read] of gauges) {
    const gauge: Gauge = new Gauge({name, help, registers: [registry], collect: () => gauge.set(read())})
  }
  const counters: readonly (readonly [name: string, help: string, read: () => number])[] = [
    ['feedback_lint_decisions_written_total', 'Decisions that were written.', () => writer.written],
    ['feedback_lint_decisions_lost_total', 'Decisions that could not be written.', () => writer.lost]
  ]
  for (const [name, help, read] of counters) {
    const counter: Counter = new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        counter.reset()
        counter.inc(read())
      }
    })
  }
}
