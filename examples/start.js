// What `npm start` runs: the service with the playground on one address, and a first question put to it. Ctrl-C ends it.
// Settings come from the environment as `feedback-lint serve --help` lists them, such as FEEDBACK_LINT_PORT=9000.
import {mkdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {readSettings, SettingError, startService} from '../packages/validator/dist/service/index.js'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const {stdout} = process

const submission = {
  surface: 'listing',
  from: 'seller',
  text: 'Brass lamp, 40 cm. Buyers who leave negative feedback will be blocked.'
}

function settingsOn(port) {
  const usual = {
    FEEDBACK_LINT_STORE: here('../.feedback-lint/decisions.db'),
    FEEDBACK_LINT_SITE: here('../playground/dist')
  }
  const flags = port === undefined ? {} : {port}
  return readSettings({flags, environment: {FEEDBACK_LINT_LOG_LEVEL: 'warn', ...usual, ...process.env}})
}

/** The usual port, or a free one where somebody else has it. A port that was asked for is not swapped. */
async function start() {
  try {
    return await startService(settingsOn())
  } catch (error) {
    const isTaken = error instanceof SettingError && error.setting === 'port'
    if (!isTaken || process.env.FEEDBACK_LINT_PORT !== undefined) throw error
    return startService(settingsOn('0'))
  }
}

mkdirSync(here('../.feedback-lint'), {recursive: true})
const service = await start()
const {address} = service
const body = JSON.stringify(submission)
const answer = await fetch(`${address}/v1/check`, {
  method: 'POST',
  headers: {'content-type': 'application/json'},
  body
})

stdout.write(`
curl -s ${address}/v1/check -H 'content-type: application/json' -d '${body}'

${JSON.stringify(await answer.json(), null, 2)}

  ${address}/            the playground: try texts and rules
  ${address}/seller/     a seller's form, with this service behind it
  ${address}/docs        the service's routes
  ${address}/openapi.json

The samples of examples/ on the command line: npm run samples. Ctrl-C ends the service.
`)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    process.once(signal, () => process.exit(1))
    await service.close()
    process.exit(0)
  })
}
