import {CompiledQuery, type Kysely} from 'kysely'
import type {DecisionRow} from './decision.js'
import type {Tables} from './tables.js'

const columns = [
  'id',
  'made_at',
  'kind',
  'surface',
  'caller',
  'request_id',
  'submission_id',
  'text_hash',
  'verdict',
  'was_read',
  'unread_reason',
  'findings',
  'ruleset',
  'submission'
] as const satisfies readonly (keyof DecisionRow)[]

/** The most rows of one statement. */
export const rowsAtOnce = 64

/** Writes decisions; one that is there already is left as it is. */
export type InsertDecisions = (rows: readonly DecisionRow[]) => Promise<void>

/**
 * Makes the function that writes decisions. Building a statement costs more than running it, so each size is built once:
 * powers of two, of which any number of rows is made up.
 */
export function decisionInserter(db: Kysely<Tables>): InsertDecisions {
  const statements = new Map<number, string>()
  const statementFor = (size: number, sample: DecisionRow): string => {
    const known = statements.get(size)
    if (known !== undefined) return known
    const values = Array.from({length: size}, () => inOrder(sample))
    const {sql} = db
      .insertInto('decisions')
      .values(values)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .compile()
    statements.set(size, sql)
    return sql
  }
  return async (rows) => {
    for (let at = 0; at < rows.length; ) {
      let size = rowsAtOnce
      while (size > rows.length - at) size /= 2
      const part = rows.slice(at, at + size)
      const parameters: unknown[] = []
      for (const row of part) for (const column of columns) parameters.push(row[column] ?? null)
      await db.executeQuery(CompiledQuery.raw(statementFor(size, part[0]!), parameters))
      at += size
    }
  }
}

/** Kysely names the columns in the order of the first row's fields, so these follow `columns`. */
function inOrder(row: DecisionRow): DecisionRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null])) as unknown as DecisionRow
}
