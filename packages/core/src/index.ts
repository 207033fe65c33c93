import {type Linter, type LinterOptions, makeLinter} from './linter.js'
import {fillParts} from './whole.js'

export * from './common.js'

/** Makes the linter that the services and the command line share. Throws a `RangeError` for an unknown rule. */
export function createLinter(options: LinterOptions = {}): Linter {
  fillParts()
  return makeLinter(options)
}
