import {isSmall} from '../purchases.js'
import {findRuns, type Level} from '../runs.js'
import {day} from '../time.js'
import {firstFrom, negativeTimes} from './negatives.js'
import {decisive, fact, type HistoryRule, within} from './rule.js'

/** A series of purchases that the buyer made after having posted a negative, each rated negative too. */
export const pileOn: HistoryRule = {
  id: 'history/pile-on',
  title: 'Bought again after a negative, and rated negative each time',
  why: 'A series of repeat purchases must not be used to push a rating, up or down.',
  find({purchases, sellers, thresholds}) {
    const {pileOn: limits, general} = thresholds
    const length = limits.days * day
    const judge = ({all, small}: {all: number; small: number}): Level | undefined => {
      if (small >= limits.reject) return 'error'
      return all >= limits.review ? 'warning' : undefined
    }
    return sellers.flatMap((seller) => {
      const own = purchases.filter((purchase) => purchase.seller === seller)
      const negatives = negativeTimes(own).map((at) => ({at}))
      const points = own
        .filter(({at}) => firstFrom(negatives, at) > firstFrom(negatives, at - length))
        .map((purchase) => ({
          at: purchase.at,
          deals: purchase.deals.filter(({fromBuyer}) => fromBuyer?.rating === 'negative'),
          counts: {all: 1, small: isSmall(purchase, thresholds) ? 1 : 0}
        }))
        .filter(({deals}) => deals.length > 0)
      return findRuns(points, length, judge).map(({level, counts, days, deals}) => ({
        level,
        deals,
        message:
          `${counts.all} purchases ${within(days)} were made after the buyer had posted a negative, and were rated ` +
          `negative too; ${counts.small} of them cost ${general.smallPrice} dollars or less.`,
        facts: {
          negatives: fact(level === 'error' ? counts.small : counts.all, decisive(level, limits)),
          days: fact(days, limits.days)
        }
      }))
    })
  }
}
