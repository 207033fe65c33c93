import type {FromSchema} from 'json-schema-to-ts'
import {momentSchema as moment} from '../structure/moment.js'

const author = {type: 'string', enum: ['seller', 'buyer']} as const
const rating = {type: 'string', enum: ['positive', 'neutral', 'negative']} as const
const format = {type: 'string', enum: ['text', 'markdown', 'html'], description: 'As in a submission.'} as const

/** The most pieces of evidence that one report may hold. */
export const mostEvidence = 200

const feedback = {
  type: 'object',
  required: ['from', 'rating', 'text'],
  additionalProperties: true,
  description: 'The feedback that was reported.',
  properties: {
    from: {...author, description: 'Who left it.'},
    rating: {...rating, description: 'The rating that stands now.'},
    text: {type: 'string', description: 'The comment as it stands; empty where there is none.'},
    surface: {type: 'string', enum: ['feedback', 'follow-up'], description: 'Default: feedback.'},
    format,
    detailedRatings: {
      type: 'object',
      additionalProperties: {type: 'integer', minimum: 1, maximum: 5},
      description: 'Detailed seller ratings, 1 to 5 stars, by name.'
    },
    changedFrom: {...rating, description: 'The rating before the last change, if it was ever changed.'},
    at: {
      ...moment,
      description: 'When the rating was left or last changed: evidence from later cannot have obtained it.'
    }
  }
} as const

const evidence = {
  type: 'object',
  required: ['from', 'text'],
  additionalProperties: true,
  properties: {
    from: {...author, description: 'Who wrote it, in this trade.'},
    text: {type: 'string'},
    surface: {
      type: 'string',
      enum: ['listing', 'message', 'revision-request', 'feedback', 'follow-up'],
      description: 'Where it stood. Default: message.'
    },
    format,
    rating: {
      ...rating,
      description: 'The rating that stood beside it: required on a revision request, feedback and follow-up.'
    },
    context: {
      type: 'object',
      additionalProperties: true,
      properties: {listing: {type: 'string', description: 'The text of the listing that it is about.'}}
    },
    at: {...moment, description: 'When it was sent.'}
  }
} as const

/** The JSON Schema of reported feedback: the one source of the type below and of what `assessReport` reads. */
export const reportedFeedbackSchema = {
  $id: 'ReportedFeedback',
  type: 'object',
  description: 'Feedback that somebody reported, and the messages that are to show how it came about.',
  required: ['feedback'],
  additionalProperties: true,
  properties: {
    id: {type: 'string', maxLength: 200, description: "The caller's own name for it; echoed in the answer."},
    feedback,
    evidence: {type: 'array', maxItems: mostEvidence, items: evidence},
    reportedBy: {
      ...author,
      description: 'Who reported it. What the reporter wrote counts only as far as a person confirms it.'
    },
    reason: {type: 'string', maxLength: 10_000, description: 'What the reporter says. It is never taken as proof.'}
  }
} as const

export type ReportedFeedback = FromSchema<typeof reportedFeedbackSchema>
export type Evidence = NonNullable<ReportedFeedback['evidence']>[number]
