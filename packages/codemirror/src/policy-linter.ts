import type {Report, Submission} from '@feedback-lint/core'

/**
 * Reads submissions for an editor, in the page or in a worker. The answer is the same wherever it is given: the report
 * that the services give for the same submission.
 */
export interface PolicyLinter {
  /**
   * Answers with the report, or rejects: with the signal's reason when it aborts, with a `LinterFailure` when the
   * text could not be checked here. Never rejects for what the text says.
   */
  check(submission: Submission, signal?: AbortSignal): Promise<Report>
  /** Where it reads now. */
  readonly status: LinterStatus
  /** Tells of each change of `status`; returns what ends that. */
  onStatus(listener: (status: LinterStatus) => void): () => void
  /** Ends the worker and refuses all that is waiting. */
  dispose(): void
}

/** `fallback`: the worker is gone and the page reads by itself. `failed`: nothing is read here; the services still will. */
export type LinterStatus = 'ready' | 'fallback' | 'failed'

/** A text that could not be checked here. The message says why and holds nothing of the text. */
export class LinterFailure extends Error {
  override readonly name = 'LinterFailure'
}
