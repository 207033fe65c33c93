import type {FromSchema} from 'json-schema-to-ts'

/**
 * The JSON Schema of a submission: the one source of the TypeScript type below, of what `readSubmission` accepts, and
 * of the service's documents.
 */
export const submissionSchema = {
  $id: 'Submission',
  type: 'object',
  description: 'A text that somebody wants to publish or send, and what is known about it.',
  required: ['surface', 'from', 'text'],
  additionalProperties: true,
  properties: {
    id: {type: 'string', maxLength: 200, description: "The caller's own name for it; echoed in the report."},
    surface: {
      type: 'string',
      enum: ['listing', 'message', 'revision-request', 'feedback', 'follow-up'],
      description: 'Where the text will stand.'
    },
    from: {type: 'string', enum: ['seller', 'buyer'], description: 'Who wrote it.'},
    format: {
      type: 'string',
      enum: ['text', 'markdown', 'html'],
      description: 'How the text is written. Default: listings are Markdown, all else is plain text.'
    },
    text: {
      type: 'string',
      description: 'The text, exactly as submitted. Offsets in the report count its UTF-16 code units.'
    },
    rating: {
      type: 'string',
      enum: ['positive', 'neutral', 'negative'],
      description:
        'The rating that stands with the text. Required on feedback, follow-ups (the rating that is followed) and revision requests (the rating now).'
    },
    requested: {
      type: 'string',
      enum: ['positive'],
      description: 'On a revision request: the rating that is asked for.'
    },
    detailedRatings: {
      type: 'object',
      additionalProperties: {type: 'integer', minimum: 1, maximum: 5},
      description: 'On feedback: detailed seller ratings, 1 to 5 stars, by name.'
    },
    context: {
      type: 'object',
      additionalProperties: true,
      properties: {listing: {type: 'string', description: 'The text of the listing that a message is about.'}},
      description: 'What the text leans on.'
    }
  }
} as const

/** A text to be checked; see the schema for the meaning of each field. */
export type Submission = FromSchema<typeof submissionSchema>
export type Surface = Submission['surface']
export type Author = Submission['from']
export type Format = NonNullable<Submission['format']>
export type Rating = NonNullable<Submission['rating']>
