import {SubmissionError} from '@feedback-lint/core/on-need'
import {type Description, submissionOf} from '../describe.js'
import {Failure} from '../failure.js'
import type {Checks} from '../linter.js'
import type {Checked} from '../reporters/reporter.js'
import {readInput, type Source, standardInput} from './inputs.js'

/** Some files, as they are sent to a thread. */
export interface FilesTask {
  readonly kind: 'files'
  readonly paths: readonly string[]
  readonly cwd: string
  readonly description: Description
  /** The files that ended a thread, by their places among these. */
  readonly fatal: readonly number[]
}

export interface FilesAnswer {
  readonly checked: readonly Checked[]
  /** A fault of ours at the file after these; its stack. */
  readonly fault?: string
}

/** The task without the file at this place, whose answer will be that it ended a thread. */
export function blameFile(task: FilesTask, at: number): FilesTask {
  return {...task, fatal: [...task.fatal, at]}
}

/** @param note Told of each file before it is read. */
export async function answerFiles(
  {paths, cwd, description, fatal}: FilesTask,
  linter: Checks,
  source: Source,
  note: (at: number) => void = () => {}
): Promise<FilesAnswer> {
  const checked: Checked[] = []
  for (const [at, path] of paths.entries()) {
    note(at)
    try {
      checked.push(
        fatal.includes(at)
          ? {path, error: {code: 'failed', message: 'the check ended its thread'}}
          : await checkFile(path, cwd, description, linter, source)
      )
    } catch (error) {
      return {checked, fault: error instanceof Error ? (error.stack ?? error.message) : String(error)}
    }
  }
  return {checked}
}

async function checkFile(
  path: string,
  cwd: string,
  description: Description,
  linter: Checks,
  source: Source
): Promise<Checked> {
  try {
    const text = await readInput(path, cwd, source)
    const report = await linter.check(submissionOf(description, text, path === standardInput ? '' : path))
    return {path, text, report}
  } catch (error) {
    if (error instanceof Failure || error instanceof SubmissionError)
      return {path, error: {code: error.code, message: error.message}}
    throw error
  }
}
