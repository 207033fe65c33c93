import type {FastifyInstance} from 'fastify'
import Type from 'typebox'
import {choice} from '../../schemas/choice.js'
import type {Context} from '../context.js'
import {problems} from './shared.js'

/** How long the store may take to answer, in milliseconds, and for how long its last answer holds. */
const patience = 1_000

/** `/health/live`, `/health/ready` and `/metrics`. */
export function healthRoutes(app: FastifyInstance, context: Context): void {
  const storeAnswers = storeWatch(context)
  app.route({
    method: 'GET',
    url: '/health/live',
    schema: {
      operationId: 'isLive',
      tags: ['operation'],
      summary: 'Whether the process runs',
      response: {200: Type.Object({status: choice(['live'])}, {description: 'It runs.'})}
    },
    handler: async () => ({status: 'live'})
  })
  const readiness = (description: string) =>
    Type.Object(
      {
        status: choice(['ready', 'closing']),
        store: choice(['ok', 'failing'], {
          description: 'Checks are answered while the store fails; their decisions wait, within the queue.'
        }),
        waiting: Type.Integer({description: 'Decisions that wait to be written.'})
      },
      {description}
    )
  app.route({
    method: 'GET',
    url: '/health/ready',
    schema: {
      operationId: 'isReady',
      tags: ['operation'],
      summary: 'Whether to send requests here',
      response: {200: readiness('Yes.'), 503: readiness('No: the service is shutting down.')}
    },
    async handler(_request, reply) {
      const store = (await storeAnswers()) ? 'ok' : 'failing'
      const status = context.isClosing ? 'closing' : 'ready'
      return reply.code(context.isClosing ? 503 : 200).send({status, store, waiting: context.writer.waiting})
    }
  })
}

export function metricsRoute(app: FastifyInstance, {metrics: {registry}, settings}: Context): void {
  app.route({
    method: 'GET',
    url: '/metrics',
    config: settings.openMetrics ? {} : {scope: 'admin'},
    schema: {
      operationId: 'metrics',
      tags: ['operation'],
      summary: 'Metrics for Prometheus',
      response: {
        200: {description: 'Metrics.', content: {'text/plain': {schema: Type.String()}}},
        ...problems(401, 403, 429, 500)
      }
    },
    async handler(_request, reply) {
      return reply.type(registry.contentType).send(await registry.metrics())
    }
  })
}

/** Asks the store at most once in a while, however often somebody asks for its health. */
function storeWatch({store, now}: Context): () => Promise<boolean> {
  let asked = 0
  let answer: Promise<boolean> = Promise.resolve(true)
  return () => {
    if (now() - asked < patience) return answer
    asked = now()
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, patience, false).unref())
    answer = Promise.race([store.ping().then(...settled), late])
    return answer
  }
}

const settled = [() => true, () => false] as const
