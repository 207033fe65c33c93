import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const program = fileURLToPath(new URL('../../packages/cli/bin/feedback-lint.js', import.meta.url))

/** A command of the real program, to its end. */
export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Promise<{code: number | null; out: string; err: string}> {
  const child = spawn(process.execPath, [program, ...args], {env: {...cleanEnvironment(), ...env}})
  endWithTests(child)
  const out = gather(child, 'stdout')
  const err = gather(child, 'stderr')
  const [code] = await once(child, 'close')
  return {code, out: out(), err: err()}
}

export interface ServiceProcess {
  readonly address: string
  readonly child: ChildProcess
  /** What it has logged so far, and what it has told the person who started it. */
  readonly logged: () => string
  readonly told: () => string
  /** Asks it to end, and resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts the real service on a free port, with settings by name, and waits until it listens. */
export async function startProcess(settings: Readonly<Record<string, string | number>>): Promise<ServiceProcess> {
  // A machine that is busy with other tests must not look like a service that is.
  const flags = Object.entries({port: 0, 'max-delay': 0, ...settings}).flatMap(([name, value]) => [
    `--${name}`,
    String(value)
  ])
  const child = spawn(process.execPath, [program, 'serve', ...flags], {env: cleanEnvironment()})
  endWithTests(child)
  const logged = gather(child, 'stdout')
  const told = gather(child, 'stderr')
  const closed = once(child, 'close').then(([code]) => code as number | null)
  let address: string | undefined
  while (address === undefined) {
    const ended = await Promise.race([once(child.stderr!, 'data').then(() => undefined), closed])
    address = / listens on (http:\S+?);/u.exec(told())?.[1]
    if (ended !== undefined || (child.exitCode !== null && address === undefined)) {
      throw new Error(`the service did not start: ${told()}`)
    }
  }
  return {
    address,
    child,
    logged,
    told,
    async stop(signal = 'SIGTERM') {
      child.kill(signal)
      return closed
    }
  }
}

/** A test that fails must not leave its process behind. */
function endWithTests(child: ChildProcess): void {
  const end = (): boolean => child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.removeListener('exit', end))
}

/** A folder that is gone after the tests. */
export function temporaryFolder(): {path: string; remove: () => void} {
  const path = mkdtempSync(join(tmpdir(), 'feedback-lint-'))
  return {path, remove: () => rmSync(path, {recursive: true, force: true})}
}

function gather(child: ChildProcess, name: 'stdout' | 'stderr'): () => string {
  let text = ''
  child[name]!.setEncoding('utf8').on('data', (chunk) => {
    text += chunk
  })
  return () => text
}

function cleanEnvironment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('FEEDBACK_LINT_')))
}
