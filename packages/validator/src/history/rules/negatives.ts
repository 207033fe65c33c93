import type {Purchase} from '../purchases.js'

/** When the buyer posted a negative, where that is known; ascending. */
export function negativeTimes(purchases: readonly Purchase[]): number[] {
  const times = new Set<number>()
  for (const {deals} of purchases) {
    for (const {fromBuyer} of deals) {
      if (fromBuyer?.rating === 'negative' && fromBuyer.at !== undefined) times.add(fromBuyer.at)
    }
  }
  return [...times].sort((a, b) => a - b)
}

/** How many of the items, which are sorted by time, lie before it: the place of the first that does not. */
export function firstFrom(items: readonly {readonly at: number}[], time: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.at < time) low = middle + 1
    else high = middle
  }
  return low
}
