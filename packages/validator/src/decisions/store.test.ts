import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {openStore} from './store.js'

const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-store-'))
afterAll(() => rmSync(folder, {recursive: true}))

const key = {
  id: 'a',
  name: 'a',
  scopes: 'check',
  secret_hash: '',
  rate_limit: null,
  made_at: '',
  expires_at: null,
  revoked_at: null
}

describe('the embedded store', () => {
  it('should be opened by several at once, and be its owner’s alone', async () => {
    const path = join(folder, 'new', 'store.db')
    const stores = await Promise.all([openStore(path), openStore(path), openStore(path)])
    await stores[0]!.db.insertInto('keys').values(key).execute()
    for (const store of stores) {
      expect((await store.db.selectFrom('keys').select('id').execute()).length).toBe(1)
      await store.ping()
    }
    expect(statSync(path).mode & 0o077).toBe(0)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('should undo a transaction that fails, and let others wait for one that goes on', async () => {
    const store = await openStore(join(folder, 'transactions.db'))
    const failing = store.db.transaction().execute(async (transaction) => {
      await transaction.insertInto('keys').values(key).execute()
      throw new Error('no')
    })
    const beside = store.db
      .insertInto('keys')
      .values({...key, id: 'b'})
      .execute()
    await expect(failing).rejects.toThrow('no')
    await beside
    expect(await store.db.selectFrom('keys').select('id').execute()).toEqual([{id: 'b'}])
    await expect(
      store.db
        .insertInto('keys')
        .values({...key, id: 'b'})
        .execute()
    ).rejects.toMatchObject({
      code: expect.stringMatching(/^SQLITE_CONSTRAINT/u)
    })
    await store.close()
  })
})
