import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {answerInOrder, type Run} from './in-order.js'

const bounds = {things: 4, bytes: 100}
const plain = {bounds, sizeOf: () => 1, print: async () => {}, abort: () => {}}
const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

describe('answerInOrder', () => {
  it('should print in order, one at a time, and hold no more than the bounds allow', async () => {
    const task = fc.record({size: fc.nat(150), slow: fc.nat(30), print: fc.nat(10)})
    await fc.assert(
      fc.asyncProperty(fc.array(task, {maxLength: 40}), async (tasks) => {
        const printed: unknown[] = []
        let [things, bytes, printing] = [0, 0, 0]
        const run: Run<(typeof tasks)[number], (typeof tasks)[number]> = {
          bounds,
          sizeOf: ({size}) => size,
          async answer(one) {
            things += 1
            bytes += one.size
            expect(things).toBeLessThanOrEqual(bounds.things)
            if (things > 1) expect(bytes).toBeLessThanOrEqual(bounds.bytes)
            await turns(one.slow)
            return one
          },
          async print(one, task) {
            expect([one, printing]).toEqual([task, 0])
            printing += 1
            await turns(one.print)
            printed.push(one)
            things -= 1
            bytes -= one.size
            printing -= 1
          },
          abort() {}
        }
        await answerInOrder(tasks, run)
        expect(printed).toEqual(tasks)
      })
    )
  })

  it('should print what stands before a failure, and end the input', async () => {
    const printed: number[] = []
    let aborted = 0
    let wake = () => {}
    const tasks = (async function* () {
      yield* [1, 2, 3]
      // An input that has nothing more to say for now.
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    })()
    const run = answerInOrder<number, number>(tasks, {
      ...plain,
      async answer(task) {
        if (task === 3) throw new Error('broken')
        await turns(20)
        return task
      },
      async print(answer) {
        printed.push(answer)
      },
      abort() {
        aborted += 1
        wake()
      }
    })
    await expect(run).rejects.toThrow('broken')
    expect([printed, aborted]).toEqual([[1, 2], 1])
  })

  it('should print all that was answered when the input breaks off', async () => {
    const printed: number[] = []
    const tasks = (function* () {
      yield* [1, 2, 3]
      throw new Error('disk')
    })()
    const run = answerInOrder<number, number>(tasks, {
      ...plain,
      answer: async (task) => task,
      async print(answer) {
        printed.push(answer)
      }
    })
    await expect(run).rejects.toThrow('disk')
    expect(printed).toEqual([1, 2, 3])
  })
})
