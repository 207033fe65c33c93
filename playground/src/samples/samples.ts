import type {RuleSummary} from '@feedback-lint/core'
import {type Example, readPage} from '../../../packages/core/testing/read-page.js'

/** The examples of a rule's page. */
export interface Samples {
  readonly rule: RuleSummary
  readonly what: string
  readonly examples: readonly Example[]
}

const pages = import.meta.glob<string>('../../../packages/core/src/rules/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true
})

/** Reads the rules' pages, in the order of the rules. */
export function readSamples(rules: readonly RuleSummary[]): Samples[] {
  return rules.flatMap((rule) => {
    const source = pages[`../../../packages/core/src/rules/${rule.id}.md`]
    if (source === undefined) return []
    const {what, examples} = readPage(source, rule.surfaces[0] ?? 'listing')
    return [{rule, what, examples}]
  })
}

/** The examples as a corpus. Gaps are left out: they are what the rules are known to miss. */
export function samplesAsLines(samples: readonly Samples[]): string {
  const lines = samples.flatMap(({rule, examples}) =>
    examples.flatMap(({expected, submission, quote, line}) => {
      if (expected === 'gap') return []
      const clauses = expected === 'accept' ? [] : [rule.clause]
      const expect = {verdict: expected, clauses, ...(quote === undefined ? {} : {quote})}
      return [JSON.stringify({id: `${rule.id}:${line}`, ...submission, expect})]
    })
  )
  return `${lines.join('\n')}\n`
}
