import type {FastifyRequest} from 'fastify'
import type {Asking} from '../decisions/decision.js'
import type {Store} from '../decisions/store.js'
import type {DecisionWriter} from '../decisions/writer.js'
import type {Scope} from '../keys/key.js'
import type {Key} from '../keys/keys.js'
import type {KeyRing} from '../keys/ring.js'
import type {Settings} from '../settings/definitions.js'
import type {Validator} from '../validator.js'
import type {Checker} from './checker.js'
import type {RateLimiter} from './limits.js'
import type {Metrics} from './metrics.js'
import type {CheckPool} from './pool/pool.js'
import type {RememberedAnswers} from './remembered.js'

/** What the routes work with. */
export interface Context {
  readonly settings: Settings
  readonly validator: Validator
  readonly checker: Checker
  readonly pool: CheckPool
  readonly store: Store
  readonly writer: DecisionWriter
  readonly ring: KeyRing
  readonly limiter: RateLimiter
  readonly metrics: Metrics
  readonly remembered: RememberedAnswers
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Turns true when the shutdown has begun. */
  isClosing: boolean
}

/** Who asks: the key's name and rights, or everyone on this machine where there are no keys. */
export type Caller = Pick<Key, 'name' | 'scopes' | 'rateLimit'>

export const anonymous: Caller = {name: 'anonymous', scopes: ['admin'], rateLimit: undefined}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null until the request was let in. */
    caller: Caller | null
    /** A JSON body as it came, to tell whether two are the same. */
    bodyBytes: Buffer | undefined
  }
  interface FastifyContextConfig {
    /** What a key needs for this route; without it the route is open. */
    scope?: Scope
    /** The body is read as it comes, and has no end that one could wait for. */
    streams?: boolean
  }
}

/** Whom a request comes from; for routes that ask for a scope. */
export function callerOf(request: FastifyRequest): Caller {
  if (!request.caller) throw new Error('the route lets in whom nobody asked for a key')
  return request.caller
}

/** Who asked, as decisions keep it. */
export function askingOf(request: FastifyRequest): Asking {
  return {caller: callerOf(request).name, requestId: request.id}
}
