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

/** What the process ends with; where several apply, the highest counts. */
export const exitCodes = {accept: 0, review: 1, reject: 2, failed: 3} as const
