import {historyAnswerSchema} from '../history/answer.js'
import {historySchema} from '../history/history.js'
import {assessmentSchema} from '../reports/assessment.js'
import {reportedFeedbackSchema} from '../reports/reported-feedback.js'
import {
  appealListSchema,
  appealSchema,
  decisionSchema,
  keptFindingSchema,
  newAppealSchema,
  newRulingSchema,
  ruleListSchema
} from './decision.js'
import {fieldErrorSchema, problemSchema} from './problem.js'
import {
  evidenceSchema,
  findingSchema,
  fixSchema,
  lineErrorSchema,
  placeSchema,
  reportSchema,
  verdictSchema
} from './report.js'

/** Every schema with a name, besides the core's `Submission`: the components of the OpenAPI document. */
export const sharedSchemas = [
  verdictSchema,
  placeSchema,
  evidenceSchema,
  fixSchema,
  findingSchema,
  reportSchema,
  lineErrorSchema,
  fieldErrorSchema,
  problemSchema,
  historySchema,
  historyAnswerSchema,
  reportedFeedbackSchema,
  assessmentSchema,
  keptFindingSchema,
  appealSchema,
  decisionSchema,
  newAppealSchema,
  newRulingSchema,
  appealListSchema,
  ruleListSchema
] as const
