import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createLinter, type Submission} from '@feedback-lint/core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {makeAppeal} from './appeals.js'
import {checkDecision, newId} from './decision.js'
import {decisionInserter} from './insert.js'
import {allDecisions, findDecision} from './read.js'
import {letGo} from './retention.js'
import {openStore, type Store} from './store.js'

const day = 86_400_000
const now = Date.parse('2026-03-01T12:00:00Z')
const submission: Submission = {surface: 'message', from: 'seller', text: 'A lamp.'}
const report = createLinter().check(submission)
const decided = (daysAgo: number) =>
  checkDecision(newId('dec', now), now - daysAgo * day, {caller: 'a', requestId: 'r'}, submission, report, true)

describe('a store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-retention-'))
  let store: Store
  beforeAll(async () => {
    store = await openStore(join(folder, 'store.db'))
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, {recursive: true})
  })

  it('should take any number of decisions, once each, and give them back in order', async () => {
    const insert = decisionInserter(store.db)
    const rows = Array.from({length: 333}, (_, at) => ({...decided(10), made_at: new Date(now + at).toISOString()}))
    await insert(rows)
    await insert(rows.slice(0, 9))
    const read: string[] = []
    for await (const {id} of allDecisions(store.db)) read.push(id)
    expect(read).toEqual(rows.map(({id}) => id))
    const since: string[] = []
    for await (const {id} of allDecisions(store.db, {since: rows[330]!.made_at})) since.push(id)
    expect(since).toEqual(rows.slice(330).map(({id}) => id))
    await store.db.deleteFrom('decisions').execute()
  })

  it('should let go of texts, then of decisions with their appeals, when their time is over', async () => {
    const [fresh, old, oldest] = [decided(1), decided(8), decided(31)]
    await decisionInserter(store.db)([fresh, old, oldest])
    await makeAppeal(store.db, {decisionId: oldest.id, caller: 'a', reason: 'x', submission}, now - 30 * day)
    await makeAppeal(store.db, {decisionId: old.id, caller: 'a', reason: 'y', submission}, now - 8 * day)
    const gone = await letGo(store.db, {keepTexts: 7, keepDecisions: 30, keepAppeals: 5}, now)
    expect(gone).toEqual({texts: 2, decisions: 1})
    expect((await findDecision(store.db, fresh.id))?.submission).toEqual(submission)
    const left = await findDecision(store.db, old.id)
    expect(left).toMatchObject({verdict: 'accept', appeal: {status: 'open'}})
    expect(left).not.toHaveProperty('submission')
    expect(left?.appeal).not.toHaveProperty('reason')
    expect(await findDecision(store.db, oldest.id)).toBeUndefined()
    expect((await store.db.selectFrom('appeals').select('decision_id').execute()).length).toBe(1)
    expect(await letGo(store.db, {keepTexts: 0, keepDecisions: 0, keepAppeals: 0}, now)).toEqual({
      texts: 1,
      decisions: 0
    })
  })
})
