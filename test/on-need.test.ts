import {createLinter} from '@feedback-lint/core'
import {createLinterOnNeed} from '@feedback-lint/core/on-need'
import {describe, expect, it} from 'vitest'
import {readCases} from './corpus/cases.js'

describe('a linter that loads its parts on need', () => {
  it('should report as the whole one', async () => {
    const submissions = readCases()
      .filter((_, at) => at % 12 === 0)
      .map(({expect: _, tags: __, ...submission}: {expect: unknown; tags?: unknown; text: string}) => submission)
    // Nothing has made the whole linter yet, so each part is missing when a text first needs it.
    const onNeed = createLinterOnNeed()
    const reports = []
    for (const submission of submissions) reports.push(await onNeed.check(submission))
    const whole = createLinter()
    expect(reports).toEqual(submissions.map((submission) => whole.check(submission)))
  })

  it('should refuse what is no submission', async () => {
    await expect(createLinterOnNeed().check({surface: 'listing', from: 'seller'})).rejects.toThrow('/text is missing')
  })
})
