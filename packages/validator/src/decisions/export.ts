import type {Clause, RuleSummary, Submission, Verdict} from '@feedback-lint/core'
import type {Kysely, Selectable} from 'kysely'
import type {KeptFinding} from './decision.js'
import type {Tables} from './tables.js'

/** A labelled text, as the corpus holds it: one line of a `.jsonl` file. */
export type Case = Submission & {
  readonly id: string
  readonly format: 'text' | 'markdown' | 'html'
  readonly expect: {readonly verdict: Verdict; readonly clauses: readonly Clause[]; readonly quote?: string}
  readonly tags: readonly string[]
}

/** An upheld appeal as a case, or, where no text was kept or brought along, only its id. */
export type Exported = {readonly case: Case} | {readonly withoutText: string}

/** What an export needs to know of a rule. */
export type KnownRule = Pick<RuleSummary, 'id' | 'clause'>

/** Appeals that were upheld, as cases for the corpus; in the order in which they were made. */
export async function* upheldCases(
  db: Kysely<Tables>,
  rules: readonly KnownRule[],
  since = ''
): AsyncGenerator<Exported> {
  const size = 100
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('appeals')
      .innerJoin('decisions', 'decisions.id', 'appeals.decision_id')
      .select(['appeals.id', 'appeals.right_verdict', 'appeals.submission as brought', 'decisions.findings'])
      .select(['decisions.submission as kept', 'decisions.verdict'])
      .where('appeals.status', '=', 'upheld')
      .where('appeals.made_at', '>=', since)
      .where('appeals.id', '>', after)
      .orderBy('appeals.id')
      .limit(size)
      .execute()
    for (const row of rows) yield exported(row, rules)
    if (rows.length < size) return
    after = rows.at(-1)!.id
  }
}

interface Upheld {
  readonly id: string
  readonly right_verdict: string | null
  readonly brought: string | null
  readonly kept: string | null
  readonly findings: Selectable<Tables['decisions']>['findings']
}

function exported({id, right_verdict, brought, kept, findings}: Upheld, rules: readonly KnownRule[]): Exported {
  const json = brought ?? kept
  if (json === null || right_verdict === null) return {withoutText: id}
  const submission = JSON.parse(json) as Submission
  const format = submission.format ?? (submission.surface === 'listing' ? 'markdown' : 'text')
  const verdict = right_verdict as Verdict
  const expect = {verdict, ...placeOf(verdict, submission.text, JSON.parse(findings), rules)}
  return {case: {...submission, id, format, expect, tags: ['appeal']}}
}

/** Clauses and words that the decision named, for the author of the case to go by; an innocent text has neither. */
function placeOf(
  verdict: Verdict,
  text: string,
  findings: readonly KeptFinding[],
  rules: readonly KnownRule[]
): {clauses: Clause[]; quote?: string} {
  if (verdict === 'accept') return {clauses: []}
  const named = rules.filter(({id}) => findings.some(({ruleId}) => ruleId === id)).map(({clause}) => clause)
  const [first] = findings
  return {clauses: [...new Set(named)], ...(first ? {quote: text.slice(first.start, first.end)} : {})}
}
