import {describe, expect, it} from 'vitest'
import {caller, lamp, ndjson, penalty} from './calls.js'
import {type ServiceProcess, startProcess} from './process.js'
import {decisionsIn, makeKeys, type Stage} from './stage.js'

interface Seen {
  readonly stored: string[]
  readonly queued: string[]
  readonly odd: unknown[]
}

/** Asks again and again, from several sides, until the service is gone; gathers what was answered, by `Decision-Kept`. */
function load(service: ServiceProcess): {seen: Seen; over: Promise<unknown>; many: Promise<void>} {
  const seen: Seen = {stored: [], queued: [], odd: []}
  const ask = caller(service.address)
  let isMany = (): void => {}
  const many = new Promise<void>((resolve) => {
    isMany = resolve
  })
  const side = async (): Promise<void> => {
    for (let count = 0; ; count += 1) {
      try {
        const {status, headers} = await ask('POST', '/v1/check', count % 2 === 0 ? penalty : lamp)
        const kept = headers.get('decision-kept')
        if (status === 200 && (kept === 'stored' || kept === 'queued')) seen[kept].push(headers.get('decision-id')!)
        else seen.odd.push([status, kept])
      } catch {
        // No answer: nothing was promised.
        return
      }
      if (seen.stored.length + seen.queued.length >= 40) isMany()
    }
  }
  return {seen, over: Promise.all(Array.from({length: 8}, side)), many}
}

/** How a service comes and goes, and what is still there afterwards. */
export function lifeTests(stage: () => Stage): void {
  describe('life and death', () => {
    it('should finish under load what it has taken, and keep every decision', async () => {
      const store = stage().newStore()
      const service = await startProcess({store, 'rate-limit': 0, 'shutdown-time': 60_000})
      const {seen, over, many} = load(service)
      const lines = Array.from({length: 200}, (_, at) => JSON.stringify({...penalty, id: `batch-${at}`}))
      // It resolves with the first answers, while most are still to come.
      const batch = await fetch(`${service.address}/v1/check/batch`, {
        method: 'POST',
        headers: ndjson,
        body: lines.join('\n')
      })
      await many
      const stopped = service.stop()
      const answers = (await batch.text()).trimEnd().split('\n')
      expect(await stopped).toBe(0)
      await over
      expect({odd: seen.odd, stored: seen.stored}).toEqual({odd: [], stored: []})
      expect(answers.map((line) => JSON.parse(line).id)).toEqual(lines.map((_, at) => `batch-${at}`))
      const kept = new Set((await decisionsIn(store)).map(({id}) => id))
      expect(seen.queued.filter((id) => !kept.has(id))).toEqual([])
      const ofBatch = lines.map((_, at) => `${batch.headers.get('decision-id')}.${at + 1}`)
      expect(ofBatch.filter((id) => !kept.has(id))).toEqual([])
    })

    it('should lose no decision that it called stored when it is killed', async () => {
      const store = stage().newStore()
      const service = await startProcess({store, durability: 'sync', 'rate-limit': 0})
      const {seen, over, many} = load(service)
      await many
      await service.stop('SIGKILL')
      await over
      expect(seen.odd).toEqual([])
      expect(seen.stored.length).toBeGreaterThan(0)
      const kept = new Set((await decisionsIn(store)).map(({id}) => id))
      expect(seen.stored.filter((id) => !kept.has(id))).toEqual([])
    })

    it('should go on answering while the server of the store is gone, and write when it is back', async () => {
      const {postgres} = stage()
      if (!postgres) return
      const store = stage().newStore()
      const keys = await makeKeys(store, {shop: {scopes: ['admin']}})
      const service = await startProcess({store, 'queue-size': 3})
      const ask = caller(service.address, keys.shop)
      await postgres.stop()
      const kept: (string | null)[] = []
      const ids: (string | null)[] = []
      for (let count = 0; count < 5; count += 1) {
        const {status, headers} = await ask('POST', '/v1/check', penalty)
        expect(status).toBe(200)
        kept.push(headers.get('decision-kept'))
        ids.push(headers.get('decision-id'))
      }
      expect(kept).toEqual(['queued', 'queued', 'queued', 'no', 'no'])
      expect((await ask('GET', '/health/ready')).json).toMatchObject({status: 'ready', store: 'failing'})
      expect((await ask('GET', '/metrics')).text).toMatch(/^feedback_lint_decisions_lost_total 2$/mu)
      expect((await ask('GET', `/v1/decisions/${ids[0]}`)).status).toBe(503)
      await postgres.start()
      expect(await service.stop()).toBe(0)
      expect(service.logged()).toContain('decisions were lost')
      expect((await decisionsIn(store)).map(({id}) => id).sort()).toEqual(ids.slice(0, 3).sort())
    })
  })
}
