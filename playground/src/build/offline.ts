import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {Plugin} from 'vite'

/** Writes the service worker, with the list of all built files: the page then works without a network. */
export function offline(): Plugin {
  const source = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8')
  return {
    name: 'feedback-lint:offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const hash = createHash('sha256')
        const files = Object.keys(bundle)
          .filter((name) => !name.endsWith('.map'))
          .sort()
        for (const name of files) {
          const output = bundle[name]!
          hash.update(name).update(output.type === 'chunk' ? output.code : output.source)
        }
        const version = hash.digest('hex').slice(0, 16)
        const made = source.replace("'__VERSION__'", `'${version}'`).replace("['__FILES__']", JSON.stringify(files))
        this.emitFile({type: 'asset', fileName: 'service-worker.js', source: made})
      }
    }
  }
}
