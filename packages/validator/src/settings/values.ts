import type {Surface} from '@feedback-lint/core'

/** Reads a setting's value, from a file (any JSON) or from a string (environment, flag). Throws a `ValueError`. */
export type ReadValue<Value> = (given: unknown) => Value

/** What is wrong with a value, to stand after the setting's name: `must be …`. */
export class ValueError extends Error {
  override readonly name = 'ValueError'
}

export const surfaces: readonly Surface[] = ['listing', 'message', 'revision-request', 'feedback', 'follow-up']
export type UnreadVerdict = 'accept' | 'review' | 'reject'
const verdicts: readonly UnreadVerdict[] = ['accept', 'review', 'reject']

export function whole(least: number, most: number): ReadValue<number> {
  return (given) => {
    const value = typeof given === 'string' && /^\d{1,15}$/u.test(given.trim()) ? Number(given) : given
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
      throw new ValueError(`must be a whole number from ${least} to ${most}`)
    }
    return value
  }
}

export function oneOf<Choice extends string>(...choices: readonly Choice[]): ReadValue<Choice> {
  return (given) => {
    const found = choices.find((choice) => choice === given)
    if (found === undefined) throw new ValueError(`must be ${listed(choices)}`)
    return found
  }
}

export const yesOrNo: ReadValue<boolean> = (given) => {
  if (given === true || given === 'true') return true
  if (given === false || given === 'false') return false
  throw new ValueError('must be true or false')
}

export const words: ReadValue<string> = (given) => {
  if (typeof given !== 'string' || given.trim() === '') throw new ValueError('must be a text that is not empty')
  return given
}

/** An http or https address; empty: none. */
export const webAddress: ReadValue<string> = (given) => {
  if (given === '') return ''
  if (typeof given === 'string' && URL.canParse(given) && /^https?:$/u.test(new URL(given).protocol)) return given
  throw new ValueError('must be an http or https address')
}

/** A web address with `{id}` where the rule's id goes; empty: the core's own. */
export const pageAddress: ReadValue<string> = (given) => {
  const address = webAddress(given)
  if (address !== '' && !address.includes('{id}')) throw new ValueError("must hold {id} where the rule's id goes")
  return address
}

/** Origins such as `https://shop.example`; as a string, parted by commas. */
export const origins: ReadValue<readonly string[]> = (given) => {
  const list = typeof given === 'string' ? given.split(',').map((part) => part.trim()) : given
  if (!Array.isArray(list)) throw new ValueError('must be a list of origins such as https://shop.example')
  return list.filter((one) => one !== '').map(origin)
}

function origin(given: unknown): string {
  if (typeof given === 'string' && URL.canParse(given) && new URL(given).origin === given) return given
  throw new ValueError('must be a list of origins such as https://shop.example, without a path')
}

/** A verdict for each surface: one word for all, an object, or `listing=accept,message=review`. Others: `review`. */
export const unreadVerdicts: ReadValue<Readonly<Record<Surface, UnreadVerdict>>> = (given) => {
  const same = verdicts.find((verdict) => verdict === given)
  if (same) return Object.fromEntries(surfaces.map((surface) => [surface, same])) as Record<Surface, UnreadVerdict>
  const made: Record<Surface, UnreadVerdict> = {
    listing: 'review',
    message: 'review',
    'revision-request': 'review',
    feedback: 'review',
    'follow-up': 'review'
  }
  for (const [name, value] of pairsOf(given)) {
    const surface = surfaces.find((one) => one === name)
    const verdict = verdicts.find((one) => one === value)
    if (!surface || !verdict) throw new ValueError(unreadWanted)
    made[surface] = verdict
  }
  return made
}

const unreadWanted = `must be ${listed(verdicts)}, or one of them by surface (${surfaces.join(', ')})`

function pairsOf(given: unknown): [string, unknown][] {
  if (typeof given === 'string') {
    return given.split(',').map((part) => {
      const [name = '', value] = part.split('=').map((side) => side.trim())
      return [name, value]
    })
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new ValueError(unreadWanted)
  return Object.entries(given)
}

function listed(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}
