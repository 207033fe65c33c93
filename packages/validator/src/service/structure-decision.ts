import {type Asking, type DecisionRow, storable} from '../decisions/decision.js'

export interface StructureParts {
  readonly submissionId: string | undefined
  readonly verdict: string
  readonly findings: readonly object[]
  readonly ruleset: string
}

/** The decision on a history or on reported feedback: neither is one text, so none is kept. */
export function structureDecision(
  id: string,
  now: number,
  {caller, requestId}: Asking,
  kind: 'history' | 'report',
  {submissionId, verdict, findings, ruleset}: StructureParts
): DecisionRow {
  return {
    id,
    made_at: new Date(now).toISOString(),
    kind,
    surface: null,
    caller,
    request_id: requestId,
    submission_id: submissionId === undefined ? null : storable(submissionId),
    text_hash: null,
    verdict,
    was_read: 1,
    unread_reason: null,
    findings: JSON.stringify(findings),
    ruleset,
    submission: null
  }
}
