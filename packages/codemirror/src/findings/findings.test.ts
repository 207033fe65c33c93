import {ChangeSet} from '@codemirror/state'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {stateWith} from '../../testing/test-editor.js'
import {toyFinding, toyReport} from '../../testing/toy-linter.js'
import {
  acknowledgeFinding,
  findingAt,
  findingCount,
  findingsOf,
  forEachFinding,
  setLocalFindings,
  setServerFindingsEffect
} from './field.js'
import {keepIds} from './identity.js'
import {meet, movePlaced, moveUnedited} from './move.js'
import {placeFinding} from './place.js'
import type {Origin, Placed} from './shown.js'

function placedIn(text: string, origin: Origin = 'local'): Placed[] {
  return toyReport(text).findings.map((finding) => placeFinding(finding, text, origin)!)
}

function found(text: string) {
  const state = stateWith(text)
  return state.update({effects: setLocalFindings.of({placed: placedIn(text), languageRead: true})}).state
}

describe('placeFinding', () => {
  it('should keep the words and all that the fixes replace', () => {
    const text = 'One. This is bad feedback. Two.'
    const placed = placedIn(text)[0]!
    expect(text.slice(placed.from, placed.to)).toBe('bad feedback')
    expect(placed.excerpt).toBe(' This is bad feedback.')
    expect(text.startsWith(placed.excerpt, placed.excerptFrom)).toBe(true)
  })

  it.each([
    [-1, 3],
    [2, 99],
    [5, 5],
    [6, 4],
    [0.5, 3],
    [Number.NaN, 3]
  ])('should refuse the range %d to %d', (start, end) => {
    const text = 'bad thing'
    expect(placeFinding({...toyFinding(text, 0, 3), start, end}, text, 'local')).toBeUndefined()
  })

  it('should refuse words that do not stand there', () => {
    expect(placeFinding(toyFinding('a bad thing', 2, 5), 'the bad thing', 'local')).toBeUndefined()
  })

  it('should leave out a fix that reaches out of the text', () => {
    const finding = {
      ...toyFinding('bad', 0, 3),
      fixes: [{title: 'x', preferred: true, edits: [{start: 0, end: 9, text: ''}]}]
    }
    expect(placeFinding(finding, 'bad', 'local')!.finding.fixes).toEqual([])
  })
})

describe('a move', () => {
  const text = 'this is bad feedback here'
  const [placed] = placedIn(text) as [Placed]
  const change = (from: number, to: number, insert: string) => ChangeSet.of({from, to, insert}, text.length).desc

  it.each([
    ['apart before', 0, 4, 'That one', 'apart'],
    ['at the start', 8, 8, 'very ', 'beside'],
    ['at the end', 20, 20, 's', 'beside'],
    ['inside', 12, 12, 'x', 'inside'],
    ['over the start', 5, 9, '', 'inside'],
    ['right before', 7, 8, '', 'beside']
  ])('should tell what is %s', (_name, from, to, insert, expected) => {
    expect(meet(change(from, to, insert), placed)).toBe(expected)
  })

  it('should drop what has no words left', () => {
    expect(movePlaced(placed, change(4, 25, ''))).toBeUndefined()
    expect(moveUnedited(placed, change(12, 12, 'x'))).toBeUndefined()
  })

  it('should never let an unedited finding leave its words', () => {
    const edit = fc.tuple(fc.nat(24), fc.nat(6), fc.constantFrom('', 'a', ' bad ', '\n', '😀', 'bad feedback'))
    fc.assert(
      fc.property(fc.array(edit, {maxLength: 8}), (edits) => {
        let state = stateWith(text)
        let now: Placed | undefined = placed
        for (const [at, length, insert] of edits) {
          const from = Math.min(at, state.doc.length)
          const transaction = state.update({changes: {from, to: Math.min(from + length, state.doc.length), insert}})
          state = transaction.state
          now = now && moveUnedited(now, transaction.changes.desc)
        }
        if (now) expect(state.sliceDoc(now.from, now.to)).toBe(placed.finding.quote)
      })
    )
  })
})

describe('keepIds', () => {
  it('should give the same words different ids, and keep them when one of them goes', () => {
    const two = keepIds([], placedIn('bad. bad.'))
    expect(new Set(two.map(({finding}) => finding.id)).size).toBe(2)
    const moved = two.slice(1).map((one) => movePlaced(one, ChangeSet.of({from: 0, to: 5}, 9).desc)!)
    expect(keepIds(moved, placedIn('bad.'))[0]!.finding.id).toBe(two[1]!.finding.id)
  })

  it('should keep the very object of a finding that has not changed', () => {
    const [before] = keepIds([], placedIn('bad.'))
    expect(keepIds([before!], placedIn('bad.'))[0]).toBe(before)
  })
})

describe('findingsField', () => {
  it('should stay the same value when the same is found again', () => {
    const state = found('bad. poor.')
    const again = state.update({
      effects: setLocalFindings.of({placed: placedIn('bad. poor.'), languageRead: true})
    }).state
    expect(findingsOf(again)).toBe(findingsOf(state))
  })

  it('should show what both found once, and what only the service found as well', () => {
    const state = found('bad. fine.')
    const server = [
      ...placedIn('bad. fine.', 'server'),
      placeFinding(toyFinding('bad. fine.', 5, 9), 'bad. fine.', 'server')!
    ]
    const both = state.update({effects: setServerFindingsEffect.of({placed: server, unplaced: []})}).state
    const seen: string[] = []
    forEachFinding(both, ({origin, quote}, from) => seen.push(`${origin} ${quote} ${from}`))
    expect(seen).toEqual(['local bad 0', 'server fine 5'])
    expect(findingCount(both)).toBe(2)
  })

  it('should take a finding of the service away when its words are edited, and know that it is not read again', () => {
    const text = 'fine words'
    const server = [placeFinding(toyFinding(text, 0, 4), text, 'server')!]
    const state = stateWith(text).update({effects: setServerFindingsEffect.of({placed: server, unplaced: []})}).state
    const before = state.update({changes: {from: 5, insert: 'long '}}).state
    expect(findingCount(before)).toBe(1)
    expect(findingsOf(before).serverOutdated).toBe(false)
    const inside = before.update({changes: {from: 2, insert: 'x'}}).state
    expect(findingCount(inside)).toBe(0)
    expect(findingsOf(inside).serverOutdated).toBe(true)
  })

  it('should hide an acknowledged warning, and never an error', () => {
    const state = found('bad. poor.')
    const ids = findingsOf(state).shown.map(({finding}) => finding.id)
    const after = ids.reduce((now, id) => now.update(acknowledgeFinding(now, id)).state, state)
    expect(findingsOf(after).shown.map(({finding}) => finding.severity)).toEqual(['error'])
    expect(findingCount(after, 'warning')).toBe(0)
  })

  it('should prefer the shortest of several findings at one place', () => {
    const text = 'bad thing here'
    const placed = [
      placeFinding(toyFinding(text, 0, 14), text, 'local')!,
      placeFinding(toyFinding(text, 4, 9), text, 'local')!
    ]
    const state = stateWith(text).update({effects: setLocalFindings.of({placed, languageRead: true})}).state
    expect(findingAt(state, 5)!.finding.quote).toBe('thing')
    expect(findingAt(state, 12)!.finding.quote).toBe('bad thing here')
  })
})
