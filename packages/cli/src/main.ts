import type {Linter} from '@feedback-lint/core'
import {exitCodes} from './failure.js'
import {help} from './help.js'
import {type Io, write} from './io.js'
import type {CommandLinter} from './linter.js'
import {processIo} from './process.js'
import {linter as linterOnNeed, quickCommands} from './quick.js'
import {type Command, type Commands, runCommand} from './run-command.js'
import {version} from './version.js'

/**
 * Runs the command line and resolves to the exit code; never rejects and never ends the process.
 * @param args The arguments after the program's name.
 */
export function main(
  args: readonly string[],
  io: Io = processIo(),
  linter: CommandLinter = linterOnNeed()
): Promise<number> {
  return runCommand(commands, args, io, linter)
}

const tell =
  (text: () => string): Command =>
  async (_, io) => {
    await write(io.stdout, text())
    return exitCodes.accept
  }

const commands: Commands = {
  ...quickCommands,
  // These bring a web server and a database along, which the others need not wait for.
  serve: async (args, io) => (await import('./service/serve.js')).serve(args, io),
  keys: async (args, io) => (await import('./service/keys.js')).keys(args, io),
  decisions: async (args, io) => (await import('./service/decisions.js')).decisions(args, io, await wholeLinter()),
  replay: async (args, io) => (await import('./service/replay.js')).replay(args, io, await wholeLinter()),
  '--help': tell(() => help.main),
  '-h': tell(() => help.main),
  help: tell(() => help.main),
  '--version': tell(() => `${version()}\n`)
}

async function wholeLinter(): Promise<Linter> {
  return (await import('@feedback-lint/core')).createLinter()
}
