import type {Report} from '@feedback-lint/core'
import {createLinterOnNeed} from '@feedback-lint/core/on-need'

declare global {
  interface Window {
    checkAll: (submissions: readonly object[]) => Promise<Report[]>
  }
}

const linter = createLinterOnNeed()

window.checkAll = async (submissions) => {
  const reports: Report[] = []
  for (const submission of submissions) reports.push(await linter.check(submission))
  return reports
}
