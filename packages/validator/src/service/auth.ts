import type {FastifyReply, FastifyRequest} from 'fastify'
import {allows} from '../keys/ring.js'
import {anonymous, type Caller, type Context} from './context.js'
import {ProblemError, retryAfter} from './problems.js'

/** Finds out who asks and whether the key may; throws a problem where it may not. */
export function authenticate(context: Context, request: FastifyRequest): void {
  const {scope} = request.routeOptions.config
  if (scope === undefined) return
  const caller = findCaller(context, request)
  if (!allows(caller, scope)) {
    throw new ProblemError('forbidden', `this needs a key with the scope ${scope}`, {
      headers: challenge(`error="insufficient_scope", scope="${scope}"`)
    })
  }
  request.caller = caller
}

function findCaller({ring, now}: Context, request: FastifyRequest): Caller {
  const {authorization} = request.headers
  if (!ring.isUsed) {
    if (isLoopback(request.headers.host ?? '')) return anonymous
    // A page elsewhere may have its name point to this machine; it must not get in without a key.
    throw new ProblemError('misdirected', 'without keys the service answers to the names of this machine only')
  }
  const match = /^Bearer +(\S+)$/iu.exec(authorization ?? '')
  if (!match)
    throw new ProblemError('unauthorized', 'send a key: Authorization: Bearer flk_…', {headers: challenge('')})
  const key = ring.find(match[1]!, new Date(now()))
  if (!key) {
    throw new ProblemError('unauthorized', 'the key is not known, was revoked or has expired', {
      headers: challenge('error="invalid_token"')
    })
  }
  return key
}

function challenge(more: string): Readonly<Record<string, string>> {
  return {'www-authenticate': `Bearer realm="feedback-lint"${more === '' ? '' : `, ${more}`}`}
}

/** Whether a Host header names this machine and nothing else. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/u, '').toLowerCase()
  return name === 'localhost' || name === '[::1]' || name === '::1' || /^127\.\d+\.\d+\.\d+$/u.test(name)
}

/** Takes one request off the caller's allowance, and says in headers what is left. */
export function limitRate({settings, limiter, now}: Context, request: FastifyRequest, reply: FastifyReply): void {
  if (!request.caller) return
  const {name, rateLimit} = request.caller
  const limit = rateLimit ?? settings.rateLimit
  if (limit === 0) return
  const {remaining, reset, wait} = limiter.take(name, limit, now())
  reply.headers({
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(reset)
  })
  if (wait === 0) return
  throw new ProblemError('too-many-requests', `this caller may ask ${limit} times a minute`, retryAfter(wait))
}

/** Whether the caller may see a decision: its own, or with `admin` everyone's. */
export function maySee(caller: Caller, owner: string): boolean {
  return caller.name === owner || allows(caller, 'admin')
}
