import type {Generated} from 'kysely'

/**
 * The tables, with nothing in them that SQLite and PostgreSQL do not share: moments are ISO 8601 in UTC (they sort as
 * text), truth is 0 or 1, and structures are JSON in text.
 */
export interface Tables {
  decisions: DecisionsTable
  appeals: AppealsTable
  keys: KeysTable
}

export interface DecisionsTable {
  id: string
  made_at: string
  /** What was asked: `check`, `history` or `report`. */
  kind: string
  surface: string | null
  /** The name of the key that asked; `anonymous` where the service asks for none. */
  caller: string
  request_id: string
  /** The caller's own id for the text. */
  submission_id: string | null
  text_hash: string | null
  /** A verdict; of a report, what should go. */
  verdict: string
  /** The report's `language.read`: 1 where the text was read. */
  was_read: number
  unread_reason: string | null
  /** JSON: rule, severity and place of each finding; no words. */
  findings: string
  ruleset: string
  /** JSON of what was submitted; only where texts are kept, and until their time is over. */
  submission: string | null
}

export interface AppealsTable {
  id: string
  decision_id: string
  made_at: string
  caller: string
  reason: string | null
  /** JSON of what was submitted, where whoever appeals supplied it. */
  submission: string | null
  status: Generated<string>
  ruled_at: string | null
  ruled_by: string | null
  /** What the verdict should have been. */
  right_verdict: string | null
  note: string | null
}

export interface KeysTable {
  id: string
  name: string
  /** Parted by spaces. */
  scopes: string
  /** SHA-256 of the secret part, in hex. */
  secret_hash: string
  /** Requests a minute; null: the service's setting. */
  rate_limit: number | null
  made_at: string
  expires_at: string | null
  revoked_at: string | null
}
