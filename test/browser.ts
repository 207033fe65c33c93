import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Browser, chromium} from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/** Everything that would make a browser talk to anyone but the page under test is off. */
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
]

/**
 * Whether there is a Chromium for tests. Where it is missing and may be installed (root on Debian), it is; else one line
 * says that the browser tests are skipped, and where CI is set that is a failure.
 */
export function findBrowser(): boolean {
  if (existsSync(executablePath) || install()) return true
  const problem = `Browser tests need ${executablePath}: install the Debian package "chromium".`
  if (process.env.CI) throw new Error(problem)
  console.warn(`${problem} They are skipped.`)
  return false
}

/** Several test files may ask at once: the first installs, the others wait for it. */
function install(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/flock')) return false
  const packages = 'chromium fonts-dejavu-core'
  const script = `test -x ${executablePath} || { apt-get update && apt-get install -y --no-install-recommends ${packages}; }`
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  try {
    execFileSync('flock', [join(tmpdir(), 'chromium-install.lock'), 'sh', '-c', script], {
      stdio: 'ignore',
      timeout: 300_000,
      env
    })
  } catch {
    return false
  }
  return existsSync(executablePath)
}

/** Starts Chromium without a window. As root it runs without its sandbox, which it would refuse. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args})
}
