import type {Finding} from '@feedback-lint/core'
import type {FromSchema} from 'json-schema-to-ts'

/** A finding of a report: the schema `Finding` of the service's document. */
const finding = {$ref: 'Finding#'} as const

const evidenceFinding = {
  type: 'object',
  required: ['index', 'verdict', 'findings', 'explainsRating', 'because'],
  additionalProperties: false,
  properties: {
    index: {type: 'integer', minimum: 0, description: 'Its place in the list of evidence as sent.'},
    verdict: {type: 'string', enum: ['reject', 'review', 'accept']},
    findings: {type: 'array', items: finding, description: 'What is wrong with it; offsets count in its own text.'},
    explainsRating: {type: 'boolean', description: 'Whether it shows that the rating was obtained by a broken clause.'},
    because: {type: 'string', description: 'Why it does or does not, in plain English.'}
  }
} as const

/** The JSON Schema of what `assessReport` answers. It refers to the schema `Finding`, which the reports of texts share. */
export const assessmentSchema = {
  $id: 'Assessment',
  type: 'object',
  description: 'What should go of a reported feedback, for a person to confirm.',
  required: ['remove', 'why', 'findings', 'evidenceFindings', 'confirm', 'ruleset'],
  additionalProperties: false,
  properties: {
    id: {type: 'string', description: "The reported feedback's own id."},
    remove: {
      type: 'string',
      enum: ['feedback', 'comment', 'rating', 'none'],
      description:
        '`comment`: its words break a clause. `rating`: it was obtained by a broken clause. `feedback`: both.'
    },
    why: {type: 'string', description: 'The reasons, in plain English.'},
    findings: {
      type: 'array',
      items: finding,
      description: 'What is wrong with the comment; offsets count in its text.'
    },
    evidenceFindings: {
      type: 'array',
      items: evidenceFinding,
      description: 'One for each piece of evidence that may break a clause or could not be read, in the order sent.'
    },
    confirm: {
      type: 'array',
      items: {type: 'string'},
      description: 'What a person must confirm before anything is removed. Empty only where nothing speaks for removal.'
    },
    ruleset: {type: 'string', description: 'The version of the rules.'}
  }
} as const

type Shape = FromSchema<typeof assessmentSchema>

export interface EvidenceFinding extends Omit<Shape['evidenceFindings'][number], 'findings'> {
  findings: Finding[]
}

export interface Assessment extends Omit<Shape, 'findings' | 'evidenceFindings'> {
  findings: Finding[]
  evidenceFindings: EvidenceFinding[]
}

export type Removal = Assessment['remove']
