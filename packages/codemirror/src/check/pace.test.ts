import {describe, expect, it} from 'vitest'
import {stateWith} from '../../testing/test-editor.js'
import {bringsRest, dueAt, isAtRest, type Pace} from './pace.js'
import {sentenceAt} from './sentence.js'

const writing: Pace = {
  dirty: true,
  answer: 'none',
  composing: false,
  lastChange: 1000,
  rested: false,
  touchedAt: undefined
}

describe('dueAt', () => {
  it.each<[string, Partial<Pace>, number | undefined]>([
    ['never when nothing has changed', {dirty: false}, undefined],
    ['after the delay while somebody writes', {}, 1700],
    ['now when the writer rests', {rested: true}, 1000],
    ['soon when a finding was touched', {touchedAt: 900}, 930],
    ['after the delay when only held findings wait', {dirty: false, answer: 'held', touchedAt: 900}, 1700],
    ['now when a composition has ended that an answer waited for', {dirty: false, answer: 'unseen'}, 1000],
    ['late during a composition, whatever else', {composing: true, rested: true, touchedAt: 900}, 2500]
  ])('should be %s', (_name, pace, due) => {
    expect(dueAt({...writing, ...pace}, 700)).toBe(due)
  })

  it('should say that the writer rests when what is held falls due, so that nothing waits for ever', () => {
    for (const delay of [0, 700, 4000]) {
      for (const composing of [false, true]) {
        const due = dueAt({...writing, dirty: false, answer: 'held', composing}, delay)!
        expect(isAtRest(writing, delay, due)).toBe(true)
      }
    }
  })
})

describe('bringsRest', () => {
  const rests = (doc: string, insert: string, userEvent?: string) =>
    bringsRest(stateWith(doc).update({changes: {from: doc.length, insert}, ...(userEvent ? {userEvent} : {})}))

  it.each([
    ['Good', '.', true],
    ['Good', '!', true],
    ['Good.', ' ', true],
    ['Good', '\n', true],
    ['Goo', 'd', false],
    ['4', '.', false],
    ['Good', ' ', false]
  ])('should see in %j + %j whether a sentence ends', (doc, insert, expected) => {
    expect(rests(doc, insert, 'input.type')).toBe(expected)
  })

  it('should take what no key has written for rest', () => {
    expect(rests('Good', ' x', 'input.paste')).toBe(true)
    expect(rests('Good', ' x')).toBe(true)
    expect(rests('Good', '', 'delete.backward')).toBe(false)
  })
})

describe('sentenceAt', () => {
  it.each([
    ['One. T|wo. Three.', ' Two.'],
    ['One.| Two.', ' Two.'],
    ['One. Two.|', ''],
    ['One\nT|wo\nThree', 'Two'],
    ['Rated 4.8 st|ars', 'Rated 4.8 stars'],
    ['|', '']
  ])('should find the sentence of %j', (marked, expected) => {
    const caret = marked.indexOf('|')
    const state = stateWith(marked.replace('|', ''))
    const {from, to} = sentenceAt(state, caret)
    expect(state.sliceDoc(from, to)).toBe(expected)
  })
})
