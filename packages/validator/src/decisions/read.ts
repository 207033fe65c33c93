import type {Kysely, Selectable} from 'kysely'
import type {Appeal, Decision} from '../schemas/decision.js'
import type {AppealsTable, DecisionsTable, Tables} from './tables.js'

/** A decision and its appeal, as they are shown; undefined where there is none. */
export async function findDecision(db: Kysely<Tables>, id: string): Promise<Decision | undefined> {
  const row = await db.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const appeal = await db.selectFrom('appeals').selectAll().where('decision_id', '=', id).executeTakeFirst()
  return {...decisionOf(row), ...(appeal ? {appeal: appealOf(appeal)} : {})}
}

/** Decisions, the oldest first, in pages: the statements of both stores know no cursor. */
export async function* allDecisions(
  db: Kysely<Tables>,
  {since, onlyWithText = false}: {since?: string | undefined; onlyWithText?: boolean} = {}
): AsyncGenerator<Decision> {
  const size = 200
  let last: {readonly made_at: string; readonly id: string} | undefined
  for (;;) {
    let query = db.selectFrom('decisions').selectAll().orderBy('made_at').orderBy('id').limit(size)
    if (since !== undefined) query = query.where('made_at', '>=', since)
    if (onlyWithText) query = query.where('submission', 'is not', null)
    if (last) {
      const {made_at, id} = last
      query = query.where(({eb, and, or}) =>
        or([eb('made_at', '>', made_at), and([eb('made_at', '=', made_at), eb('id', '>', id)])])
      )
    }
    const rows = await query.execute()
    yield* rows.map(decisionOf)
    last = rows.at(-1)
    if (rows.length < size) return
  }
}

export function decisionOf(row: Selectable<DecisionsTable>): Decision {
  return {
    id: row.id,
    at: row.made_at,
    kind: row.kind as Decision['kind'],
    ...(row.surface === null ? {} : {surface: row.surface}),
    caller: row.caller,
    requestId: row.request_id,
    ...(row.submission_id === null ? {} : {submissionId: row.submission_id}),
    ...(row.text_hash === null ? {} : {textHash: row.text_hash}),
    verdict: row.verdict as Decision['verdict'],
    read: row.was_read === 1,
    ...(row.unread_reason === null ? {} : {unread: row.unread_reason as NonNullable<Decision['unread']>}),
    findings: JSON.parse(row.findings) as Decision['findings'],
    ruleset: row.ruleset,
    ...(row.submission === null ? {} : {submission: JSON.parse(row.submission)})
  }
}

export function appealOf(row: Selectable<AppealsTable>): Appeal {
  return {
    id: row.id,
    decision: row.decision_id,
    at: row.made_at,
    caller: row.caller,
    ...(row.reason === null ? {} : {reason: row.reason}),
    status: row.status as Appeal['status'],
    ...(row.ruled_at === null ? {} : {ruling: rulingOf(row, row.ruled_at)})
  }
}

function rulingOf(row: Selectable<AppealsTable>, at: string): NonNullable<Appeal['ruling']> {
  return {
    at,
    by: row.ruled_by ?? '',
    ...(row.right_verdict === null ? {} : {verdict: row.right_verdict as 'reject' | 'review' | 'accept'}),
    ...(row.note === null ? {} : {note: row.note})
  }
}
