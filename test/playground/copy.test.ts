import {createLinter} from '@feedback-lint/core'
import {describe, expect, it} from 'vitest'
import {readPage} from '../../packages/core/testing/read-page.js'
import {readCorpus} from '../../playground/src/corpus/read-corpus.js'
import {asMarkdown, asPageExample, asTestCase} from '../../playground/src/state/copy.js'
import {emptyState, formatOf, onSurface, type State, submissionOf} from '../../playground/src/state/state.js'

const linter = createLinter()
const listing: State = {...emptyState, format: 'text', text: 'Post in two days. No negative feedback. Thanks.'}
const states: readonly State[] = [
  listing,
  {...listing, text: 'A lamp.'},
  {...listing, format: 'markdown', text: '# Lamp\n\n**No** negative `feedback`.\n\n```\ncode\n```'},
  {...listing, format: 'html', text: '<p>Leave <b>5 stars</b> or no refund.</p>'},
  {...listing, text: 'Line one.\nNo negative feedback.'},
  {...onSurface(listing, 'message'), from: 'buyer', text: 'Refund me or I leave one star.', listing: 'A lamp.'},
  {...onSurface(listing, 'revision-request'), text: 'Change it to positive or no refund.'},
  {...onSurface(listing, 'feedback'), from: 'buyer', text: 'Broken, never buy here.'}
]

describe('copy as', () => {
  it.each(states)('should make a test case that the corpus reads: $text', (state) => {
    const report = linter.check(submissionOf(state))
    const {cases, problems} = readCorpus(`${asTestCase(state, report)}\n`, 'jsonl')
    expect(problems).toEqual([])
    const [made] = cases
    expect(made?.expected).toBe(report.verdict)
    expect(made?.submission).toMatchObject({...submissionOf(state), format: formatOf(state)})
    expect(linter.check(made!.submission).textHash).toBe(report.textHash)
  })

  it.each(states)('should make an example that a rule’s page reads: $text', (state) => {
    const report = linter.check(submissionOf(state))
    const {examples} = readPage(`# some/rule\n\nMarks it.\n\n${asPageExample(state, report)}`, 'listing')
    expect(examples).toHaveLength(1)
    const [example] = examples
    expect(example?.expected).toBe(report.verdict)
    expect(example?.submission.text).toBe(state.text)
    expect(example?.quote).toBe(report.findings[0]?.quote)
    if (formatOf(state) === 'text' && !state.text.includes('\n')) {
      expect(example?.submission).toMatchObject(submissionOf(state))
    }
  })

  it('should keep the text inside its fence', () => {
    const state: State = {...listing, format: 'markdown', text: '````\nNo negative feedback.\n````'}
    const markdown = asMarkdown(state, linter.check(submissionOf(state)))
    expect(markdown).toContain(`\`\`\`\`\`\n${state.text}\n\`\`\`\`\``)
  })
})
