import type {Report} from '@feedback-lint/core'
import {formatOf, type State, submissionOf} from './state.js'

/** A line of the corpus: what the linter says now stands as what is expected, for a person to put right. */
export function asTestCase(state: State, {verdict, findings}: Report): string {
  const clauses = [...new Set(findings.map(({clause}) => clause))].sort()
  const {surface, from, ...rest} = submissionOf(state)
  const {text, ...others} = rest
  const quote = findings[0]?.quote
  const expect = {verdict, clauses, ...(quote === undefined ? {} : {quote})}
  return JSON.stringify({
    id: 'new-001',
    surface,
    from,
    format: formatOf(state),
    text,
    ...withoutFormat(others),
    expect,
    tags: []
  })
}

function withoutFormat({format: _, ...rest}: {format?: unknown}): object {
  return rest
}

/** What was found, for an issue or a message. */
export function asMarkdown(state: State, {verdict, findings, ruleset}: Report): string {
  const {surface, from, rating} = submissionOf(state)
  const known = [`${surface} by a ${from}`, formatOf(state), rating ? `rating ${rating}` : '']
    .filter(Boolean)
    .join(', ')
  const lines = [`**${verdict}** (${known}; ruleset ${ruleset})`, '', fence(state.text, '')]
  for (const {severity, ruleId, clause, title, quote, message, fixes} of findings) {
    lines.push('', `- **${severity}** \`${ruleId}\` (clause ${clause}): ${title}`, `  - ${codeSpan(quote)}`)
    lines.push(`  - ${message.replace(/\s+/gu, ' ')}`)
    for (const fix of fixes.filter(({preferred}) => preferred)) {
      const words = fix.edits.map((edit) => edit.text).filter(Boolean)
      lines.push(`  - ${fix.title}${words.length > 0 ? `: ${codeSpan(words.join(' … '))}` : ''}`)
    }
  }
  return `${lines.join('\n')}\n`
}

const sections = {reject: 'Reject', review: 'Review', accept: 'Accept'} as const

/** An example as it stands on a rule's page. A text of several lines, and one with markup, stands in a fence. */
export function asPageExample(state: State, {verdict, findings}: Report): string {
  const head = `## ${sections[verdict]}\n\n`
  const format = formatOf(state)
  const quote = findings[0]?.quote
  if (format !== 'text' || !fitsItem(state.text, quote)) {
    const lang = format === 'html' ? 'html' : format === 'markdown' ? 'md' : 'txt'
    const words = quote === undefined ? '' : `\n\n→ “${codeSpan(quote)}”`
    return `${head}${fence(state.text, `${lang} ${verdict}`)}${words}\n`
  }
  const {start, end} = findings[0] ?? {start: 0, end: 0}
  const {text} = state
  const marked = quote === undefined ? text : `${text.slice(0, start)}**${quote}**${text.slice(end)}`
  return `${head}- ${describe(state)}${marked}\n`
}

/** A list item holds one paragraph of plain words, and one bold stretch. */
function fitsItem(text: string, quote: string | undefined): boolean {
  const plain =
    !/[\n*`<\\]|\s{2}/u.test(text) && text === text.trim() && text !== '' && !/^(?:[-+#>]|\d+[.)])/u.test(text)
  return plain && (quote === undefined || quote === quote.trim())
}

/** What the text is, where a page would take it for a listing. */
function describe(state: State): string {
  const {surface, from, rating, context} = submissionOf(state)
  const words: string[] = []
  if (surface !== 'listing') words.push(surface)
  if (surface === 'message') words.push('from', from)
  else if (surface !== 'listing' && surface !== 'revision-request' && from === 'seller') words.push('from', from)
  if (rating) words.push(rating)
  const listing = context?.listing?.replace(/\s+/gu, ' ').replace(/`/gu, "'")
  const described = `${words.join(' ')}${listing ? `, listing: ${listing}` : ''}`
  return described === '' ? '' : `\`${described}\` `
}

function fence(text: string, info: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${info}\n${text}\n${ticks}`
}

function codeSpan(words: string): string {
  const line = words.replace(/\s+/gu, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${ticks}${space}${line}${space}${ticks}`
}
