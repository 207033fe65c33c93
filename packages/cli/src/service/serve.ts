import {type RunningService, type Settings, startService} from '@feedback-lint/validator/service'
import {exitCodes} from '../failure.js'
import {readFlags, usage} from '../flags.js'
import {type Io, write} from '../io.js'
import {asFailure, describeSettings, settingFlags, settingsOf} from './settings.js'

const flags = {...settingFlags, help: {type: 'boolean', short: 'h'}} as const

/** `feedback-lint serve`: runs until it is told to stop, and resolves when all that was taken is answered and kept. */
export async function serve(args: readonly string[], io: Io, untilStopped = stopSignal): Promise<number> {
  const {values, positionals} = readFlags('serve', args, flags)
  if (positionals.length > 0) throw usage('serve', 'serve takes settings only')
  if (values.help) {
    await write(io.stdout, help())
    return exitCodes.accept
  }
  const settings = settingsOf(values, io)
  // Listened for before anybody is told of the address: whoever reads it may stop the service at once.
  const stopped = untilStopped()
  const service = await start(settings, io)
  const rights = service.isOpen ? 'no keys: this machine only (feedback-lint keys add NAME makes one)' : 'asks for keys'
  io.stderr.write(`feedback-lint listens on ${service.address}; ${rights}\n`)
  await stopped
  io.stderr.write('feedback-lint finishes what it has taken\n')
  await service.close()
  return exitCodes.accept
}

async function start(settings: Settings, io: Io): Promise<RunningService> {
  try {
    return await startService(settings, {log: io.stdout})
  } catch (error) {
    throw asFailure(error)
  }
}

/** Resolves when the process is asked to end; asked again, it ends at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(exitCodes.failed))
        resolve()
      })
    }
  })
}

function help(): string {
  return `feedback-lint serve [--SETTING VALUE…]

Answers over HTTP: POST /v1/check and the rest of /openapi.json, with documents at /docs. Logs go to standard output.

Settings, by rank: flags, the environment (FEEDBACK_LINT_TEXT_LIMIT for --text-limit), a JSON file (--settings FILE or
FEEDBACK_LINT_SETTINGS; {"textLimit": 100000}). A wrong one stops the start.

${describeSettings()}
It ends on SIGTERM or SIGINT, when what it has taken is answered and kept.
`
}
