import {findRuns, type Level} from '../runs.js'
import {day} from '../time.js'
import {counted, decisive, earlyOf, fact, type HistoryRule, within} from './rule.js'

/** What one member bought from the other: at the most, for sure, and rated early. */
type Name = `${'first' | 'second'}${'' | 'Sure' | 'Early'}`

/** Both members buy small things from each other in a short time, and rate each other positive. */
export const swap: HistoryRule = {
  id: 'history/swap',
  title: 'Positives exchanged over small purchases both ways',
  why: 'Next to no value changes hands, and both scores rise: feedback is what is traded.',
  find({parcels, sellers, thresholds}) {
    const [first, second] = sellers
    if (second === undefined) return []
    const {swap: limits, general} = thresholds
    const points = parcels.map(({at, deals, seller, early, atMost}) => {
      const member = seller === first ? 'first' : 'second'
      return {at, deals, counts: {...none, [member]: atMost, [`${member}Sure`]: 1, [`${member}Early`]: early ? 1 : 0}}
    })
    const judge = (counts: Record<Name, number>): Level | undefined => {
      const {all, sure, early} = eachWay(counts)
      if (sure >= limits.reject || early >= limits.earlyReject) return 'error'
      return all >= limits.review || early >= limits.earlyReview ? 'warning' : undefined
    }
    return findRuns(points, limits.days * day, judge).map(({level, counts, days, deals}) => {
      const {all, sure, early} = eachWay(counts)
      const each = level === 'error' ? sure : all
      return {
        level,
        deals,
        message:
          `Each member bought from the other at least ${counted(each, 'time')} for ${general.smallPrice} dollars or less ${within(days)}, ` +
          `and each purchase was rated positive by its buyer; at least ${early} each way before the goods can have come.`,
        facts: {
          purchasesEachWay: fact(each, decisive(level, limits)),
          ratedEarlyEachWay: fact(early, decisive(level, earlyOf(limits))),
          days: fact(days, limits.days)
        }
      }
    })
  }
}

const none: Readonly<Record<Name, number>> = {
  first: 0,
  second: 0,
  firstSure: 0,
  secondSure: 0,
  firstEarly: 0,
  secondEarly: 0
}

/** What both did. */
function eachWay(counts: Readonly<Record<Name, number>>): {all: number; sure: number; early: number} {
  return {
    all: Math.min(counts.first, counts.second),
    sure: Math.min(counts.firstSure, counts.secondSure),
    early: Math.min(counts.firstEarly, counts.secondEarly)
  }
}
