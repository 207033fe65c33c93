import {readFileSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Script} from 'node:vm'

/** What stands in the bundle, which `scripts/bundle.js` makes of `quick.ts`. */
export type Bundle = typeof import('./quick.js')

/** Where the bundle is, its code as V8 compiled it, and what tells when they were made. */
export interface BundleFiles {
  readonly code: string
  readonly compiled: string
  /** Each build writes these anew; they are not published. */
  readonly builds: readonly string[]
}

const inPackage = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const bundleFiles: BundleFiles = {
  code: inPackage('dist/quick.cjs'),
  compiled: inPackage('dist/quick.compiled'),
  builds: ['', '../core/', '../validator/'].map((folder) => inPackage(`${folder}tsconfig.tsbuildinfo`))
}

/**
 * The quick commands from one file with its compiled code beside it, which spares finding and compiling hundreds of modules.
 * Undefined where it was not made, or is older than a build of what it was made of.
 */
export function loadBundle(files: BundleFiles = bundleFiles): Bundle | undefined {
  const made = timeOf(files.code)
  if (made === undefined || files.builds.some((build) => (timeOf(build) ?? 0) > made)) return undefined
  return readBundle(files).run()
}

/** The bundle, compiled, with what runs it. */
export function readBundle({code, compiled}: BundleFiles): {readonly script: Script; run(): Bundle} {
  const source = readFileSync(code, 'utf8')
  const cachedData = compiledFor(source, compiled)
  // As Node wraps a CommonJS module. V8 refuses data that another version or other flags made, and compiles anew.
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`
  const script = new Script(wrapped, {filename: code, ...(cachedData ? {cachedData} : {})})
  return {
    script,
    run() {
      const module = {exports: {} as Bundle}
      script.runInThisContext()(module.exports, createRequire(code), module, code, dirname(code))
      return module.exports
    }
  }
}

/**
 * What opens the compiled code: the Node and the bundle that it belongs to. V8 itself looks at no more of the source than its
 * length, so the bundle begins with a line that names its content.
 */
export function stampOf(source: string): string {
  return `${process.version} ${process.arch} ${source.slice(0, source.indexOf('\n'))}\n`
}

function compiledFor(source: string, file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const stamp = stampOf(source)
    return bytes.toString('latin1', 0, stamp.length) === stamp ? bytes.subarray(stamp.length) : undefined
  } catch {
    return undefined
  }
}

function timeOf(file: string): number | undefined {
  return statSync(file, {throwIfNoEntry: false})?.mtimeMs
}
