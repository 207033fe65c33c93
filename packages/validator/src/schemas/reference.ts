import Type, {type Static, type TSchema} from 'typebox'

/** A reference to a shared schema by its `$id`: one component in the OpenAPI document, one type in TypeScript. */
export function reference<const Schema extends TSchema>(schema: Schema & {$id?: string}) {
  return Type.Unsafe<Static<Schema>>({$ref: `${schema.$id}#`})
}
