import {describe, expect, it} from 'vitest'
import type {DecisionRow} from './decision.js'
import {DecisionWriter, type WriterOptions} from './writer.js'

const row = (id: string): DecisionRow => ({id}) as DecisionRow

/** A store that holds what is written, refuses what it is told to, and can be broken and mended. */
class FakeStore {
  readonly rows: string[] = []
  readonly sizes: number[] = []
  isBroken = false
  bad = new Set<string>()
  held: Promise<void> | undefined

  insert = async (rows: readonly DecisionRow[]): Promise<void> => {
    await this.held
    if (this.isBroken) throw Object.assign(new Error('gone'), {code: 'ECONNREFUSED'})
    if (rows.some(({id}) => this.bad.has(id))) throw Object.assign(new Error('no'), {code: '22P05'})
    this.sizes.push(rows.length)
    this.rows.push(...rows.map(({id}) => id))
  }
}

function writerOf(store: FakeStore, options: Partial<WriterOptions> = {}): DecisionWriter {
  return new DecisionWriter(store.insert, {queueSize: 100, gatherFor: 1, patience: 50, ...options})
}

describe('DecisionWriter', () => {
  it('should write many at once, in order, behind the answers', async () => {
    const store = new FakeStore()
    const writer = writerOf(store, {queueSize: 1000})
    const ids = Array.from({length: 300}, (_, at) => `d${at}`)
    expect(new Set(ids.map((id) => writer.add(row(id))))).toEqual(new Set(['queued']))
    expect(store.rows).toEqual([])
    await writer.close(1000)
    expect(store.rows).toEqual(ids)
    expect(store.sizes.length).toBeLessThan(10)
    expect([writer.written, writer.lost, writer.waiting]).toEqual([300, 0, 0])
  })

  it('should let go of what does not fit, and say and count it', async () => {
    const store = new FakeStore()
    store.isBroken = true
    const trouble: unknown[] = []
    const writer = writerOf(store, {queueSize: 2, onTrouble: ({what, count}) => trouble.push([what, count])})
    expect(['a', 'b', 'c'].map((id) => writer.add(row(id)))).toEqual(['queued', 'queued', 'no'])
    expect(trouble).toEqual([['lost', 1]])
    await writer.flush()
    expect(writer.failing).toBe(true)
    store.isBroken = false
    await writer.close(1000)
    expect(store.rows).toEqual(['a', 'b'])
    expect([writer.written, writer.lost]).toEqual([2, 1])
    expect(trouble).toContainEqual(['retry', 2])
  })

  it('should count as lost what cannot be written before the end', async () => {
    const store = new FakeStore()
    store.isBroken = true
    const writer = writerOf(store)
    writer.add(row('a'))
    await writer.close(20)
    expect([writer.written, writer.lost, writer.waiting]).toEqual([0, 1, 0])
    expect(writer.add(row('b'))).toBe('no')
  })

  it('should not let one bad row hold up the others', async () => {
    const store = new FakeStore()
    store.bad.add('b')
    const writer = writerOf(store)
    for (const id of ['a', 'b', 'c']) writer.add(row(id))
    await writer.close(1000)
    expect(store.rows).toEqual(['a', 'c'])
    expect([writer.written, writer.lost]).toEqual([2, 1])
  })

  it('should wait until a decision is stored where it is asked to', async () => {
    const store = new FakeStore()
    const writer = writerOf(store, {gatherFor: 10_000})
    const kept = await Promise.all(['a', 'b'].map((id) => writer.addAndWait(row(id))))
    expect(kept).toEqual(['stored', 'stored'])
    expect(store.rows).toEqual(['a', 'b'])
    store.bad.add('c')
    expect(await writer.addAndWait(row('c'))).toBe('no')
    await writer.close(0)
  })

  it('should not wait for a store that hangs, and keep the decision in hand', async () => {
    const store = new FakeStore()
    let mend = (): void => {}
    store.held = new Promise((resolve) => {
      mend = resolve
    })
    const writer = writerOf(store, {patience: 5})
    expect(await writer.addAndWait(row('a'))).toBe('queued')
    mend()
    await writer.close(1000)
    expect(store.rows).toEqual(['a'])
  })

  it('should make those wait who can, until there is room', async () => {
    const store = new FakeStore()
    const writer = writerOf(store, {queueSize: 4, patience: 10_000})
    await writer.room()
    for (const id of ['a', 'b', 'c']) writer.add(row(id))
    await writer.room()
    expect(writer.waiting).toBeLessThanOrEqual(2)
    await writer.close(1000)
    expect(store.rows).toEqual(['a', 'b', 'c'])
  })
})
