import {createHash, randomFillSync} from 'node:crypto'
import type {Finding, Submission} from '@feedback-lint/core'
import type {Insertable} from 'kysely'
import type {ServiceReport} from '../schemas/report.js'
import type {DecisionsTable} from './tables.js'

export type DecisionRow = Insertable<DecisionsTable>

/** A finding as it is kept: rule and place, no words. Offsets are UTF-16 code units. */
export interface KeptFinding {
  readonly ruleId: string
  readonly severity: string
  readonly start: number
  readonly end: number
}

/** Who asked, under which request. */
export interface Asking {
  readonly caller: string
  readonly requestId: string
}

/** A new decision's id; ids sort by the time at which they were made. */
export function newId(prefix: 'dec' | 'app', now: number): string {
  if (used + 10 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 10
  return `${prefix}_${now.toString(16).padStart(12, '0')}${pool.toString('hex', used - 10, used)}`
}

/** Random bytes for many ids: to ask for a few at a time costs more than a check of a short text. */
const pool = Buffer.alloc(5120)
let used = pool.length

/**
 * The id of the decision that a repeated request shares with the first: made of all that the answer hangs on, so that
 * two processes that know nothing of one another give the same one, and the store keeps one row.
 */
export function repeatableId(...parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return `dec_${hash.digest('hex').slice(0, 32)}`
}

/** Whether a text has the form of a decision's id: of one answer, or of a line of a batch. */
export function isDecisionId(given: string): boolean {
  return /^dec_[0-9a-f]{32}(?:\.[1-9]\d{0,8})?$/u.test(given)
}

export function checkDecision(
  id: string,
  now: number,
  {caller, requestId}: Asking,
  submission: Submission,
  report: ServiceReport,
  keepText: boolean
): DecisionRow {
  return {
    id,
    made_at: momentOf(now),
    kind: 'check',
    surface: submission.surface,
    caller,
    request_id: requestId,
    submission_id: submission.id === undefined ? null : storable(submission.id),
    text_hash: report.textHash,
    verdict: report.verdict,
    was_read: report.language.read ? 1 : 0,
    unread_reason: report.unread?.reason ?? null,
    findings: report.findings.length === 0 ? '[]' : JSON.stringify(report.findings.map(kept)),
    ruleset: report.ruleset,
    submission: keepText ? JSON.stringify(knownFields(submission)) : null
  }
}

let last = {at: 0, text: '1970-01-01T00:00:00.000Z'}

/** ISO 8601 in UTC; many decisions fall into one millisecond, and writing it out costs as much as the rest of a row. */
function momentOf(now: number): string {
  if (last.at !== now) last = {at: now, text: new Date(now).toISOString()}
  return last.text
}

export function kept({ruleId, severity, start, end}: Finding): KeptFinding {
  return {ruleId, severity, start, end}
}

/**
 * The submission without the fields that mean nothing here. What is kept or sent to a worker is this: an unknown field may
 * be nested deeper than a copy can follow.
 */
export function knownFields(submission: Submission): Submission {
  const {id, surface, from, format, text, rating, requested, detailedRatings, context} = submission
  return {
    ...(id === undefined ? {} : {id}),
    surface,
    from,
    ...(format === undefined ? {} : {format}),
    text,
    ...(rating === undefined ? {} : {rating}),
    ...(requested === undefined ? {} : {requested}),
    ...(detailedRatings === undefined ? {} : {detailedRatings}),
    ...(context?.listing === undefined ? {} : {context: {listing: context.listing}})
  }
}

/** PostgreSQL stores neither U+0000 nor half of a surrogate pair; in JSON both are escaped, elsewhere they are replaced. */
export function storable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\u0000', '\uFFFD')
}
