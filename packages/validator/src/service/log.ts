import type {FastifyServerOptions} from 'fastify'
import {LogController} from 'fastify'

/** Where log lines go. */
export interface LogStream {
  write(line: string): void
}

/**
 * Structured logs: one JSON object a line. What a caller wrote never gets there: no addresses, no bodies, and of errors
 * their names, codes and places, but not their messages, which may quote a text.
 */
export function logging(
  level: string,
  stream: LogStream
): Pick<FastifyServerOptions, 'logger' | 'logController' | 'childLoggerFactory'> {
  return {
    logger: {
      level,
      stream,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: {level: (label) => ({level: label})},
      serializers: serializers as never
    },
    // The service has one line of its own for each request.
    logController: new LogController({disableRequestLogging: true, requestIdLogLabel: 'requestId'}),
    // Lines name their request themselves: a logger for each request costs more than a check of a short text.
    childLoggerFactory: (logger) => logger as never
  }
}

/** Fastify's types want what this leaves out. */
const serializers = {err: faultOf, req: () => undefined, res: () => undefined}

function faultOf(error: unknown): object {
  const {name, code, stack} = (error ?? {}) as {name?: string; code?: unknown; stack?: string}
  const at = stack?.split('\n').filter((line) => /^\s+at /u.test(line))
  return {name, code, at}
}
