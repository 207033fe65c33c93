import {submissionSchema} from '@feedback-lint/core'
import type {FromSchema} from 'json-schema-to-ts'

const member = {type: 'string', minLength: 1, maxLength: 200} as const

/** Without its `$id`: a schema inside another must not claim the name of the one that stands by itself. */
const {$id: _, ...submission} = submissionSchema

/**
 * The JSON Schema of an act: a submission, the member who sends it, and the trade that it is about. It holds what a single
 * submission does not say: who that member is.
 */
export const actSchema = {
  $id: 'Act',
  type: 'object',
  description: 'A submission, who sends it, and the trade that it is about.',
  required: ['submission', 'sender', 'trade'],
  additionalProperties: true,
  properties: {
    submission,
    sender: {...member, description: 'The member who sends the submission.'},
    trade: {
      type: 'object',
      required: ['seller'],
      additionalProperties: true,
      properties: {
        seller: {...member, description: 'The member who sells.'},
        buyer: {...member, description: 'The member who bought. A listing has none yet.'}
      }
    },
    feedback: {
      type: 'object',
      required: ['author', 'rating'],
      additionalProperties: true,
      description: 'The feedback that a revision request or a follow-up is about, as the marketplace has it.',
      properties: {
        author: {...member, description: 'The member who left it.'},
        rating: {type: 'string', enum: ['positive', 'neutral', 'negative'], description: 'The rating now.'}
      }
    }
  }
} as const

export type Act = FromSchema<typeof actSchema>
