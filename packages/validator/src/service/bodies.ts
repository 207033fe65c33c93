import {isUtf8} from 'node:buffer'
import type {FastifyInstance, FastifyRequest} from 'fastify'
import {ProblemError} from './problems.js'

/** Reads JSON bodies as they came, in a bounded time. Register it before the routes. */
export function readBodies(app: FastifyInstance, bodyTime: number): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<Buffer>('application/json', {parseAs: 'buffer'}, (request, body, done) => {
    request.bodyBytes = body
    if (!isUtf8(body)) return done(new ProblemError('not-utf8', 'the body is not UTF-8 text'))
    let value: unknown
    try {
      value = JSON.parse(body.toString('utf8'))
    } catch {
      return done(new ProblemError('not-json', body.length === 0 ? 'the body is empty' : 'the body is not JSON'))
    }
    done(null, value)
  })
  limitTime(app, bodyTime)
}

/** Bodies that are still arriving are looked through now and then: a timer for each request would cost more. */
function limitTime(app: FastifyInstance, bodyTime: number): void {
  const arriving = new Map<FastifyRequest, number>()
  const arrived = (request: FastifyRequest): void => {
    arriving.delete(request)
  }
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (!request.routeOptions.config.streams) arriving.set(request, performance.now() + bodyTime)
    done(null, payload)
  })
  app.addHook('preValidation', (request, _reply, done) => {
    arrived(request)
    done()
  })
  app.addHook('onResponse', (request, _reply, done) => {
    arrived(request)
    done()
  })
  app.addHook('onRequestAbort', (request, done) => {
    arrived(request)
    done()
  })
  const sweep = setInterval(
    () => {
      const now = performance.now()
      for (const [request, deadline] of arriving) {
        // They stand in the order in which they began.
        if (deadline > now) return
        arriving.delete(request)
        // The parser takes an error of the stream for the body's end, and closes the connection after its answer.
        const late = new ProblemError('timeout', `the body did not arrive within ${bodyTime} ms`)
        request.raw.emit('error', Object.assign(late, {statusCode: 408}))
      }
    },
    Math.min(1_000, Math.ceil(bodyTime / 4))
  )
  app.addHook('onClose', async () => clearInterval(sweep))
}
