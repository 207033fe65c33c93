import type {Deal} from './deals.js'
import {byTime, isEarly, isSmall, type Purchase, praised} from './purchases.js'
import type {HistoryThresholds} from './thresholds.js'
import {day, hour} from './time.js'

/**
 * Small purchases that are one occasion. Where orders are not known, what was bought in one session and rated in one
 * sitting after it came is one parcel: that is how cards, stamps and beads are bought.
 */
export interface Parcel {
  readonly at: number
  readonly seller: string
  readonly deals: readonly Deal[]
  /** Rated before the goods can have come; such a purchase is always a parcel of its own. */
  readonly early: boolean
  /**
   * As how many it counts for a review: where nobody knows when the purchases were rated, whether it was in one sitting is
   * for a person to see.
   */
  readonly atMost: number
}

/** The small purchases with a positive from the buyer, as parcels, by time. */
export function praisedParcels(purchases: readonly Purchase[], thresholds: HistoryThresholds): Parcel[] {
  const parcels: Parcel[] = []
  const loose = new Map<string, Purchase[]>()
  for (const purchase of purchases) {
    const deals = praised(purchase)
    if (deals.length === 0 || !isSmall(purchase, thresholds)) continue
    const {at, seller, hasOrder} = purchase
    const early = deals.some((deal) => isEarly(deal, thresholds))
    const others = loose.get(seller)
    if (hasOrder || early) parcels.push({at, seller, deals, early, atMost: 1})
    else if (others) others.push(purchase)
    else loose.set(seller, [purchase])
  }
  for (const bySeller of loose.values()) parcels.push(...together(bySeller, thresholds))
  return parcels.sort(byTime)
}

function together(purchases: readonly Purchase[], {general}: HistoryThresholds): Parcel[] {
  return spans(purchases, ({at}) => at, general.sessionHours * hour).flatMap((session) => {
    const timed = session.filter((purchase) => ratedAt(purchase) !== undefined)
    const untimed = session.filter((purchase) => ratedAt(purchase) === undefined)
    const sittings = spans(timed, (purchase) => ratedAt(purchase)!, day)
    return [
      ...sittings.map((sitting) => parcelOf(sitting, 1)),
      ...(untimed.length > 0 ? [parcelOf(untimed, untimed.length)] : [])
    ]
  })
}

function parcelOf(purchases: readonly Purchase[], atMost: number): Parcel {
  return {
    at: purchases.reduce((least, {at}) => Math.min(least, at), Infinity),
    seller: purchases[0]!.seller,
    deals: purchases.flatMap(({deals}) => deals),
    early: false,
    atMost
  }
}

function ratedAt({deals}: Purchase): number | undefined {
  return deals[0]!.fromBuyer?.at
}

/** Cuts a list, sorted by `key`, into stretches that are shorter than `length` from their first to their last. */
function spans<Item>(items: readonly Item[], key: (item: Item) => number, length: number): Item[][] {
  const cut: Item[][] = []
  let start = Number.NaN
  for (const item of [...items].sort((a, b) => key(a) - key(b))) {
    const last = cut.at(-1)
    if (last && key(item) - start < length) last.push(item)
    else {
      start = key(item)
      cut.push([item])
    }
  }
  return cut
}
