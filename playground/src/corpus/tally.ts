import type {Clause, Verdict} from '@feedback-lint/core'
import type {Row} from '../worker/messages.js'

export const verdicts: readonly Verdict[] = ['reject', 'review', 'accept']
export const clauses: readonly Clause[] = ['T', 'D', 'E', 'M']

/** How often what was expected met what was answered. */
export interface Tally {
  readonly judged: number
  readonly failed: number
  /** `table[expected][answered]` */
  readonly table: Readonly<Record<Verdict | 'none', Readonly<Record<Verdict, number>>>>
  /** Of the cases with a label. */
  readonly right: number
  readonly labelled: number
  readonly perClause: Readonly<Record<Clause, ClauseTally>>
}

export interface ClauseTally {
  readonly both: number
  readonly missed: number
  readonly extra: number
}

export type Filter =
  | {readonly kind: 'all' | 'misses' | 'differing' | 'failed'}
  | {readonly kind: 'cell'; readonly expected: Verdict | 'none'; readonly answered: Verdict}
  | {readonly kind: 'clause'; readonly clause: Clause; readonly as: keyof ClauseTally}

export function tally(rows: readonly Row[], ruleset: number): Tally {
  const none = (): Record<Verdict, number> => ({reject: 0, review: 0, accept: 0})
  const table = {reject: none(), review: none(), accept: none(), none: none()}
  const perClause = Object.fromEntries(clauses.map((clause) => [clause, {both: 0, missed: 0, extra: 0}])) as Record<
    Clause,
    {both: number; missed: number; extra: number}
  >
  let right = 0
  let labelled = 0
  let failed = 0
  for (const row of rows) {
    const answer = row.answers[ruleset]
    if (!answer) {
      failed += 1
      continue
    }
    table[row.expected ?? 'none'][answer.verdict] += 1
    if (row.expected) labelled += 1
    if (row.expected === answer.verdict) right += 1
    for (const clause of clauses) {
      const as = clauseIn(row, clause, ruleset)
      if (as) perClause[clause][as] += 1
    }
  }
  return {judged: rows.length - failed, failed, table, right, labelled, perClause}
}

export function filterRows(rows: readonly Row[], filter: Filter, ruleset: number): Row[] {
  return rows.filter((row) => {
    const answer = row.answers[ruleset]
    if (filter.kind === 'all') return true
    if (filter.kind === 'failed') return !answer
    if (!answer) return false
    if (filter.kind === 'clause') return clauseIn(row, filter.clause, ruleset) === filter.as
    if (filter.kind === 'cell')
      return (row.expected ?? 'none') === filter.expected && answer.verdict === filter.answered
    return filter.kind === 'differing' ? differs(row) : row.expected !== undefined && row.expected !== answer.verdict
  })
}

/** Whether two rulesets gave different verdicts. */
export function differs({answers}: Row): boolean {
  return answers.some(({verdict}) => verdict !== answers[0]!.verdict)
}

/** How a clause was met in a case whose clauses are known; undefined when neither names it. */
function clauseIn({expectedClauses, answers}: Row, clause: Clause, ruleset: number): keyof ClauseTally | undefined {
  if (!expectedClauses) return undefined
  const expected = expectedClauses.includes(clause)
  const found = answers[ruleset]?.clauses.includes(clause) ?? false
  if (expected && found) return 'both'
  return expected ? 'missed' : found ? 'extra' : undefined
}

/** A share in per cent with one decimal, or a dash where there is nothing to share. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}
