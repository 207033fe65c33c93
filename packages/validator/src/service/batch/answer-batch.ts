import {setImmediate, setTimeout as sleep} from 'node:timers/promises'
import {type Line, LineCutter} from '../../lines.js'
import type {Caller, Context} from '../context.js'
import {answerLine, type BatchAsking, type LineAnswer, lineError} from './answer-line.js'

/** How long lines are worked on before others get their turn, in milliseconds, and how much is sent at a time. */
const slice = 10
const portion = 32_000

/**
 * Answers a batch: one line for each line, in order. It reads no faster than its answers are taken, lets other requests
 * in between, waits for the caller's allowance and for room in the queue of decisions, and holds one chunk at a time.
 */
export async function* answerBatch(
  context: Context,
  caller: Caller,
  asking: BatchAsking,
  body: AsyncIterable<Buffer>
): AsyncGenerator<string> {
  const cutter = new LineCutter(context.settings.bodyLimit)
  const chunks = body[Symbol.asyncIterator]()
  for (;;) {
    const chunk = await nextChunk(chunks, context.settings.bodyTime)
    if (chunk === 'late') {
      yield `${JSON.stringify(lineError(cutter.next, 'timeout', 'the next line took too long to arrive').answer)}\n`
      return
    }
    for await (const part of answerLines(context, caller, asking, chunk ? cutter.push(chunk) : cutter.end())) {
      yield part.text
      if (part.isLast) return
    }
    if (!chunk) return
  }
}

async function* answerLines(
  context: Context,
  caller: Caller,
  asking: BatchAsking,
  lines: Iterable<Line>
): AsyncGenerator<{text: string; isLast?: boolean}> {
  const {batchLines} = context.settings
  const portionNow = new Portion(context)
  for (const line of lines) {
    if (line.number > batchLines) {
      portionNow.add(lineError(line.number, 'too-many-lines', `a batch has at most ${batchLines} lines`))
      yield {text: await portionNow.take(), isLast: true}
      return
    }
    await allowance(context, caller)
    const answer = await answerLine(context, asking, line)
    if (answer) portionNow.add(answer)
    if (!portionNow.isFull) continue
    yield {text: await portionNow.take()}
    await setImmediate()
    await context.writer.room()
  }
  const text = await portionNow.take()
  if (text !== '') yield {text}
}

/** Answers that go out together, when their decisions are where the setting wants them. */
class Portion {
  readonly #context: Context
  #answers: (string | Promise<string>)[] = []
  #length = 0
  #since = performance.now()

  constructor(context: Context) {
    this.#context = context
  }

  get isFull(): boolean {
    return this.#length >= portion || performance.now() - this.#since >= slice
  }

  add({answer, row}: LineAnswer): void {
    const text = JSON.stringify(answer)
    this.#length += text.length
    const {settings, writer} = this.#context
    if (!row) this.#answers.push(text)
    else if (settings.durability === 'queued') {
      writer.add(row)
      this.#answers.push(text)
    } else this.#answers.push(this.#stored(text, row))
  }

  async take(): Promise<string> {
    const texts = await Promise.all(this.#answers)
    this.#answers = []
    this.#length = 0
    this.#since = performance.now()
    return texts.map((text) => `${text}\n`).join('')
  }

  /** In the synchronous setting a line's report says that its decision is stored, for no header can say so later. */
  async #stored(text: string, row: NonNullable<LineAnswer['row']>): Promise<string> {
    if ((await this.#context.writer.addAndWait(row)) === 'stored') return text
    const line = Number(row.id.split('.')[1])
    const message = 'the line was checked, but its decision could not be kept; send it again'
    return JSON.stringify(lineError(line, 'not-kept', message, row.submission_id ?? undefined).answer)
  }
}

/** Each line counts as a request; a batch waits where a single request would be refused. */
async function allowance({settings, limiter, now}: Context, {name, rateLimit}: Caller): Promise<void> {
  const limit = rateLimit ?? settings.rateLimit
  if (limit === 0) return
  for (;;) {
    const {wait} = limiter.take(name, limit, now())
    if (wait === 0) return
    await sleep(Math.min(wait * 1000, 1000))
  }
}

async function nextChunk(chunks: AsyncIterator<Buffer>, patience: number): Promise<Buffer | undefined | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, patience, 'late')
  })
  const next = chunks.next().then(({done, value}) => (done ? undefined : value))
  try {
    return await Promise.race([next, late])
  } finally {
    clearTimeout(timer)
    // A body that breaks off after it was late has nobody left to tell.
    next.catch(() => {})
  }
}
