import type {FastifySchemaCompiler} from 'fastify'
import Type, {type TSchema} from 'typebox'
import {choice} from '../../schemas/choice.js'
import {problemSchema} from '../../schemas/problem.js'
import {reference} from '../../schemas/reference.js'

/** For bodies that the core reads: its errors are the same in the library, on the command line and here. */
export const ownValidation: FastifySchemaCompiler<unknown> = () => () => true

const titles: Readonly<Record<number, string>> = {
  400: 'The request or its body is not what was asked for; `errors` names each field.',
  401: 'No key, or one that does not work.',
  403: 'The key lacks the scope.',
  404: 'There is nothing here.',
  408: 'The body took too long to arrive.',
  409: 'This was done already.',
  413: 'The body is too long.',
  415: 'The body has another type.',
  422: 'The Idempotency-Key belongs to another body.',
  429: 'Too many requests; Retry-After says when to ask again.',
  500: 'The service failed.',
  503: 'The service has too much to do; Retry-After says when to ask again.'
}

/** The problems that a route may answer with. */
export function problems(...statuses: readonly number[]): Record<number, unknown> {
  const content = {'application/problem+json': {schema: reference(problemSchema)}}
  return Object.fromEntries(statuses.map((status) => [status, {description: titles[status], content}]))
}

export const idempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      maxLength: 255,
      description:
        'A text of your own, such as a UUID: a request that is repeated with it is answered once, and kept once.'
    })
  )
})

const header = (schema: TSchema, description: string) => ({...schema, description})

export const decisionHeaders = {
  'Decision-Id': header(Type.String(), 'The id under which the decision is kept.'),
  'Decision-Kept': header(
    choice(['stored', 'queued', 'no']),
    'stored: it is in the store. queued: it will be within moments. no: it could not be kept, and the loss is counted.'
  )
}
