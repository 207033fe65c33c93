import {type Submission, submissionSchema} from './submission.js'

export interface ReadOptions {
  /** The longest text that is read, in UTF-16 code units; default 1,000,000. */
  maxLength?: number
}

/** What is wrong with a field. */
export type SubmissionErrorCode = 'missing' | 'wrong-type' | 'wrong-value' | 'too-long'

/** A value that is no submission. The message names the field and never holds the submitted text. */
export class SubmissionError extends Error {
  override readonly name = 'SubmissionError'
  /** A JSON pointer to the field, such as `/rating`; empty for the submission itself. */
  readonly field: string
  readonly code: SubmissionErrorCode

  constructor(field: string, code: SubmissionErrorCode, problem: string) {
    super(`${field || 'the submission'} ${problem}`)
    this.field = field
    this.code = code
  }
}

/** The keywords of JSON Schema that the submission's schema uses. */
interface Schema {
  readonly type: 'object' | 'string' | 'integer'
  readonly enum?: readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

/**
 * Returns the value as a submission, or throws a `SubmissionError` for the first field that is wrong. Fields that the
 * schema does not know are left alone.
 */
export function readSubmission(value: unknown, {maxLength = 1_000_000}: ReadOptions = {}): Submission {
  matchSchema(value, submissionSchema, '')
  const submission = value as Submission
  if (submission.text.length > maxLength) {
    throw new SubmissionError('/text', 'too-long', `is longer than ${maxLength} characters`)
  }
  matchSurface(submission)
  return submission
}

/** What the surface asks of the other fields, and a schema of single fields cannot say. */
function matchSurface({surface, from, rating}: Submission): void {
  if (surface === 'listing' || surface === 'revision-request') {
    if (from !== 'seller')
      throw new SubmissionError('/from', 'wrong-value', `must be seller: a ${surface} is the seller's`)
  }
  if (surface === 'listing' || surface === 'message') return
  if (rating === undefined) throw new SubmissionError('/rating', 'missing', `is missing: a ${surface} needs it`)
  if (surface === 'revision-request' && rating === 'positive') {
    const problem = 'must be negative or neutral: a revision request is about a rating that is not positive yet'
    throw new SubmissionError('/rating', 'wrong-value', problem)
  }
}

function matchSchema(value: unknown, schema: Schema, field: string): void {
  if (schema.type === 'string') matchString(value, schema, field)
  else if (schema.type === 'integer') matchInteger(value, schema, field)
  else matchObject(value, schema, field)
}

function matchString(value: unknown, schema: Schema, field: string): void {
  if (typeof value !== 'string') throw wrongType(field, 'a string')
  if (schema.enum && !schema.enum.includes(value)) {
    throw new SubmissionError(field, 'wrong-value', `must be ${listed(schema.enum)}`)
  }
  if (schema.maxLength !== undefined && longerThan(value, schema.maxLength)) {
    throw new SubmissionError(field, 'too-long', `is longer than ${schema.maxLength} characters`)
  }
}

function matchInteger(value: unknown, {minimum = -Infinity, maximum = Infinity}: Schema, field: string): void {
  if (!Number.isInteger(value)) throw wrongType(field, 'a whole number')
  if ((value as number) < minimum || (value as number) > maximum) {
    throw new SubmissionError(field, 'wrong-value', `must be from ${minimum} to ${maximum}`)
  }
}

function matchObject(value: unknown, schema: Schema, field: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(field, 'an object')
  const fields = value as Readonly<Record<string, unknown>>
  for (const name of schema.required ?? []) {
    if (fields[name] === undefined) throw new SubmissionError(`${field}/${name}`, 'missing', 'is missing')
  }
  const {properties = {}, additionalProperties: others} = schema
  for (const [name, property] of Object.entries(properties)) {
    if (fields[name] !== undefined) matchSchema(fields[name], property, `${field}/${name}`)
  }
  if (typeof others !== 'object') return
  for (const name of Object.keys(fields)) {
    if (!Object.hasOwn(properties, name)) matchSchema(fields[name], others, `${field}/${pointerPart(name)}`)
  }
}

function wrongType(field: string, wanted: string): SubmissionError {
  return new SubmissionError(field, 'wrong-type', `must be ${wanted}`)
}

/** JSON Schema counts characters by code point, so a pair of surrogates is one. */
function longerThan(value: string, limit: number): boolean {
  if (value.length <= limit) return false
  return value.length > limit * 2 || [...value].length > limit
}

function listed(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : `one of ${values.join(', ')}`
}

/** RFC 6901: a name inside a pointer writes `~` as `~0` and `/` as `~1`. */
function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
