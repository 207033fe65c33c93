import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {type Example, readPage} from '../../testing/read-page.js'
import {createLinter} from '../index.js'
import type {Finding} from '../report/report.js'
import {allRules} from './all.js'

const linter = createLinter()
const pages = allRules.map((rule) => {
  const source = readFileSync(new URL(`./${rule.id}.md`, import.meta.url), 'utf8')
  return {rule, page: readPage(source, rule.surfaces[0]!)}
})

describe.each(pages)('the page of $rule.id', ({rule, page}) => {
  const of = (...expected: Example['expected'][]) =>
    page.examples.filter((example) => expected.includes(example.expected))

  it('should say what, why, and enough of both sides', () => {
    expect(page.title).toBe(rule.id)
    expect(page.what).not.toBe('')
    expect(page.sections[0]).toBe('Why')
    expect(of('reject', 'review').length).toBeGreaterThanOrEqual(12)
    expect(of('accept').length).toBeGreaterThanOrEqual(12)
  })

  it.each(of('reject', 'review'))('should mark line $line: $submission.text', ({submission, expected, quote}) => {
    const report = linter.check(submission)
    expect(report.verdict).toBe(expected)
    const mine = report.findings.filter((finding) => finding.ruleId === rule.id)
    expect(mine.map((finding) => finding.quote)).toContain(quote)
    for (const finding of report.findings) {
      expect(submission.text.slice(finding.start, finding.end)).toBe(finding.quote)
      const fix = finding.fixes.find(({preferred}) => preferred)
      if (fix)
        expect(linter.check({...submission, text: fixed(submission.text, report.findings)}).verdict).toBe('accept')
    }
  })

  it.each(of('accept'))('should leave line $line alone: $submission.text', ({submission}) => {
    expect(linter.check(submission).findings).toEqual([])
  })

  it.each(of('gap'))('should still miss line $line: $submission.text', ({submission, quote}) => {
    const {findings} = linter.check(submission)
    expect(quote === undefined ? findings.length > 0 : findings.every((finding) => finding.quote !== quote)).toBe(true)
  })
})

/** The text with the preferred fix of each finding that is still there, the last first so that offsets hold. */
function fixed(text: string, findings: readonly Finding[]): string {
  let done = text
  let from = text.length + 1
  for (const finding of [...findings].reverse()) {
    const edits = finding.fixes.find(({preferred}) => preferred)?.edits ?? []
    if ((edits.at(-1)?.end ?? 0) > from) continue
    for (const edit of [...edits].reverse()) done = done.slice(0, edit.start) + edit.text + done.slice(edit.end)
    from = edits[0]?.start ?? from
  }
  return done
}
