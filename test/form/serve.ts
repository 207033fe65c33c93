import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, extname, join, normalize} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, defaultClientConditions} from 'vite'

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml'
}

export interface Site {
  /** Where the page stands. */
  readonly url: string
  close(): Promise<void>
}

/** Builds a page as a host would, from the sources, and serves it. `page`: from this file, such as `./index.html`. */
export async function servePage(page: string): Promise<Site> {
  const input = fileURLToPath(new URL(page, import.meta.url))
  const root = dirname(input)
  const folder = await mkdtemp(join(tmpdir(), 'feedback-lint-page-'))
  await build({
    root,
    base: './',
    logLevel: 'silent',
    configFile: false,
    resolve: {conditions: ['@feedback-lint/source', ...defaultClientConditions]},
    worker: {format: 'es'},
    build: {outDir: folder, emptyOutDir: true, minify: false, target: 'es2022', assetsInlineLimit: 0}
  })
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET') {
      response.writeHead(404).end()
      return
    }
    const path = normalize(new URL(request.url ?? '/', 'http://page').pathname)
    const file = path.endsWith('/') ? `${path}index.html` : path
    try {
      const body = await readFile(join(folder, file))
      response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'}).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, {recursive: true, force: true})
    }
  }
}
