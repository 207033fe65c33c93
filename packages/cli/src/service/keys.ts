import {
  addKey,
  isCallerName,
  type Key,
  listKeys,
  revokeKey,
  type Scope,
  scopes
} from '@feedback-lint/validator/decisions'
import {exitCodes, Failure} from '../failure.js'
import {choice, readFlags, usage} from '../flags.js'
import {help} from '../help.js'
import {type Io, write} from '../io.js'
import {settingFlags, settingsOf} from './settings.js'
import {withStore} from './store.js'

const flags = {
  settings: settingFlags.settings!,
  store: settingFlags.store!,
  scopes: {type: 'string'},
  rate: {type: 'string'},
  days: {type: 'string'},
  output: {type: 'string'},
  help: {type: 'boolean', short: 'h'}
} as const

/** `feedback-lint keys`: makes, lists and revokes the keys of callers. */
export async function keys(args: readonly string[], io: Io): Promise<number> {
  const {values, positionals} = readFlags('keys', args, flags)
  if (values.help) {
    await write(io.stdout, help.keys)
    return exitCodes.accept
  }
  const [action, name, ...others] = positionals
  if (others.length > 0) throw usage('keys', 'name one key at a time')
  const output = choice('keys', '--output', values.output ?? 'pretty', ['pretty', 'json'])
  const settings = settingsOf(values, io)
  if (action === 'add') {
    const wanted = {...readName(name), scopes: readScopes(values.scopes), ...readLimits(values)}
    const {key, text} = await withStore(settings, ({db}) => addKey(db, wanted, new Date()))
    const shown = output === 'json' ? JSON.stringify({...key, key: text}) : text
    await write(io.stdout, `${shown}\n`)
    io.stderr.write(`This is shown once. Send it as: Authorization: Bearer ${text.slice(0, 16)}…\n`)
    return exitCodes.accept
  }
  if (action === 'revoke') {
    if (name === undefined) throw usage('keys', 'name the id of the key to revoke')
    const revoked = await withStore(settings, ({db}) => revokeKey(db, idOf(name), new Date()))
    if (!revoked) throw new Failure('not-found', `there is no key ${idOf(name)} that works`)
    await write(io.stdout, `${idOf(name)} is revoked; services notice within seconds\n`)
    return exitCodes.accept
  }
  if (action !== 'list') throw usage('keys', 'say what to do: add NAME, list or revoke ID')
  const all = await withStore(settings, ({db}) => listKeys(db))
  await write(io.stdout, output === 'json' ? `${JSON.stringify(all, null, 2)}\n` : all.map(line).join(''))
  return exitCodes.accept
}

function readName(name: string | undefined): {name: string} {
  if (name === undefined) throw usage('keys', 'name the caller, such as listing-service')
  if (isCallerName(name)) return {name}
  throw usage('keys', 'a name has up to 64 letters, digits, dots, dashes or underscores, and is not anonymous')
}

function readScopes(given = 'check'): Scope[] {
  return given.split(',').map((one) => choice('keys', '--scopes', one.trim(), scopes))
}

function readLimits({rate, days}: {rate?: string | undefined; days?: string | undefined}): {
  rateLimit?: number
  expiresAt?: Date
} {
  return {
    ...(rate === undefined ? {} : {rateLimit: wholeNumber('--rate', rate)}),
    ...(days === undefined ? {} : {expiresAt: new Date(Date.now() + wholeNumber('--days', days) * 86_400_000)})
  }
}

function wholeNumber(flag: string, given: string): number {
  if (/^[1-9]\d{0,8}$/u.test(given)) return Number(given)
  throw usage('keys', `${flag} must be a whole number from 1`)
}

/** People paste whole keys; the id is the middle part. */
function idOf(given: string): string {
  return /^flk_([0-9a-f]{12})_/u.exec(given)?.[1] ?? given
}

function line({id, name, scopes, rateLimit, madeAt, expiresAt, revokedAt}: Key): string {
  const state = revokedAt ? `revoked ${revokedAt}` : expiresAt ? `until ${expiresAt}` : 'works'
  const rate = rateLimit === undefined ? '' : `  ${rateLimit}/min`
  return `${id}  ${name}  ${scopes.join(',')}${rate}  made ${madeAt}  ${state}\n`
}
