import {usage} from '../flags.js'

/** `--since` as the store keeps moments: ISO 8601 in UTC. */
export function sinceOf(command: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const moment = Date.parse(given)
  if (Number.isNaN(moment)) throw usage(command, '--since must be a date such as 2026-03-01')
  return new Date(moment).toISOString()
}
