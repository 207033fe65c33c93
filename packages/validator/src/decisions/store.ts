import {closeSync, mkdirSync, openSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {Kysely, PostgresDialect, sql} from 'kysely'
import pg from 'pg'
import {embeddedDialect} from './embedded/dialect.js'
import {migrate} from './migrations.js'
import type {Tables} from './tables.js'

/** The decisions, appeals and keys: in a file, or on a PostgreSQL server; the same statements for both. */
export interface Store {
  readonly db: Kysely<Tables>
  readonly engine: 'embedded' | 'postgres'
  /** Resolves when the store answers, and rejects when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}

export interface StoreOptions {
  /** Whether a commit of the embedded store waits until the disk has it. */
  readonly flushToDisk?: boolean
}

/** Opens the store and brings its tables up to date. Rejects when it cannot be opened. */
export async function openStore(address: string, {flushToDisk = false}: StoreOptions = {}): Promise<Store> {
  const onServer = /^postgres(?:ql)?:\/\//u.test(address)
  const db = new Kysely<Tables>({
    dialect: onServer
      ? new PostgresDialect({pool: poolFor(address)})
      : embeddedDialect({path: fileFor(address), flushToDisk})
  })
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return {
    db,
    engine: onServer ? 'postgres' : 'embedded',
    async ping() {
      await sql`select 1`.execute(db)
    },
    close: () => db.destroy()
  }
}

function poolFor(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: 5_000,
    // A server that hangs must not hold a batch of decisions for ever.
    query_timeout: 15_000,
    application_name: 'feedback-lint'
  })
  // Without listeners, a connection that breaks while nothing is asked of it would end the process; whoever asks next hears.
  const ignore = (): void => {}
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return pool
}

function fileFor(address: string): string {
  const path = resolve(address)
  mkdirSync(dirname(path), {recursive: true})
  // It may come to hold texts, so it is made for its owner alone; a file that is there keeps its own rights.
  closeSync(openSync(path, 'a', 0o600))
  return path
}
