import {once} from 'node:events'
import type {Readable, Writable} from 'node:stream'
import picocolors from 'picocolors'

/** Where a command reads from and writes to; tests pass their own. */
export interface Io {
  readonly stdin: Readable & {isTTY?: boolean}
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Calls back at Ctrl-C, which then does not end the process, until the function that it gives is called. */
  readonly onInterrupt?: (stop: () => void) => () => void
}

export type OutputStream = Writable & {isTTY?: boolean; columns?: number}

export type Colors = ReturnType<typeof picocolors.createColors>

/** Writes, and waits while the reader is slower than we are. */
export async function write(stream: OutputStream, text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !stream.write(text)) await once(stream, 'drain')
}

/** Colours are for terminals; `NO_COLOR` and `FORCE_COLOR` overrule, and `NO_COLOR` wins. */
export function colorsFor(stream: OutputStream, env: Io['env']): Colors {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  const terminal = stream.isTTY === true && env.TERM !== 'dumb' && env.FORCE_COLOR === undefined
  return picocolors.createColors(!env.NO_COLOR && (forced || terminal))
}

/** How wide a printed line may be, in columns of the terminal. */
export function columnsOf(stream: OutputStream): number {
  return Math.max(40, Math.min(stream.columns ?? 100, 120))
}
