// Says how many bytes a page loads for the extension, minified and gzipped, and fails above the budget. Needs a build.
// Usage: node packages/codemirror/scripts/size.js
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {build} from 'vite'

/** What a page loads before anybody types: the extension itself, CodeMirror aside. Bytes, gzipped. */
const budget = 60_000

const entry = `
import {feedbackPolicy, localLinter} from '@feedback-lint/codemirror'
export const extension = feedbackPolicy({linter: localLinter(), surface: 'listing'})
`

const {output} = await build({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  plugins: [
    {
      name: 'entry',
      resolveId: (id) => (id === 'entry' ? '\0entry' : undefined),
      load: (id) => (id === '\0entry' ? entry : undefined)
    }
  ],
  resolve: {alias: {'@feedback-lint/codemirror': fileURLToPath(new URL('../dist/index.js', import.meta.url))}},
  build: {
    write: false,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {input: 'entry', external: [/^@codemirror\//u, /^@lezer\//u], preserveEntrySignatures: 'strict'}
  }
})

const chunks = output.filter(({type}) => type === 'chunk')
const first = chunks.find(({isEntry}) => isEntry)
/** The chunks that come with the entry: the bundler may put what the entry shares with others into a chunk of its own. */
const atOnce = new Set([first])
for (const {imports} of atOnce) for (const chunk of chunks) if (imports.includes(chunk.fileName)) atOnce.add(chunk)
const isHtml = (chunk) => Object.keys(chunk.modules).some((id) => id.includes('rehype-parse'))
const isReader = (chunk) => Object.keys(chunk.modules).some((id) => id.includes('weights-data'))
const isComments = (chunk) => Object.keys(chunk.modules).some((id) => id.includes('sentiment-minus'))
const nameOf = (chunk) =>
  atOnce.has(chunk)
    ? 'the extension (at once)'
    : isHtml(chunk)
      ? 'the HTML reader (on need)'
      : isReader(chunk)
        ? 'the second reader (on need)'
        : isComments(chunk)
          ? 'the words of comments (on need)'
          : `the linter (at the first text): ${chunk.name}`

let total = 0
for (const chunk of chunks) {
  const size = gzipSync(chunk.code, {level: 9}).length
  if (!isHtml(chunk)) total += size
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${nameOf(chunk)}`)
}
console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  all but the HTML reader`)
const bytesAtOnce = [...atOnce].reduce((sum, {code}) => sum + gzipSync(code, {level: 9}).length, 0)
console.log(`budget for what is loaded at once: ${budget / 1000} kB`)
if (bytesAtOnce > budget) {
  console.error(`above the budget by ${((bytesAtOnce - budget) / 1000).toFixed(1)} kB`)
  process.exitCode = 1
}
