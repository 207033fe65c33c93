import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {openStore, type Store} from '../decisions/store.js'
import {hashOf, makeKey, matches, partsOf} from './key.js'
import {addKey, isCallerName, listKeys, revokeKey} from './keys.js'
import {allows, KeyRing} from './ring.js'

const now = new Date('2026-03-01T12:00:00Z')

describe('a key', () => {
  it('should be read back from its text, and nothing else be read as one', () => {
    const {id, secret, text} = makeKey()
    expect(partsOf(text)).toEqual({id, secret})
    expect(makeKey().text).not.toBe(text)
    for (const wrong of ['', 'flk_', `${text}A`, text.slice(1), text.toUpperCase(), `${text}\n`]) {
      expect(partsOf(wrong)).toBeUndefined()
    }
  })

  it('should be known by its hash only', () => {
    const {secret} = makeKey()
    expect(hashOf(secret)).not.toContain(secret)
    expect(matches(secret, hashOf(secret))).toBe(true)
    expect(matches(`${secret.slice(0, -1)}_`, hashOf(`${secret.slice(0, -1)}-`))).toBe(false)
    expect(matches(secret, '')).toBe(false)
  })

  it('should allow what its scopes say, and all with admin', () => {
    expect(allows({scopes: ['check']}, 'check')).toBe(true)
    expect(allows({scopes: ['check']}, 'appeal')).toBe(false)
    expect(allows({scopes: ['admin']}, 'appeal')).toBe(true)
  })

  it('should belong to a caller with a plain name', () => {
    expect(['listing-service', 'a', 'A.b_c-9'].every(isCallerName)).toBe(true)
    expect(['', '-a', 'a b', 'a/b', 'é', 'anonymous', 'a'.repeat(65)].some(isCallerName)).toBe(false)
  })
})

describe('keys in a store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-keys-'))
  let store: Store
  beforeAll(async () => {
    store = await openStore(join(folder, 'keys.db'))
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, {recursive: true})
  })

  it('should work from when they are made until they expire or are revoked', async () => {
    const ring = new KeyRing(store.db)
    await ring.refresh()
    expect(ring.isUsed).toBe(false)
    const lasting = await addKey(store.db, {name: 'shop', scopes: ['appeal', 'check'], rateLimit: 9}, now)
    const expiresAt = new Date(now.getTime() + 1000)
    const short = await addKey(store.db, {name: 'shop', scopes: ['check'], expiresAt}, now)
    expect(ring.find(lasting.text, now)).toBeUndefined()
    await ring.refresh()
    expect(ring.find(lasting.text, now)).toMatchObject({name: 'shop', scopes: ['check', 'appeal'], rateLimit: 9})
    expect(ring.find(short.text, now)?.id).toBe(short.key.id)
    expect(ring.find(short.text, expiresAt)).toBeUndefined()
    expect(ring.find(lasting.text.replace(/.$/u, '='), now)).toBeUndefined()
    expect(await revokeKey(store.db, lasting.key.id, now)).toBe(true)
    expect(await revokeKey(store.db, lasting.key.id, now)).toBe(false)
    expect(await revokeKey(store.db, short.key.id, now)).toBe(true)
    await ring.refresh()
    expect(ring.find(lasting.text, now)).toBeUndefined()
    expect(ring.isUsed).toBe(true)
    expect((await listKeys(store.db)).map(({revokedAt}) => revokedAt)).toEqual([now.toISOString(), now.toISOString()])
    const rows = await store.db.selectFrom('keys').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(lasting.text.slice(17))
  })

  it('should be made for names that logs can hold', async () => {
    await expect(addKey(store.db, {name: 'a b', scopes: ['check']}, now)).rejects.toThrow(RangeError)
  })
})
