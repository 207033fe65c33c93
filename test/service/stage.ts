import {join} from 'node:path'
import {addKey, openStore, type Scope} from '@feedback-lint/validator/decisions'
import {type Postgres, startPostgres} from './postgres.js'
import {temporaryFolder} from './process.js'

/** Where a suite's stores are: files in a folder, or databases of a server. */
export interface Stage {
  readonly engine: 'embedded' | 'postgres'
  /** The address of a new, empty store. */
  newStore(): string
  /** Only where stores are on a server. */
  readonly postgres?: Postgres
  remove(): Promise<void>
}

/** Undefined where there is no PostgreSQL to be had, which was said then. */
export async function setStage(engine: Stage['engine']): Promise<Stage | undefined> {
  let made = 0
  if (engine === 'embedded') {
    const folder = temporaryFolder()
    return {
      engine,
      newStore() {
        made += 1
        return join(folder.path, `store-${made}.db`)
      },
      remove: async () => folder.remove()
    }
  }
  const postgres = await startPostgres()
  if (!postgres) return undefined
  return {
    engine,
    postgres,
    newStore() {
      made += 1
      return postgres.database(`store_${made}`)
    },
    remove: () => postgres.remove()
  }
}

/** Keys in a store that no service need be running on; by name, each with the scopes that it is given. */
export async function makeKeys<Name extends string>(
  address: string,
  wanted: Readonly<
    Record<Name, {readonly scopes: readonly Scope[]; readonly rateLimit?: number; readonly days?: number}>
  >
): Promise<Record<Name, string>> {
  const store = await openStore(address)
  const now = new Date()
  const made: Partial<Record<Name, string>> = {}
  for (const [name, {scopes, rateLimit, days}] of Object.entries(wanted) as [Name, (typeof wanted)[Name]][]) {
    const expiresAt = days === undefined ? undefined : new Date(now.getTime() + days * 86_400_000)
    made[name] = (await addKey(store.db, {name, scopes, rateLimit, expiresAt}, now)).text
  }
  await store.close()
  return made as Record<Name, string>
}

/** What a store holds. */
export async function decisionsIn(address: string): Promise<{id: string; submission: string | null}[]> {
  const store = await openStore(address)
  const rows = await store.db.selectFrom('decisions').select(['id', 'submission']).execute()
  await store.close()
  return rows
}
