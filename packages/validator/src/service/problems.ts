import {SubmissionError} from '@feedback-lint/core'
import type {FastifyError, FastifyReply, FastifyRequest} from 'fastify'
import type {FieldError, Problem} from '../schemas/problem.js'

/** Every kind of problem: the last part of its `type`, its status and its title. */
export const problemKinds = {
  'invalid-submission': [400, 'The body is not what was asked for'],
  'invalid-request': [400, 'The request is not what was asked for'],
  'not-json': [400, 'The body is not JSON'],
  'not-utf8': [400, 'The body is not UTF-8'],
  unauthorized: [401, 'A key is needed'],
  forbidden: [403, 'The key may not do this'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'The method does not work here'],
  timeout: [408, 'The body took too long to arrive'],
  conflict: [409, 'This was done already'],
  'too-large': [413, 'The body is too long'],
  'unsupported-media-type': [415, 'The body has another type than was asked for'],
  misdirected: [421, 'The request was meant for another host'],
  'out-of-time': [422, 'It could not be read in time'],
  'idempotency-mismatch': [422, 'The Idempotency-Key belongs to another body'],
  'too-many-requests': [429, 'Too many requests'],
  failed: [500, 'The service failed'],
  overloaded: [503, 'The service has too much to do'],
  'no-store': [503, 'The store does not answer']
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>

export type ProblemKind = keyof typeof problemKinds

/** Thrown by handlers, and sent as problem details. `detail` and `errors` never hold submitted text. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly kind: ProblemKind
  readonly errors: readonly FieldError[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    kind: ProblemKind,
    detail: string,
    {errors, headers = {}}: {errors?: readonly FieldError[]; headers?: Readonly<Record<string, string>>} = {}
  ) {
    super(detail)
    this.kind = kind
    this.errors = errors
    this.headers = headers
  }
}

/** The errors of a body, as a problem; its detail is the first of them. */
export function invalidBody(errors: readonly FieldError[]): ProblemError {
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return new ProblemError('invalid-submission', `${errors[0]!.detail}${more}`, {errors})
}

export function fieldErrorOf({field, code, message}: SubmissionError): FieldError {
  return {pointer: field, code, detail: message}
}

export function problemOf(error: unknown, requestId: string): Problem {
  const {kind, message, errors} = asProblem(error)
  const [status, title] = problemKinds[kind]
  return {
    type: `urn:feedback-lint:problem:${kind}`,
    title,
    status,
    detail: message,
    instance: `urn:request:${requestId}`,
    ...(errors ? {errors: [...errors]} : {})
  }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asProblem(error)
  const problem = problemOf(known, request.id)
  if (!(error instanceof ProblemError) && problem.status >= 500)
    request.log.error({requestId: request.id, err: error}, 'request failed')
  if (known.kind !== 'timeout' && willEnd(request)) reply.removeHeader('connection')
  // A string passes the route's response schemas by.
  return reply
    .code(problem.status)
    .headers(known.headers)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/**
 * Whether the rest of a refused body is soon there. Closing the connection on a caller that is still sending would lose
 * the answer, so what is not too long is read and thrown away.
 */
function willEnd({raw, headers}: FastifyRequest): boolean {
  return raw.complete || Number(headers['content-length']) <= 50_000_000
}

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof SubmissionError) return invalidBody([fieldErrorOf(error)])
  const {code, validation, validationContext, statusCode} = error as Partial<FastifyError>
  if (validation) return invalidParts(validation, validationContext ?? 'body')
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new ProblemError('too-large', 'the body is longer than this service takes')
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ProblemError('unsupported-media-type', 'send application/json, or application/x-ndjson to a batch')
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new ProblemError('not-json', 'the body is empty')
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new ProblemError('invalid-request', 'the body is not as long as Content-Length says')
    default:
      return statusCode !== undefined && statusCode >= 400 && statusCode < 500
        ? new ProblemError('invalid-request', 'the request could not be read')
        : new ProblemError('failed', 'the service failed; the fault was logged under this request id')
  }
}

export function tooBusy(): ProblemError {
  return new ProblemError('overloaded', 'too many long texts are waiting to be read; try again', retryAfter(1))
}

/** Work that the store is needed for; checks are not. */
export async function fromStore<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch {
    throw new ProblemError('no-store', 'decisions cannot be read or written now; try again', retryAfter(5))
  }
}

export function retryAfter(seconds: number): {headers: Readonly<Record<string, string>>} {
  return {headers: {'retry-after': String(Math.max(1, Math.ceil(seconds)))}}
}

/** What ajv said, in the words that the core uses for a submission. */
function invalidParts(found: NonNullable<FastifyError['validation']>, where: string): ProblemError {
  const errors = found.slice(0, 20).map(({instancePath, keyword, params, message}): FieldError => {
    const {missingProperty, additionalProperty, allowedValues, type} = params as {
      missingProperty?: string
      additionalProperty?: string
      allowedValues?: readonly unknown[]
      type?: string
    }
    const pointer = missingProperty === undefined ? instancePath : `${instancePath}/${missingProperty}`
    const named = pointer || `the ${where}`
    if (additionalProperty !== undefined) {
      const unknown = `${instancePath}/${additionalProperty.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`
      return {pointer: unknown, code: 'unknown', detail: `${named} has a field that is not known`}
    }
    if (keyword === 'required') return {pointer, code: 'missing', detail: `${named} is missing`}
    if (keyword === 'type') return {pointer, code: 'wrong-type', detail: `${named} must be of type ${type}`}
    if (keyword === 'enum') {
      return {pointer, code: 'wrong-value', detail: `${named} must be one of ${allowedValues?.join(', ')}`}
    }
    if (keyword === 'maxLength') return {pointer, code: 'too-long', detail: `${named} ${message}`}
    return {pointer, code: 'wrong-value', detail: `${named} ${message}`}
  })
  if (where === 'body') return invalidBody(errors)
  const part = where === 'querystring' ? 'query' : where
  return new ProblemError('invalid-request', `${part}: ${errors[0]!.detail}`, {errors})
}
