import {isSmall, type Purchase, praised} from '../purchases.js'
import {findRuns, type Level, type Point} from '../runs.js'
import type {HistoryThresholds} from '../thresholds.js'
import {day} from '../time.js'
import {fact, type HistoryRule, rounded, within} from './rule.js'

/** Many purchases at one small price: for a person to see, since a shop may have one price for everything. */
export const samePrice: HistoryRule = {
  id: 'history/same-price',
  title: 'Many purchases at one and the same small price, each rated positive',
  why: 'Where what is bought does not matter, the rating may be what it is bought for.',
  find({purchases, sellers, thresholds}) {
    const {samePrice: limits} = thresholds
    const judge = ({all}: {all: number}): Level | undefined => (all >= limits.review ? 'warning' : undefined)
    return sellers.flatMap((seller) =>
      byPrice(purchases, seller, thresholds).flatMap(([price, points]) =>
        findRuns(points, limits.days * day, judge).map(({level, counts, days, deals}) => ({
          level,
          deals,
          message: `${counts.all} purchases ${within(days)} cost ${rounded(price)} dollars each, and each was rated positive by the buyer.`,
          facts: {purchases: fact(counts.all, limits.review), days: fact(days, limits.days)}
        }))
      )
    )
  }
}

function byPrice(
  purchases: readonly Purchase[],
  seller: string,
  thresholds: HistoryThresholds
): [number, Point<'all'>[]][] {
  const prices = new Map<number, Point<'all'>[]>()
  for (const purchase of purchases) {
    const deals = praised(purchase)
    if (purchase.seller !== seller || deals.length === 0 || !isSmall(purchase, thresholds)) continue
    const point = {at: purchase.at, deals, counts: {all: 1}}
    const points = prices.get(purchase.paid)
    if (points) points.push(point)
    else prices.set(purchase.paid, [point])
  }
  return [...prices].sort(([a], [b]) => a - b)
}
