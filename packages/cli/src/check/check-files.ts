import type {Description} from '../describe.js'
import {exitCodes} from '../failure.js'
import {type Io, write} from '../io.js'
import type {CommandLinter} from '../linter.js'
import {createReporter, type Output} from '../reporters/create.js'
import type {Checked} from '../reporters/reporter.js'
import {answerInOrder} from '../threads/in-order.js'
import {Sharing} from '../threads/sharing.js'
import {answerFiles, blameFile, type FilesAnswer, type FilesTask} from './files.js'
import {standardInput} from './inputs.js'
import {createProgress} from './progress.js'
import {startThreads} from './start-threads.js'

export interface FilesOptions {
  readonly paths: readonly string[]
  readonly description: Description
  readonly output: Output
  readonly jobs: number
  readonly progress: boolean
}

/** How many files a thread gets at a time: a message costs as much as the check of a small file. */
const atOnce = 8

/** Checks files and prints what was found, in the order of the paths. Resolves to the exit code. */
export async function checkFiles(io: Io, linter: CommandLinter, options: FilesOptions): Promise<number> {
  const {paths, description, jobs} = options
  const printer = new Printer(io, linter, options)
  const here = (task: FilesTask) => answerFiles(task, linter, io)
  const sharing = new Sharing<FilesTask, FilesAnswer>({
    jobs,
    here,
    startThreads: (count) => startThreads(count, blameFile),
    bytesOf: (_, {checked}) => checked.reduce((sum, one) => sum + bytesOf(one), 0),
    onInterrupt: io.onInterrupt,
    abort() {}
  })
  const tasks = tasksOf(paths, () => (sharing.isShared ? atOnce : 1))
  try {
    await printer.start()
    await answerInOrder(tasks, {
      bounds: sharing.bounds,
      // Nobody knows a file's size before it is read, so files are counted.
      sizeOf: () => 0,
      async answer(names) {
        const task: FilesTask = {kind: 'files', paths: names, cwd: io.cwd, description, fatal: []}
        // Standard input is this thread's.
        return names.includes(standardInput) ? here(task) : sharing.answer(task)
      },
      print: (answer) => printer.add(answer),
      abort() {}
    })
    return await printer.end()
  } catch (error) {
    printer.hide()
    if (sharing.wasInterrupted) return exitCodes.interrupted
    throw error
  } finally {
    await sharing.end()
  }
}

/** The paths in groups of the size that is asked for at the time; standard input is a group by itself. */
function* tasksOf(paths: readonly string[], size: () => number): Generator<readonly string[]> {
  let group: string[] = []
  for (const path of paths) {
    const isAlone = path === standardInput
    if (group.length > 0 && (isAlone || group.length >= size())) {
      yield group
      group = []
    }
    group.push(path)
    if (isAlone) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
}

/** Prints reports as they come, and keeps the exit code. */
class Printer {
  readonly #io: Io
  readonly #reporter
  readonly #progress
  #code: number = exitCodes.accept

  constructor(io: Io, linter: CommandLinter, {output, paths, progress}: FilesOptions) {
    this.#io = io
    this.#reporter = createReporter(output, paths.length, io, linter)
    this.#progress = createProgress(io, {wanted: progress, files: paths.length})
  }

  start(): Promise<void> {
    return write(this.#io.stdout, this.#reporter.start())
  }

  async add({checked, fault}: FilesAnswer): Promise<void> {
    for (const one of checked) await this.#addOne(one)
    if (fault !== undefined) throw Object.assign(new Error('the check failed'), {stack: fault})
  }

  hide(): void {
    this.#progress.hide()
  }

  async end(): Promise<number> {
    this.#progress.end()
    await write(this.#io.stdout, this.#reporter.end())
    return this.#code
  }

  async #addOne(checked: Checked): Promise<void> {
    this.#code = Math.max(this.#code, codeOf(checked))
    const printed = this.#reporter.add(checked)
    if (printed !== '' || checked.error) this.#progress.hide()
    if (checked.error) await write(this.#io.stderr, `feedback-lint: ${checked.path}: ${checked.error.message}\n`)
    await write(this.#io.stdout, printed)
    this.#progress.add({
      texts: 1,
      bytes: bytesOf(checked),
      rejected: checked.report?.verdict === 'reject' ? 1 : 0
    })
  }
}

function bytesOf({text}: Checked): number {
  return text === undefined ? 0 : Buffer.byteLength(text)
}

function codeOf({report, error}: Checked): number {
  if (error) return exitCodes.failed
  // A text that was not understood is not clean, whatever its verdict says: a person has to look.
  const least = report.language.read ? exitCodes.accept : exitCodes.review
  return Math.max(least, exitCodes[report.verdict])
}
