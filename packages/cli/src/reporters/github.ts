import {findLines, lineAndColumn} from '@feedback-lint/core/on-need'
import type {Reporter} from './reporter.js'

/** Workflow commands, which GitHub shows as annotations on the changed lines. */
export function githubReporter(): Reporter {
  return {
    start: () => '',
    add(checked) {
      if (checked.error)
        return annotation('error', {file: checked.path, title: 'could not be checked'}, checked.error.message)
      const {path, text, report} = checked
      const lineStarts = findLines(text)
      const annotations = report.findings.map((finding) => {
        const end = lineAndColumn(lineStarts, finding.end)
        const properties = {
          file: path,
          line: finding.line,
          endLine: end.line,
          // Columns of a place that spans lines would be refused.
          ...(end.line === finding.line ? {col: finding.column, endColumn: end.column} : {}),
          title: `${finding.title} (${finding.ruleId})`
        }
        return annotation(finding.severity, properties, `${finding.message}\n${finding.why}`)
      })
      if (!report.language.read)
        annotations.push(annotation('warning', {file: path, title: 'not read'}, 'The rules do not read this language.'))
      return annotations.join('')
    },
    end: () => ''
  }
}

function annotation(
  level: 'error' | 'warning',
  properties: Readonly<Record<string, string | number>>,
  message: string
): string {
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${level} ${listed.join(',')}::${escapeData(message)}\n`
}

/** A newline in a message would let its text write workflow commands of its own. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
