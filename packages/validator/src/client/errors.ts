import type {FieldError, Problem} from '../schemas/problem.js'

/** The service refused: the request is wrong, and sending it again would not help. */
export class ServiceProblem extends Error {
  override readonly name = 'ServiceProblem'
  readonly status: number
  /** The last part of the problem's `type`, such as `invalid-submission` or `forbidden`. */
  readonly code: string
  /** Each field that is wrong, by JSON pointer. */
  readonly errors: readonly FieldError[]

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? `the service answered with status ${status}`)
    this.status = status
    this.code = problem.type?.split(':').at(-1) ?? 'unknown'
    this.errors = problem.errors ?? []
  }
}

/** Why no answer came: nobody answered, not in time, or the service said that it cannot now. */
export type DownReason = 'unreachable' | 'timeout' | 'overloaded' | 'failed'

/** No answer came, retries included. */
export class ServiceDown extends Error {
  override readonly name = 'ServiceDown'
  readonly reason: DownReason

  constructor(reason: DownReason, cause?: unknown) {
    super(`the feedback-lint service gave no answer (${reason})`, cause === undefined ? {} : {cause})
    this.reason = reason
  }
}
