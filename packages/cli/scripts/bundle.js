// Makes of the built `quick.js` and all that it imports one file, and beside it its code as V8 compiles it, so that
// `feedback-lint check` starts soon. Usage, after `tsc --build`: node packages/cli/scripts/bundle.js
import {createHash} from 'node:crypto'
import {mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {PassThrough, Readable} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {build} from 'vite'
import {bundleFiles, readBundle, stampOf} from '../dist/bundle.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What is run before the code is kept: functions that were never called are compiled when they are. */
const samples = [
  '# Brass lamp\n\nA heavy lamp from an office in Leeds. Height 38 cm.\n\n- New flex\n- No chips\n',
  'Buyers who leave **negative** feedback will be blocked. Leave us 5 stars &amp; get a gift!\n'
]

/** Writes both files; the bundle is there whole, or not at all. */
export async function makeBundle(files = bundleFiles) {
  const {output} = await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: {noExternal: true, target: 'node'},
    build: {
      ssr: true,
      write: false,
      target: 'node20.19',
      rolldownOptions: {
        input: fileURLToPath(new URL('../dist/quick.js', import.meta.url)),
        output: {
          format: 'cjs',
          codeSplitting: false,
          // The names stay, for those who read the stack of a fault.
          minify: {compress: true, mangle: false, codegen: {removeWhitespace: true}}
        }
      }
    }
  })
  const [{code}] = output
  mkdirSync(dirname(files.code), {recursive: true})
  const content = `// ${createHash('sha256').update(code).digest('base64url')}\n${code}`
  write(files.code, content)
  write(files.compiled, await compile(files, content))
}

async function compile(files, content) {
  const {script, run} = readBundle({...files, compiled: ''})
  const {quickCommands, linter} = run()
  for (const sample of samples) {
    const io = {
      stdin: Readable.from([Buffer.from(sample)]),
      stdout: new PassThrough().resume(),
      stderr: new PassThrough().resume(),
      env: {},
      cwd: root
    }
    await quickCommands.check(['-'], io, linter())
  }
  return Buffer.concat([Buffer.from(stampOf(content)), script.createCachedData()])
}

function write(file, content) {
  writeFileSync(`${file}.${process.pid}`, content)
  renameSync(`${file}.${process.pid}`, file)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeBundle()
