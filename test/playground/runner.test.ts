import {describe, expect, it} from 'vitest'
import {createRunner, largestFile} from '../../playground/src/corpus/runner.js'
import type {WorkerClient} from '../../playground/src/worker/client.js'
import type {Row} from '../../playground/src/worker/messages.js'

const rules = {off: [], secondReader: true}

/** A worker that holds a corpus of ten cases, and is stuck at some of them. */
function fakeClient(stuckAt: readonly number[], log: string[]): (onRestart: () => void) => WorkerClient {
  return (onRestart) => {
    let loaded = false
    const request = async (name: string, ask: {from: number; to: number; kind: string}): Promise<unknown> => {
      if (name === 'load') {
        loaded = true
        log.push(`load ${ask.kind}`)
        return {count: 10, labelled: 10, problems: [], refused: 0}
      }
      const {from, to} = ask
      log.push(`${from}..${to}`)
      if (!loaded) throw new Error('asked before the corpus was there')
      if (stuckAt.some((at) => at >= from && at < to)) {
        loaded = false
        onRestart()
        throw new Error('stuck')
      }
      return Array.from({length: to - from}, (_, at): Row => rowOf(from + at))
    }
    return {request: request as WorkerClient['request'], about: new Promise(() => {}), dispose: () => {}}
  }
}

function rowOf(index: number): Row {
  const answers = [{verdict: 'accept' as const, clauses: []}]
  return {index, line: index + 1, id: '', surface: 'listing', from: 'seller', start: '', expected: 'accept', answers}
}

describe('createRunner', () => {
  it('should judge all cases, part by part', async () => {
    const log: string[] = []
    const runner = createRunner(fakeClient([], log))
    await runner.open(new Blob(['{"text":""}']), 'cases.jsonl')
    expect(runner.corpus.now).toMatchObject({phase: 'ready', loaded: {count: 10}})
    await runner.run([rules])
    expect(runner.corpus.now.phase).toBe('done')
    expect(runner.corpus.now.rows.map(({index}) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(log).toEqual(['load jsonl', '0..10'])
  })

  it('should set aside a case that the worker is stuck at, and go on with the others', async () => {
    const log: string[] = []
    const runner = createRunner(fakeClient([2], log))
    await runner.open(new Blob(['text\na']), 'cases.csv')
    await runner.run([rules])
    const {phase, rows, cancelled} = runner.corpus.now
    expect({phase, cancelled}).toEqual({phase: 'done', cancelled: false})
    expect(rows).toHaveLength(10)
    expect(rows.filter(({failed}) => failed !== undefined).map(({index}) => index)).toEqual([2])
    // After each restart the file is read again.
    expect(log.filter((line) => line === 'load csv')).toHaveLength(3)
  })

  it('should stop between two parts', async () => {
    const runner = createRunner(fakeClient([], []))
    await runner.open(new Blob(['{"text":""}']), 'pasted lines')
    const running = runner.run([rules])
    runner.cancel()
    await running
    expect(runner.corpus.now).toMatchObject({phase: 'done', cancelled: true})
  })

  it('should refuse a file that is too large, and say how large it may be', async () => {
    const runner = createRunner(fakeClient([], []))
    const file = {size: largestFile + 1} as Blob
    await runner.open(file, 'huge.jsonl')
    expect(runner.corpus.now.problem).toBe(
      'huge.jsonl has 51 MB. Files of up to 50 MB can be read here; for larger ones use the command line.'
    )
  })
})
