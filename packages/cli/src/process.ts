import {exitCodes} from './failure.js'
import type {Io, OutputStream} from './io.js'

let usesInput = false
const watched = new WeakSet<OutputStream>()

/** The process's own streams, each opened when it is first asked for: a small check uses one of the three. */
export function processIo(): Io {
  return {
    get stdin() {
      usesInput = true
      return process.stdin
    },
    get stdout() {
      return watch(process.stdout)
    },
    get stderr() {
      return watch(process.stderr)
    },
    env: process.env,
    cwd: process.cwd(),
    onInterrupt(stop) {
      process.once('SIGINT', stop)
      return () => process.off('SIGINT', stop)
    }
  }
}

/** Runs a command for this process, whose exit code is the command's. */
export async function runProgram(main: (args: readonly string[], io: Io) => Promise<number>): Promise<void> {
  const code = await main(process.argv.slice(2), processIo())
  // A shell that runs a script stops it only where its command was ended by the signal.
  if (code === exitCodes.interrupted) process.kill(process.pid, 'SIGINT')
  process.exitCode = code
  // Without this, a producer that never ends keeps the process alive after a usage error.
  if (usesInput) process.stdin.destroy()
}

function watch(stream: OutputStream): OutputStream {
  if (!watched.has(stream)) {
    watched.add(stream)
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      // The reader went away, so nobody has seen the whole answer: this must not pass for a clean check.
      process.exit(exitCodes.failed)
    })
  }
  return stream
}
