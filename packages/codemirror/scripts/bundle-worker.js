// Makes the worker of the published package: one that needs nothing else. Bundlers do not prepare what a worker in
// `node_modules` imports (Vite, for one, serves it as it is while one develops), and some of the Markdown parser's parts
// are not written for browsers as they are. Run by `prepack`; needs a build.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'vite'

const home = fileURLToPath(new URL('..', import.meta.url))

/** The folder of the package that a module belongs to; undefined for our own. */
function packageOf(id) {
  if (!id.includes('/node_modules/')) return undefined
  let folder = dirname(id)
  while (!existsSync(join(folder, 'package.json')) || !JSON.parse(readFileSync(join(folder, 'package.json'))).name) {
    folder = dirname(folder)
  }
  return folder
}

function licenceOf(folder) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : license
  return `${name} ${version}\n\n${text}\n`
}

/** What is bundled stays under its own licences, which must come along. */
function licences() {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) => output.moduleIds ?? [])
      const folders = new Set(modules.map(packageOf).filter((folder) => folder !== undefined))
      const texts = new Set([...folders].map(licenceOf))
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: [...texts].sort().join(`\n${'-'.repeat(72)}\n\n`)
      })
    }
  }
}

await build({
  root: home,
  configFile: false,
  logLevel: 'warn',
  // Some packages take the browser's build to mean that there is a document.
  resolve: {conditions: ['worker', 'module', 'browser', 'production']},
  plugins: [licences()],
  build: {
    outDir: 'dist/bundle',
    emptyOutDir: true,
    target: 'es2022',
    // A host minifies it with its own code.
    minify: false,
    chunkSizeWarningLimit: 2000,
    lib: {entry: {worker: join(home, 'dist/worker.js')}, formats: ['es']},
    rolldownOptions: {output: {chunkFileNames: 'worker-[name].js'}}
  }
})
