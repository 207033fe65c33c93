import {parentPort, workerData} from 'node:worker_threads'
import type {Checks} from '../linter.js'
import type {ThreadData} from '../threads/threads.js'
import {answerFiles, type FilesTask} from './files.js'
import {answerLines, type LinesTask} from './lines.js'

/** The side of the thread: answers what it is sent, one task after another. */
export function answerTasks(linter: Checks): void {
  const port = parentPort!
  const {place} = workerData as ThreadData
  const note = (at: number) => void Atomics.store(place, 0, at)
  let turn: Promise<void> = Promise.resolve()
  port.on('message', (task: LinesTask | FilesTask) => {
    // What is thrown here ends the thread, and the other side tells which item it was.
    turn = turn.then(async () => {
      if (task.kind === 'lines') {
        const answer = await answerLines(task, linter, note)
        note(-1)
        port.postMessage(answer, [answer.printed.buffer as ArrayBuffer])
      } else {
        const answer = await answerFiles(task, linter, process, note)
        note(-1)
        port.postMessage(answer)
      }
    })
  })
}
