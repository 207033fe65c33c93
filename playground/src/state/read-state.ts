import {authorsOf, emptyState, onSurface, type Ruleset, ratingsOf, type State, tabNames} from './state.js'

/** The longest text that a link or a file may bring, in UTF-16 code units: as the linter's own limit. */
export const longestText = 1_000_000

const surfaces = ['listing', 'message', 'revision-request', 'feedback', 'follow-up'] as const
const authors = ['seller', 'buyer'] as const
const formats = ['', 'text', 'markdown', 'html'] as const
const ratings = ['', 'positive', 'neutral', 'negative'] as const
const ruleId = /^[a-z-]{1,40}\/[a-z-]{1,40}$/u

/** A state that came from outside, with the names of the fields that could not be used. */
export interface ReadState {
  readonly state: State
  readonly dropped: readonly string[]
}

/**
 * Reads a state from a link, a file or the local draft. Each field is looked at by itself: what is wrong is left out and
 * named, never thrown; unknown fields are passed over. Undefined when the value is no object.
 */
export function readState(value: unknown): ReadState | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields = value as Readonly<Record<string, unknown>>
  const dropped: string[] = []
  const take = <Value>(name: string, read: (field: unknown) => Value | undefined, otherwise: Value): Value => {
    if (!Object.hasOwn(fields, name)) return otherwise
    const found = read(fields[name])
    if (found !== undefined) return found
    dropped.push(name)
    return otherwise
  }
  const surface = take('surface', oneOf(surfaces), emptyState.surface)
  const usual = onSurface(emptyState, surface)
  const state: State = {
    text: take('text', textUpTo(longestText), ''),
    surface,
    from: take('from', oneOf(authors), usual.from),
    format: take('format', oneOf(formats), ''),
    rating: take('rating', oneOf(ratings), usual.rating),
    requested: take('requested', flag, usual.requested),
    stars: take('stars', readStars, {}),
    listing: take('listing', textUpTo(longestText), ''),
    rules: take('rules', readRuleset, emptyState.rules),
    other: take('other', readRuleset, emptyState.other),
    tab: take('tab', oneOf(tabNames), emptyState.tab)
  }
  return {state: fitting(state, usual, dropped), dropped}
}

/** A surface holds its fields to one another: what does not fit is put right, so that the form shows what is checked. */
function fitting(state: State, usual: State, dropped: string[]): State {
  const fits = authorsOf(state.surface).includes(state.from)
  const known = ratingsOf(state.surface)
  const rated = state.rating === '' ? known.length === 0 : known.includes(state.rating)
  if (!fits) dropped.push('from')
  if (!rated) dropped.push('rating')
  return {...state, from: fits ? state.from : usual.from, rating: rated ? state.rating : usual.rating}
}

function oneOf<const Names extends readonly string[]>(names: Names): (field: unknown) => Names[number] | undefined {
  return (field) => names.find((name) => name === field)
}

function textUpTo(limit: number): (field: unknown) => string | undefined {
  return (field) => (typeof field === 'string' && field.length <= limit ? field.replace(/\r\n?/gu, '\n') : undefined)
}

function flag(field: unknown): boolean | undefined {
  return typeof field === 'boolean' ? field : undefined
}

function readStars(field: unknown): Record<string, number> | undefined {
  if (typeof field !== 'object' || field === null || Array.isArray(field)) return undefined
  const entries = Object.entries(field)
  const good = entries.every(([name, count]) => /^[\w -]{1,40}$/u.test(name) && name !== '__proto__' && isStars(count))
  return good && entries.length <= 10 ? Object.fromEntries(entries) : undefined
}

function isStars(count: unknown): count is number {
  return Number.isInteger(count) && (count as number) >= 1 && (count as number) <= 5
}

function readRuleset(field: unknown): Ruleset | undefined {
  if (typeof field !== 'object' || field === null) return undefined
  const {off = [], secondReader = true} = field as {off?: unknown; secondReader?: unknown}
  if (!Array.isArray(off) || off.length > 200 || typeof secondReader !== 'boolean') return undefined
  return off.every((id) => typeof id === 'string' && ruleId.test(id))
    ? {off: [...new Set(off)], secondReader}
    : undefined
}
