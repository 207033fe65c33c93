import {type Line, LineCutter} from '@feedback-lint/validator/lines'
import {exitCodes, Failure} from '../failure.js'
import {type Io, write} from '../io.js'
import type {Checks} from '../linter.js'
import {answerInOrder} from '../threads/in-order.js'
import {Sharing} from '../threads/sharing.js'
import {answerLines, blameLine, type LinesAnswer, type LinesTask, packLines} from './lines.js'
import {createProgress} from './progress.js'
import {startThreads} from './start-threads.js'

export interface LinesOptions {
  readonly jobs?: number
  /** Tell of the progress on what is no terminal too. */
  readonly progress?: boolean
  /** The longest line that is kept, in bytes. */
  readonly limit?: number
}

const longestLine = 8_000_000

/** Reads one submission a line and writes one report a line, in order. Resolves to the exit code. */
export async function checkLines(
  io: Io,
  linter: Checks,
  {jobs = 1, progress: wanted = false, limit = longestLine}: LinesOptions = {}
): Promise<number> {
  const abort = () => void io.stdin.destroy()
  const sharing = new Sharing<LinesTask, LinesAnswer>({
    jobs,
    here: (task) => answerLines(task, linter),
    startThreads: (count) => startThreads(count, blameLine),
    bytesOf: ({bytes}) => bytes.length,
    onInterrupt: io.onInterrupt,
    abort
  })
  const progress = createProgress(io, {wanted})
  try {
    await answerInOrder(tasksFrom(io, limit), {
      bounds: sharing.bounds,
      sizeOf: ({bytes}) => bytes.length,
      answer: (task) => sharing.answer(task),
      async print({printed, texts, rejected}, {bytes}) {
        if (io.stdout.isTTY) progress.hide()
        // One write for all lines of a chunk: a write for each would cost more than most checks.
        await write(io.stdout, printed)
        progress.add({texts, rejected, bytes: bytes.length})
      },
      abort
    })
    progress.end()
    return exitCodes.accept
  } catch (error) {
    progress.hide()
    if (sharing.wasInterrupted) return exitCodes.interrupted
    if (!(error instanceof Failure)) throw error
    io.stderr.write(`feedback-lint: ${error.message}\n`)
    return exitCodes.failed
  } finally {
    await sharing.end()
  }
}

/** The lines that each chunk of standard input completes. */
async function* tasksFrom(io: Io, limit: number): AsyncGenerator<LinesTask> {
  const cutter = new LineCutter(limit)
  const pack = (lines: Iterable<Line>) => {
    const all = [...lines]
    return all.length > 0 ? [packLines(all)] : []
  }
  try {
    for await (const chunk of io.stdin as AsyncIterable<Buffer>) yield* pack(cutter.push(chunk))
  } catch {
    throw new Failure('unreadable', 'standard input could not be read')
  }
  yield* pack(cutter.end())
}
