import {isSmall, praised} from '../purchases.js'
import {joinWindows, type Level, type Point, type Window} from '../runs.js'
import {day} from '../time.js'
import {firstFrom, negativeTimes} from './negatives.js'
import {decisive, earlyOf, fact, type HistoryRule, within} from './rule.js'

/** The purchases after the negative: at the most, for sure, and rated early. */
type Name = 'all' | 'sure' | 'early'

/** A series of small purchases with positives, soon after a negative that the buyer had left. */
export const makeUp: HistoryRule = {
  id: 'history/make-up',
  title: 'A series of small purchases with positives, soon after a negative',
  why: 'A series of repeat purchases must not be used to drown an earlier rating.',
  find({purchases, parcels, sellers, thresholds}) {
    const {makeUp: limits, general} = thresholds
    const length = limits.days * day
    const judge = ({all, sure, early}: Record<Name, number>): Level | undefined => {
      if (sure >= limits.reject || early >= limits.earlyReject) return 'error'
      return all >= limits.review || early >= limits.earlyReview ? 'warning' : undefined
    }
    return sellers.flatMap((seller) => {
      const own = purchases.filter((purchase) => purchase.seller === seller)
      const small = own.filter((purchase) => isSmall(purchase, thresholds) && praised(purchase).length > 0)
      const points: Point<Name>[] = parcels
        .filter((parcel) => parcel.seller === seller)
        .map(({at, deals, early, atMost}) => ({at, deals, counts: {all: atMost, sure: 1, early: early ? 1 : 0}}))
      const allSoFar = sumsOf(points.map(({counts}) => counts.all))
      const earlySoFar = sumsOf(points.map(({counts}) => counts.early))
      const windows = negativeTimes(own).flatMap((negative): Window<Name>[] => {
        const [first, end] = [firstFrom(points, negative + 1), firstFrom(points, negative + length)]
        const counts = {
          all: allSoFar[end]! - allSoFar[first]!,
          sure: end - first,
          early: earlySoFar[end]! - earlySoFar[first]!
        }
        const before = firstFrom(small, negative + 1) - firstFrom(small, negative - length)
        const level = counts.all >= limits.growth * before ? judge(counts) : undefined
        return level ? [{level, first, last: end - 1, counts}] : []
      })
      return joinWindows(points, windows).map(({level, counts, days, deals}) => ({
        level,
        deals,
        message:
          `After a negative, the buyer made ${level === 'error' ? counts.sure : counts.all} purchases of ${general.smallPrice} dollars or less ` +
          `${within(days)} and rated each positive, ${counts.early} of them before the goods can have come.`,
        facts: {
          purchases: fact(level === 'error' ? counts.sure : counts.all, decisive(level, limits)),
          ratedEarly: fact(counts.early, decisive(level, earlyOf(limits))),
          days: fact(days, limits.days)
        }
      }))
    })
  }
}

/** Sums of the first 0, 1, 2, … numbers. */
function sumsOf(numbers: readonly number[]): number[] {
  const sums = [0]
  for (const number of numbers) sums.push(sums.at(-1)! + number)
  return sums
}
