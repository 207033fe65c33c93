import {SubmissionError} from '@feedback-lint/core'
import {matchSchema} from '../structure/match-schema.js'
import {readMoment} from '../structure/moment.js'
import {unitsPerDollar} from './currencies.js'
import {type History, historySchema, type Trade} from './history.js'

/** A trade as the rules see it: times in milliseconds, money in dollars. */
export interface Deal {
  /** Its place in the list as sent. */
  readonly place: number
  readonly at: number
  readonly seller: string
  /** What was sold; case and spaces are no difference. */
  readonly item: string
  /** What the buyer paid in all. */
  readonly paid: number
  readonly order: string | undefined
  readonly delivered: number | undefined
  readonly fromBuyer: Given | undefined
  readonly fromSeller: Given | undefined
}

export interface Given {
  readonly rating: 'positive' | 'neutral' | 'negative'
  /** Undefined where nobody said when. */
  readonly at: number | undefined
}

/** A history and its trades, read. Throws a `SubmissionError` for the first field that is wrong. */
export function readHistory(value: unknown): {history: History; deals: Deal[]} {
  matchSchema(value, historySchema, '')
  const history = value as History
  holdMembers(history.trades)
  return {history, deals: history.trades.map(dealOf)}
}

function holdMembers(trades: readonly Trade[]): void {
  const [first] = trades
  if (!first) return
  const members = [first.seller, first.buyer]
  for (const [place, {seller, buyer}] of trades.entries()) {
    const field = `/trades/${place}`
    if (seller === buyer) throw new SubmissionError(`${field}/buyer`, 'wrong-value', 'must not be the seller')
    if (!members.includes(seller)) throw thirdMember(`${field}/seller`)
    if (!members.includes(buyer)) throw thirdMember(`${field}/buyer`)
  }
}

function thirdMember(field: string): SubmissionError {
  return new SubmissionError(field, 'wrong-value', 'must be one of the two members of the first trade')
}

function dealOf(trade: Trade, place: number): Deal {
  const field = `/trades/${place}`
  const {at, seller, item, price, postage = 0, currency, order, delivered, feedback} = trade
  const worth = currency !== undefined && Object.hasOwn(unitsPerDollar, currency) ? unitsPerDollar[currency]! : 1
  return {
    place,
    at: readMoment(at, `${field}/at`),
    seller,
    item: item.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' '),
    paid: (price + postage) / worth,
    order,
    delivered: delivered === undefined ? undefined : readMoment(delivered, `${field}/delivered`),
    fromBuyer: givenOf(feedback?.fromBuyer, `${field}/feedback/fromBuyer`),
    fromSeller: givenOf(feedback?.fromSeller, `${field}/feedback/fromSeller`)
  }
}

type FeedbackFields = NonNullable<Trade['feedback']>

function givenOf(given: FeedbackFields['fromBuyer'], field: string): Given | undefined {
  if (!given) return undefined
  return {rating: given.rating, at: given.at === undefined ? undefined : readMoment(given.at, `${field}/at`)}
}
