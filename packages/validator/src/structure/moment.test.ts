import {SubmissionError} from '@feedback-lint/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {momentSchema, readMoment} from './moment.js'

const looksRight = new RegExp(momentSchema.pattern, 'u')

describe('readMoment', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T01:00:00+01:00', 0],
    ['1969-12-31T15:30:00-08:30', 0],
    ['1970-01-01t00:00:00z', 0],
    ['1970-01-01T00:00:00.5Z', 500],
    ['1970-01-01T00:00:00.123456789Z', 123],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['2000-02-29T00:00:00Z', Date.UTC(2000, 1, 29)]
  ])('should read %s', (text, time) => {
    expect(text).toMatch(looksRight)
    expect(readMoment(text, '/at')).toBe(time)
  })

  it.each([
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-13-10T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-04-00T00:00:00Z',
    '2026-04-01T24:00:00Z',
    '2026-04-01T23:60:00Z',
    '2026-04-01T23:59:60Z',
    '2026-04-01T23:59:00+24:00',
    '2026-04-01T23:59:00+01:60'
  ])('should refuse %s, which is in no calendar', (text) => {
    expect(text).toMatch(looksRight)
    expect(() => readMoment(text, '/trades/3/at')).toThrow(SubmissionError)
    expect(() => readMoment(text, '/trades/3/at')).toThrow('/trades/3/at must be a moment that is in the calendar')
  })

  it.each(['2026-04-01', '2026-04-01T23:59', '2026-04-01T23:59:00', '2026-04-01 23:59:00Z', '1.4.2026', ''])(
    'should not match %j, whose moment is not certain',
    (text) => {
      expect(text).not.toMatch(looksRight)
    }
  )

  it('should read whatever the clock writes', () => {
    const dates = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true
    })
    fc.assert(fc.property(dates, (date) => readMoment(date.toISOString(), '') === date.getTime()))
  })
})
