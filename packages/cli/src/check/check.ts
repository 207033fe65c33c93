import {SubmissionError} from '@feedback-lint/core/on-need'
import {type Describe, describingFlags, readDescription} from '../describe.js'
import {exitCodes, Failure} from '../failure.js'
import {choice, readFlags, usage} from '../flags.js'
import {help} from '../help.js'
import {type Io, write} from '../io.js'
import type {CommandLinter} from '../linter.js'
import {createReporter, outputs} from '../reporters/create.js'
import type {Checked} from '../reporters/reporter.js'
import {findInputs, readInput, standardInput} from './inputs.js'
import {checkLines} from './ndjson.js'
import {createProgress} from './progress.js'

const flags = {
  ...describingFlags,
  output: {type: 'string'},
  ndjson: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'}
} as const

/** `feedback-lint check`. Resolves to the exit code. */
export async function check(args: readonly string[], io: Io, linter: CommandLinter): Promise<number> {
  const {values, positionals} = readFlags('check', args, flags)
  if (values.help) {
    await write(io.stdout, help.check)
    return exitCodes.accept
  }
  if (values.ndjson) {
    const others = Object.keys(values).filter((flag) => flag !== 'ndjson')
    if (others.length > 0)
      throw usage('check', `--ndjson takes all it needs from the lines, so --${others[0]} cannot stand beside it`)
    if (positionals.some((name) => name !== '-')) throw usage('check', '--ndjson reads standard input, not files')
    return checkLines(io, linter)
  }
  if (positionals.length === 0 && io.stdin.isTTY) throw usage('check', 'name a file, or - for standard input')
  const output = choice('check', '--output', values.output ?? 'pretty', outputs)
  const describe = await readDescription('check', values, io.cwd)
  const paths = await findInputs(positionals.length > 0 ? positionals : ['-'], io.cwd)
  return checkFiles(paths, describe, io, linter, output)
}

async function checkFiles(
  paths: readonly string[],
  describe: Describe,
  io: Io,
  linter: CommandLinter,
  output: (typeof outputs)[number]
): Promise<number> {
  const reporter = createReporter(output, paths.length, io, linter)
  const progress = createProgress(paths.length, io.stderr)
  let code: number = exitCodes.accept
  await write(io.stdout, reporter.start())
  for (const path of paths) {
    const checked = await checkFile(path, describe, io, linter)
    code = Math.max(code, codeOf(checked))
    const printed = reporter.add(checked)
    if (printed !== '' || checked.error) progress.hide()
    if (checked.error) await write(io.stderr, `feedback-lint: ${path}: ${checked.error.message}\n`)
    await write(io.stdout, printed)
    progress.step()
  }
  progress.hide()
  await write(io.stdout, reporter.end())
  return code
}

async function checkFile(path: string, describe: Describe, io: Io, linter: CommandLinter): Promise<Checked> {
  try {
    const text = await readInput(path, io.cwd, io.stdin)
    return {path, text, report: await linter.check(describe(text, path === standardInput ? '' : path))}
  } catch (error) {
    if (error instanceof Failure || error instanceof SubmissionError)
      return {path, error: {code: error.code, message: error.message}}
    throw error
  }
}

function codeOf({report, error}: Checked): number {
  if (error) return exitCodes.failed
  // A text that was not understood is not clean, whatever its verdict says: a person has to look.
  const least = report.language.read ? exitCodes.accept : exitCodes.review
  return Math.max(least, exitCodes[report.verdict])
}
