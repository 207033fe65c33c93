import type {Kysely} from 'kysely'
import type {Tables} from '../decisions/tables.js'
import {hashOf, matches, partsOf} from './key.js'
import {type Key, keyOf} from './keys.js'

interface Held {
  readonly key: Key
  readonly secretHash: string
}

/** Compared with where no key has the id, so that an unknown id takes as long as a wrong secret. */
const nobody = hashOf('')

/**
 * The keys that work, held in memory: a request never waits for the store. A key that is made or revoked elsewhere counts
 * from the next refresh on.
 */
export class KeyRing {
  readonly #db: Kysely<Tables>
  #held: ReadonlyMap<string, Held> = new Map()
  #isUsed = false

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /**
   * Whether there have been keys since the start. Then callers need one, also when the last is revoked: that shuts the
   * door, and does not open it to everyone.
   */
  get isUsed(): boolean {
    return this.#isUsed
  }

  /** Reads the keys again. When the store fails, those known before stay. */
  async refresh(): Promise<void> {
    const rows = await this.#db.selectFrom('keys').selectAll().where('revoked_at', 'is', null).execute()
    this.#held = new Map(rows.map((row) => [row.id, {key: keyOf(row), secretHash: row.secret_hash}]))
    this.#isUsed ||= rows.length > 0
  }

  /** The key that a caller sent, if it works at this moment. */
  find(text: string, now: Date): Key | undefined {
    const parts = partsOf(text)
    const held = parts && this.#held.get(parts.id)
    const same = matches(parts?.secret ?? text, held?.secretHash ?? nobody)
    if (!held || !same) return undefined
    const {expiresAt} = held.key
    return expiresAt !== undefined && expiresAt <= now.toISOString() ? undefined : held.key
  }
}

/** Whether a key may do this. */
export function allows({scopes}: Pick<Key, 'scopes'>, scope: Key['scopes'][number]): boolean {
  return scopes.includes(scope) || scopes.includes('admin')
}
