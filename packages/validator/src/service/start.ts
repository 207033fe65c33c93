import {isIPv4} from 'node:net'
import type {FastifyInstance} from 'fastify'
import {decisionInserter} from '../decisions/insert.js'
import {letGo} from '../decisions/retention.js'
import {openStore, type Store} from '../decisions/store.js'
import {DecisionWriter} from '../decisions/writer.js'
import {KeyRing} from '../keys/ring.js'
import type {Settings} from '../settings/definitions.js'
import {SettingError} from '../settings/read.js'
import {buildApp} from './app.js'
import {Checker} from './checker.js'
import type {Context} from './context.js'
import {RateLimiter} from './limits.js'
import type {LogStream} from './log.js'
import {createMetrics} from './metrics.js'
import {type Setup, validatorFor} from './pool/job.js'
import {CheckPool} from './pool/pool.js'
import {RememberedAnswers} from './remembered.js'

/** A service that listens. */
export interface RunningService {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly address: string
  /** Whether it asks for no keys, and so listens on this machine only. */
  readonly isOpen: boolean
  /** Finishes what was taken, writes what waits, and ends. May be called more than once. */
  close(): Promise<void>
}

export interface StartOptions {
  /** Where log lines go; default: standard output. */
  readonly log?: LogStream
}

/** How often keys made or revoked elsewhere are looked up, in milliseconds. */
const keysEvery = 2_000

/** How often texts and decisions are let go whose time is over, in milliseconds. */
const tidyEvery = 3_600_000

/** Starts the service. Rejects with a `SettingError` that names the setting when the store or the address cannot be had. */
export async function startService(
  settings: Settings,
  {log = process.stdout}: StartOptions = {}
): Promise<RunningService> {
  const store = await storeOf(settings)
  try {
    return await startOn(store, settings, log)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function startOn(store: Store, settings: Settings, log: LogStream): Promise<RunningService> {
  const ring = new KeyRing(store.db)
  await ring.refresh()
  const startedOpen = !ring.isUsed
  const setup: Setup = {ruleUrl: settings.ruleUrl, textLimit: settings.textLimit}
  const validator = validatorFor(setup)
  const pool = new CheckPool({
    workers: settings.workers,
    queue: settings.workQueue,
    timeLimit: settings.timeLimit,
    setup
  })
  let app: FastifyInstance | undefined
  const writer = new DecisionWriter(decisionInserter(store.db), {
    queueSize: settings.queueSize,
    onTrouble: ({what, count, error}) => app?.log.warn({count, code: codeOf(error)}, troubles[what])
  })
  const context: Context = {
    settings,
    validator,
    pool,
    store,
    writer,
    ring,
    checker: new Checker(validator.linter, pool, settings),
    limiter: new RateLimiter(),
    metrics: createMetrics(writer, pool),
    remembered: new RememberedAnswers(settings.idempotencyTime * 60_000),
    now: Date.now,
    isClosing: false
  }
  // It brings a library along that most do without.
  const telemetry = settings.otlp === '' ? undefined : (await import('./telemetry.js')).createTelemetry(settings.otlp)
  app = await buildApp(context, log, telemetry)
  // The first check builds the tables of the rules: not while somebody waits.
  validator.check({surface: 'message', from: 'seller', text: 'Leave positive feedback or no refund.'})
  const address = await listen(app, settings, startedOpen)
  const timers = [
    setInterval(() => {
      ring.refresh().catch((error) => app?.log.warn({code: codeOf(error)}, 'keys could not be read again'))
    }, keysEvery),
    setInterval(() => {
      tidying = tidy()
    }, tidyEvery)
  ]
  const tidy = async (): Promise<void> => {
    await letGo(store.db, settings, Date.now()).catch((error) =>
      app?.log.warn({code: codeOf(error)}, 'old texts could not go')
    )
  }
  let tidying = tidy()
  if (startedOpen) app.log.warn('no keys: listening on loopback only (make one with: feedback-lint keys add)')
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    context.isClosing = true
    for (const timer of timers) clearInterval(timer)
    const late = setTimeout(() => app.server.closeAllConnections(), settings.shutdownTime)
    // A connection whose answer began before the shutdown was promised to stay open: it goes when it is done.
    const sweep = setInterval(() => app.server.closeIdleConnections(), 50)
    await app.close()
    clearTimeout(late)
    clearInterval(sweep)
    await writer.close(Math.max(1_000, settings.shutdownTime))
    await pool.close()
    await tidying
    await store.close()
    await telemetry?.close().catch((error) => app?.log.warn({code: codeOf(error)}, 'traces could not be sent'))
  }
  return {
    address,
    isOpen: startedOpen,
    close() {
      closing ??= close()
      return closing
    }
  }
}

const troubles = {retry: 'decisions could not be written yet', lost: 'decisions were lost'} as const

async function storeOf({store, durability}: Settings): Promise<Store> {
  try {
    return await openStore(store, {flushToDisk: durability === 'sync'})
  } catch (error) {
    throw new SettingError('store', `the setting store cannot be used: ${(error as Error).message}`)
  }
}

/** Without keys everyone who reaches the service may use it, so only this machine may reach it. */
async function listen(app: FastifyInstance, {host, port}: Settings, isOpen: boolean): Promise<string> {
  const isLocal = host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))
  try {
    return await app.listen({host: isOpen && !isLocal ? '127.0.0.1' : host, port})
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    await app.close()
    const setting = code === 'EADDRINUSE' || code === 'EACCES' ? 'port' : 'host'
    throw new SettingError(setting, `the setting ${setting} cannot be used: ${host}:${port} gives ${code}`)
  }
}

function codeOf(error: unknown): string | undefined {
  const {code, name} = (error ?? {}) as {code?: unknown; name?: string}
  return typeof code === 'string' ? code : name
}
