import {availableParallelism} from 'node:os'
import {describingFlags, readDescription} from '../describe.js'
import {exitCodes} from '../failure.js'
import {choice, readFlags, usage} from '../flags.js'
import {help} from '../help.js'
import {type Io, write} from '../io.js'
import type {CommandLinter} from '../linter.js'
import {outputs} from '../reporters/create.js'
import {checkFiles} from './check-files.js'
import {findInputs} from './inputs.js'
import {checkLines} from './ndjson.js'

const flags = {
  ...describingFlags,
  output: {type: 'string'},
  ndjson: {type: 'boolean'},
  jobs: {type: 'string'},
  progress: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'}
} as const

/** What may stand beside `--ndjson`. */
const ofLines: readonly string[] = ['ndjson', 'jobs', 'progress']

/** `feedback-lint check`. Resolves to the exit code. */
export async function check(args: readonly string[], io: Io, linter: CommandLinter): Promise<number> {
  const {values, positionals} = readFlags('check', args, flags)
  if (values.help) {
    await write(io.stdout, help.check)
    return exitCodes.accept
  }
  const jobs = jobsOf(values.jobs ?? '1')
  const progress = values.progress ?? false
  if (values.ndjson) {
    const others = Object.keys(values).filter((flag) => !ofLines.includes(flag))
    if (others.length > 0)
      throw usage('check', `--ndjson takes all it needs from the lines, so --${others[0]} cannot stand beside it`)
    if (positionals.some((name) => name !== '-')) throw usage('check', '--ndjson reads standard input, not files')
    return checkLines(io, linter, {jobs, progress})
  }
  if (positionals.length === 0 && io.stdin.isTTY) throw usage('check', 'name a file, or - for standard input')
  const output = choice('check', '--output', values.output ?? 'pretty', outputs)
  const description = await readDescription('check', values, io.cwd)
  const paths = await findInputs(positionals.length > 0 ? positionals : ['-'], io.cwd)
  return checkFiles(io, linter, {paths, description, output, jobs, progress})
}

/** More threads than this only take memory. */
const mostJobs = 64

function jobsOf(value: string): number {
  if (value === 'auto') return Math.min(availableParallelism(), mostJobs)
  const jobs = /^\d{1,3}$/u.test(value) ? Number(value) : 0
  if (jobs < 1 || jobs > mostJobs) throw usage('check', `--jobs must be auto or a number from 1 to ${mostJobs}`)
  return jobs
}
