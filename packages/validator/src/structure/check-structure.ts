import {type ReadOptions, readSubmission, type Submission, SubmissionError} from '@feedback-lint/core'
import {type Act, actSchema} from './act.js'
import {matchSchema} from './match-schema.js'
import {under} from './under.js'

/**
 * Returns the value when the sender may send this submission in this trade and it fits the feedback that it is about.
 * Throws a `SubmissionError` that names the field otherwise: such an act is malformed, and gets no verdict.
 */
export function checkStructure(value: unknown, options: ReadOptions = {}): Act {
  matchSchema(value, shapeSchema, '')
  const act = value as Act
  under('/submission', () => readSubmission(act.submission, options))
  holdMembers(act)
  holdRole(act)
  holdFeedback(act)
  return act
}

/** The submission is read by the core, which holds it to more than its schema says. */
const shapeSchema = {
  ...actSchema,
  properties: {...actSchema.properties, submission: {type: 'object'}}
} as const

function holdMembers({submission, trade: {seller, buyer}}: Act): void {
  if (seller === buyer) throw new SubmissionError('/trade/buyer', 'wrong-value', 'must not be the seller')
  if (submission.surface === 'listing' || submission.surface === 'message' || buyer !== undefined) return
  throw new SubmissionError('/trade/buyer', 'missing', `is missing: a ${submission.surface} follows a sale`)
}

function holdRole({submission: {surface, from}, sender, trade}: Act): void {
  if (surface === 'listing' || surface === 'revision-request') {
    if (sender !== trade.seller) {
      throw new SubmissionError(
        '/sender',
        'wrong-value',
        `must be the seller of the trade: a ${surface} is the seller's`
      )
    }
    return
  }
  // Before a sale anybody may ask the seller something: the buyer is not known yet.
  const role = roleOf(sender, trade) ?? (surface === 'message' && trade.buyer === undefined ? 'buyer' : undefined)
  if (!role) throw new SubmissionError('/sender', 'wrong-value', 'must be the seller or the buyer of the trade')
  if (role !== from) {
    throw new SubmissionError(
      '/submission/from',
      'wrong-value',
      `must be ${role}: that is the sender's part in the trade`
    )
  }
}

function roleOf(sender: string, {seller, buyer}: Act['trade']): Submission['from'] | undefined {
  if (sender === seller) return 'seller'
  return sender === buyer ? 'buyer' : undefined
}

function holdFeedback({submission, sender, trade, feedback}: Act): void {
  const {surface, rating, requested} = submission
  if (surface !== 'revision-request' && surface !== 'follow-up') return
  if (!feedback)
    throw new SubmissionError('/feedback', 'missing', `is missing: a ${surface} is about feedback that was left`)
  const author = surface === 'follow-up' ? sender : trade.buyer
  if (feedback.author !== author) {
    const problem =
      surface === 'follow-up'
        ? 'must be the sender: a follow-up is by the author of the feedback'
        : 'must be the buyer: a revision request is about feedback that the buyer left'
    throw new SubmissionError('/feedback/author', 'wrong-value', problem)
  }
  if (surface === 'revision-request') holdRevision(feedback.rating, requested)
  if (feedback.rating !== rating) {
    throw new SubmissionError('/submission/rating', 'wrong-value', 'must be the rating that the feedback has now')
  }
}

function holdRevision(rating: string, requested: Submission['requested']): void {
  if (rating === 'positive') {
    throw new SubmissionError('/feedback/rating', 'wrong-value', 'must be negative or neutral to be revised')
  }
  if (requested === undefined) {
    throw new SubmissionError('/submission/requested', 'missing', 'is missing: a revision request asks for positive')
  }
}
