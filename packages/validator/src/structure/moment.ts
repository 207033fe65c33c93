import {SubmissionError} from '@feedback-lint/core'

/** A moment: ISO 8601 with seconds and a zone. Without a zone the same text would mean another moment elsewhere. */
export const momentSchema = {
  type: 'string',
  maxLength: 40,
  pattern: '^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})$',
  examples: ['2026-03-01T18:30:00Z']
} as const

const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/**
 * Milliseconds since 1970 of a text that matches `momentSchema`. Throws a `SubmissionError` for a moment that is not in
 * the calendar, such as 30 February.
 */
export function readMoment(text: string, field: string): number {
  const [year, month, day, hour, minute, second] = text.split(/[-Tt:.Zz+]/u, 6).map(Number) as Parts
  const [zoneHour, zoneMinute] = /[Zz]$/u.test(text)
    ? [0, 0]
    : (text.slice(-5).split(':').map(Number) as [number, number])
  const isReal =
    day >= 1 &&
    day <= lengthOf(month, year) &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    zoneHour < 24 &&
    zoneMinute < 60
  if (!isReal) throw new SubmissionError(field, 'wrong-value', 'must be a moment that is in the calendar')
  // Finer parts than a millisecond are cut off here, since engines are not bound to read them.
  return Date.parse(text.toUpperCase().replace(/(\.\d{3})\d+/u, '$1'))
}

type Parts = [number, number, number, number, number, number]

function lengthOf(month: number, year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (daysIn[month - 1] ?? 0)
}
