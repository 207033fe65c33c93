import type {FromSchema} from 'json-schema-to-ts'
import {momentSchema as moment} from '../structure/moment.js'

const rating = {type: 'string', enum: ['positive', 'neutral', 'negative']} as const

const givenRating = {
  type: 'object',
  required: ['rating'],
  additionalProperties: true,
  properties: {
    rating,
    at: {...moment, description: 'When it was posted. Where it is not known, it is taken to be after delivery.'}
  }
} as const

const member = {type: 'string', minLength: 1, maxLength: 200} as const

const trade = {
  type: 'object',
  required: ['at', 'seller', 'buyer', 'item', 'price'],
  additionalProperties: true,
  properties: {
    id: {type: 'string', maxLength: 200, description: "The caller's own name for the trade."},
    at: {...moment, description: 'When it was bought: ISO 8601 with seconds and a zone, such as 2026-03-01T18:30:00Z.'},
    seller: {...member, description: 'The member who sold.'},
    buyer: {...member, description: 'The member who bought. All trades are between the same two members.'},
    item: {
      type: 'string',
      minLength: 1,
      maxLength: 500,
      description: 'What was sold: a title, or the number of the goods. Case and spaces do not matter.'
    },
    price: {
      type: 'number',
      minimum: 0,
      maximum: 1_000_000_000,
      description: 'What the buyer paid for it, postage left out, in whole units of the currency (12.5, not 1250).'
    },
    postage: {
      type: 'number',
      minimum: 0,
      maximum: 1_000_000_000,
      description: 'What the buyer paid for sending it, where that is known, in the same currency.'
    },
    currency: {
      type: 'string',
      pattern: '^[A-Z]{3}$',
      examples: ['EUR'],
      description: 'ISO 4217. Default: a unit worth about a dollar.'
    },
    order: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description:
        'What was checked out or sent together has the same order, and is one purchase. Leave it out where every single item is an order of its own.'
    },
    delivered: {
      ...moment,
      description: 'When the buyer had it, where that is known: the arrival, the collection, or the download.'
    },
    feedback: {
      type: 'object',
      additionalProperties: true,
      properties: {
        fromBuyer: {...givenRating, description: 'What the buyer left for the seller.'},
        fromSeller: {...givenRating, description: 'What the seller left for the buyer.'}
      }
    }
  }
} as const

/** The most trades that one history may hold. */
export const mostTrades = 10_000

/** The JSON Schema of the trades between two members: the one source of the type below and of what `checkHistory` reads. */
export const historySchema = {
  $id: 'History',
  type: 'object',
  description: 'The trades between two members, in any order, and the feedback left both ways.',
  required: ['trades'],
  additionalProperties: true,
  properties: {
    id: {type: 'string', maxLength: 200, description: "The caller's own name for it; echoed in the answer."},
    trades: {type: 'array', maxItems: mostTrades, items: trade}
  }
} as const

export type History = FromSchema<typeof historySchema>
export type Trade = History['trades'][number]
