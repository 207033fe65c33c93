import {createLinter} from '@feedback-lint/core'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {readCases} from './corpus/cases.js'

const cases = readCases()
const listings = cases.filter(({surface}) => surface === 'listing').map(({text}) => text)
const messages = cases.filter(({surface}) => surface === 'message').map(({text}) => text)
const signs = [
  '\n',
  '\n\n',
  '# ',
  '- ',
  '> ',
  '**',
  '`',
  '<b>',
  '&amp;',
  '[x]: y',
  '| a |',
  'film negatives',
  'it',
  'not'
]

/** Texts of several pieces, and changes to them as somebody makes who writes: put in, cut, moved. */
function writing(texts: readonly string[]) {
  const piece = fc.oneof({arbitrary: fc.constantFrom(...texts), weight: 3}, fc.constantFrom(...signs))
  const change = fc.record({at: fc.nat(), length: fc.nat({max: 40}), put: fc.oneof(fc.constant(''), piece)})
  return {
    start: fc.array(piece, {minLength: 1, maxLength: 6}).map((made) => made.join('\n\n')),
    changes: fc.array(change, {minLength: 1, maxLength: 8})
  }
}

function changed(text: string, {at, length, put}: {at: number; length: number; put: string}): string {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + length)
}

const fresh = createLinter()

describe('a linter that remembers', () => {
  it.each(['markdown', 'html', 'text'] as const)('should report as one that reads all of a %s listing', (format) => {
    const remembering = createLinter({remember: true})
    const {start, changes} = writing(listings)
    fc.assert(
      fc.property(start, changes, (first, edits) => {
        let text = first
        for (const edit of edits) {
          text = changed(text, edit)
          const submission = {surface: 'listing', from: 'seller', format, text}
          expect(remembering.check(submission)).toEqual(fresh.check(submission))
        }
      }),
      {numRuns: 60}
    )
  })

  it('should keep what it read for one listing apart from what it read for another', () => {
    const remembering = createLinter({remember: true})
    const {start, changes} = writing(messages)
    fc.assert(
      fc.property(
        start,
        changes,
        fc.constantFrom('seller', 'buyer'),
        fc.constantFrom(...listings),
        (first, edits, from, listing) => {
          let text = first
          for (const edit of edits) {
            text = changed(text, edit)
            for (const context of [{}, {listing}]) {
              const submission = {surface: 'message', from, text, context}
              expect(remembering.check(submission)).toEqual(fresh.check(submission))
            }
          }
        }
      ),
      {numRuns: 40}
    )
  })
})
