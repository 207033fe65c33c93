import {isAtOnce, isSmall, type Purchase, praised} from '../purchases.js'
import {findRuns, type Level, type Point} from '../runs.js'
import type {HistoryThresholds} from '../thresholds.js'
import {day} from '../time.js'
import {decisive, fact, type HistoryRule, type Reading, within} from './rule.js'

const why =
  'A positive that is posted before anything was delivered says nothing about the trade; it only adds to a score.'

/** Positives posted within minutes of the purchase, several in a week. */
export const atOnce: HistoryRule = {
  id: 'history/at-once',
  title: 'Rated positive at once, before anything was delivered',
  why,
  find(reading) {
    const {atOnce: limits, general} = reading.thresholds
    const judge = ({all, small}: {all: number; small: number}): Level | undefined => {
      if (all >= limits.reject || small >= limits.smallReject) return 'error'
      return all >= limits.review ? 'warning' : undefined
    }
    return reading.sellers.flatMap((seller) =>
      findRuns(pointsOf(reading, seller), limits.days * day, judge).map(({level, counts, days, deals}) => ({
        level,
        deals,
        message:
          `${counts.all} purchases ${within(days)} were rated positive within ${general.atOnceMinutes} minutes of being ` +
          `bought; ${counts.small} of them cost ${general.smallPrice} dollars or less.`,
        facts: {
          ratedAtOnce: fact(counts.all, decisive(level, limits)),
          smallRatedAtOnce: fact(counts.small, limits.smallReject),
          days: fact(days, limits.days)
        }
      }))
    )
  }
}

/** The same, spread out so that each purchase falls in a week of its own. */
export const drip: HistoryRule = {
  id: 'history/drip',
  title: 'Small purchases, spread over weeks, each rated at once',
  why,
  find(reading) {
    const {drip: limits, general} = reading.thresholds
    const judge = ({small}: {small: number}): Level | undefined => {
      if (small >= limits.reject) return 'error'
      return small >= limits.review ? 'warning' : undefined
    }
    return reading.sellers.flatMap((seller) => {
      const small = pointsOf(reading, seller).filter(({counts}) => counts.small > 0)
      return findRuns(small, limits.days * day, judge).map(({level, counts, days, deals}) => ({
        level,
        deals,
        message:
          `${counts.small} purchases of ${general.smallPrice} dollars or less ${within(days)} were rated positive within ` +
          `${general.atOnceMinutes} minutes of being bought.`,
        facts: {smallRatedAtOnce: fact(counts.small, decisive(level, limits)), days: fact(days, limits.days)}
      }))
    })
  }
}

function pointsOf({purchases, thresholds}: Reading, seller: string): Point<'all' | 'small'>[] {
  return purchases
    .filter((purchase) => purchase.seller === seller)
    .map((purchase) => pointOf(purchase, thresholds))
    .filter(({deals}) => deals.length > 0)
}

function pointOf(purchase: Purchase, thresholds: HistoryThresholds): Point<'all' | 'small'> {
  return {
    at: purchase.at,
    deals: praised(purchase).filter((deal) => isAtOnce(deal, thresholds)),
    counts: {all: 1, small: isSmall(purchase, thresholds) ? 1 : 0}
  }
}
