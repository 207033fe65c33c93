import picocolors from 'picocolors'
import {describe, expect, it} from 'vitest'
import {fakeLinter, findingAt, reportOf} from '../../testing/fake-linter.js'
import {githubReporter} from './github.js'
import {jsonReporter, ndjsonReporter} from './json.js'
import {prettyReporter} from './pretty.js'
import type {Checked, Reporter} from './reporter.js'
import {sarifReporter} from './sarif.js'

const text = '# Lamp\n\nA lamp. No negative feedback, or else you are blocked.\n'
const quote = 'No negative feedback'
const threat = 'you are blocked'
const start = text.indexOf(quote)
const finding = findingAt(text, quote, 'error', {
  related: [
    {start: text.indexOf(threat), end: text.indexOf(threat) + threat.length, role: 'what would happen', quote: threat}
  ],
  fixes: [
    {title: 'Remove the sentence', edits: [{start, end: start + quote.length, text: ''}], preferred: false},
    {
      title: 'Write “Feedback is welcome.”',
      edits: [{start, end: start + quote.length, text: 'Feedback is welcome.'}],
      preferred: true
    }
  ]
})
const checked: Checked = {path: 'shop/a lamp.md', text, report: reportOf([finding])}
const failed: Checked = {path: 'gone.md', error: {code: 'unreadable', message: 'there is no such file'}}
const clean: Checked = {path: 'ok.md', text: 'A lamp.', report: reportOf([])}
const foreign: Checked = {
  path: 'fr.md',
  text: 'Une lampe.',
  report: reportOf([], {language: {code: 'fr', read: false}})
}

function printed(reporter: Reporter, ...files: Checked[]): string {
  return [reporter.start(), ...files.map((file) => reporter.add(file)), reporter.end()].join('')
}

describe('prettyReporter', () => {
  const plain = {colors: picocolors.createColors(false), columns: 80}

  it('should print a finding as a person reads it', () => {
    expect(`\n${printed(prettyReporter({total: 1, ...plain}), checked)}`).toBe(`
shop/a lamp.md:3:9  error stops submission  This term forbids feedback  terms/prohibit
  3 │ A lamp. No negative feedback, or else you are blocked.
    │         ~~~~~~~~~~~~~~~~~~~~
  “No negative feedback” is not allowed. Remove it.
  policy: (T) The words of the clause.
  instead: Feedback is welcome.
  with: shop/a lamp.md:3:39 what would happen: “you are blocked”
`)
  })

  it('should colour the words and point at them', () => {
    const out = printed(prettyReporter({total: 1, colors: picocolors.createColors(true), columns: 80}), checked)
    expect(out).toContain(`\u001B[31m${quote}\u001B[39m`)
    expect(out).toContain(`\u001B[31m${'^'.repeat(quote.length)}\u001B[39m`)
  })

  it('should sum up where there are several files, and call no unread text clean', () => {
    const out = printed(prettyReporter({total: 4, ...plain}), checked, failed, clean, foreign)
    expect(out).toContain('fr.md  check  not read')
    expect(out).toContain('4 files: 1 stopped, 1 to check, 1 clean, 1 not checked\n')
  })

  it('should say so when nothing was found', () => {
    expect(printed(prettyReporter({total: 1, ...plain}), clean)).toBe('ok.md: nothing found\n')
  })

  it('should name the fix when it only removes words', () => {
    const [removal] = finding.fixes
    const report = reportOf([{...finding, fixes: [{...removal!, preferred: true}]}])
    expect(printed(prettyReporter({total: 1, ...plain}), {...checked, report} as Checked)).toContain(
      '  instead: Remove the sentence\n'
    )
  })
})

describe('jsonReporter and ndjsonReporter', () => {
  it('should print the same entries', () => {
    const array = JSON.parse(printed(jsonReporter(), checked, failed, clean))
    const lines = printed(ndjsonReporter(), checked, failed, clean).trimEnd().split('\n')
    expect(array).toEqual(lines.map((line) => JSON.parse(line)))
    expect(array[0]).toEqual({file: 'shop/a lamp.md', ...checked.report})
    expect(array[1]).toEqual({file: 'gone.md', error: {code: 'unreadable', message: 'there is no such file'}})
  })

  it('should print an empty array for no files', () => {
    expect(JSON.parse(printed(jsonReporter()))).toEqual([])
  })
})

describe('sarifReporter', () => {
  const log = JSON.parse(printed(sarifReporter(fakeLinter.rules), checked, failed, foreign))
  const [run] = log.runs

  it('should hold the rules, the place in the words, and the fix', () => {
    expect(log.version).toBe('2.1.0')
    expect(run.tool.driver.rules.map((rule: {id: string}) => rule.id)).toEqual(['terms/prohibit', 'demand/ask'])
    expect(run.columnKind).toBe('utf16CodeUnits')
    const [result] = run.results
    expect(result).toMatchObject({ruleId: 'terms/prohibit', ruleIndex: 0, level: 'error'})
    const {artifactLocation, region} = result.locations[0].physicalLocation
    expect(artifactLocation.uri).toBe('shop/a%20lamp.md')
    expect(region).toEqual({
      startLine: 3,
      startColumn: 9,
      endLine: 3,
      endColumn: 29,
      charOffset: start,
      charLength: 20,
      snippet: {text: quote}
    })
    expect(result.relatedLocations[0]).toMatchObject({id: 0, message: {text: 'what would happen'}})
    expect(result.fixes[1].artifactChanges[0].replacements[0]).toMatchObject({
      deletedRegion: {charOffset: start, charLength: 20},
      insertedContent: {text: 'Feedback is welcome.'}
    })
  })

  it('should report what could not be checked', () => {
    expect(run.invocations[0].executionSuccessful).toBe(false)
    expect(run.invocations[0].toolExecutionNotifications.map((one: {level: string}) => one.level)).toEqual([
      'error',
      'warning'
    ])
  })
})

describe('githubReporter', () => {
  it('should print annotations whose text cannot be taken for commands', () => {
    const sly = findingAt('a\nb::error,c', 'b::error,c', 'warning', {title: 'a, b: c', message: '100%\r\n::error::no'})
    const out = printed(githubReporter(), {path: 'x,y.md', text: 'a\nb::error,c', report: reportOf([sly])})
    expect(out).toBe(
      '::warning file=x%2Cy.md,line=2,endLine=2,col=1,endColumn=11,title=a%2C b%3A c (demand/ask)::100%25%0D%0A::error::no%0AThe words of the clause.\n'
    )
  })

  it('should annotate files that could not be checked or read', () => {
    expect(printed(githubReporter(), failed, foreign, clean)).toBe(
      '::error file=gone.md,title=could not be checked::there is no such file\n::warning file=fr.md,title=not read::The rules do not read this language.\n'
    )
  })
})
