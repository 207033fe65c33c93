import {type Finding, type Linter, type Report, readSubmission, type Severity} from '@feedback-lint/core'

/** Where one string stands in a text, as a finding. */
export function findingAt(
  text: string,
  quote: string,
  severity: Severity = 'error',
  more: Partial<Finding> = {}
): Finding {
  const start = text.indexOf(quote)
  const before = text.slice(0, start).split(/\r\n|\r|\n/u)
  return {
    ruleId: severity === 'error' ? 'terms/prohibit' : 'demand/ask',
    clause: severity === 'error' ? 'T' : 'D',
    severity,
    title: severity === 'error' ? 'This term forbids feedback' : 'This asks for one rating',
    message: `“${quote}” is not allowed. Remove it.`,
    why: 'The words of the clause.',
    url: 'https://policy.test/rule',
    start,
    end: start + quote.length,
    line: before.length,
    column: before.at(-1)!.length + 1,
    quote,
    related: [],
    evidence: [],
    fixes: [],
    ...more
  }
}

export function reportOf(findings: Finding[], more: Partial<Report> = {}): Report {
  const verdict = findings.some(({severity}) => severity === 'error')
    ? 'reject'
    : findings.length > 0
      ? 'review'
      : 'accept'
  return {verdict, findings, language: {code: 'en', read: true}, ruleset: 'test', textHash: 'hash', ...more}
}

/** A linter that knows `FORBIDDEN`, `DOUBTFUL`, `FOREIGN` and `FAULTY`: the shells can be tested without any rule. */
export const fakeLinter: Linter = {
  rules: [
    {id: 'terms/prohibit', clause: 'T', title: 'Forbids feedback', surfaces: ['listing'], severity: 'error'},
    {id: 'demand/ask', clause: 'D', title: 'Asks for one rating', surfaces: ['message'], severity: 'both'}
  ],
  ruleset: 'test',
  check(value) {
    const {id, text} = readSubmission(value)
    if (text.includes('FAULTY')) throw new RangeError(`fault at ${text}`)
    const findings: Finding[] = []
    if (text.includes('FORBIDDEN')) findings.push(findingAt(text, 'FORBIDDEN'))
    if (text.includes('DOUBTFUL')) findings.push(findingAt(text, 'DOUBTFUL', 'warning'))
    const read = !text.includes('FOREIGN')
    return {...(id === undefined ? {} : {id}), ...reportOf(findings), language: {code: read ? 'en' : 'und', read}}
  },
  explain(value) {
    const {text} = readSubmission(value)
    const slots = [{slot: 'rating', value: 'negative', words: 'FORBIDDEN', start: 0, end: 9, by: 'rating/negative'}]
    return {
      blocks: [{text, start: 0, end: text.length, sentences: [{text, frames: [{act: 'leave', slots}]}]}],
      rules: [
        {id: 'demand/ask', fired: false, because: 'no rating is named'},
        {id: 'terms/prohibit', fired: true, because: 'it forbids'}
      ],
      report: this.check(value)
    }
  }
}
