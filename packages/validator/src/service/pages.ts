import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import swaggerUi from '@fastify/swagger-ui'
import type {FastifyInstance} from 'fastify'
import {SettingError} from '../settings/read.js'

/** Headers of every answer that is no page: nothing in it may run, be framed, or be kept by caches. */
export const answerHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff'
} as const

/** Pages for people: the interactive documents at `/docs`, from this server alone, and a folder at `/` where one is set. */
export async function servePages(app: FastifyInstance, site: string): Promise<void> {
  await app.register(async (pages) => {
    pages.addHook('onRequest', async (_request, reply) => {
      for (const name of Object.keys(answerHeaders)) reply.removeHeader(name)
    })
    await pages.register(helmet, {
      // Behind a proxy it is the proxy that knows whether there is TLS.
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          // Editors put their styles into the page as they go.
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          workerSrc: ["'self'", 'blob:'],
          objectSrc: ["'none'"],
          baseUri: ["'self'"],
          frameAncestors: ["'none'"]
        }
      }
    })
    await pages.register(swaggerUi, {
      routePrefix: '/docs',
      theme: {title: 'feedback-lint'},
      uiConfig: {deepLinking: true}
    })
    if (site !== '') await pages.register(files, {root: siteFolder(site), prefix: '/'})
  })
}

function siteFolder(site: string): string {
  const folder = resolve(site)
  if (existsSync(join(folder, 'index.html'))) return folder
  throw new SettingError('site', `the setting site must be a folder with an index.html: ${site} is none`)
}
