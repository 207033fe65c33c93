import type {FastifyRequest} from 'fastify'
import type {Context} from '../context.js'
import type {Answers} from '../pool/job.js'
import {ProblemError, tooBusy} from '../problems.js'

/** Answers a body at once when it is short, and by a worker that can be stopped when it is long. */
export async function inTime<Kind extends 'history' | 'report'>(
  {settings, pool}: Context,
  request: FastifyRequest,
  kind: Kind,
  atOnce: (body: unknown) => Answers[Kind]
): Promise<Answers[Kind]> {
  const bytes = request.bodyBytes
  if (!bytes || bytes.length <= settings.inlineLimit) return atOnce(request.body)
  const running = pool.run<Kind>({kind, json: bytes.toString('utf8')} as never)
  if (!running) throw tooBusy()
  const answer = await running
  if (answer !== 'time') return answer
  throw new ProblemError('out-of-time', `it could not be read within ${settings.timeLimit} ms; a person must decide`)
}
