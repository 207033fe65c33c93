import {localLinter} from '@feedback-lint/codemirror'
import type {Report, Submission} from '@feedback-lint/core'

/** The reports on a listing's fields, and who gave them. */
export interface ServiceAnswer {
  readonly reports: Readonly<Record<string, Report>>
  readonly by: 'service' | 'page'
}

/** There is nothing that speaks our language at that address, as where the page is served as files alone. */
class NoService extends Error {
  override readonly name = 'NoService'
}

const stand = new URLSearchParams(location.search).get('service') ?? ''
const standIn = localLinter()

/**
 * Asks the service that runs beside the page (or at `?service=`) for a report on each field. Where there is none, the
 * page answers by the same linter, and says so. Rejects when there is a service that does not answer.
 */
export async function askService(texts: Readonly<Record<string, string>>, signal: AbortSignal): Promise<ServiceAnswer> {
  try {
    return {reports: await checkAll(texts, (submission) => post(submission, signal)), by: 'service'}
  } catch (error) {
    if (!(error instanceof NoService)) throw error
    return {reports: await checkAll(texts, (submission) => standIn.check(submission, signal)), by: 'page'}
  }
}

async function checkAll(
  texts: Readonly<Record<string, string>>,
  check: (submission: Submission) => Promise<Report>
): Promise<Record<string, Report>> {
  const checks = Object.entries(texts).map(async ([id, text]) => {
    return [id, await check({id, surface: 'listing', from: 'seller', text})] as const
  })
  return Object.fromEntries(await Promise.all(checks))
}

async function post(submission: Submission, signal: AbortSignal): Promise<Report> {
  const response = await fetch(`${stand}/v1/check`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(submission),
    signal
  })
  if ([404, 405, 501].includes(response.status)) throw new NoService()
  if (!response.ok) throw new Error(`the service answered ${response.status}`)
  if (!response.headers.get('content-type')?.includes('json')) throw new NoService()
  return (await response.json()) as Report
}
