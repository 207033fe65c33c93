import type {Checked, Reporter} from './reporter.js'

/** One array; a report with its `file` for each file, or `{file, error}`. */
export function jsonReporter(): Reporter {
  let first = true
  return {
    start: () => '[',
    add(checked) {
      const entry = `${first ? '' : ','}\n${JSON.stringify(plain(checked), null, 2)}`
      first = false
      return entry
    },
    end: () => '\n]\n'
  }
}

/** The same entries, one a line. */
export function ndjsonReporter(): Reporter {
  return {
    start: () => '',
    add: (checked) => `${JSON.stringify(plain(checked))}\n`,
    end: () => ''
  }
}

function plain({path, report, error}: Checked): object {
  return error ? {file: path, error} : {file: path, ...report}
}
