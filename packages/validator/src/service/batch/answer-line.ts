import {isUtf8} from 'node:buffer'
import {SubmissionError} from '@feedback-lint/core'
import type {DecisionRow} from '../../decisions/decision.js'
import type {Line} from '../../lines.js'
import type {ServiceReport} from '../../schemas/report.js'
import {type Checked, checkOne} from '../check-one.js'
import type {Context} from '../context.js'
import {ProblemError} from '../problems.js'
import {readLine} from '../submissions.js'

/** What stands in a report's place when a line is no submission. */
export interface LineError {
  readonly id?: string
  readonly error: {readonly code: string; readonly message: string; readonly line: number}
}

/** The answer to a line, and the decision that it makes, if any. */
export interface LineAnswer {
  readonly answer: ServiceReport | LineError
  readonly row?: DecisionRow
}

export interface BatchAsking {
  readonly caller: string
  readonly requestId: string
  /** Lines' decisions are named after it and the line's number. */
  readonly batchId: string
}

/** Answers a line; undefined for a blank one, which asks nothing. A bad line answers for itself: nothing is thrown. */
export function answerLine(
  context: Context,
  asking: BatchAsking,
  {number, bytes}: Line
): LineAnswer | undefined | Promise<LineAnswer> {
  if (!bytes) return lineError(number, 'too-long', 'the line is longer than this service takes')
  if (!isUtf8(bytes)) return lineError(number, 'not-utf8', 'the line is not UTF-8 text')
  const text = withoutMark(bytes.toString('utf8'), number)
  if (text.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return lineError(number, 'not-json', 'the line is not JSON')
  }
  try {
    const read = readLine(value, context.settings.textLimit)
    const checked = checkOne(context, asking, read, `${asking.batchId}.${number}`)
    return checked instanceof Promise ? checked.catch((error) => failure(number, value, error)) : checked
  } catch (error) {
    return failure(number, value, error)
  }
}

export function lineError(line: number, code: string, message: string, id?: string): {answer: LineError} {
  return {answer: {...(id === undefined ? {} : {id}), error: {code, message, line}}}
}

function failure(line: number, value: unknown, error: unknown): {answer: LineError} | Checked {
  const id = idOf(value)
  if (error instanceof SubmissionError) return lineError(line, error.code, error.message, id)
  if (error instanceof ProblemError) return lineError(line, error.kind, error.message, id)
  return lineError(line, 'failed', 'the check failed', id)
}

/** A byte-order mark may open the input. */
function withoutMark(text: string, line: number): string {
  return line === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text
}

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}
