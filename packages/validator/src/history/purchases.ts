import type {Deal} from './deals.js'
import type {HistoryThresholds} from './thresholds.js'
import {hour, minute} from './time.js'

/** What was checked out together: one order, or one trade that belongs to none. */
export interface Purchase {
  readonly at: number
  readonly seller: string
  readonly deals: readonly Deal[]
  readonly paid: number
  readonly hasOrder: boolean
}

/** All purchases, by time. */
export function purchasesOf(deals: readonly Deal[]): Purchase[] {
  const orders = new Map<string, Deal[]>()
  for (const deal of deals) {
    const key = JSON.stringify(deal.order === undefined ? [deal.place] : [deal.seller, deal.order])
    const order = orders.get(key)
    if (order) order.push(deal)
    else orders.set(key, [deal])
  }
  return [...orders.values()].map(purchaseOf).sort(byTime)
}

function purchaseOf(deals: readonly Deal[]): Purchase {
  return {
    at: deals.reduce((first, deal) => Math.min(first, deal.at), Infinity),
    seller: deals[0]!.seller,
    deals,
    // A cent more or less in the sum must not hang on the order in which floating-point numbers are added up.
    paid: Math.round(deals.reduce((sum, deal) => sum + deal.paid, 0) * 10_000) / 10_000,
    hasOrder: deals[0]!.order !== undefined
  }
}

export function byTime(a: {readonly at: number}, b: {readonly at: number}): number {
  return a.at - b.at
}

export function isSmall({paid}: Purchase, {general}: HistoryThresholds): boolean {
  return paid <= general.smallPrice
}

/** Its trades that the buyer rated positive. */
export function praised({deals}: Purchase): Deal[] {
  return deals.filter(isPraised)
}

export function isPraised({fromBuyer}: Deal): boolean {
  return fromBuyer?.rating === 'positive'
}

/** Rated before the goods can have come. A time that nobody knows is held against no one. */
export function isEarly({at, delivered, fromBuyer}: Deal, {general}: HistoryThresholds): boolean {
  if (fromBuyer?.at === undefined) return false
  return fromBuyer.at < (delivered ?? at + general.arrivalHours * hour)
}

/** Rated while the order page was still open, and before a delivery that is known of. */
export function isAtOnce(deal: Deal, thresholds: HistoryThresholds): boolean {
  const rated = deal.fromBuyer?.at
  if (rated === undefined || !isEarly(deal, thresholds)) return false
  return rated - deal.at < thresholds.general.atOnceMinutes * minute
}
