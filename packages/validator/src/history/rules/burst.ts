import {findRuns, type Level} from '../runs.js'
import {day} from '../time.js'
import {counted, decisive, earlyOf, fact, type HistoryRule, highestPaid, within} from './rule.js'

/** A run of small purchases in a short time, each rated positive. */
export const burst: HistoryRule = {
  id: 'history/burst',
  title: 'Many small purchases in a short time, each rated positive',
  why: 'A run of small purchases gives the seller many positives for one opinion.',
  find({parcels, sellers, thresholds}) {
    const {burst: limits, general} = thresholds
    return sellers.flatMap((seller) => {
      const points = parcels
        .filter((parcel) => parcel.seller === seller)
        .map(({at, deals, early, atMost}) => ({at, deals, counts: {all: atMost, sure: 1, early: early ? 1 : 0}}))
      const judge = ({all, sure, early}: {all: number; sure: number; early: number}): Level | undefined => {
        if (sure >= limits.reject || early >= limits.earlyReject) return 'error'
        return all >= limits.review || early >= limits.earlyReview ? 'warning' : undefined
      }
      return findRuns(points, limits.days * day, judge).map(({level, counts, days, deals}) => {
        const purchases = level === 'error' ? counts.sure : counts.all
        return {
          level,
          deals,
          message:
            `${counted(purchases, 'purchase')} of ${general.smallPrice} dollars or less ${within(days)}, each rated positive by the ` +
            `buyer, ${counts.early} of them before the goods can have come.`,
          facts: {
            purchases: fact(purchases, decisive(level, limits)),
            ratedEarly: fact(counts.early, decisive(level, earlyOf(limits))),
            days: fact(days, limits.days),
            highestPrice: fact(highestPaid(deals), general.smallPrice)
          }
        }
      })
    })
  }
}
