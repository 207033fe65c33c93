import {type Finding, findLines, lineAndColumn, type Report} from '@feedback-lint/core/on-need'
import type {Colors} from '../io.js'
import {oneLine} from './cells.js'
import {excerptOf} from './excerpt.js'
import type {Checked, Reporter} from './reporter.js'
import {wrapped} from './wrap.js'

export interface PrettyOptions {
  /** How many files will be added; a single one needs no summary. */
  readonly total: number
  readonly colors: Colors
  readonly columns: number
}

/** Findings as a person reads them. */
export function prettyReporter(options: PrettyOptions): Reporter {
  const counts = {stopped: 0, doubtful: 0, clean: 0, failed: 0}
  return {
    start: () => '',
    add(checked) {
      if (checked.error) {
        counts.failed += 1
        return ''
      }
      counts[outcomeOf(checked.report)] += 1
      return printFile(checked, options)
    },
    end: () => (options.total > 1 ? summary(options.total, counts) : '')
  }
}

function outcomeOf({verdict, language}: Report): 'stopped' | 'doubtful' | 'clean' {
  if (verdict === 'reject') return 'stopped'
  return verdict === 'review' || !language.read ? 'doubtful' : 'clean'
}

function printFile({path, text, report}: Extract<Checked, {text: string}>, options: PrettyOptions): string {
  const {colors, total} = options
  const lineStarts = findLines(text)
  const parts = report.findings.map((finding) => printFinding(finding, path, text, lineStarts, options))
  if (!report.language.read) {
    const problem = 'not read: the rules do not know this language, so a person has to look'
    parts.push(`${path}  ${colors.yellow('check')}  ${problem}\n`)
  }
  if (parts.length === 0) return total > 1 ? '' : `${path}: nothing found\n`
  return `${parts.join('\n')}${total > 1 ? '\n' : ''}`
}

function printFinding(
  finding: Finding,
  path: string,
  text: string,
  lineStarts: readonly number[],
  options: PrettyOptions
): string {
  const {colors, columns} = options
  const paint = finding.severity === 'error' ? colors.red : colors.yellow
  const word = finding.severity === 'error' ? 'error stops submission' : 'check'
  const place = `${path}:${finding.line}:${finding.column}`
  const lines = [`${colors.bold(place)}  ${paint(word)}  ${colors.bold(finding.title)}  ${colors.dim(finding.ruleId)}`]
  lines.push(...printExcerpt(finding, text, lineStarts, paint, options))
  lines.push(...wrapped('  ', finding.message, columns))
  lines.push(...wrapped('  policy: ', `(${finding.clause}) ${finding.why}`, columns).map((line) => colors.dim(line)))
  const advice = insteadOf(finding)
  if (advice !== undefined) lines.push(...wrapped('  instead: ', advice, columns).map((line) => colors.green(line)))
  for (const related of finding.related) {
    const {line, column} = lineAndColumn(lineStarts, related.start)
    lines.push(...wrapped('  with: ', `${path}:${line}:${column} ${related.role}: “${related.quote}”`, columns))
  }
  return `${lines.join('\n')}\n`
}

function printExcerpt(
  finding: Finding,
  text: string,
  lineStarts: readonly number[],
  paint: Colors['red'],
  {colors, columns}: PrettyOptions
): string[] {
  const gutter = String(lineAndColumn(lineStarts, finding.end).line).length + 2
  const bar = colors.dim('│')
  const blank = ' '.repeat(gutter)
  const mark = colors.isColorSupported ? '^' : '~'
  const {start, end, line} = finding
  const {rows, more} = excerptOf(text, lineStarts, start, end, line, columns - gutter - 3)
  const printed: string[] = []
  for (const {number, before, marked, after, indent, width} of rows) {
    const numbered = number === undefined ? blank : colors.dim(String(number).padStart(gutter))
    printed.push(`${numbered} ${bar} ${before}${marked && paint(marked)}${after}`.trimEnd())
    if (width > 0) printed.push(`${blank} ${bar} ${' '.repeat(indent)}${paint(mark.repeat(width))}`)
  }
  if (more) printed.push(`${blank} ${bar} …`)
  return printed
}

/** The text of the preferred fix, or its title where it only takes words away. */
function insteadOf({fixes}: Finding): string | undefined {
  const fix = fixes.find((one) => one.preferred) ?? fixes[0]
  if (!fix) return undefined
  const text = fix.edits.map((edit) => oneLine(edit.text)).filter((part) => part !== '')
  return text.length > 0 ? text.join(' … ') : fix.title
}

function summary(total: number, counts: Readonly<Record<'stopped' | 'doubtful' | 'clean' | 'failed', number>>): string {
  const parts = [`${counts.stopped} stopped`, `${counts.doubtful} to check`, `${counts.clean} clean`]
  if (counts.failed > 0) parts.push(`${counts.failed} not checked`)
  return `${total} files: ${parts.join(', ')}\n`
}
