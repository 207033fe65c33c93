import type {FastifyInstance, HTTPMethods} from 'fastify'
import {ProblemError} from './problems.js'

const known: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Watches the routes that are made from here on. The function that it returns makes the other methods of their addresses
 * answer that they do not work there.
 */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  const methods = new Map<string, Set<string>>()
  app.addHook('onRoute', ({url, method}) => {
    const there = methods.get(url) ?? new Set()
    for (const one of [method].flat()) there.add(one)
    methods.set(url, there)
  })
  return () => {
    for (const [url, there] of [...methods]) {
      const allow = [...there].sort().join(', ')
      app.route({
        method: known.filter((method) => !there.has(method)),
        url,
        schema: {hide: true},
        handler() {
          throw new ProblemError('method-not-allowed', `this address takes ${allow}`, {headers: {allow}})
        }
      })
    }
  }
}
