import {exitCodes, Failure} from './failure.js'
import {usage} from './flags.js'
import type {Io} from './io.js'
import type {CommandLinter} from './linter.js'

export type Command = (args: readonly string[], io: Io, linter: CommandLinter) => Promise<number>
export type Commands = Readonly<Record<string, Command>>

/** Runs the command that the first argument names, and resolves to the exit code; never rejects. */
export async function runCommand(
  commands: Commands,
  [name, ...args]: readonly string[],
  io: Io,
  linter: CommandLinter
): Promise<number> {
  try {
    if (name === undefined) throw usage('', 'name a command')
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw usage('', `there is no command ${name}`)
    return await command(args, io, linter)
  } catch (error) {
    // Node would end with 1, and 1 means review.
    const told =
      error instanceof Failure
        ? error.message
        : `a fault of feedback-lint itself: ${error instanceof Error ? error.stack : error}`
    io.stderr.write(`feedback-lint: ${told}\n`)
    return exitCodes.failed
  }
}
