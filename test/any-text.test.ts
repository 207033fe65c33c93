import {createLinter} from '@feedback-lint/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readCases} from './corpus/cases.js'

const linter = createLinter()
const words = [...new Set(readCases().flatMap(({text}) => text.split(/\s+/u)))]
const marks = [
  '.',
  ',',
  '!',
  '?',
  '\n',
  '\n\n',
  '- ',
  '|',
  '**',
  '<b>',
  '</b>',
  '&amp;',
  '=',
  ';',
  ':',
  '"',
  '5*',
  '⭐',
  '\u200b'
]

describe('check', () => {
  it('should answer whatever the words, and quote what stands there', () => {
    const text = fc
      .array(
        fc.oneof({arbitrary: fc.constantFrom(...words), weight: 6}, {arbitrary: fc.constantFrom(...marks), weight: 1}),
        {maxLength: 40}
      )
      .map((parts) => parts.join(' '))
    const surface = fc.constantFrom('listing', 'message', 'revision-request', 'feedback', 'follow-up')
    const format = fc.constantFrom('text', 'markdown', 'html')
    fc.assert(
      fc.property(text, surface, format, fc.boolean(), (written, where, how, buyer) => {
        const from = where === 'listing' || where === 'revision-request' || !buyer ? 'seller' : 'buyer'
        const rating = where === 'revision-request' ? 'negative' : 'positive'
        const submission = {
          surface: where,
          from,
          format: how,
          text: written,
          rating,
          context: {listing: 'A lamp with a shade.'}
        }
        const report = linter.check(submission)
        for (const {start, end, quote, fixes, evidence} of report.findings) {
          expect(written.slice(start, end)).toBe(quote)
          expect(quote).not.toBe('')
          for (const place of [...evidence, ...fixes.flatMap(({edits}) => edits)]) {
            expect(place.start).toBeGreaterThanOrEqual(0)
            expect(place.end).toBeGreaterThanOrEqual(place.start)
            expect(place.end).toBeLessThanOrEqual(written.length)
          }
        }
        expect(linter.check(submission)).toEqual(report)
      }),
      {numRuns: 3000}
    )
  })
})
