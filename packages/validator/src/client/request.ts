import type {Problem} from '../schemas/problem.js'
import {type DownReason, ServiceDown, ServiceProblem} from './errors.js'

export interface RequestOptions {
  /** Ends with a slash. */
  readonly url: string
  readonly key: string | undefined
  /** How long one attempt may take, in milliseconds. */
  readonly timeout: number
  /** How many attempts may follow the first. */
  readonly retries: number
  /** How long after the first attempt another may begin, in milliseconds. */
  readonly patience: number
  readonly fetch: typeof fetch
  readonly wait: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>
  readonly random: () => number
  readonly now: () => number
}

export interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
  readonly contentType?: string
  readonly idempotencyKey?: string
  /** Whether sending it twice does no harm, so that it may be sent again after an attempt with an unknown end. */
  readonly isRepeatable: boolean
  readonly signal?: AbortSignal | undefined
}

export interface Answer {
  readonly headers: Headers
  readonly text: string
}

type Attempt =
  | {readonly answer: Answer}
  | {readonly down: DownReason; readonly cause?: unknown; readonly wasTaken: boolean; readonly retryAfter: number}

/** Sends a call, again where that may help. Rejects with a `ServiceProblem`, a `ServiceDown`, or the signal's reason. */
export async function request(options: RequestOptions, call: Call): Promise<Answer> {
  const start = options.now()
  for (let tried = 0; ; tried += 1) {
    const attempt = await send(options, call)
    if ('answer' in attempt) return attempt.answer
    const wait = Math.max(attempt.retryAfter, options.random() * Math.min(5_000, 100 * 2 ** tried))
    const mayRetry = tried < options.retries && (call.isRepeatable || !attempt.wasTaken)
    if (!mayRetry || options.now() + wait - start > options.patience) throw new ServiceDown(attempt.down, attempt.cause)
    await options.wait(wait, call.signal)
  }
}

async function send(options: RequestOptions, call: Call): Promise<Attempt> {
  const {signal} = call
  signal?.throwIfAborted()
  const late = AbortSignal.timeout(options.timeout)
  try {
    const response = await options.fetch(`${options.url}${call.path.slice(1)}`, {
      method: call.method,
      headers: headersOf(options, call),
      ...(call.body === undefined ? {} : {body: call.body}),
      signal: signal ? AbortSignal.any([signal, late]) : late,
      redirect: 'error'
    })
    return judge(response.status, response.headers, await response.text())
  } catch (error) {
    if (error instanceof ServiceProblem) throw error
    signal?.throwIfAborted()
    return {down: late.aborted ? 'timeout' : 'unreachable', cause: error, wasTaken: true, retryAfter: 0}
  }
}

function judge(status: number, headers: Headers, text: string): Attempt {
  if (status < 300) return {answer: {headers, text}}
  const retryAfter = 1000 * (Number(headers.get('retry-after')) || 0)
  if (status === 429 || status === 503) return {down: 'overloaded', wasTaken: false, retryAfter}
  if (status >= 500) return {down: 'failed', wasTaken: true, retryAfter}
  throw new ServiceProblem(status, problemOf(text))
}

function problemOf(text: string): Partial<Problem> {
  try {
    return JSON.parse(text) as Partial<Problem>
  } catch {
    return {}
  }
}

function headersOf({key}: RequestOptions, {body, contentType, idempotencyKey}: Call): Record<string, string> {
  return {
    accept: 'application/json, application/x-ndjson',
    ...(body === undefined ? {} : {'content-type': contentType ?? 'application/json'}),
    ...(key === undefined ? {} : {authorization: `Bearer ${key}`}),
    ...(idempotencyKey === undefined ? {} : {'idempotency-key': idempotencyKey})
  }
}
