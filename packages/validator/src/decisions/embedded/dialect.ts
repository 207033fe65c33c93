import {type Dialect, type Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler} from 'kysely'
import {EmbeddedDriver} from './driver.js'
import type {Opening} from './messages.js'

/** SQLite in one file, in a thread of its own. */
export function embeddedDialect(opening: Opening): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new EmbeddedDriver(opening),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler()
  }
}
