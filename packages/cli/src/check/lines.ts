import {isUtf8} from 'node:buffer'
import {type Report, SubmissionError} from '@feedback-lint/core/on-need'
import type {Line} from '@feedback-lint/validator/lines'
import type {Checks} from '../linter.js'

/** What stands in a report's place when a line is no submission. */
export interface LineError {
  id?: string
  error: {code: string; message: string; line: number}
}

/** Some lines that follow one another, as they are sent to a thread. */
export interface LinesTask {
  readonly kind: 'lines'
  /** The number of the first line. */
  readonly first: number
  /** How many bytes each line has; -1 for one that was too long to keep. */
  readonly lengths: readonly number[]
  readonly bytes: Uint8Array
  /** The lines that ended a thread, by their places among these. */
  readonly fatal: readonly {readonly at: number; readonly id: string | undefined}[]
}

/** What is printed for some lines, in UTF-8, and what there was in it. */
export interface LinesAnswer {
  readonly printed: Uint8Array
  readonly texts: number
  readonly rejected: number
}

export function packLines(lines: readonly Line[]): LinesTask {
  const lengths = lines.map(({bytes}) => bytes?.length ?? -1)
  // Not from the pool of buffers, all of which would be sent along.
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + Math.max(0, length), 0))
  let end = 0
  for (const line of lines) {
    if (!line.bytes) continue
    bytes.set(line.bytes, end)
    end += line.bytes.length
  }
  return {kind: 'lines', first: lines[0]?.number ?? 1, lengths, bytes, fatal: []}
}

function* unpackLines({first, lengths, bytes}: LinesTask): Generator<Line> {
  let start = 0
  for (const [at, length] of lengths.entries()) {
    const end = start + Math.max(0, length)
    yield {
      number: first + at,
      bytes: length < 0 ? undefined : Buffer.from(bytes.buffer, bytes.byteOffset + start, length)
    }
    start = end
  }
}

/** The task without the line at this place, whose answer will be that it ended a thread. */
export function blameLine(task: LinesTask, at: number): LinesTask {
  const line = [...unpackLines(task)][at]
  return {...task, fatal: [...task.fatal, {at, id: line?.bytes && idOf(parsed(line.bytes.toString('utf8')))}]}
}

/** @param note Told of each line before it is read. */
export async function answerLines(
  task: LinesTask,
  linter: Checks,
  note: (at: number) => void = () => {}
): Promise<LinesAnswer> {
  let printed = ''
  let texts = 0
  let rejected = 0
  let at = 0
  for (const line of unpackLines(task)) {
    note(at)
    const fatal = task.fatal.find((one) => one.at === at)
    const answer = fatal ? fatalAnswer(line.number, fatal.id) : await answerLine(line, linter)
    at += 1
    if (!answer) continue
    texts += 1
    if ('verdict' in answer && answer.verdict === 'reject') rejected += 1
    printed += `${JSON.stringify(answer)}\n`
  }
  // Its own memory, so that a thread can give it away.
  return {printed: new TextEncoder().encode(printed), texts, rejected}
}

function fatalAnswer(line: number, id: string | undefined): LineError {
  const error = {code: 'failed', message: 'the check ended its thread', line}
  return id === undefined ? {error} : {id, error}
}

/** The answer to a line; undefined for a blank one, which asks nothing. No error repeats the line's text. */
export async function answerLine({number, bytes}: Line, linter: Checks): Promise<Report | LineError | undefined> {
  const problem = (code: string, message: string): LineError => ({error: {code, message, line: number}})
  if (!bytes) return problem('too-long', 'the line is too long')
  if (!isUtf8(bytes)) return problem('not-utf8', 'the line is not UTF-8 text')
  const text = withoutMark(bytes.toString('utf8'), number)
  if (text.trim() === '') return undefined
  const value = parsed(text)
  if (value === undefined) return problem('not-json', 'the line is not JSON')
  try {
    return await linter.check(value)
  } catch (error) {
    const id = idOf(value)
    const {code, message} = error instanceof SubmissionError ? error : {code: 'failed', message: 'the check failed'}
    return {...(id === undefined ? {} : {id}), ...problem(code, message)}
  }
}

/** A byte-order mark may open the input. */
function withoutMark(text: string, line: number): string {
  return line === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Undefined, which no JSON says, for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}
