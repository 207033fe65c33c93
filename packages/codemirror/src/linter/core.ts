import type {LinterOptions, Report, Submission} from '@feedback-lint/core'

/** The core, as far as the linters of this package need it. */
export interface CoreLinter {
  check(submission: Submission): Report | Promise<Report>
}

export type LoadCore = (options: LinterOptions) => Promise<CoreLinter>

/** Loads the core. It is a chunk of its own, so that a page is there before the linter is. */
export const loadCore: LoadCore = async (options) => {
  const {createLinterOnNeed} = await import('@feedback-lint/core/on-need')
  return createLinterOnNeed(options)
}
