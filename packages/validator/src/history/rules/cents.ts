import type {Deal} from '../deals.js'
import {isEarly, isPraised} from '../purchases.js'
import {findRuns, type Level} from '../runs.js'
import {day} from '../time.js'
import {decisive, earlyOf, fact, type HistoryRule, within} from './rule.js'

/** Purchases that move no money, rated positive by either side. */
export const cents: HistoryRule = {
  id: 'history/cents',
  title: 'Purchases for cents, each rated positive',
  why: 'A sale that brings less than it costs is made for the rating: by it either side raises its score.',
  find({purchases, sellers, thresholds}) {
    const {cents: limits, general} = thresholds
    const judge = ({count, early}: {count: number; early: number}): Level | undefined => {
      if (count >= limits.reject || early >= limits.earlyReject) return 'error'
      return count >= limits.review || early >= limits.earlyReview ? 'warning' : undefined
    }
    return sellers.flatMap((seller) => {
      const points = purchases
        .filter((purchase) => purchase.seller === seller && purchase.paid <= general.centsPrice)
        .map(({at, deals}) => ({at, deals: deals.filter(isPraisedByEither)}))
        .filter(({deals}) => deals.length > 0)
        .map(({at, deals}) => {
          const early = deals.some((deal) => isPraised(deal) && isEarly(deal, thresholds))
          return {at, deals, counts: {count: 1, early: early ? 1 : 0}}
        })
      return findRuns(points, limits.days * day, judge).map(({level, counts, days, deals}) => ({
        level,
        deals,
        message:
          `${counts.count} purchases of ${general.centsPrice} dollars or less ${within(days)} were rated positive, ` +
          `${counts.early} of them before the goods can have come.`,
        facts: {
          purchases: fact(counts.count, decisive(level, limits)),
          ratedEarly: fact(counts.early, decisive(level, earlyOf(limits))),
          days: fact(days, limits.days)
        }
      }))
    })
  }
}

export function isPraisedByEither(deal: Deal): boolean {
  return isPraised(deal) || deal.fromSeller?.rating === 'positive'
}
