import type {Linter} from '@feedback-lint/core'
import {createLinterOnNeed} from '@feedback-lint/core/on-need'
import {check} from './check/check.js'
import {explain} from './explain.js'
import {exitCodes, Failure} from './failure.js'
import {usage} from './flags.js'
import {help} from './help.js'
import {type Io, processIo, write} from './io.js'
import type {CommandLinter} from './linter.js'
import {rules} from './rules.js'
import {version} from './version.js'

/**
 * Runs the command line and resolves to the exit code; never rejects and never ends the process.
 * @param args The arguments after the program's name.
 */
export async function main(
  args: readonly string[],
  io: Io = processIo(),
  linter: CommandLinter = createLinterOnNeed({remember: false})
): Promise<number> {
  try {
    return await run(args, io, linter)
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

async function run([command, ...args]: readonly string[], io: Io, linter: CommandLinter): Promise<number> {
  switch (command) {
    case 'check':
      return check(args, io, linter)
    case 'explain':
      return explain(args, io, linter)
    case 'rules':
      return rules(args, io, linter.rules)
    // These bring a web server and a database along, which the others need not wait for.
    case 'serve':
      return (await import('./service/serve.js')).serve(args, io)
    case 'keys':
      return (await import('./service/keys.js')).keys(args, io)
    case 'decisions':
      return (await import('./service/decisions.js')).decisions(args, io, await wholeLinter())
    case 'replay':
      return (await import('./service/replay.js')).replay(args, io, await wholeLinter())
    case '--help':
    case '-h':
    case 'help':
      await write(io.stdout, help.main)
      return exitCodes.accept
    case '--version':
      await write(io.stdout, `${version()}\n`)
      return exitCodes.accept
    case undefined:
      throw usage('', 'name a command')
    default:
      throw usage('', `there is no command ${command}`)
  }
}

async function wholeLinter(): Promise<Linter> {
  return (await import('@feedback-lint/core')).createLinter()
}
