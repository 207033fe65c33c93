import type {Deal} from '../deals.js'
import {isEarly, isSmall, type Purchase} from '../purchases.js'
import {findRuns, type Level, type Point} from '../runs.js'
import type {HistoryThresholds} from '../thresholds.js'
import {day} from '../time.js'
import {isPraisedByEither} from './cents.js'
import {compare, counted, decisive, earlyOf, fact, type HistoryRule, inOrder, within} from './rule.js'

type Name = 'returns' | 'plain'

/** One item that is sold to and fro, with a positive each time. */
export const circle: HistoryRule = {
  id: 'history/circle',
  title: 'The same item sold to and fro, rated positive each time',
  why: 'In the end each has what they had before, and both scores are higher.',
  find({purchases, sellers, thresholds}) {
    if (sellers.length < 2) return []
    const {circle: limits} = thresholds
    const judge = ({returns, plain}: Record<Name, number>): Level | undefined => {
      if (returns >= limits.reject || plain >= limits.earlyReject) return 'error'
      return returns >= limits.review || plain >= limits.earlyReview ? 'warning' : undefined
    }
    const length = limits.days * day
    return passesByItem(purchases, thresholds).flatMap((passes) =>
      findRuns(returnsOf(passes, length), length, judge).map(({level, counts, days, deals}) => ({
        level,
        deals: spanned(passes, deals),
        message:
          `The same item was sold back ${counted(counts.returns, 'time')} ${within(days)} and ` +
          `rated positive each time; ${counts.plain} of them for cents or rated before the goods can have come.`,
        facts: {
          returns: fact(counts.returns, decisive(level, limits)),
          plainReturns: fact(counts.plain, decisive(level, earlyOf(limits))),
          days: fact(days, limits.days)
        }
      }))
    )
  }
}

interface Pass {
  readonly deal: Deal
  /** For cents, or rated unseen: nothing honest is to be said for it. */
  readonly plain: boolean
}

function passesByItem(purchases: readonly Purchase[], thresholds: HistoryThresholds): Pass[][] {
  const items = new Map<string, Pass[]>()
  for (const purchase of purchases) {
    if (!isSmall(purchase, thresholds)) continue
    const forCents = purchase.paid <= thresholds.general.centsPrice
    for (const deal of purchase.deals.filter(isPraisedByEither)) {
      const pass = {deal, plain: forCents || isEarly(deal, thresholds)}
      const passes = items.get(deal.item)
      if (passes) passes.push(pass)
      else items.set(deal.item, [pass])
    }
  }
  return inOrder(items)
}

/** Every pass of the item from the first to the last of these, so that of two at one moment neither is left out. */
function spanned(passes: readonly Pass[], deals: readonly Deal[]): Deal[] {
  const first = deals.reduce((least, {at}) => Math.min(least, at), Infinity)
  const last = deals.reduce((most, {at}) => Math.max(most, at), -Infinity)
  return passes.map(({deal}) => deal).filter(({at}) => at >= first && at <= last)
}

/** Each change of direction, with the pass before it. Passes at one moment are put in an order of their own. */
function returnsOf(passes: readonly Pass[], length: number): Point<Name>[] {
  const sorted = [...passes].sort(
    (a, b) => a.deal.at - b.deal.at || compare(a.deal.seller, b.deal.seller) || Number(a.plain) - Number(b.plain)
  )
  return sorted.flatMap((pass, at) => {
    const before = sorted[at - 1]
    if (!before || before.deal.seller === pass.deal.seller || pass.deal.at - before.deal.at >= length) return []
    const counts = {returns: 1, plain: before.plain && pass.plain ? 1 : 0}
    return [{at: pass.deal.at, deals: [before.deal, pass.deal], counts}]
  })
}
