import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {EditorState} from '@codemirror/state'
import {describe, expect, it} from 'vitest'
import {stateWith} from '../testing/test-editor.js'
import {toyReport} from '../testing/toy-linter.js'
import {setCheckState} from './check/state.js'
import {findingsField, setLocalFindings} from './findings/field.js'
import {placeFinding} from './findings/place.js'
import {policyPhrases} from './phrases.js'
import {shortQuote, summary} from './show/words.js'

const here = fileURLToPath(new URL('.', import.meta.url))

/** What stands between the brackets of each `state.phrase(…)` in the extension. */
const calls = ['check', 'fixes', 'show', 'server'].flatMap((room) =>
  readdirSync(`${here}${room}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(`${here}${room}/${name}`, 'utf8').matchAll(/\.phrase\((?<call>[^)]*)/gu)])
    .map(({groups}) => groups!.call!)
)
const used = calls.flatMap((call) =>
  [...call.matchAll(/'(?<words>[^']*[A-Za-z$“][^']*)'/gu)].map(({groups}) => groups!.words!)
)

describe('policyPhrases', () => {
  it('should list each phrase that is said, and none that is not', () => {
    const severities = new Set(['error', 'warning'])
    const spoken = new Set(used.filter((words) => !severities.has(words)))
    expect([...spoken].filter((words) => !Object.hasOwn(policyPhrases, words))).toEqual([])
    expect(Object.keys(policyPhrases).filter((words) => !spoken.has(words))).toEqual([])
  })

  it('should be translated with EditorState.phrases', () => {
    const phrases = EditorState.phrases.of({Checked: 'Geprüft'})
    const state = EditorState.create({doc: 'x', extensions: [phrases, findingsField]})
    const checked = state.update({effects: setLocalFindings.of({placed: [], languageRead: true})}).state
    expect(summary(checked)).toBe('Geprüft')
  })
})

describe('summary', () => {
  const after = (text: string, languageRead = true) => {
    const placed = toyReport(text).findings.map((finding) => placeFinding(finding, text, 'local')!)
    return stateWith(text).update({effects: [setLocalFindings.of({placed, languageRead}), setCheckState.of('idle')]})
      .state
  }

  it.each([
    ['bad. bad. poor.', '2 errors, 1 to check. Press F8 to go to the next.'],
    ['bad.', '1 error. Press F8 to go to the next.'],
    ['poor. poor.', '2 to check. Press F8 to go to the next.'],
    ['fine.', 'Checked'],
    ['', '']
  ])('should say of %j: %s', (text, expected) => {
    expect(summary(after(text))).toBe(expected)
  })

  it('should say nothing before the first check', () => {
    expect(summary(stateWith('bad.'))).toBe('')
  })

  it('should never call a text checked that could not be read', () => {
    expect(summary(after('fine.', false))).toBe(
      'Only part of this could be read here. It will be checked when you submit.'
    )
    const failed = after('fine.').update({effects: setCheckState.of('failed')}).state
    expect(summary(failed)).toBe('Not checked here. It will be checked when you submit.')
  })
})

describe('shortQuote', () => {
  it('should fit on a line and cut no character in two', () => {
    expect(shortQuote('a\n  b')).toBe('a b')
    const short = shortQuote('😀'.repeat(100))
    expect(short.length).toBeLessThanOrEqual(81)
    expect(short).toMatch(/^(?:😀)+…$/u)
  })
})
