export {type Fact, type HistoryAnswer, type HistoryFinding, historyAnswerSchema} from './history/answer.js'
export {type History, historySchema, mostTrades, type Trade} from './history/history.js'
export {type HistoryOptions, type HistoryThresholds, thresholdTable} from './history/thresholds.js'
export {type Assessment, assessmentSchema, type EvidenceFinding, type Removal} from './reports/assessment.js'
export {
  type Evidence,
  mostEvidence,
  type ReportedFeedback,
  reportedFeedbackSchema
} from './reports/reported-feedback.js'
export {type Act, actSchema} from './structure/act.js'
export {createValidator, type Validator, type ValidatorOptions} from './validator.js'
