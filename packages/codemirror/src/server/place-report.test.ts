import {EditorState} from '@codemirror/state'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {stateWith} from '../../testing/test-editor.js'
import {toyReport} from '../../testing/toy-linter.js'
import {findingCount, findingsOf, setLocalFindings} from '../findings/field.js'
import {placeFinding} from '../findings/place.js'
import {changesBetween} from './changes-between.js'
import {clearServerFindings, setServerFindings} from './findings.js'
import {placeReport} from './place-report.js'

const words = (doc: string, sent: string | undefined, report = toyReport(sent ?? doc)) =>
  placeReport(report, doc, sent).placed.map(({from, to}) => [from, doc.slice(from, to)])

const piece = fc.constantFrom('bad', 'poor', 'good', ' ', '. ', '\n', '😀', '\n\n', 'é')
const text = fc.array(piece, {maxLength: 20}).map((pieces) => pieces.join(''))

describe('placeReport', () => {
  it('should place the findings of the text as it was sent, LF or CRLF, with the text or without', () => {
    fc.assert(
      fc.property(text, fc.boolean(), fc.boolean(), (doc, crlf, isGiven) => {
        const sent = crlf ? doc.replaceAll('\n', '\r\n') : doc
        const placed = placeReport(toyReport(sent), doc, isGiven ? sent : undefined)
        const here = toyReport(doc).findings
        // Words that break over a line are other words to the toy policy; it has none, as its words hold no breaks.
        expect(placed.placed.map(({from, to}) => [from, to])).toEqual(here.map(({start, end}) => [start, end]))
        expect(placed.unplaced).toEqual([])
      })
    )
  })

  it('should take a lone CR for a line break, as the editor does', () => {
    expect(words('a\nbad', 'a\rbad')).toEqual([[2, 'bad']])
  })

  it('should move with what was written since', () => {
    expect(words('😀\nA new line.\nIt is bad.', 'It is bad.')).toEqual([[21, 'bad']])
    expect(words('One.\nIt is very bad.', 'One.\r\nIt is bad.')).toEqual([[16, 'bad']])
  })

  it('should look for words that are not where they were, and list those that stand nowhere', () => {
    const report = toyReport('It is bad. It is poor.')
    const {placed, unplaced} = placeReport(report, 'Now: poor. And that is all.', undefined)
    expect(placed.map(({from, finding}) => [from, finding.quote])).toEqual([[5, 'poor']])
    expect(unplaced.map(({quote}) => quote)).toEqual(['bad'])
  })

  it('should take the nearest of several places, and no place twice', () => {
    const doc = `${'x '.repeat(20)}bad. y. bad. ${'z '.repeat(20)}bad.`
    const report = toyReport(`${'-'.repeat(50)} bad. bad.`)
    expect(words(doc, undefined, report)).toEqual([
      [48, 'bad'],
      [40, 'bad']
    ])
  })

  it('should not take a part of a word for the word', () => {
    expect(placeReport(toyReport('xx bad'), 'badger, embad', undefined).placed).toEqual([])
  })

  it('should never mark other words than those reported, whatever the report says', () => {
    const number = fc.oneof(fc.nat(40), fc.integer(), fc.double())
    const finding = fc.record({start: number, end: number, quote: fc.constantFrom('bad', '', 'poor\r\n', '😀', 'x')})
    fc.assert(
      fc.property(text, fc.option(text, {nil: undefined}), fc.array(finding, {maxLength: 4}), (doc, sent, wild) => {
        const [some] = toyReport('bad').findings
        const report = {...toyReport(''), findings: wild.map((one) => ({...some!, ...one}))}
        for (const {
          from,
          to,
          finding: {quote}
        } of placeReport(report, doc, sent).placed) {
          expect(from < to && doc.slice(from, to) === quote).toBe(true)
        }
      })
    )
  })
})

describe('changesBetween', () => {
  it('should make the one text of the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const state = stateWith(before)
        expect(state.update({changes: changesBetween(before, after)}).state.doc.toString()).toBe(after)
      })
    )
  })
})

describe('setServerFindings', () => {
  it('should make one set with what was found here', () => {
    const doc = 'It is bad.\nIt is poor.'
    const [first] = toyReport(doc).findings
    const local = {placed: [placeFinding(first!, doc, 'local')!], languageRead: true}
    const state = stateWith(doc).update({effects: setLocalFindings.of(local)}).state
    const sent = doc.replaceAll('\n', '\r\n')
    const both = state.update(setServerFindings(state, toyReport(sent), {text: sent})).state
    expect(findingsOf(both).shown.map(({finding}) => [finding.origin, finding.quote])).toEqual([
      ['local', 'bad'],
      ['server', 'poor']
    ])
    const cleared = both.update(clearServerFindings(both)).state
    expect(findingCount(cleared)).toBe(1)
  })

  it('should do nothing in an editor without feedbackPolicy', () => {
    const state = EditorState.create({doc: 'bad'})
    expect(state.update(setServerFindings(state, toyReport('bad'))).effects).toEqual([])
    expect(findingCount(state)).toBe(0)
  })
})
