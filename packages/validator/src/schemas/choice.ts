import Type from 'typebox'

/** One of these texts. `type` stands beside `enum`, for generators and serializers that go by it. */
export function choice<const Value extends string>(
  values: readonly Value[],
  options: {readonly description?: string; readonly $id?: string} = {}
) {
  return Type.Unsafe<Value>({type: 'string', enum: [...values], ...options})
}
