/** What the driver asks of the worker that holds the file. */
export type Ask =
  | {readonly id: number; readonly do: 'execute'; readonly sql: string; readonly parameters: readonly unknown[]}
  | {readonly id: number; readonly do: 'begin' | 'commit' | 'rollback' | 'close'}

export type Answer =
  | {readonly id: number; readonly rows: Record<string, unknown>[]; readonly affected: number}
  | {readonly id: number; readonly error: {readonly message: string; readonly code: string}}

/** How the worker opens the file. */
export interface Opening {
  readonly path: string
  /** Whether a commit waits until the disk has it. */
  readonly flushToDisk: boolean
}
