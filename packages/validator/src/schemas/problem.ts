import Type, {type Static} from 'typebox'
import {reference} from './reference.js'

export const fieldErrorSchema = Type.Object(
  {
    pointer: Type.String({description: 'A JSON pointer to the field; empty for the whole body.'}),
    code: Type.String({description: 'Such as `missing`, `wrong-type`, `wrong-value` or `too-long`.'}),
    detail: Type.String({description: 'A sentence that names the field. Never holds submitted text.'})
  },
  {$id: 'FieldError'}
)

export const problemSchema = Type.Object(
  {
    type: Type.String({description: 'What kind of problem it is, as a URI; its last part is a stable code.'}),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    instance: Type.Optional(Type.String({description: 'The request, as `urn:request:<request id>`.'})),
    errors: Type.Optional(Type.Array(reference(fieldErrorSchema)))
  },
  {$id: 'Problem', description: 'RFC 9457 problem details.'}
)

export type FieldError = Static<typeof fieldErrorSchema>
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  instance?: string
  errors?: FieldError[]
}
