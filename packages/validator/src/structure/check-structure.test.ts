import {readSubmission, SubmissionError} from '@feedback-lint/core'
import {describe, expect, it} from 'vitest'
import {createValidator} from '../validator.js'

const {check, checkStructure} = createValidator()

const trade = {seller: 'ann', buyer: 'bob'}
const text = 'Now that it is sorted, would you consider revising your feedback?'
const request = {surface: 'revision-request', from: 'seller', text, rating: 'negative', requested: 'positive'}
const left = {author: 'bob', rating: 'negative'}
const followUp = {surface: 'follow-up', from: 'buyer', text: 'Still broken.', rating: 'negative'}

const revision = {submission: request, sender: 'ann', trade, feedback: left}
const following = {submission: followUp, sender: 'bob', trade, feedback: left}
const listing = {
  submission: {surface: 'listing', from: 'seller', text: 'A lamp.'},
  sender: 'ann',
  trade: {seller: 'ann'}
}
const message = {submission: {surface: 'message', from: 'buyer', text: 'Is it new?'}, sender: 'bob', trade}
const feedback = {
  submission: {surface: 'feedback', from: 'buyer', text: 'Good.', rating: 'positive'},
  sender: 'bob',
  trade
}

function problemOf(act: unknown): {field: string; code: string; message: string} | undefined {
  try {
    checkStructure(act)
    return undefined
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error
    return {field: error.field, code: error.code, message: error.message}
  }
}

describe('checkStructure', () => {
  it.each([
    ['a revision request of a negative', revision],
    [
      'a revision request of a neutral',
      {...revision, submission: {...request, rating: 'neutral'}, feedback: {...left, rating: 'neutral'}}
    ],
    ['a follow-up by the buyer', following],
    [
      'a follow-up by the seller, to the seller’s own feedback',
      {
        ...following,
        submission: {...followUp, from: 'seller', rating: 'positive'},
        sender: 'ann',
        feedback: {author: 'ann', rating: 'positive'}
      }
    ],
    ['a listing', listing],
    ['a message of the buyer', message],
    ['a message of the seller', {...message, submission: {...message.submission, from: 'seller'}, sender: 'ann'}],
    ['a question before the sale', {...message, sender: 'cleo', trade: {seller: 'ann'}}],
    ['the buyer’s feedback', feedback],
    ['the seller’s feedback', {...feedback, submission: {...feedback.submission, from: 'seller'}, sender: 'ann'}],
    ['what has fields of its own', {...revision, shop: 7, trade: {...trade, id: 't1'}}]
  ])('should let pass %s', (_, act) => {
    expect(problemOf(act)).toBeUndefined()
    expect(checkStructure(act)).toBe(act)
  })

  it.each([
    // A revision request is for the seller of that trade …
    [
      'by the buyer, who says so',
      {...revision, submission: {...request, from: 'buyer'}, sender: 'bob'},
      '/submission/from',
      'wrong-value'
    ],
    ['by the buyer, who says otherwise', {...revision, sender: 'bob'}, '/sender', 'wrong-value'],
    ['by the seller of another trade', {...revision, sender: 'cleo'}, '/sender', 'wrong-value'],
    ['in a trade without a buyer', {...revision, trade: {seller: 'ann'}}, '/trade/buyer', 'missing'],
    // … on feedback rated negative or neutral …
    [
      'on a positive, which it says',
      {...revision, submission: {...request, rating: 'positive'}},
      '/submission/rating',
      'wrong-value'
    ],
    [
      'on a positive, which it hides',
      {...revision, feedback: {...left, rating: 'positive'}},
      '/feedback/rating',
      'wrong-value'
    ],
    ['without a rating', {...revision, submission: {...request, rating: undefined}}, '/submission/rating', 'missing'],
    [
      'with another rating than the feedback has',
      {...revision, feedback: {...left, rating: 'neutral'}},
      '/submission/rating',
      'wrong-value'
    ],
    ['on feedback that is not there', {...revision, feedback: undefined}, '/feedback', 'missing'],
    [
      'on the seller’s own feedback',
      {...revision, feedback: {...left, author: 'ann'}},
      '/feedback/author',
      'wrong-value'
    ],
    [
      'on the feedback of somebody else',
      {...revision, feedback: {...left, author: 'cleo'}},
      '/feedback/author',
      'wrong-value'
    ],
    // … and asks for positive.
    [
      'asking for neutral',
      {...revision, submission: {...request, requested: 'neutral'}},
      '/submission/requested',
      'wrong-value'
    ],
    [
      'asking for negative',
      {...revision, submission: {...request, requested: 'negative'}},
      '/submission/requested',
      'wrong-value'
    ],
    [
      'asking for nothing',
      {...revision, submission: {...request, requested: undefined}},
      '/submission/requested',
      'missing'
    ]
  ])('should refuse a revision request %s', (_, act, field, code) => {
    expect(problemOf(act)).toMatchObject({field, code})
  })

  it.each([
    [
      'by the other party',
      {...following, submission: {...followUp, from: 'seller'}, sender: 'ann'},
      '/feedback/author',
      'wrong-value'
    ],
    ['by a stranger', {...following, sender: 'cleo'}, '/sender', 'wrong-value'],
    ['in the wrong part', {...following, submission: {...followUp, from: 'seller'}}, '/submission/from', 'wrong-value'],
    ['to nothing', {...following, feedback: undefined}, '/feedback', 'missing'],
    ['without a rating', {...following, submission: {...followUp, rating: undefined}}, '/submission/rating', 'missing'],
    [
      'with another rating',
      {...following, feedback: {...left, rating: 'positive'}},
      '/submission/rating',
      'wrong-value'
    ]
  ])('should refuse a follow-up %s', (_, act, field, code) => {
    expect(problemOf(act)).toMatchObject({field, code})
  })

  it.each([
    ['a listing of somebody else', {...listing, sender: 'bob'}, '/sender', 'wrong-value'],
    [
      'a listing by a buyer',
      {...listing, submission: {...listing.submission, from: 'buyer'}},
      '/submission/from',
      'wrong-value'
    ],
    ['a message of a stranger to a trade', {...message, sender: 'cleo'}, '/sender', 'wrong-value'],
    ['a message in the wrong part', {...message, sender: 'ann'}, '/submission/from', 'wrong-value'],
    [
      'a question before the sale, as the seller',
      {...message, submission: {...message.submission, from: 'seller'}, sender: 'cleo', trade: {seller: 'ann'}},
      '/submission/from',
      'wrong-value'
    ],
    ['feedback by a stranger', {...feedback, sender: 'cleo'}, '/sender', 'wrong-value'],
    ['feedback before a sale', {...feedback, trade: {seller: 'ann'}}, '/trade/buyer', 'missing'],
    [
      'feedback without a rating',
      {...feedback, submission: {...feedback.submission, rating: undefined}},
      '/submission/rating',
      'missing'
    ],
    ['a trade with oneself', {...feedback, trade: {seller: 'bob', buyer: 'bob'}}, '/trade/buyer', 'wrong-value'],
    ['what is no submission', {...feedback, submission: 'Good.'}, '/submission', 'wrong-type'],
    [
      'a submission without a text',
      {...feedback, submission: {surface: 'feedback', from: 'buyer'}},
      '/submission/text',
      'missing'
    ],
    ['nothing', undefined, '', 'wrong-type'],
    ['no sender', {...feedback, sender: undefined}, '/sender', 'missing'],
    ['an empty name', {...feedback, sender: ''}, '/sender', 'wrong-value']
  ])('should refuse %s', (_, act, field, code) => {
    expect(problemOf(act)).toMatchObject({field, code})
    expect(problemOf(act)!.message.startsWith(field || 'the submission')).toBe(true)
  })

  it('should say nothing of the text', () => {
    expect(problemOf({...revision, sender: 'bob'})?.message).toBe(
      "/sender must be the seller of the trade: a revision-request is the seller's"
    )
    expect(problemOf({...revision, submission: {...request, rating: 'secret'}})?.message).not.toContain('secret')
  })

  it('should let pass exactly what POLICY lists, of every combination', () => {
    let passed = 0
    for (const act of everyAct()) {
      const {submission, sender, feedback: given} = act
      const {surface, from, rating, requested} = submission
      const isFitting = rating === given.rating && from === (sender === 'ann' ? 'seller' : 'buyer')
      const isAllowed =
        surface === 'revision-request'
          ? sender === 'ann' && given.author === 'bob' && given.rating !== 'positive' && requested === 'positive'
          : sender !== 'cleo' && given.author === sender
      const ok = problemOf(act) === undefined
      if (ok) passed += 1
      expect(ok).toBe(isFitting && isAllowed)
    }
    expect(passed).toBe(14)
  })
})

const ratings = ['positive', 'neutral', 'negative'] as const
const members = ['ann', 'bob', 'cleo'] as const

function* everyAct() {
  for (const surface of ['revision-request', 'follow-up'] as const) {
    for (const from of ['seller', 'buyer'] as const) {
      for (const [rating, requested] of ratings.flatMap((one) => [
        [one, 'positive'] as const,
        [one, undefined] as const
      ])) {
        const submission = {surface, from, text: 'Hello.', rating, requested}
        for (const sender of members) {
          for (const author of members) {
            for (const now of ratings) yield {submission, sender, trade, feedback: {author, rating: now}}
          }
        }
      }
    }
  }
}

describe('the structure that one submission shows by itself', () => {
  it.each([
    [{...request, from: 'buyer'}, '/from'],
    [{...request, rating: 'positive'}, '/rating'],
    [{...request, rating: undefined}, '/rating'],
    [{...request, requested: 'neutral'}, '/requested'],
    [{...followUp, rating: undefined}, '/rating'],
    [{surface: 'feedback', from: 'buyer', text: ''}, '/rating'],
    [{surface: 'listing', from: 'buyer', text: ''}, '/from']
  ])('should be an error, not a verdict: %j', (submission, field) => {
    for (const read of [check, readSubmission]) {
      try {
        read(submission)
        expect.unreachable()
      } catch (error) {
        expect(error).toBeInstanceOf(SubmissionError)
        expect(error).toMatchObject({field})
      }
    }
  })

  it('should let pass a revision request and a follow-up that are in order', () => {
    expect(check(request).verdict).toBe('accept')
    expect(check(followUp).verdict).toBe('accept')
  })
})
