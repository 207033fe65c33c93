import type {Clause, Severity, Verdict} from '@feedback-lint/core'

/** The names that the page shows. */
export const verdictNames: Readonly<Record<Verdict, string>> = {reject: 'Reject', review: 'Review', accept: 'Accept'}

export const verdictMeanings: Readonly<Record<Verdict, string>> = {
  reject: 'Stops submission.',
  review: 'A person decides; it can still be submitted.',
  accept: 'Nothing in it breaks the policy.'
}

export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Error: stops submission',
  warning: 'Check: you can still submit'
}

export const clauseNames: Readonly<Record<Clause, string>> = {
  T: 'Terms that restrict feedback',
  D: 'Demands for positive feedback',
  E: 'Extortion',
  M: 'Manipulation'
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** What a verdict comes to, for the strip and for screen readers. */
export function summary(errors: number, warnings: number): string {
  if (errors + warnings === 0) return 'No findings'
  const parts = [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? `${warnings} to check` : '']
  return parts.filter(Boolean).join(', ')
}
