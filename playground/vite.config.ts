import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {defaultClientConditions, defineConfig} from 'vite'
import {contentPolicy} from './src/build/content-policy.js'
import {offline} from './src/build/offline.js'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
/** The example of a seller's form stands beside the playground. */
const seller = here('./seller/index.html')

export default defineConfig({
  root: here('.'),
  // Relative addresses, so that it can be served from any folder.
  base: './',
  define: {__SELLER__: JSON.stringify(existsSync(seller))},
  resolve: {
    // `worker` before `browser`: some packages take the browser's build to mean that there is a document.
    conditions: ['@feedback-lint/source', 'worker', ...defaultClientConditions]
  },
  worker: {format: 'es'},
  build: {
    target: 'es2022',
    // The first versions that know `light-dark()`.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // An inlined file would need `data:` in the content policy.
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: {playground: here('./index.html'), ...(existsSync(seller) ? {seller} : {})}
    }
  },
  plugins: [contentPolicy(), offline()]
})
