import type {FromSchema} from 'json-schema-to-ts'
import {mostTrades} from './history.js'

const finding = {
  type: 'object',
  required: ['ruleId', 'clause', 'severity', 'title', 'message', 'why', 'trades', 'facts'],
  additionalProperties: false,
  properties: {
    ruleId: {type: 'string', description: 'Such as `history/burst`.'},
    clause: {type: 'string', enum: ['M']},
    severity: {type: 'string', enum: ['error', 'warning']},
    title: {type: 'string'},
    message: {type: 'string', description: 'What was counted, in plain English.'},
    why: {type: 'string', description: "The clause's own words, and what in the trades goes against them."},
    trades: {
      type: 'array',
      items: {type: 'integer', minimum: 0, maximum: mostTrades - 1},
      description: 'The trades that count: their places in the list as sent, ascending.'
    },
    facts: {
      type: 'object',
      description: 'What was measured, and the threshold that it reached.',
      additionalProperties: {
        type: 'object',
        required: ['value', 'threshold'],
        additionalProperties: false,
        properties: {value: {type: 'number'}, threshold: {type: 'number'}}
      }
    }
  }
} as const

/** The JSON Schema of what `checkHistory` answers. Plain data; findings in order of their first trade, then by rule. */
export const historyAnswerSchema = {
  $id: 'HistoryAnswer',
  type: 'object',
  description:
    'What the trades between two members show. A person decides about people: `reject` says how strong the pattern is.',
  required: ['verdict', 'findings', 'ruleset'],
  additionalProperties: false,
  properties: {
    id: {type: 'string', description: "The history's own id."},
    verdict: {
      type: 'string',
      enum: ['reject', 'review', 'accept'],
      description: '`reject`: a strong pattern. `review`: a weak one. `accept`: what honest members do.'
    },
    findings: {type: 'array', items: finding},
    ruleset: {type: 'string', description: 'The version of the rules.'}
  }
} as const

export type HistoryAnswer = FromSchema<typeof historyAnswerSchema>
export type HistoryFinding = HistoryAnswer['findings'][number]
export type Fact = HistoryFinding['facts'][string]
