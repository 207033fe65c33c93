import type {Trade} from '../../src/index.js'

/** A history with what is to be said about it. */
export interface WrittenHistory {
  readonly name: string
  readonly trades: readonly Trade[]
}

export interface DishonestHistory extends WrittenHistory {
  readonly verdict: 'reject' | 'review'
  /** The rules that must be among the findings. */
  readonly rules: readonly string[]
}

const start = Date.UTC(2026, 0, 5, 18)
const units = {s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000} as const

/** Milliseconds of `3d`, `2d 4h`, `40s`. */
export function lengthOf(text: string): number {
  return text
    .split(' ')
    .reduce((sum, part) => sum + Number(part.slice(0, -1)) * units[part.at(-1) as keyof typeof units], 0)
}

/** The moment so many milliseconds after the first evening, as a history has it. */
export function moment(after: number): string {
  return new Date(start + after).toISOString()
}

export interface Sale {
  /** When, after the first evening: `3d 20m`. */
  readonly at: string | number
  readonly item: string
  readonly price: number
  /** Who sells: ann sells to bob unless it is said otherwise. */
  readonly by?: 'ann' | 'bob'
  /** How long after the purchase the buyer rated it. */
  readonly rated?: string | number | undefined
  readonly rating?: 'positive' | 'neutral' | 'negative'
  /** How long after the purchase the seller rated the buyer. */
  readonly sellerRated?: string | undefined
  readonly order?: string
  readonly delivered?: string | undefined
  readonly postage?: number
  readonly currency?: string
}

/** Writes one trade. */
export function sale({
  at,
  item,
  price,
  by = 'ann',
  rated,
  rating = 'positive',
  sellerRated,
  delivered,
  ...rest
}: Sale): Trade {
  const bought = millis(at)
  const fromBuyer = rated === undefined ? {} : {fromBuyer: {rating, at: moment(bought + millis(rated))}}
  const fromSeller =
    sellerRated === undefined
      ? {}
      : {fromSeller: {rating: 'positive' as const, at: moment(bought + millis(sellerRated))}}
  return {
    at: moment(bought),
    seller: by,
    buyer: by === 'ann' ? 'bob' : 'ann',
    item,
    price,
    ...rest,
    ...(delivered === undefined ? {} : {delivered: moment(bought + millis(delivered))}),
    ...(rated === undefined && sellerRated === undefined ? {} : {feedback: {...fromBuyer, ...fromSeller}})
  }
}

function millis(length: string | number): number {
  return typeof length === 'number' ? length : lengthOf(length)
}

/** The same kind of sale so many times; `write` gets 0, 1, 2, … */
export function times(count: number, write: (index: number) => Sale): Trade[] {
  return Array.from({length: count}, (_, index) => sale(write(index)))
}
