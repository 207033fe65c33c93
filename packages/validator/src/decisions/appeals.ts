import type {Submission} from '@feedback-lint/core'
import type {Kysely} from 'kysely'
import type {Appeal, AppealList, NewRuling} from '../schemas/decision.js'
import {newId, storable} from './decision.js'
import {appealOf} from './read.js'
import type {Tables} from './tables.js'

export interface AppealToMake {
  readonly decisionId: string
  readonly caller: string
  readonly reason?: string | undefined
  /** What was submitted, with the fields that mean something. */
  readonly submission?: Submission | undefined
}

/** Makes an appeal; undefined where the decision has one already. */
export async function makeAppeal(db: Kysely<Tables>, wanted: AppealToMake, now: number): Promise<Appeal | undefined> {
  const row = await db
    .insertInto('appeals')
    .values({
      id: newId('app', now),
      decision_id: wanted.decisionId,
      made_at: new Date(now).toISOString(),
      caller: wanted.caller,
      reason: wanted.reason === undefined ? null : storable(wanted.reason),
      submission: wanted.submission ? JSON.stringify(wanted.submission) : null,
      ruled_at: null,
      ruled_by: null,
      right_verdict: null,
      note: null
    })
    .onConflict((conflict) => conflict.column('decision_id').doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && appealOf(row)
}

/** Rules on an open appeal; undefined where it is not open. */
export async function ruleOn(
  db: Kysely<Tables>,
  id: string,
  {status, verdict, note}: NewRuling,
  by: string,
  now: number
): Promise<Appeal | undefined> {
  const row = await db
    .updateTable('appeals')
    .set({
      status,
      ruled_at: new Date(now).toISOString(),
      ruled_by: by,
      right_verdict: verdict ?? null,
      note: note === undefined ? null : storable(note)
    })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .returningAll()
    .executeTakeFirst()
  return row && appealOf(row)
}

export async function findAppeal(db: Kysely<Tables>, id: string): Promise<Appeal | undefined> {
  const row = await db.selectFrom('appeals').selectAll().where('id', '=', id).executeTakeFirst()
  return row && appealOf(row)
}

export interface AppealFilter {
  readonly status?: Appeal['status'] | undefined
  /** Only appeals that this caller made, or that are about its decisions. */
  readonly caller?: string | undefined
  /** The id after which to go on: ids sort by time. */
  readonly after?: string | undefined
  readonly limit: number
}

/** Appeals, the oldest first. */
export async function listAppeals(
  db: Kysely<Tables>,
  {status, caller, after, limit}: AppealFilter
): Promise<AppealList> {
  let query = db
    .selectFrom('appeals')
    .selectAll('appeals')
    .orderBy('appeals.id')
    .limit(limit + 1)
  if (status !== undefined) query = query.where('appeals.status', '=', status)
  if (after !== undefined) query = query.where('appeals.id', '>', after)
  if (caller !== undefined) {
    query = query
      .innerJoin('decisions', 'decisions.id', 'appeals.decision_id')
      .where(({eb, or}) => or([eb('appeals.caller', '=', caller), eb('decisions.caller', '=', caller)])) as typeof query
  }
  const appeals = (await query.execute()).map(appealOf)
  const page = appeals.slice(0, limit)
  return {appeals: page, ...(appeals.length > limit ? {next: page.at(-1)!.id} : {})}
}
