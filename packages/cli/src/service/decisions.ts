import type {Linter} from '@feedback-lint/core'
import {allDecisions, type Store, upheldCases} from '@feedback-lint/validator/decisions'
import {exitCodes} from '../failure.js'
import {choice, readFlags, usage} from '../flags.js'
import {help} from '../help.js'
import {type Io, write} from '../io.js'
import {sinceOf} from './date.js'
import {settingFlags, settingsOf} from './settings.js'
import {withStore} from './store.js'

const flags = {
  settings: settingFlags.settings!,
  store: settingFlags.store!,
  what: {type: 'string'},
  since: {type: 'string'},
  help: {type: 'boolean', short: 'h'}
} as const

/** `feedback-lint decisions export`. */
export async function decisions(args: readonly string[], io: Io, {rules}: Pick<Linter, 'rules'>): Promise<number> {
  const {values, positionals} = readFlags('decisions', args, flags)
  if (values.help) {
    await write(io.stdout, help.decisions)
    return exitCodes.accept
  }
  if (positionals.length !== 1 || positionals[0] !== 'export') throw usage('decisions', 'say what to do: export')
  const what = choice('decisions', '--what', values.what ?? 'cases', ['cases', 'decisions'])
  const since = sinceOf('decisions', values.since)
  await withStore(settingsOf(values, io), async (store) => {
    if (what === 'cases') await exportCases(store, rules, since, io)
    else for await (const decision of allDecisions(store.db, {since})) await writeLine(io, decision)
  })
  return exitCodes.accept
}

async function exportCases({db}: Store, rules: Linter['rules'], since: string | undefined, io: Io): Promise<void> {
  let withoutText = 0
  for await (const exported of upheldCases(db, rules, since)) {
    if ('case' in exported) await writeLine(io, exported.case)
    else withoutText += 1
  }
  if (withoutText === 0) return
  io.stderr.write(`${withoutText} upheld appeal${withoutText === 1 ? ' has' : 's have'} no text, so no case\n`)
}

async function writeLine(io: Io, value: unknown): Promise<void> {
  await write(io.stdout, `${JSON.stringify(value)}\n`)
}
