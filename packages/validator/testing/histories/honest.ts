import {sale, times, type WrittenHistory} from './writer.js'

const titles = [
  'Pikachu',
  'Eevee',
  'Snorlax',
  'Mew',
  'Ditto',
  'Onix',
  'Abra',
  'Gengar',
  'Jynx',
  'Psyduck',
  'Muk',
  'Golem'
]
const prices = [0.25, 1.4, 3.9, 0.6, 2.2, 4.75, 0.35, 1.1, 0.8, 3.25, 2.6, 0.5]

/** Card no. n: no two at hand have the same name, and prices differ as they do in a binder. */
const card = (n: number) => ({item: `${titles[n % 12]} card ${n}`, price: prices[(n * 7) % 12]!})

/** Histories of members who only buy and sell, by hand. Each must be accepted. */
export const honestHistories: readonly WrittenHistory[] = [
  {name: 'no trades', trades: []},
  {name: 'one trade, rated', trades: [sale({at: '0d', item: 'Lamp', price: 40, rated: '4d', sellerRated: '1h'})]},
  {name: 'one cheap trade, rated at once', trades: [sale({at: '0d', item: 'Sticker', price: 1, rated: '30s'})]},
  {
    name: 'a collector: 60 purchases over two years, all rated',
    trades: times(60, (n) => ({
      at: `${n * 12}d ${n % 5}h`,
      item: `Stamp ${n}`,
      price: 2 + (n % 9),
      rated: '5d',
      sellerRated: '2m'
    }))
  },
  {
    name: 'a monthly coffee subscriber, three years',
    trades: times(36, (n) => ({at: `${n * 30}d`, item: 'Coffee, 1 kg', price: 14.5, rated: '3d', sellerRated: '1h'}))
  },
  {
    name: 'a monthly sample bag for little money, rated on the same evening',
    trades: times(24, (n) => ({at: `${n * 30}d`, item: 'Tea sample', price: 2.5, rated: '2h'}))
  },
  {
    name: 'a bulk day: 12 items in one evening, one postage, one feedback',
    trades: times(12, (n) => ({
      at: `${n * 8}m`,
      item: `Record ${n}`,
      price: 3.5,
      order: 'evening',
      rated: n === 0 ? '5d' : undefined
    }))
  },
  {
    name: 'the same bulk day, orders not known',
    trades: times(12, (n) => ({at: `${n * 8}m`, item: `Record ${n}`, price: 3.5, rated: n === 0 ? '5d' : undefined}))
  },
  {
    name: 'a bulk day with a rating for each item, posted together when the parcel came',
    trades: times(12, (n) => ({at: `${n * 8}m`, ...card(n), rated: `${4 * 24 * 60 + n}m`}))
  },
  {
    name: 'a bulk day in one order, each item rated',
    trades: times(12, (n) => ({at: `${n * 8}m`, ...card(n), order: 'o1', rated: '4d'}))
  },
  {
    name: 'a business that buys supplies every week',
    trades: times(104, (n) => ({
      at: `${n * 7}d`,
      item: 'Thermal labels, 4000',
      price: 38,
      rated: '2d',
      sellerRated: '5m'
    }))
  },
  {
    name: 'a business that buys every week and rates at once, out of habit',
    trades: times(52, (n) => ({at: `${n * 7}d`, item: 'Printer paper', price: 60, rated: '1m'}))
  },
  {
    name: 'a bakery that buys the same flour three times a day for a week',
    trades: times(21, (n) => ({at: `${n * 8}h`, item: 'Flour, 25 kg', price: 22, rated: '1d 2h'}))
  },
  {
    name: 'two dealers who sell to each other at real prices',
    trades: times(40, (n) => ({
      at: `${n * 4}d`,
      by: n % 2 ? 'ann' : 'bob',
      item: `Camera ${n}`,
      price: 80 + n,
      rated: '5d',
      sellerRated: '1d'
    }))
  },
  {
    name: 'two card collectors who buy from each other now and then',
    trades: times(24, (n) => ({at: `${n * 9}d`, by: n % 2 ? 'ann' : 'bob', ...card(n), rated: '4d', sellerRated: '1h'}))
  },
  {
    name: 'two sellers of the same cables',
    trades: [
      sale({at: '0d', item: 'USB cable', price: 3, rated: '3d'}),
      sale({at: '20d', by: 'bob', item: 'USB cable', price: 2.5, rated: '4d'})
    ]
  },
  {
    name: 'a game sold back after a year',
    trades: [
      sale({at: '0d', item: 'Catan', price: 25, rated: '4d', sellerRated: '1d'}),
      sale({at: '370d', by: 'bob', item: 'Catan', price: 18, rated: '3d', sellerRated: '1d'})
    ]
  },
  {
    name: 'a lens lent out for money, to and fro, each rated',
    trades: [
      sale({at: '0d', item: 'Lens 50 mm', price: 150, rated: '3d'}),
      sale({at: '10d', by: 'bob', item: 'Lens 50 mm', price: 140, rated: '3d'}),
      sale({at: '20d', item: 'Lens 50 mm', price: 150, rated: '3d'})
    ]
  },
  {
    name: 'card evenings, three a week for a year, orders not known (1,200 trades)',
    trades: times(1200, (n) => {
      const [evening, place] = [Math.floor(n / 8), n % 8]
      const bought = `${Math.floor(evening / 3) * 7 + (evening % 3) * 2}d ${place * 6}m`
      return {at: bought, ...card(n), rated: `3d ${(8 - place) * 6}m`, sellerRated: '1m'}
    })
  },
  {
    name: 'card orders of twenty, weekly for a year (1,040 trades)',
    trades: times(1040, (n) => ({
      at: `${Math.floor(n / 20) * 7}d`,
      ...card(n),
      order: `week ${Math.floor(n / 20)}`,
      rated: '2d'
    }))
  },
  {
    name: 'a thousand cheap purchases that nobody rated',
    trades: times(1000, (n) => ({at: `${n}h`, item: 'Resistor', price: 0.1}))
  },
  {
    name: 'a seller who rates every buyer at once, by program',
    trades: times(90, (n) => ({at: `${n * 3}h`, item: `Bead ${n}`, price: 1 + (n % 4), sellerRated: '2s'}))
  },
  {
    name: 'a collection in person, rated on the spot',
    trades: times(6, (n) => ({
      at: `${n * 10}m`,
      item: `Toy car ${n}`,
      price: 3 + (n % 3),
      delivered: '0s',
      rated: '2m'
    }))
  },
  {
    name: 'downloads, each rated minutes after it was there',
    trades: times(9, (n) => ({
      at: `${n * 20}m`,
      item: `Knitting pattern ${n}`,
      price: 1.5 + n / 4,
      delivered: '5s',
      rated: '4m'
    }))
  },
  {
    name: 'same-day delivery, rated in the evening',
    trades: times(30, (n) => ({at: `${n}d`, item: 'Lunch', price: 4.8, delivered: '2h', rated: '3h'}))
  },
  {
    name: 'a negative, a refund, and a customer who stays as before',
    trades: [
      ...times(8, (n) => ({at: `${n * 4}d`, ...card(n), rated: '3d'})),
      sale({at: '32d', item: 'Charizard card', price: 4, rated: '9d', rating: 'negative'}),
      ...times(8, (n) => ({at: `${44 + n * 4}d`, ...card(n + 20), rated: '3d'}))
    ]
  },
  {
    name: 'a negative and two more chances',
    trades: [
      sale({at: '0d', item: 'Soap', price: 4, rated: '6d', rating: 'negative'}),
      sale({at: '8d', item: 'Candle', price: 4.5, rated: '4d'}),
      sale({at: '15d', item: 'Towel', price: 5, rated: '4d'})
    ]
  },
  {
    name: 'five bad things from one order day, five negatives',
    trades: times(5, (n) => ({at: `${n}m`, item: `Bulb ${n}`, price: 3, rated: `${6 * 24 + n}h`, rating: 'negative'}))
  },
  {
    name: 'two bad purchases in a year',
    trades: [
      sale({at: '0d', item: 'Kettle', price: 30, rated: '5d', rating: 'negative'}),
      sale({at: '200d', item: 'Toaster', price: 35, rated: '5d', rating: 'negative'})
    ]
  },
  {
    name: 'four of the same cup on one day, each rated',
    trades: times(4, (n) => ({at: `${n}h`, item: 'Blue cup', price: 4.5, rated: '3d'}))
  },
  {
    name: 'small things in yen, which are no small numbers',
    trades: times(60, (n) => ({at: `${n * 5}d`, item: `Eraser ${n}`, price: 120 + n, currency: 'JPY', rated: '6d'}))
  },
  {
    name: 'real prices in dong look large, and are ordinary',
    trades: times(12, (n) => ({
      at: `${n}h`,
      item: 'Silk scarf',
      price: 900_000,
      currency: 'VND',
      rated: n % 4 ? undefined : '5d'
    }))
  },
  {
    name: 'cheap cards with real postage each',
    trades: times(30, (n) => ({at: `${n * 6}h`, ...card(n), postage: 5.5, rated: '5d'}))
  },
  {
    name: 'ratings whose times nobody kept',
    trades: times(40, (n) => ({at: `${n * 2}d`, ...card(n)})).map((trade) => ({
      ...trade,
      feedback: {fromBuyer: {rating: 'positive'}}
    }))
  }
]
