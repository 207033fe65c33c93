/** Something that the user can mend: a wrong flag, a file that is not there. Printed as one line, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure'
  /** For machines: `usage`, `not-found`, `too-long`… */
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** What the process ends with; where several apply, the highest counts. The last is a shell's code for Ctrl-C. */
export const exitCodes = {accept: 0, review: 1, reject: 2, failed: 3, interrupted: 130} as const

/** Ctrl-C, where it had to be caught: what is under way is dropped, and the process ends as the signal would have ended it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
