import {createLinter, submissionSchema} from '@feedback-lint/core'
import {Ajv} from 'ajv/dist/ajv.js'
import {describe, expect, it} from 'vitest'
import {dishonestHistories} from '../testing/histories/dishonest.js'
import {honestHistories} from '../testing/histories/honest.js'
import {reportCases} from '../testing/reports/cases.js'
import {assessmentSchema, createValidator, historyAnswerSchema, historySchema, reportedFeedbackSchema} from './index.js'
import {findingSchema} from './schemas/report.js'

const validator = createValidator()

describe('createValidator', () => {
  const submissions = [
    {surface: 'listing', from: 'seller', text: 'Buyers who leave negative feedback will be blocked.'},
    {id: 'm1', surface: 'message', from: 'buyer', text: 'Where is my parcel?'},
    {surface: 'feedback', from: 'buyer', text: 'Terrible, broken, never buy here.', rating: 'positive'}
  ]

  it('should check exactly as the core does', () => {
    const linter = createLinter()
    for (const submission of submissions) expect(validator.check(submission)).toEqual(linter.check(submission))
  })

  it('should hand the options of the linter on', () => {
    const options = {
      rules: ['terms/penalty'],
      ruleUrl: (id: string) => `https://rules.example/${id}`,
      secondReader: false
    }
    const [own, linter] = [createValidator(options), createLinter(options)]
    for (const submission of submissions) expect(own.check(submission)).toEqual(linter.check(submission))
    expect(own.linter.rules.map(({id}) => id)).toEqual(['terms/penalty'])
    expect(() => createValidator({rules: ['no/rule']})).toThrow(RangeError)
    expect(() => createValidator({maxLength: 3}).check(submissions[0])).toThrow('/text')
  })

  it('should keep the text of one submission out of the next', () => {
    const [first] = submissions
    const before = validator.check(first)
    validator.check(submissions[2])
    expect(validator.check(first)).toEqual(before)
  })
})

describe('schemas', () => {
  const ajv = new Ajv({schemas: [submissionSchema, historySchema, historyAnswerSchema, reportedFeedbackSchema]})
  ajv.addSchema(
    {...findingSchema, properties: {...findingSchema.properties, related: {}, evidence: {}, fixes: {}}},
    'Finding'
  )
  ajv.addSchema(assessmentSchema)
  const holds = (name: string, value: unknown) => ajv.validate(name, value) || ajv.errorsText()

  it('should describe every history and every answer', () => {
    for (const {trades} of [...honestHistories, ...dishonestHistories]) {
      expect(holds('History', {trades})).toBe(true)
      expect(holds('HistoryAnswer', validator.checkHistory({id: 'x', trades}))).toBe(true)
    }
  })

  it('should describe every report and every assessment', () => {
    for (const {reported} of reportCases) {
      expect(holds('ReportedFeedback', reported)).toBe(true)
      expect(holds('Assessment', validator.assessReport({id: 'x', ...reported}))).toBe(true)
    }
  })

  it('should refuse answers with fields that nobody described', () => {
    const answer = validator.checkHistory({trades: []})
    expect(holds('HistoryAnswer', {...answer, more: 1})).not.toBe(true)
    expect(holds('HistoryAnswer', {...answer, verdict: 'maybe'})).not.toBe(true)
  })
})
