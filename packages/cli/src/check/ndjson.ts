import {isUtf8} from 'node:buffer'
import {type Report, SubmissionError} from '@feedback-lint/core/on-need'
import {type Line, LineCutter} from '@feedback-lint/validator/lines'
import {exitCodes} from '../failure.js'
import {type Io, write} from '../io.js'
import type {Checks} from '../linter.js'

/** What stands in a report's place when a line is no submission. */
export interface LineError {
  id?: string
  error: {code: string; message: string; line: number}
}

const longestLine = 8_000_000

/** Reads one submission a line and writes one report a line, in order. Resolves to the exit code. */
export async function checkLines(io: Io, linter: Checks, limit = longestLine): Promise<number> {
  const splitter = new LineCutter(limit)
  const chunks = (io.stdin as AsyncIterable<Buffer>)[Symbol.asyncIterator]()
  for (;;) {
    const chunk = await nextChunk(chunks)
    if (chunk === 'unreadable') {
      io.stderr.write('feedback-lint: standard input could not be read\n')
      return exitCodes.failed
    }
    // One write for all lines of a chunk: a write for each would cost more than most checks.
    await write(io.stdout, await answerAll(chunk ? splitter.push(chunk) : splitter.end(), linter))
    if (!chunk) return exitCodes.accept
  }
}

async function nextChunk(chunks: AsyncIterator<Buffer>): Promise<Buffer | undefined | 'unreadable'> {
  try {
    const {done, value} = await chunks.next()
    return done ? undefined : value
  } catch {
    return 'unreadable'
  }
}

async function answerAll(lines: Iterable<Line>, linter: Checks): Promise<string> {
  let out = ''
  for (const line of lines) {
    const answer = await answerLine(line, linter)
    if (answer) out += `${JSON.stringify(answer)}\n`
  }
  return out
}

/** The answer to a line; undefined for a blank one, which asks nothing. No error repeats the line's text. */
export async function answerLine({number, bytes}: Line, linter: Checks): Promise<Report | LineError | undefined> {
  const problem = (code: string, message: string): LineError => ({error: {code, message, line: number}})
  if (!bytes) return problem('too-long', 'the line is too long')
  if (!isUtf8(bytes)) return problem('not-utf8', 'the line is not UTF-8 text')
  const text = withoutMark(bytes.toString('utf8'), number)
  if (text.trim() === '') return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return problem('not-json', 'the line is not JSON')
  }
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

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return typeof value.id === 'string' ? value.id : undefined
}
