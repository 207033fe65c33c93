import type {Trade} from '../../src/index.js'
import type {Random} from './random.js'
import {lengthOf, type Sale, sale} from './writer.js'

const [minute, hour, day] = [lengthOf('1m'), lengthOf('1h'), lengthOf('1d')]

/** Writes a history of about `size` trades. */
export type Generator = (random: Random, size: number) => Trade[]

/** A delay after which a parcel was there, and somebody had time to rate it. */
const afterParcel = (random: Random): number => random.whole(30 * 60, 12 * 24 * 60) * minute

/** What honest members do, each in its own way. */
export const honestGenerators: Readonly<Record<string, Generator>> = {
  collector: (random, size) => {
    let at = 0
    return many(size, (n) => {
      at += random.whole(2 * 24, 20 * 24) * hour
      const rated = random.chance(0.8) ? afterParcel(random) : undefined
      return {at, item: `Stamp ${n}`, price: random.whole(10, 4000) / 100, rated, sellerRated: maybe(random, '2m')}
    })
  },
  subscriber: (random, size) => {
    const [every, price] = [random.pick([7, 14, 30]), random.whole(250, 3000) / 100]
    return many(size, (n) => ({
      at: n * every * day + random.whole(0, 5) * hour,
      item: 'Coffee',
      price,
      rated: afterParcel(random)
    }))
  },
  business: (random, size) =>
    many(size, (n) => ({
      at: n * 7 * day + random.whole(0, 30) * hour,
      item: random.pick(['Labels', 'Boxes', 'Tape']),
      price: random.whole(10, 200),
      rated: random.whole(1, 3 * 24 * 60) * minute,
      sellerRated: '1s'
    })),
  /** Evenings of cheap cards; without orders, rated in one sitting when the parcel came. */
  cards: (random, size) => evenings(random, size, () => ({})),
  /** The same, on a marketplace that says what was checked out together. */
  cardOrders: (random, size) => evenings(random, size, (evening) => ({order: `evening ${evening}`})),
  dealers: (random, size) => {
    let at = 0
    return many(size, (n) => {
      at += random.whole(3, 200) * hour
      const by = random.pick(['ann', 'bob'] as const)
      return {
        at,
        by,
        item: `Camera ${n}`,
        price: random.whole(20, 900),
        rated: afterParcel(random),
        sellerRated: maybe(random, '3h')
      }
    })
  },
  downloads: (random, size) => {
    let at = 0
    return many(size, (n) => {
      at += random.whole(20, 200) * hour
      return {
        at,
        item: `Pattern ${n}`,
        price: random.whole(50, 900) / 100,
        delivered: '2s',
        rated: random.whole(1, 90) * minute
      }
    })
  },
  /** Somebody who rates at once now and then, and who was let down now and then. */
  hasty: (random, size) => {
    let [at, forgiven] = [0, 0]
    return many(size, (n) => {
      at += random.whole(5 * 24, 12 * 24) * hour
      const rated = random.chance(0.4) ? random.whole(1, 60) * minute : afterParcel(random)
      const isBad = at > forgiven && random.chance(0.15)
      if (isBad) forgiven = at + 60 * day
      const rating = isBad ? ('negative' as const) : ('positive' as const)
      return {at, item: `Book ${n}`, price: random.whole(600, 4000) / 100, rated, rating}
    })
  }
}

function evenings(random: Random, size: number, order: (evening: number) => Pick<Sale, 'order'>): Trade[] {
  const trades: Trade[] = []
  for (let evening = 0, at = 0; trades.length < size; evening += 1) {
    at += random.whole(2 * 24, 9 * 24) * hour
    const arrives = at + random.whole(3 * 24, 7 * 24) * hour
    const isRated = random.chance(0.8)
    const prices = shuffled(random, [0.1, 0.25, 0.4, 0.5, 0.75, 1, 1.2, 1.5, 2, 2.4, 3, 3.5, 4, 4.5, 4.9])
    for (const price of prices.slice(0, random.whole(1, 15))) {
      const bought = at + random.whole(0, 180) * minute
      const rated = isRated && random.chance(0.9) ? arrives - bought + random.whole(0, 90) * minute : undefined
      trades.push(
        sale({
          at: bought,
          item: `Card ${trades.length}`,
          price,
          rated,
          sellerRated: maybe(random, '1m'),
          ...order(evening)
        })
      )
    }
  }
  return trades
}

/** One way of making feedback, and the rule that must find it. */
export interface DishonestGenerator {
  readonly rule: string
  readonly write: Generator
}

/** What is done for the ratings, strong enough to be rejected from 20 trades on. */
export const dishonestGenerators: Readonly<Record<string, DishonestGenerator>> = {
  burst: {
    rule: 'history/burst',
    write: (random, size) =>
      many(size, (n) => ({
        at: n * 8 * hour + random.whole(0, 180) * minute,
        item: `Sticker ${n}`,
        price: random.whole(20, 500) / 100,
        rated: random.whole(15, 23 * 60) * minute
      }))
  },
  split: {
    rule: 'history/split',
    write: (random, size) =>
      many(size, (n) => ({
        at: n * random.whole(1, 110) * minute,
        item: 'Wool',
        price: 6,
        rated: afterParcel(random)
      }))
  },
  cents: {
    rule: 'history/cents',
    write: (random, size) =>
      many(size, (n) => ({
        at: n * 2 * day + random.whole(0, 20) * hour,
        item: `E-book ${n}`,
        price: random.pick([0, 0.01, 0.05]),
        rated: afterParcel(random)
      }))
  },
  atOnce: {
    rule: 'history/at-once',
    write: (random, size) =>
      many(size, (n) => ({
        at: n * 12 * hour,
        item: `Scarf ${n}`,
        price: random.whole(1, 80),
        rated: random.whole(1, 500) * 1000
      }))
  },
  drip: {
    rule: 'history/drip',
    write: (random, size) =>
      many(size, (n) => ({
        at: n * 5 * day,
        item: `Coaster ${n}`,
        price: random.whole(100, 500) / 100,
        rated: random.whole(1, 500) * 1000
      }))
  },
  swap: {
    rule: 'history/swap',
    write: (random, size) =>
      many(size, (n) => ({
        at: n * 15 * hour,
        by: n % 2 ? 'ann' : 'bob',
        item: `Pin ${n}`,
        price: random.whole(50, 500) / 100,
        rated: random.whole(1, 20) * hour
      }))
  },
  circle: {
    rule: 'history/circle',
    write: (random, size) =>
      many(size, (n) => ({
        at: n * 2 * day,
        by: n % 2 ? 'ann' : 'bob',
        item: 'Old stamp',
        price: 0.05,
        rated: random.whole(1, 40) * hour
      }))
  },
  makeUp: {
    rule: 'history/make-up',
    write: (random, size) => [
      sale({at: 0, item: 'Chair', price: 90, rated: '4d', rating: 'negative'}),
      ...many(size, (n) => ({
        at: 5 * day + n * day,
        item: `Screw ${n}`,
        price: random.whole(20, 500) / 100,
        rated: afterParcel(random)
      }))
    ]
  },
  pileOn: {
    rule: 'history/pile-on',
    write: (random, size) =>
      many(size, (n) => ({
        at: n * 2 * day,
        item: `Pen ${n}`,
        price: random.whole(1, 5),
        rated: random.whole(26, 40) * hour,
        rating: 'negative'
      }))
  }
}

/** A trade that nobody can object to: ordinary in price, rated late or not at all. */
export function honestTrade(random: Random): Trade {
  const rated = random.chance(0.6) ? afterParcel(random) : undefined
  const by = random.pick(['ann', 'bob'] as const)
  const price = random.chance(0.3) ? random.whole(10, 500) / 100 : random.whole(6, 300)
  return sale({
    at: random.whole(0, 400 * 24) * hour,
    by,
    item: `Extra ${random.whole(0, 1e9)}`,
    price,
    rated,
    sellerRated: maybe(random, '2h')
  })
}

export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = random.whole(0, last)
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}

function many(count: number, write: (index: number) => Sale): Trade[] {
  return Array.from({length: count}, (_, index) => sale(write(index)))
}

function maybe(random: Random, delay: string): string | undefined {
  return random.chance(0.7) ? delay : undefined
}
