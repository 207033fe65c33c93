import type {Kysely, Selectable} from 'kysely'
import type {KeysTable, Tables} from '../decisions/tables.js'
import {hashOf, makeKey, type Scope, scopes} from './key.js'

/** A key as it is known after it was made: never its secret. */
export interface Key {
  readonly id: string
  /** The caller's name: decisions carry it. Several keys may share it, so that one can follow another. */
  readonly name: string
  readonly scopes: readonly Scope[]
  /** Requests a minute; undefined: the service's setting. */
  readonly rateLimit: number | undefined
  readonly madeAt: string
  readonly expiresAt: string | undefined
  readonly revokedAt: string | undefined
}

export interface NewKey {
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly rateLimit?: number | undefined
  readonly expiresAt?: Date | undefined
}

/** Callers' names go into logs and labels, so they are plain. */
export function isCallerName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,63}$/iu.test(name) && name.toLowerCase() !== 'anonymous'
}

/** Makes a key. `text` is what the caller sends; it is shown this once and not stored. */
export async function addKey(db: Kysely<Tables>, wanted: NewKey, now: Date): Promise<{key: Key; text: string}> {
  if (!isCallerName(wanted.name))
    throw new RangeError('a name has up to 64 letters, digits, dots, dashes or underscores')
  const {id, secret, text} = makeKey()
  const row = {
    id,
    name: wanted.name,
    scopes: scopes.filter((scope) => wanted.scopes.includes(scope)).join(' '),
    secret_hash: hashOf(secret),
    rate_limit: wanted.rateLimit ?? null,
    made_at: now.toISOString(),
    expires_at: wanted.expiresAt?.toISOString() ?? null,
    revoked_at: null
  }
  await db.insertInto('keys').values(row).execute()
  return {key: keyOf(row), text}
}

/** Revokes a key by its id. Resolves to whether there was one that still worked. */
export async function revokeKey(db: Kysely<Tables>, id: string, now: Date): Promise<boolean> {
  const {numUpdatedRows} = await db
    .updateTable('keys')
    .set({revoked_at: now.toISOString()})
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** All keys, those that no longer work included; the oldest first. */
export async function listKeys(db: Kysely<Tables>): Promise<Key[]> {
  const rows = await db.selectFrom('keys').selectAll().orderBy('made_at').orderBy('id').execute()
  return rows.map(keyOf)
}

export function keyOf(row: Selectable<KeysTable>): Key {
  return {
    id: row.id,
    name: row.name,
    scopes: scopes.filter((scope) => row.scopes.split(' ').includes(scope)),
    rateLimit: row.rate_limit ?? undefined,
    madeAt: row.made_at,
    expiresAt: row.expires_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined
  }
}
