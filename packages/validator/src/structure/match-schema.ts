import {SubmissionError} from '@feedback-lint/core'

/** The keywords of JSON Schema that the schemas of this package use. A keyword that is not here is not checked. */
export interface Schema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number'
  readonly enum?: readonly string[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  /** What a refusal by `pattern` shows. */
  readonly examples?: readonly string[]
}

/**
 * Throws a `SubmissionError` for the first field of the value that does not match, in the order of the schema. `field` is
 * the JSON pointer of the value itself. Messages never hold what was sent.
 */
export function matchSchema(value: unknown, schema: Schema, field: string): void {
  if (schema.type === 'object') matchObject(value, schema, field)
  else if (schema.type === 'array') matchArray(value, schema, field)
  else if (schema.type === 'string') matchString(value, schema, field)
  else matchNumber(value, schema, field)
}

function matchObject(
  value: unknown,
  {required = [], properties = {}, additionalProperties}: Schema,
  field: string
): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType(field, 'an object')
  const fields = value as Readonly<Record<string, unknown>>
  for (const name of required) {
    if (fields[name] === undefined) throw new SubmissionError(`${field}/${name}`, 'missing', 'is missing')
  }
  for (const [name, property] of Object.entries(properties)) {
    if (fields[name] !== undefined) matchSchema(fields[name], property, `${field}/${name}`)
  }
  if (typeof additionalProperties !== 'object') return
  for (const name of Object.keys(fields)) {
    if (!Object.hasOwn(properties, name))
      matchSchema(fields[name], additionalProperties, `${field}/${pointerPart(name)}`)
  }
}

function matchArray(value: unknown, {items, maxItems}: Schema, field: string): void {
  if (!Array.isArray(value)) throw wrongType(field, 'a list')
  if (maxItems !== undefined && value.length > maxItems) {
    throw new SubmissionError(field, 'too-long', `holds more than ${maxItems}: send fewer at a time`)
  }
  if (!items) return
  for (let at = 0; at < value.length; at += 1) matchSchema(value[at], items, `${field}/${at}`)
}

function matchString(value: unknown, schema: Schema, field: string): void {
  if (typeof value !== 'string') throw wrongType(field, 'a string')
  if (schema.enum && !schema.enum.includes(value)) {
    const wanted = schema.enum.length === 1 ? schema.enum[0]! : `one of ${schema.enum.join(', ')}`
    throw new SubmissionError(field, 'wrong-value', `must be ${wanted}`)
  }
  if (schema.minLength !== undefined && value.length < schema.minLength) {
    throw new SubmissionError(field, 'wrong-value', 'must not be empty')
  }
  if (schema.maxLength !== undefined && longerThan(value, schema.maxLength)) {
    throw new SubmissionError(field, 'too-long', `is longer than ${schema.maxLength} characters`)
  }
  if (schema.pattern !== undefined && !matcher(schema.pattern).test(value)) {
    throw new SubmissionError(field, 'wrong-value', `must look like ${schema.examples?.[0] ?? schema.pattern}`)
  }
}

function matchNumber(value: unknown, {type, minimum = -Infinity, maximum = Infinity}: Schema, field: string): void {
  if (type === 'integer' && !Number.isInteger(value)) throw wrongType(field, 'a whole number')
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(field, 'a number')
  if (value < minimum || value > maximum) {
    throw new SubmissionError(field, 'wrong-value', `must be from ${minimum} to ${maximum}`)
  }
}

function wrongType(field: string, wanted: string): SubmissionError {
  return new SubmissionError(field, 'wrong-type', `must be ${wanted}`)
}

const matchers = new Map<string, RegExp>()

/** The patterns are those of the schemas, a handful: each is compiled once. */
function matcher(pattern: string): RegExp {
  const known = matchers.get(pattern)
  if (known) return known
  const made = new RegExp(pattern, 'u')
  matchers.set(pattern, made)
  return made
}

/** JSON Schema counts characters by code point, so a pair of surrogates is one. */
function longerThan(value: string, limit: number): boolean {
  if (value.length <= limit) return false
  return value.length > limit * 2 || [...value].length > limit
}

/** RFC 6901: a name inside a pointer writes `~` as `~0` and `/` as `~1`. */
function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
