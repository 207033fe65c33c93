import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = (name: string) => pathToFileURL(join(root, 'packages/cli', name)).href
const {loadBundle, readBundle} = await import(/* @vite-ignore */ built('dist/bundle.js'))
let folder = ''
let files = {code: '', compiled: '', builds: [] as string[]}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'feedback-lint-bundle-'))
  // It asks for the version beside its folder.
  copyFileSync(join(root, 'packages/cli/package.json'), join(folder, 'package.json'))
  files = {code: join(folder, 'dist/quick.cjs'), compiled: join(folder, 'dist/quick.compiled'), builds: []}
  const {makeBundle} = await import(/* @vite-ignore */ built('scripts/bundle.js'))
  await makeBundle(files)
})

afterAll(() => rmSync(folder, {recursive: true}))

/** Runs a command from the bundle, or from the modules that it was made of. */
function run(from: 'bundle' | 'modules', args: readonly string[], input: string) {
  const code =
    from === 'bundle'
      ? `import {loadBundle} from '${built('dist/bundle.js')}'\nawait loadBundle(${JSON.stringify(files)}).program()`
      : `import {program} from '${built('dist/program.js')}'\nawait program()`
  const script = join(folder, `${from}.mjs`)
  writeFileSync(script, code)
  const {status, stdout, stderr} = spawnSync(process.execPath, [script, ...args], {cwd: root, input, encoding: 'utf8'})
  return {status, stdout, stderr}
}

describe('the bundle', () => {
  it.each([
    [['check', 'examples/lamp.md', 'examples/*.html', 'gone.md'], ''],
    [['check', '--output', 'sarif', 'examples'], ''],
    [['check', '--surface', 'feedback', '--rating', 'positive', '-'], 'Awful, never again.'],
    [['check', '--colour'], ''],
    [['rules'], ''],
    [['explain', '--text', 'Buyers who leave negative feedback will be blocked.'], '']
  ])('should answer %j as its modules do', (args, input) => {
    const expected = run('modules', args, input)
    expect(expected.stdout + expected.stderr).not.toBe('')
    expect(run('bundle', args, input)).toEqual(expected)
  })

  it('should take the compiled code of itself alone', () => {
    expect(readBundle(files).script.cachedDataRejected).toBe(false)
    const other = {...files, code: join(folder, 'other.cjs')}
    writeFileSync(other.code, `// another\n${readFileSync(files.code, 'utf8').replace(/^.*\n/u, '')}`)
    expect(readBundle(other).script.cachedDataRejected).toBeUndefined()
  })

  it('should not stand in for modules that were built after it', () => {
    const build = join(folder, 'tsconfig.tsbuildinfo')
    writeFileSync(build, '')
    utimesSync(build, 0, 0)
    expect(loadBundle({...files, builds: [build, join(folder, 'none')]})).toBeDefined()
    utimesSync(build, new Date(), new Date(Date.now() + 1000))
    expect(loadBundle({...files, builds: [build]})).toBeUndefined()
    expect(loadBundle({...files, code: join(folder, 'none.cjs')})).toBeUndefined()
  })
})
