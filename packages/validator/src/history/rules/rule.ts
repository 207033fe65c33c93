import type {Fact} from '../answer.js'
import type {Deal} from '../deals.js'
import type {Parcel} from '../parcels.js'
import type {Purchase} from '../purchases.js'
import type {Level} from '../runs.js'
import type {HistoryThresholds} from '../thresholds.js'

/** A history, made ready for the rules. */
export interface Reading {
  /** By time. */
  readonly purchases: readonly Purchase[]
  readonly parcels: readonly Parcel[]
  /** The members who sold, sorted by name. */
  readonly sellers: readonly string[]
  readonly thresholds: HistoryThresholds
}

export interface Pattern {
  readonly level: Level
  readonly message: string
  readonly deals: readonly Deal[]
  readonly facts: Readonly<Record<string, Fact>>
}

export interface HistoryRule {
  readonly id: `history/${string}`
  readonly title: string
  /** What in the pattern goes against the clause. */
  readonly why: string
  find(reading: Reading): Pattern[]
}

/** A fact as it is shown: two decimals are enough for a person. */
export function fact(value: number, threshold: number): Fact {
  return {value: rounded(value), threshold}
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** The threshold that decided: the strong one for an error, the weak one for a warning. */
export function decisive(level: Level, {review, reject}: {readonly review: number; readonly reject: number}): number {
  return level === 'error' ? reject : review
}

interface EarlyLimits {
  readonly earlyReview: number
  readonly earlyReject: number
}

/** The two thresholds for what was rated early. */
export function earlyOf({earlyReview, earlyReject}: EarlyLimits): {review: number; reject: number} {
  return {review: earlyReview, reject: earlyReject}
}

/** `within 3.2 days`, `within 40 minutes`: a length of time as one says it. */
export function within(days: number): string {
  if (days === 0) return 'at the same moment'
  if (days * 24 * 60 <= 1) return 'within a minute'
  if (days * 24 < 2) return `within ${Math.ceil(days * 24 * 60)} minutes`
  if (days < 2) return `within ${Math.ceil(days * 24)} hours`
  return `within ${rounded(days)} days`
}

/** `1 purchase`, `12 purchases`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

export function highestPaid(deals: readonly Deal[]): number {
  return deals.reduce((most, {paid}) => Math.max(most, paid), 0)
}

export function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** The values in the order of their keys, which does not hang on the order of the trades as sent. */
export function inOrder<Value>(values: ReadonlyMap<string, Value>): Value[] {
  return [...values].sort(([a], [b]) => compare(a, b)).map(([, value]) => value)
}
