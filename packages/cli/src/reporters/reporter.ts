import type {Report} from '@feedback-lint/core'

/** A file and what came of it: a report, or why there is none. */
export type Checked =
  | {readonly path: string; readonly text: string; readonly report: Report; readonly error?: undefined}
  | {
      readonly path: string
      readonly error: {readonly code: string; readonly message: string}
      readonly text?: undefined
      readonly report?: undefined
    }

/** Turns reports into what is printed, piece by piece, so that a long run need not be held in memory. */
export interface Reporter {
  start(): string
  add(checked: Checked): string
  end(): string
}
