import type {Kysely} from 'kysely'
import type {Settings} from '../settings/definitions.js'
import type {Tables} from './tables.js'

const day = 86_400_000

/** Lets go of texts and decisions whose time is over. Resolves to how many of each. */
export async function letGo(
  db: Kysely<Tables>,
  {keepTexts, keepDecisions, keepAppeals}: Pick<Settings, 'keepTexts' | 'keepDecisions' | 'keepAppeals'>,
  now: number
): Promise<{texts: number; decisions: number}> {
  const before = (days: number): string => new Date(now - days * day).toISOString()
  const texts = await db
    .updateTable('decisions')
    .set({submission: null})
    .where('submission', 'is not', null)
    .where('made_at', '<', before(keepTexts))
    .executeTakeFirst()
  if (keepAppeals > 0) {
    await db
      .updateTable('appeals')
      .set({submission: null, reason: null, note: null})
      .where('made_at', '<', before(keepAppeals))
      .where(({eb, or}) => or((['submission', 'reason', 'note'] as const).map((column) => eb(column, 'is not', null))))
      .execute()
  }
  if (keepDecisions === 0) return {texts: Number(texts.numUpdatedRows), decisions: 0}
  const decisions = await db.deleteFrom('decisions').where('made_at', '<', before(keepDecisions)).executeTakeFirst()
  return {texts: Number(texts.numUpdatedRows), decisions: Number(decisions.numDeletedRows)}
}
