import {isAbsolute, sep} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Finding, type Fix, findLines, lineAndColumn, type RuleSummary} from '@feedback-lint/core/on-need'
import {version} from '../version.js'
import type {Checked, Reporter} from './reporter.js'

/** SARIF 2.1.0 (OASIS), the format of code-scanning services. One run, printed at the end. */
export function sarifReporter(rules: readonly RuleSummary[]): Reporter {
  const results: object[] = []
  const notifications: object[] = []
  let successful = true
  return {
    start: () => '',
    add(checked) {
      const {path, report, error} = checked
      if (error) {
        successful = false
        notifications.push(notification('error', path, error.message))
      } else {
        if (!report.language.read)
          notifications.push(notification('warning', path, 'the rules do not read this language'))
        results.push(...resultsOf(checked, rules))
      }
      return ''
    },
    end() {
      const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: {driver: {name: 'feedback-lint', version: version(), rules: rules.map(descriptor)}},
            columnKind: 'utf16CodeUnits',
            invocations: [{executionSuccessful: successful, toolExecutionNotifications: notifications}],
            results
          }
        ]
      }
      return `${JSON.stringify(log, null, 2)}\n`
    }
  }
}

function descriptor({id, title, clause, severity}: RuleSummary): object {
  return {
    id,
    shortDescription: {text: title},
    defaultConfiguration: {level: severity === 'warning' ? 'warning' : 'error'},
    properties: {clause}
  }
}

function resultsOf({path, text, report}: Extract<Checked, {text: string}>, rules: readonly RuleSummary[]): object[] {
  const lineStarts = findLines(text)
  const region = (start: number, end: number) => {
    const from = lineAndColumn(lineStarts, start)
    const to = lineAndColumn(lineStarts, end)
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start
    }
  }
  const artifactLocation = {uri: uriOf(path)}
  const location = (start: number, end: number, quote: string) => ({
    physicalLocation: {artifactLocation, region: {...region(start, end), snippet: {text: quote}}}
  })
  const fix = ({title, edits}: Fix) => ({
    description: {text: title},
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map((edit) => ({
          deletedRegion: region(edit.start, edit.end),
          insertedContent: {text: edit.text}
        }))
      }
    ]
  })
  return report.findings.map((finding: Finding) => {
    const ruleIndex = rules.findIndex((rule) => rule.id === finding.ruleId)
    return {
      ruleId: finding.ruleId,
      ...(ruleIndex < 0 ? {} : {ruleIndex}),
      level: finding.severity,
      message: {text: `${finding.message} ${finding.why}`},
      locations: [location(finding.start, finding.end, finding.quote)],
      relatedLocations: finding.related.map((place, id) => ({
        id,
        message: {text: place.role},
        ...location(place.start, place.end, place.quote)
      })),
      fixes: finding.fixes.map(fix)
    }
  })
}

function notification(level: 'error' | 'warning', path: string, text: string): object {
  return {level, message: {text}, locations: [{physicalLocation: {artifactLocation: {uri: uriOf(path)}}}]}
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href
  return path.split(sep).map(encodeURIComponent).join('/')
}
