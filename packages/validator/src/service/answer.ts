import {createHash} from 'node:crypto'
import type {FastifyReply, FastifyRequest} from 'fastify'
import {type DecisionRow, newId, repeatableId} from '../decisions/decision.js'
import type {Kept} from '../decisions/writer.js'
import {type Context, callerOf} from './context.js'
import {ProblemError} from './problems.js'
import type {GivenAnswer} from './remembered.js'

/** What a route made of a body: the answer, and the decision to keep. */
export interface Outcome {
  readonly answer: object
  readonly row: DecisionRow
}

/**
 * Sends an answer and keeps its decision, once for all requests of a caller with the same Idempotency-Key and body.
 * @param work Makes the outcome under the decision's id.
 */
export function answerOnce(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (decisionId: string) => Outcome | Promise<Outcome>
): FastifyReply | Promise<FastifyReply> {
  const key = request.headers['idempotency-key']
  if (key !== undefined) return answerUnder(context, request, reply, readKey(key), work)
  const outcome = work(newId('dec', context.now()))
  // Most answers are there at once, and then nothing need be waited for.
  return outcome instanceof Promise
    ? outcome.then((made) => answerWith(context, reply, made))
    : answerWith(context, reply, outcome)
}

function answerWith(
  context: Context,
  reply: FastifyReply,
  {answer, row}: Outcome
): FastifyReply | Promise<FastifyReply> {
  const kept = keepRow(context, row)
  const send = (how: Kept): FastifyReply => reply.headers(decisionHeaders(row, how)).send(answer)
  return kept instanceof Promise ? kept.then(send) : send(kept)
}

async function answerUnder(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  work: (decisionId: string) => Outcome | Promise<Outcome>
): Promise<FastifyReply> {
  const {remembered, validator, now} = context
  const caller = callerOf(request).name
  const route = request.routeOptions.url ?? ''
  const bodyHash = createHash('sha256')
    .update(request.bodyBytes ?? '')
    .digest('hex')
  const name = JSON.stringify([caller, route, key])
  const before = remembered.find(name, now())
  if (before) {
    if (before.bodyHash !== bodyHash) {
      throw new ProblemError('idempotency-mismatch', 'this Idempotency-Key was used with another body; take a new one')
    }
    return send(reply, await before.answer, true)
  }
  const id = repeatableId(caller, route, key, validator.linter.ruleset, bodyHash)
  const answer = (async (): Promise<GivenAnswer> => {
    const outcome = await work(id)
    return {
      body: reply.serialize(outcome.answer) as string,
      headers: decisionHeaders(outcome.row, await keepRow(context, outcome.row))
    }
  })()
  remembered.remember(name, bodyHash, answer, now())
  return send(reply, await answer, false)
}

function send(reply: FastifyReply, {body, headers}: GivenAnswer, replayed: boolean): FastifyReply {
  if (replayed) reply.header('idempotency-replayed', 'true')
  return reply.headers(headers).type('application/json; charset=utf-8').send(body)
}

/** Throws a problem where the key is not one that a header should hold. */
export function readKey(given: string | string[]): string {
  if (typeof given === 'string' && /^[\x21-\x7e]{1,255}$/u.test(given)) return given
  throw new ProblemError('invalid-request', 'Idempotency-Key must be 1 to 255 visible ASCII characters')
}

function decisionHeaders({id}: DecisionRow, kept: Kept): Readonly<Record<string, string>> {
  return {'decision-id': id, 'decision-kept': kept}
}

/** Hands the decision to the writer, and says what became of it. */
function keepRow({settings, writer}: Context, row: DecisionRow): Kept | Promise<Kept> {
  return settings.durability === 'sync' ? writer.addAndWait(row) : writer.add(row)
}
