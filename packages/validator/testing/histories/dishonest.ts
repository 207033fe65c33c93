import {type DishonestHistory, sale, times} from './writer.js'

/** Histories that are made for the ratings, by hand: the strong ones rejected, the weak ones for a person to see. */
export const dishonestHistories: readonly DishonestHistory[] = [
  {
    name: 'five separate items so that five positives can be left, within minutes',
    verdict: 'reject',
    rules: ['history/at-once'],
    trades: times(5, (n) => ({at: `${n * 4}m`, item: `Postcard ${n}`, price: 1, rated: '1m', sellerRated: '2m'}))
  },
  {
    name: 'ten dollar items in an hour, each rated the same evening',
    verdict: 'reject',
    rules: ['history/burst'],
    trades: times(10, (n) => ({at: `${n * 6}m`, item: `Sticker ${n}`, price: 1, rated: '3h'}))
  },
  {
    name: 'five small items in a week, each rated before it can have come',
    verdict: 'review',
    rules: ['history/burst'],
    trades: times(5, (n) => ({at: `${n}d`, item: `Button ${n}`, price: 2 + n / 2, rated: '5h'}))
  },
  {
    name: 'two small orders a day for a week, each an order of its own, each rated',
    verdict: 'review',
    rules: ['history/burst'],
    trades: times(14, (n) => ({at: `${n * 12}h`, item: `Badge ${n}`, price: 1 + (n % 5), order: `o${n}`, rated: '3d'}))
  },
  {
    name: 'thirty orders in a week, each rated',
    verdict: 'reject',
    rules: ['history/burst'],
    trades: times(30, (n) => ({at: `${n * 5}h`, item: `Magnet ${n}`, price: 1 + (n % 5), order: `o${n}`, rated: '3d'}))
  },
  {
    name: 'twenty things at 99 cents in an hour, all rated three days later',
    verdict: 'review',
    rules: ['history/same-price'],
    trades: times(20, (n) => ({at: `${n * 3}m`, item: `Thing ${n}`, price: 0.99, rated: '3d'}))
  },
  {
    name: 'four things at one price a day, for three days, rated two days later',
    verdict: 'review',
    rules: ['history/same-price'],
    trades: times(12, (n) => ({at: `${Math.floor(n / 4)}d ${n % 4}h`, item: `Thing ${n}`, price: 1, rated: '2d'}))
  },
  {
    name: 'fifteen small things in an evening, each rated, nobody knows when',
    verdict: 'review',
    rules: ['history/burst'],
    trades: times(15, (n) => ({at: `${n * 10}m`, item: `Thing ${n}`, price: 1 + n / 5})).map((trade) => ({
      ...trade,
      feedback: {fromBuyer: {rating: 'positive'}, fromSeller: {rating: 'positive'}}
    }))
  },
  {
    name: 'one order split into ten',
    verdict: 'reject',
    rules: ['history/split'],
    trades: times(10, (n) => ({at: `${n * 2}m`, item: 'Wool, 50 g', price: 7.5, rated: '4d', sellerRated: '1h'}))
  },
  {
    name: 'one order split into six',
    verdict: 'review',
    rules: ['history/split'],
    trades: times(6, (n) => ({at: `${n * 2}m`, item: 'Wool, 50 g', price: 7.5, rated: '4d'}))
  },
  {
    name: 'one order split into five, cheap and rated unseen, the title written in many ways',
    verdict: 'reject',
    rules: ['history/split'],
    trades: times(5, (n) => ({
      at: `${n * 30}m`,
      item: ['E-Book', 'e-book', ' E-book', 'E-BOOK ', 'Ｅ-book'][n]!,
      price: 2,
      rated: '1h'
    }))
  },
  {
    name: 'an order with one item on twelve lines, each line rated',
    verdict: 'review',
    rules: ['history/split'],
    trades: times(12, () => ({at: '0d', item: 'Sock', price: 2, order: 'o1', rated: '5d'}))
  },
  {
    name: 'a split order at a high price',
    verdict: 'reject',
    rules: ['history/split'],
    trades: times(11, (n) => ({at: `${n}h`, item: 'Monitor', price: 180, order: `o${n}`, rated: '3d'}))
  },
  {
    name: 'one-cent e-books to boost the buyer, rated by the seller only',
    verdict: 'reject',
    rules: ['history/cents'],
    trades: times(10, (n) => ({at: `${n * 10}m`, item: `E-book ${n}`, price: 0.01, sellerRated: '1m'}))
  },
  {
    name: 'one-cent e-books over a month',
    verdict: 'review',
    rules: ['history/cents'],
    trades: times(6, (n) => ({at: `${n * 5}d`, item: `E-book ${n}`, price: 0.01, rated: '2d'}))
  },
  {
    name: 'three gifts for nothing, rated unseen',
    verdict: 'review',
    rules: ['history/cents'],
    trades: times(3, (n) => ({at: `${n}d`, item: `Recipe ${n}`, price: 0, rated: '20m'}))
  },
  {
    name: 'one yen each',
    verdict: 'reject',
    rules: ['history/cents'],
    trades: times(10, (n) => ({at: `${n}h`, item: `Image ${n}`, price: 1, currency: 'JPY', rated: '2d'}))
  },
  {
    name: 'dear things, rated seconds after the purchase',
    verdict: 'review',
    rules: ['history/at-once'],
    trades: times(4, (n) => ({at: `${n * 20}h`, item: `Jacket ${n}`, price: 90, rated: '20s'}))
  },
  {
    name: 'ten dear things, rated seconds after the purchase',
    verdict: 'reject',
    rules: ['history/at-once'],
    trades: times(10, (n) => ({at: `${n * 10}h`, item: `Jacket ${n}`, price: 90, rated: '20s'}))
  },
  {
    name: 'rated before the delivery that was recorded, minutes after the purchase',
    verdict: 'reject',
    rules: ['history/at-once'],
    trades: times(5, (n) => ({at: `${n * 9}h`, item: `Ring ${n}`, price: 4, delivered: '6d', rated: '3m'}))
  },
  {
    name: 'a cheap thing every six days, rated at once, for a year',
    verdict: 'reject',
    rules: ['history/drip'],
    trades: times(60, (n) => ({at: `${n * 5}d 6h`, item: `Coaster ${n}`, price: 1.2, rated: '2m'}))
  },
  {
    name: 'a cheap thing every ten days, rated at once',
    verdict: 'review',
    rules: ['history/drip'],
    trades: times(12, (n) => ({at: `${n * 10}d`, item: `Coaster ${n}`, price: 1.2, rated: '2m'}))
  },
  {
    name: 'a swap: three small things each way in two days, rated unseen',
    verdict: 'reject',
    rules: ['history/swap'],
    trades: times(6, (n) => ({
      at: `${n * 8}h`,
      by: n % 2 ? 'ann' : 'bob',
      item: `Pin ${n}`,
      price: 1,
      rated: '1h',
      sellerRated: '1h'
    }))
  },
  {
    name: 'a swap: two small things each way, rated unseen',
    verdict: 'review',
    rules: ['history/swap'],
    trades: times(4, (n) => ({at: `${n}h`, by: n % 2 ? 'ann' : 'bob', item: `Pin ${n}`, price: 1, rated: '1h'}))
  },
  {
    name: 'a patient swap: five small things each way in ten days',
    verdict: 'reject',
    rules: ['history/swap'],
    trades: times(10, (n) => ({
      at: `${n}d`,
      by: n % 2 ? 'ann' : 'bob',
      item: `Pin ${n}`,
      price: 1 + n / 4,
      rated: '2d'
    }))
  },
  {
    name: 'a patient swap: three small things each way in ten days',
    verdict: 'review',
    rules: ['history/swap'],
    trades: times(6, (n) => ({
      at: `${n * 2}d`,
      by: n % 2 ? 'ann' : 'bob',
      item: `Pin ${n}`,
      price: 1 + n / 4,
      rated: '2d'
    }))
  },
  {
    name: 'one one-cent stamp, four times to and fro',
    verdict: 'reject',
    rules: ['history/circle'],
    trades: times(5, (n) => ({
      at: `${n}d`,
      by: n % 2 ? 'ann' : 'bob',
      item: 'Old stamp',
      price: 0.01,
      rated: '2d',
      sellerRated: '2d'
    }))
  },
  {
    name: 'there and back for a cent',
    verdict: 'review',
    rules: ['history/circle'],
    trades: times(2, (n) => ({
      at: `${n}h`,
      by: n % 2 ? 'ann' : 'bob',
      item: 'Old stamp',
      price: 0.01,
      sellerRated: '2m'
    }))
  },
  {
    name: 'the same mug to and fro, waiting for each parcel',
    verdict: 'reject',
    rules: ['history/circle'],
    trades: times(5, (n) => ({at: `${n * 6}d`, by: n % 2 ? 'ann' : 'bob', item: 'Mug', price: 3, rated: '3d'}))
  },
  {
    name: 'a negative, then five cheap things praised unseen',
    verdict: 'reject',
    rules: ['history/make-up'],
    trades: [
      sale({at: '0d', item: 'Chair', price: 60, rated: '6d', rating: 'negative'}),
      ...times(5, (n) => ({at: `${8 + n * 5}d`, item: `Screw ${n}`, price: 0.5 + n / 10, rated: '2h'}))
    ]
  },
  {
    name: 'a negative, then a cheap thing every other day',
    verdict: 'reject',
    rules: ['history/make-up'],
    trades: [
      sale({at: '0d', item: 'Chair', price: 60, rated: '6d', rating: 'negative'}),
      ...times(10, (n) => ({at: `${7 + n * 2}d`, item: `Screw ${n}`, price: 0.5 + n / 10, rated: '3d'}))
    ]
  },
  {
    name: 'a negative, then one cheap thing a week',
    verdict: 'review',
    rules: ['history/make-up'],
    trades: [
      sale({at: '0d', item: 'Chair', price: 60, rated: '6d', rating: 'negative'}),
      ...times(4, (n) => ({at: `${8 + n * 6}d`, item: `Screw ${n}`, price: 0.5 + n / 10, rated: '3d'}))
    ]
  },
  {
    name: 'bought again and again to leave negatives',
    verdict: 'reject',
    rules: ['history/pile-on'],
    trades: times(7, (n) => ({at: `${n * 3}d`, item: `Pen ${n}`, price: 2, rated: '1d 4h', rating: 'negative'}))
  },
  {
    name: 'three more negatives on purchases made after a first one',
    verdict: 'review',
    rules: ['history/pile-on'],
    trades: times(4, (n) => ({at: `${n * 7}d`, item: `Shirt ${n}`, price: 25, rated: '3d', rating: 'negative'}))
  },
  {
    name: 'a thousand cheap purchases in a month, rated within the day (1,000 trades)',
    verdict: 'reject',
    rules: ['history/burst'],
    trades: times(1000, (n) => ({at: `${n * 43}m`, item: `Sticker ${n}`, price: 0.5 + (n % 9) / 4, rated: '2h'}))
  },
  {
    name: 'a feedback club of two (1,400 trades)',
    verdict: 'reject',
    rules: ['history/swap', 'history/circle', 'history/cents'],
    trades: times(1400, (n) => ({
      at: `${n * 9}h`,
      by: n % 2 ? 'ann' : 'bob',
      item: `Poem ${n % 4 < 2 ? 1 : 2}`,
      price: 0.01,
      rated: '5m',
      sellerRated: '6m'
    }))
  },
  {
    name: 'ten split purchases hidden among a thousand honest ones (1,010 trades)',
    verdict: 'reject',
    rules: ['history/split'],
    trades: [
      ...times(1000, (n) => ({at: `${n}d`, item: `Book ${n}`, price: 12 + (n % 7), rated: n % 2 ? '5d' : undefined})),
      ...times(10, (n) => ({at: `500d ${n}m`, item: 'Bookmark', price: 1.5, rated: '4d'}))
    ]
  },
  {
    name: 'a swap hidden among real trade both ways (1,006 trades)',
    verdict: 'reject',
    rules: ['history/swap'],
    trades: [
      ...times(1000, (n) => ({
        at: `${n}d`,
        by: n % 2 ? 'ann' : 'bob',
        item: `Camera ${n}`,
        price: 70 + (n % 50),
        rated: '6d'
      })),
      ...times(6, (n) => ({at: `700d ${n}h`, by: n % 2 ? 'ann' : 'bob', item: `Film ${n}`, price: 2, rated: '20m'}))
    ]
  }
]
