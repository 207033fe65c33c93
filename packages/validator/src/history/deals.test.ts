import {SubmissionError} from '@feedback-lint/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {createValidator} from '../validator.js'
import {readHistory} from './deals.js'

const {checkHistory} = createValidator()
const at = '2026-03-01T18:30:00Z'
const trade = {at, seller: 'ann', buyer: 'bob', item: 'Lamp', price: 12.5}
const back = {...trade, seller: 'bob', buyer: 'ann'}

function problemOf(value: unknown): SubmissionError | undefined {
  try {
    checkHistory(value)
    return undefined
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error
    return error
  }
}

describe('readHistory', () => {
  it.each([
    [undefined, '', 'wrong-type'],
    ['trades', '', 'wrong-type'],
    [[], '', 'wrong-type'],
    [{}, '/trades', 'missing'],
    [{trades: {}}, '/trades', 'wrong-type'],
    [{trades: [null]}, '/trades/0', 'wrong-type'],
    [{trades: [], id: 7}, '/id', 'wrong-type'],
    [{trades: [], id: 'x'.repeat(201)}, '/id', 'too-long'],
    [{trades: [trade, {...trade, at: undefined}]}, '/trades/1/at', 'missing'],
    [{trades: [{...trade, at: '2026-03-01'}]}, '/trades/0/at', 'wrong-value'],
    [{trades: [{...trade, at: '2026-02-30T00:00:00Z'}]}, '/trades/0/at', 'wrong-value'],
    [{trades: [{...trade, at: 1767225600}]}, '/trades/0/at', 'wrong-type'],
    [{trades: [{...trade, seller: ''}]}, '/trades/0/seller', 'wrong-value'],
    [{trades: [{...trade, buyer: 'ann'}]}, '/trades/0/buyer', 'wrong-value'],
    [{trades: [trade, back, {...trade, buyer: 'cleo'}]}, '/trades/2/buyer', 'wrong-value'],
    [{trades: [trade, {...trade, seller: 'cleo'}]}, '/trades/1/seller', 'wrong-value'],
    [{trades: [{...trade, item: ''}]}, '/trades/0/item', 'wrong-value'],
    [{trades: [{...trade, item: 'x'.repeat(501)}]}, '/trades/0/item', 'too-long'],
    [{trades: [{...trade, price: -1}]}, '/trades/0/price', 'wrong-value'],
    [{trades: [{...trade, price: '12.50'}]}, '/trades/0/price', 'wrong-type'],
    [{trades: [{...trade, price: Number.NaN}]}, '/trades/0/price', 'wrong-type'],
    [{trades: [{...trade, price: Number.POSITIVE_INFINITY}]}, '/trades/0/price', 'wrong-type'],
    [{trades: [{...trade, price: 1e10}]}, '/trades/0/price', 'wrong-value'],
    [{trades: [{...trade, postage: -2}]}, '/trades/0/postage', 'wrong-value'],
    [{trades: [{...trade, currency: 'Euro'}]}, '/trades/0/currency', 'wrong-value'],
    [{trades: [{...trade, order: 5}]}, '/trades/0/order', 'wrong-type'],
    [{trades: [{...trade, delivered: 'soon'}]}, '/trades/0/delivered', 'wrong-value'],
    [{trades: [{...trade, delivered: '2026-04-31T00:00:00Z'}]}, '/trades/0/delivered', 'wrong-value'],
    [{trades: [{...trade, feedback: []}]}, '/trades/0/feedback', 'wrong-type'],
    [{trades: [{...trade, feedback: {fromBuyer: {}}}]}, '/trades/0/feedback/fromBuyer/rating', 'missing'],
    [{trades: [{...trade, feedback: {fromSeller: {rating: 5}}}]}, '/trades/0/feedback/fromSeller/rating', 'wrong-type'],
    [
      {trades: [{...trade, feedback: {fromBuyer: {rating: 'positive', at: '2026-13-01T00:00:00Z'}}}]},
      '/trades/0/feedback/fromBuyer/at',
      'wrong-value'
    ]
  ])('should refuse what is no history and name the field: %#', (value, field, code) => {
    const problem = problemOf(value)
    expect(problem).toMatchObject({field, code})
    expect(problem!.message.startsWith(field || 'the submission')).toBe(true)
  })

  it('should take ten thousand trades and no more', () => {
    const trades = Array.from({length: 10_000}, () => trade)
    expect(problemOf({trades})).toBeUndefined()
    expect(problemOf({trades: [...trades, trade]})).toMatchObject({field: '/trades', code: 'too-long'})
  })

  it('should say nothing of what was sent', () => {
    expect(problemOf({trades: [trade, {...trade, buyer: 'Secret Name'}]})?.message).toBe(
      '/trades/1/buyer must be one of the two members of the first trade'
    )
  })

  it('should answer or refuse whatever it is given, and never break', () => {
    fc.assert(fc.property(fc.anything(), (value) => void problemOf(value)))
    fc.assert(fc.property(fc.array(fc.anything()), (trades) => void problemOf({trades})))
  })

  it('should not be fooled by names that objects have of themselves', () => {
    const trades = [{...trade, seller: '__proto__', buyer: 'constructor', item: 'toString', order: '__proto__'}]
    expect(checkHistory({trades}).verdict).toBe('accept')
    expect(problemOf({trades: [{...trade, currency: 'XXX'}]})).toBeUndefined()
  })

  it('should read money in dollars, postage and all, and items without case and spaces', () => {
    const read = (more: object) => readHistory({trades: [{...trade, ...more}]}).deals[0]
    expect(read({})?.paid).toBe(12.5)
    expect(read({postage: 2.5})?.paid).toBe(15)
    expect(read({price: 1500, currency: 'JPY'})?.paid).toBe(10)
    expect(read({price: 3, currency: 'XAU'})?.paid).toBe(3)
    expect(read({item: '  LAMP\u00a0 No. 2\n'})?.item).toBe('lamp no. 2')
    expect(read({item: 'ｌａｍｐ'})?.item).toBe('lamp')
  })
})
