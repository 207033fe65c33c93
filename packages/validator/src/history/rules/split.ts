import type {Deal} from '../deals.js'
import {byTime, isEarly, isPraised, isSmall, type Purchase} from '../purchases.js'
import {findRuns, type Level, type Point} from '../runs.js'
import type {HistoryThresholds} from '../thresholds.js'
import {hour} from '../time.js'
import {counted, decisive, fact, type HistoryRule, inOrder, within} from './rule.js'

/** One item bought again and again within a day, where a quantity would have done, each rated positive. */
export const split: HistoryRule = {
  id: 'history/split',
  title: 'One purchase split into many, each rated positive',
  why: 'Splitting a purchase turns one opinion into many ratings.',
  find({purchases, sellers, thresholds}) {
    const {split: limits} = thresholds
    const judge = ({apart, smallEarly, lines}: Record<Name, number>): Level | undefined => {
      if (apart >= limits.reject || smallEarly >= limits.earlyReject) return 'error'
      return apart >= limits.review || lines >= limits.lines ? 'warning' : undefined
    }
    return sellers.flatMap((seller) =>
      byItem(purchases, seller, thresholds).flatMap((points) =>
        findRuns(points.sort(byTime), limits.hours * hour, judge).map(({level, counts, days, deals}) => ({
          level,
          deals,
          message:
            `The same item was bought in ${counted(counts.apart, 'purchase')} ${within(days)}, with ` +
            `${counted(counts.lines, 'positive')} from the buyer: one purchase of several would have done.`,
          facts: {
            purchases: fact(counts.apart, decisive(level, limits)),
            smallRatedEarly: fact(counts.smallEarly, limits.earlyReject),
            ratings: fact(counts.lines, limits.lines),
            hours: fact(days * 24, limits.hours)
          }
        }))
      )
    )
  }
}

type Name = 'apart' | 'smallEarly' | 'lines'

/** The rated purchases of each item. */
function byItem(purchases: readonly Purchase[], seller: string, thresholds: HistoryThresholds): Point<Name>[][] {
  const items = new Map<string, Point<Name>[]>()
  for (const purchase of purchases) {
    if (purchase.seller !== seller) continue
    const small = isSmall(purchase, thresholds)
    const inPurchase = new Map<string, Deal[]>()
    for (const deal of purchase.deals.filter(isPraised)) {
      const alike = inPurchase.get(deal.item)
      if (alike) alike.push(deal)
      else inPurchase.set(deal.item, [deal])
    }
    for (const [item, deals] of inPurchase) {
      const smallEarly = small && deals.some((deal) => isEarly(deal, thresholds)) ? 1 : 0
      const point = {at: purchase.at, deals, counts: {apart: 1, smallEarly, lines: deals.length}}
      const points = items.get(item)
      if (points) points.push(point)
      else items.set(item, [point])
    }
  }
  return inOrder(items)
}
