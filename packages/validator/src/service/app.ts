import {randomUUID} from 'node:crypto'
import cors, {type FastifyCorsOptions} from '@fastify/cors'
import underPressure, {type FastifyUnderPressureOptions} from '@fastify/under-pressure'
import {submissionSchema} from '@feedback-lint/core'
import Fastify, {type FastifyInstance} from 'fastify'
import {sharedSchemas} from '../schemas/shared.js'
import {authenticate, limitRate} from './auth.js'
import {readBodies} from './bodies.js'
import type {Context} from './context.js'
import {type LogStream, logging} from './log.js'
import {refuseOtherMethods} from './methods.js'
import {describeApi} from './openapi.js'
import {answerHeaders, servePages} from './pages.js'
import {ProblemError, retryAfter, sendProblem} from './problems.js'
import {appealRoutes} from './routes/appeals.js'
import {batchRoute} from './routes/batch.js'
import {checkRoute} from './routes/check.js'
import {decisionRoutes} from './routes/decisions.js'
import {healthRoutes, metricsRoute} from './routes/health.js'
import {historyRoute} from './routes/history.js'
import {reportsRoute} from './routes/reports.js'
import {rulesRoute} from './routes/rules.js'
import type {Telemetry} from './telemetry.js'

/** Builds the service, without listening. */
export async function buildApp(context: Context, log: LogStream, telemetry?: Telemetry): Promise<FastifyInstance> {
  const {settings} = context
  const app = Fastify({
    ...logging(settings.logLevel, log),
    bodyLimit: settings.bodyLimit,
    genReqId: requestId,
    requestIdHeader: false,
    // What arrives on an open connection during a shutdown is still answered.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    // Bodies have a time of their own; this ends connections on which nothing moves at all.
    requestTimeout: 0,
    connectionTimeout: settings.bodyTime + 120_000,
    ajv: {customOptions: {removeAdditional: false, coerceTypes: false, allErrors: false}},
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply)
  })
  try {
    await furnish(app, context, telemetry)
    return app
  } catch (error) {
    // What is half built must not keep the process alive.
    await app.close()
    throw error
  }
}

async function furnish(app: FastifyInstance, context: Context, telemetry: Telemetry | undefined): Promise<void> {
  const {settings} = context
  await telemetry?.watch(app)
  app.decorateRequest('caller', null)
  app.decorateRequest('bodyBytes', undefined)
  for (const schema of [submissionSchema, ...sharedSchemas]) app.addSchema(schema)
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
  app.setNotFoundHandler((request, reply) =>
    sendProblem(new ProblemError('not-found', 'there is no such address; /openapi.json lists them'), request, reply)
  )
  readBodies(app, settings.bodyTime)
  watchRequests(app, context)
  if (settings.cors.length > 0) await app.register(cors, corsOptions(settings.cors))
  await describeApi(app, context)
  const refuse = refuseOtherMethods(app)
  await app.register(async (api) => {
    api.addHook('onRequest', (request, reply, done) => {
      authenticate(context, request)
      limitRate(context, request, reply)
      done()
    })
    await api.register(underPressure, pressure(context, app))
    checkRoute(api, context)
    // Only here may a body be a stream of lines.
    await api.register(async (batches) => batchRoute(batches, context))
    historyRoute(api, context)
    reportsRoute(api, context)
    rulesRoute(api, context)
    decisionRoutes(api, context)
    appealRoutes(api, context)
  })
  await app.register(async (operation) => {
    operation.addHook('onRequest', async (request) => authenticate(context, request))
    healthRoutes(operation, context)
    metricsRoute(operation, context)
  })
  refuse()
  await servePages(app, settings.site)
}

/** The caller's own id where it is harmless in a log, else a new one. */
function requestId(request: {headers: Record<string, string | string[] | undefined>}): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && /^[\w.:-]{1,100}$/u.test(given) ? given : randomUUID()
}

/** Refuses work while the event loop is far behind: what it has taken is to be answered in time. */
function pressure({settings, now}: Context, app: FastifyInstance): FastifyUnderPressureOptions {
  let start = Number.POSITIVE_INFINITY
  app.addHook('onListen', async () => {
    start = now()
  })
  return {
    maxEventLoopDelay: settings.maxDelay,
    pressureHandler(request, reply) {
      // Starting itself holds the loop up, and the measure is a mean over the last second.
      if (now() - start < 3_000) return
      const behind = new ProblemError('overloaded', 'the service is behind with its work; try again', retryAfter(1))
      sendProblem(behind, request, reply)
    }
  }
}

/** Pages of the set origins may call with a key of their own and read what the headers say. */
function corsOptions(origins: readonly string[]): FastifyCorsOptions {
  return {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'x-request-id'],
    exposedHeaders: [
      'decision-id',
      'decision-kept',
      'idempotency-replayed',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'retry-after',
      'x-request-id'
    ],
    maxAge: 600
  }
}

/** Counts and logs each request: its route and never its address, which a caller may fill with anything. */
function watchRequests(app: FastifyInstance, {metrics}: Context): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).headers(answerHeaders)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    const {method, id: requestId} = request
    const {statusCode: status, elapsedTime} = reply
    metrics.requested(method, route, status, elapsedTime / 1000)
    const ms = Math.round(elapsedTime * 10) / 10
    request.log.info({requestId, caller: request.caller?.name, method, route, status, ms}, 'answered')
    done()
  })
}
