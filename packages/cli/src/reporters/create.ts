import {colorsFor, columnsOf, type Io} from '../io.js'
import type {CommandLinter} from '../linter.js'
import {githubReporter} from './github.js'
import {jsonReporter, ndjsonReporter} from './json.js'
import {prettyReporter} from './pretty.js'
import type {Reporter} from './reporter.js'
import {sarifReporter} from './sarif.js'

export const outputs = ['pretty', 'json', 'ndjson', 'sarif', 'github'] as const
export type Output = (typeof outputs)[number]

/** @param total How many files will be added. */
export function createReporter(output: Output, total: number, io: Io, linter: Pick<CommandLinter, 'rules'>): Reporter {
  switch (output) {
    case 'pretty':
      return prettyReporter({total, colors: colorsFor(io.stdout, io.env), columns: columnsOf(io.stdout)})
    case 'json':
      return jsonReporter()
    case 'ndjson':
      return ndjsonReporter()
    case 'sarif':
      return sarifReporter(linter.rules)
    case 'github':
      return githubReporter()
  }
}
