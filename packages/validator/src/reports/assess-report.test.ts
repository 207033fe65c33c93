import {createLinter, SubmissionError} from '@feedback-lint/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {reportCases} from '../../testing/reports/cases.js'
import {createValidator} from '../validator.js'

const {assessReport} = createValidator()
const linter = createLinter()

describe('assessReport', () => {
  it.each(reportCases)('should say what goes: $name', ({reported, remove, why, confirm = [], explains}) => {
    const assessment = assessReport(reported)
    expect(assessment.remove).toBe(remove)
    if (why !== undefined) expect(assessment.why).toContain(why)
    for (const words of confirm) expect(assessment.confirm.join('\n')).toContain(words)
    const explaining = assessment.evidenceFindings.filter(({explainsRating}) => explainsRating).map(({index}) => index)
    if (explains) expect(explaining).toEqual(explains)
    if (remove !== 'none') expect(assessment.confirm.length).toBeGreaterThan(0)
  })

  it('should hold at least forty cases, of each kind of answer', () => {
    expect(reportCases.length).toBeGreaterThanOrEqual(40)
    for (const removal of ['none', 'comment', 'rating', 'feedback'] as const) {
      expect(reportCases.filter(({remove}) => remove === removal).length).toBeGreaterThanOrEqual(3)
    }
  })

  it('should give exactly the findings of the linter', () => {
    for (const {reported} of reportCases) {
      const {feedback, evidence = []} = reported
      const {findings, evidenceFindings} = assessReport(reported)
      expect(findings).toEqual(linter.check({surface: 'feedback', ...feedback}).findings)
      for (const found of evidenceFindings) {
        const report = linter.check({surface: 'message', ...evidence[found.index]!})
        expect(found).toMatchObject({findings: report.findings, verdict: report.verdict})
      }
    }
  })

  it('should never remove for evidence alone that breaks nothing, however much of it there is', () => {
    const innocent = fc.constantFrom(
      'Your parcel is on its way.',
      'Thanks!',
      'Where is it?',
      "I'll open a case.",
      'Please leave feedback.'
    )
    const evidence = fc.array(fc.record({from: fc.constantFrom('seller', 'buyer'), text: innocent}), {maxLength: 20})
    fc.assert(
      fc.property(evidence, fc.constantFrom('positive', 'neutral', 'negative'), (list, rating) => {
        const {remove, evidenceFindings} = assessReport({feedback: {from: 'buyer', rating, text: ''}, evidence: list})
        expect(remove).toBe('none')
        expect(evidenceFindings).toEqual([])
      }),
      {numRuns: 60}
    )
  })

  it('should take what one piece of evidence shows for shown, wherever it stands', () => {
    const demand = {from: 'seller', text: 'You must leave 5 stars.'} as const
    fc.assert(
      fc.property(fc.nat({max: 15}), fc.nat({max: 15}), (before, after) => {
        const small = {from: 'seller', text: 'Thanks!'} as const
        const evidence = [
          ...Array.from({length: before}, () => small),
          demand,
          ...Array.from({length: after}, () => small)
        ]
        const {remove, evidenceFindings} = assessReport({
          feedback: {from: 'buyer', rating: 'positive', text: 'Good.'},
          evidence
        })
        expect(remove).toBe('rating')
        expect(evidenceFindings.map(({index}) => index)).toEqual([before])
      }),
      {numRuns: 30}
    )
  })

  it('should echo the id, answer in plain data and leave the report alone', () => {
    for (const {reported} of reportCases) {
      const copy = structuredClone(reported)
      const assessment = assessReport({id: 'r1', ...reported})
      expect(assessment.id).toBe('r1')
      expect(reported).toEqual(copy)
      expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment)
      expect(assessReport({id: 'r1', ...reported})).toEqual(assessment)
    }
    expect(assessReport(reportCases[0]!.reported)).not.toHaveProperty('id')
  })

  it('should not repeat what a person must confirm', () => {
    for (const {reported} of reportCases) {
      const {confirm} = assessReport(reported)
      expect(new Set(confirm).size).toBe(confirm.length)
    }
  })

  const feedback = {from: 'buyer', rating: 'negative', text: 'Late.'}

  it.each([
    [undefined, '', 'wrong-type'],
    [{}, '/feedback', 'missing'],
    [{feedback: {rating: 'negative', text: 'Late.'}}, '/feedback/from', 'missing'],
    [{feedback: {...feedback, rating: 'bad'}}, '/feedback/rating', 'wrong-value'],
    [{feedback: {...feedback, surface: 'message'}}, '/feedback/surface', 'wrong-value'],
    [{feedback: {...feedback, changedFrom: 'negative'}}, '/feedback/changedFrom', 'wrong-value'],
    [{feedback: {...feedback, detailedRatings: {postage: 7}}}, '/feedback/detailedRatings/postage', 'wrong-value'],
    [{feedback: {...feedback, at: 'yesterday'}}, '/feedback/at', 'wrong-value'],
    [{feedback: {...feedback, at: '2026-02-30T00:00:00Z'}}, '/feedback/at', 'wrong-value'],
    [{feedback, evidence: {}}, '/evidence', 'wrong-type'],
    [{feedback, evidence: [{from: 'seller'}]}, '/evidence/0/text', 'missing'],
    [{feedback, evidence: [{from: 'shop', text: ''}]}, '/evidence/0/from', 'wrong-value'],
    [{feedback, evidence: [{from: 'buyer', text: '', surface: 'listing'}]}, '/evidence/0/from', 'wrong-value'],
    [{feedback, evidence: [{from: 'seller', text: '', surface: 'revision-request'}]}, '/evidence/0/rating', 'missing'],
    [
      {feedback, evidence: [{from: 'seller', text: '', context: {listing: 3}}]},
      '/evidence/0/context/listing',
      'wrong-type'
    ],
    [{feedback, evidence: Array.from({length: 201}, () => ({from: 'seller', text: ''}))}, '/evidence', 'too-long'],
    [{feedback: {...feedback, text: 'x'.repeat(1_000_001)}}, '/feedback/text', 'too-long'],
    [
      {feedback, evidence: [600_000, 600_000].map((n) => ({from: 'seller', text: ' '.repeat(n)}))},
      '/evidence/1/text',
      'too-long'
    ],
    [{feedback, reportedBy: 'me'}, '/reportedBy', 'wrong-value'],
    [{feedback, reason: 'x'.repeat(10_001)}, '/reason', 'too-long']
  ])('should refuse what is no report and name the field: %#', (value, field, code) => {
    let problem: unknown
    try {
      assessReport(value)
    } catch (error) {
      problem = error
    }
    expect(problem).toBeInstanceOf(SubmissionError)
    expect(problem).toMatchObject({field, code})
    expect((problem as Error).message.startsWith(field || 'the submission')).toBe(true)
  })

  it('should hold texts to the length that the validator was made for', () => {
    const short = createValidator({maxLength: 10})
    expect(() => short.assessReport({feedback, evidence: [{from: 'seller', text: 'x'.repeat(11)}]})).toThrow(
      '/evidence/0/text'
    )
  })
})
