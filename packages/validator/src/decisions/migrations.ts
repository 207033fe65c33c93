import {type Kysely, type Migration, Migrator} from 'kysely'
import type {Tables} from './tables.js'

/** Oldest first; a migration that was released is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '001-decisions': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('decisions')
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('made_at', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('surface', 'text')
        .addColumn('caller', 'text', (column) => column.notNull())
        .addColumn('request_id', 'text', (column) => column.notNull())
        .addColumn('submission_id', 'text')
        .addColumn('text_hash', 'text')
        .addColumn('verdict', 'text', (column) => column.notNull())
        .addColumn('was_read', 'integer', (column) => column.notNull())
        .addColumn('unread_reason', 'text')
        .addColumn('findings', 'text', (column) => column.notNull())
        .addColumn('ruleset', 'text', (column) => column.notNull())
        .addColumn('submission', 'text')
        .execute()
      await db.schema
        .createIndex('decisions_by_time')
        .ifNotExists()
        .on('decisions')
        .columns(['made_at', 'id'])
        .execute()
    }
  },
  '002-appeals': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('appeals')
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey())
        // A decision is appealed once; deleting it takes the appeal along.
        .addColumn('decision_id', 'text', (column) =>
          column.notNull().unique().references('decisions.id').onDelete('cascade')
        )
        .addColumn('made_at', 'text', (column) => column.notNull())
        .addColumn('caller', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addColumn('submission', 'text')
        .addColumn('status', 'text', (column) => column.notNull().defaultTo('open'))
        .addColumn('ruled_at', 'text')
        .addColumn('ruled_by', 'text')
        .addColumn('right_verdict', 'text')
        .addColumn('note', 'text')
        .execute()
      await db.schema.createIndex('appeals_by_time').ifNotExists().on('appeals').columns(['made_at', 'id']).execute()
    }
  },
  '003-keys': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('keys')
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('scopes', 'text', (column) => column.notNull())
        .addColumn('secret_hash', 'text', (column) => column.notNull())
        .addColumn('rate_limit', 'integer')
        .addColumn('made_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text')
        .addColumn('revoked_at', 'text')
        .execute()
    }
  }
}

/**
 * Brings the tables up to date; several processes may do so at once. PostgreSQL lets one go first; a file has no such lock,
 * so whoever comes second may stumble once over what the first has just done. Throws what the database says.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({db, provider: {getMigrations: async () => ({...migrations})}})
  const {error} = await migrator.migrateToLatest()
  if (error === undefined) return
  const again = await migrator.migrateToLatest()
  if (again.error !== undefined) throw again.error
}
