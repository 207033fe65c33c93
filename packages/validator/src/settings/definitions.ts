import {
  oneOf,
  origins,
  pageAddress,
  type ReadValue,
  unreadVerdicts,
  ValueError,
  webAddress,
  whole,
  words,
  yesOrNo
} from './values.js'

/** One setting: how it is read, what it is where nobody sets it, and what it does. */
export interface Definition<Value> {
  readonly read: ReadValue<Value>
  readonly usual: Value
  /** One sentence for `--help` and the documents. */
  readonly about: string
}

function setting<Value>(read: ReadValue<Value>, usual: unknown, about: string): Definition<Value> {
  return {read, usual: read(usual), about}
}

const emptyOr =
  (read: ReadValue<string>): ReadValue<string> =>
  (given) =>
    given === '' ? '' : read(given)

const storeAddress: ReadValue<string> = (given) => {
  const value = words(given)
  if (/^[a-z][a-z+]+:\/\//iu.test(value) && !/^postgres(?:ql)?:\/\//u.test(value)) {
    throw new ValueError("must be a file's path or a postgres:// address")
  }
  return value
}

/** Every setting of the service. In a file by this name; `textLimit` is FEEDBACK_LINT_TEXT_LIMIT and `--text-limit`. */
export const definitions = {
  host: setting(words, '127.0.0.1', 'The address to listen on; without keys the service listens on loopback only.'),
  port: setting(whole(0, 65_535), 8080, 'The port; 0 takes a free one.'),
  store: setting(storeAddress, 'feedback-lint.db', "Decisions and keys: a file's path, or a postgres:// address."),
  durability: setting(
    oneOf('queued', 'sync'),
    'queued',
    'queued: decisions are written within a second after the answer; sync: before it.'
  ),
  queueSize: setting(
    whole(1, 1_000_000),
    10_000,
    'How many decisions may wait to be written; more are let go, counted.'
  ),
  keepTexts: setting(whole(0, 36_500), 0, 'For how many days texts are kept with their decisions; 0 keeps none.'),
  keepDecisions: setting(whole(0, 36_500), 0, 'For how many days decisions are kept; 0 keeps them.'),
  keepAppeals: setting(whole(0, 36_500), 365, "For how many days appeals' reasons and texts are kept; 0 keeps them."),
  unread: setting(
    unreadVerdicts,
    'review',
    'The verdict on a text that could not be read (language, length, time): accept, review or reject, also by surface.'
  ),
  bodyLimit: setting(
    whole(1_000, 100_000_000),
    2_000_000,
    'The longest body, and the longest line of a batch, in bytes.'
  ),
  textLimit: setting(whole(1, 10_000_000), 200_000, 'The longest text that is read, in UTF-16 code units.'),
  timeLimit: setting(whole(10, 600_000), 5_000, 'How long one text may take, in milliseconds.'),
  inlineLimit: setting(
    whole(0, 10_000_000),
    10_000,
    'Texts up to this length are read at once; longer ones by a worker that can be stopped in time.'
  ),
  workers: setting(whole(1, 64), 1, 'How many workers read long texts.'),
  workQueue: setting(whole(1, 100_000), 100, 'How many long texts may wait for a worker; more are answered with 503.'),
  batchLines: setting(whole(1, 100_000_000), 100_000, 'The most lines that one batch may have.'),
  bodyTime: setting(
    whole(100, 3_600_000),
    30_000,
    'How long a body may take to arrive, in milliseconds; of a batch, a pause in it.'
  ),
  maxDelay: setting(
    whole(0, 60_000),
    1_000,
    'The event loop delay, in milliseconds, from which requests get 503; 0: never.'
  ),
  rateLimit: setting(
    whole(0, 100_000_000),
    6_000,
    'Requests a minute for each key that has no limit of its own; 0: no limit.'
  ),
  idempotencyTime: setting(
    whole(0, 1_440),
    60,
    'For how many minutes answers are remembered by their Idempotency-Key.'
  ),
  openMetrics: setting(yesOrNo, false, 'Whether /metrics asks for no key.'),
  cors: setting(origins, [], 'Origins whose pages may call the service; none.'),
  site: setting(emptyOr(words), '', 'A folder to serve at /, such as the built playground.'),
  ruleUrl: setting(pageAddress, '', "Where rules' pages stand, with {id} for the rule's id."),
  otlp: setting(
    webAddress,
    '',
    'Where OpenTelemetry traces go (OTLP over HTTP), such as http://localhost:4318/v1/traces.'
  ),
  shutdownTime: setting(whole(0, 600_000), 15_000, 'How long a shutdown waits for requests in hand, in milliseconds.'),
  logLevel: setting(oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'), 'info', 'How much is logged.')
} as const

export type SettingName = keyof typeof definitions
/** The settings, read and checked. */
export type Settings = {readonly [Name in SettingName]: ReturnType<(typeof definitions)[Name]['read']>}

export const settingNames = Object.keys(definitions) as SettingName[]

/** `textLimit` → `--text-limit`. */
export function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`
}

/** `textLimit` → `FEEDBACK_LINT_TEXT_LIMIT`. */
export function variableOf(name: string): string {
  return `FEEDBACK_LINT_${name.replaceAll(/[A-Z]/gu, (letter) => `_${letter}`).toUpperCase()}`
}
