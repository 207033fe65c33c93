import {Worker} from 'node:worker_threads'
import {afterEach, describe, expect, it} from 'vitest'
import {Threads} from './threads.js'

/** A thread that writes its words in capitals, and dies of some of them. */
const thread = `
const {parentPort, workerData} = require('node:worker_threads')
const wait = new Int32Array(new SharedArrayBuffer(4))
parentPort.on('message', (words) => {
  const answer = []
  for (const [at, word] of words.entries()) {
    Atomics.store(workerData.place, 0, at)
    if (word === 'exit') process.exit(1)
    if (word === 'throw') throw new Error('it broke')
    if (word === 'slow') Atomics.wait(wait, 0, 0, 50)
    answer.push(word.toUpperCase())
  }
  Atomics.store(workerData.place, 0, -1)
  parentPort.postMessage(answer)
})`

const blame = (words: readonly string[], at: number) => words.map((word, place) => (place === at ? 'gone' : word))

let threads: Threads<readonly string[], string[]>
let started = 0

function startThreads(count: number, code = thread) {
  started = 0
  threads = new Threads<readonly string[], string[]>({
    count,
    blame,
    start(workerData) {
      started += 1
      return new Worker(code, {eval: true, workerData})
    }
  })
  return threads
}

afterEach(() => threads.end())

describe('Threads', () => {
  it('should answer more tasks than there are threads', async () => {
    startThreads(2)
    const answers = await Promise.all(
      Array.from({length: 20}, (_, at) => threads.run([`a${at}`, at % 7 === 0 ? 'slow' : 'b']))
    )
    expect(answers).toEqual(Array.from({length: 20}, (_, at) => [`A${at}`, at % 7 === 0 ? 'SLOW' : 'B']))
    expect(started).toBe(2)
  })

  it.each(['exit', 'throw'])('should replace a thread that dies of an item (%s), and answer the rest', async (word) => {
    startThreads(2)
    const tasks = Array.from({length: 12}, (_, at) => [`a${at}`, at === 5 ? word : 'b', 'c', at === 5 ? word : 'd'])
    const answers = await Promise.all(tasks.map((task) => threads.run(task)))
    expect(answers).toEqual(tasks.map((_, at) => [`A${at}`, at === 5 ? 'GONE' : 'B', 'C', at === 5 ? 'GONE' : 'D']))
    expect(started).toBe(4)
  })

  it('should not start again what dies before it has begun', async () => {
    startThreads(3, "throw new Error('no such module')")
    await expect(Promise.all([threads.run(['a']), threads.run(['b'])])).rejects.toThrow('no such module')
    await expect(threads.run(['c'])).rejects.toThrow('no such module')
    expect(started).toBe(3)
  })

  it('should reject what is not answered when it is ended', async () => {
    startThreads(1)
    const tasks = [['slow'], ['slow'], ['slow']].map((task) => threads.run(task))
    const settled = Promise.allSettled(tasks)
    await threads.end(new Error('enough'))
    expect((await settled).map(({status}) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(threads.run(['a'])).rejects.toThrow('enough')
  })
})
