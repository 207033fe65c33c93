import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface Postgres {
  /** The address of an empty database of this name, newly made. */
  database(name: string): string
  /** Ends the server at once, as a power cut would, and starts it again. */
  stop(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** Debian keeps the server's programs off the path. */
const home = '/usr/lib/postgresql'

/** A PostgreSQL server of one's own on a free port; undefined, with one line said, where there is none to be had. */
export async function startPostgres(): Promise<Postgres | undefined> {
  const bin = findPrograms() ?? (install() ? findPrograms() : undefined)
  if (bin === undefined) {
    const said = 'PostgreSQL is not installed: the tests that need it are skipped (apt-get install postgresql)'
    if (process.env.CI) throw new Error(said)
    console.warn(said)
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-postgres-'))
  const owner = ownerOf(folder)
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8'], {
    ...owner,
    cwd: folder,
    stdio: 'ignore'
  })
  const port = await freePort()
  let server: ChildProcess | undefined
  const psql = (sql: string): void => {
    const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-qc', sql]
    execFileSync(join(bin, 'psql'), args, {cwd: folder, stdio: 'ignore'})
  }
  const postgres: Postgres = {
    database(name) {
      psql(`create database ${name}`)
      return `postgres://postgres@127.0.0.1:${port}/${name}`
    },
    async start() {
      const args = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F', '-c', 'max_connections=40']
      server = spawn(join(bin, 'postgres'), args, {...owner, cwd: folder, stdio: 'ignore'})
      await untilTrue(() => psql('select 1'))
    },
    async stop() {
      if (!server || server.exitCode !== null) return
      const gone = once(server, 'exit')
      server.kill('SIGQUIT')
      await gone
    },
    async remove() {
      await postgres.stop()
      rmSync(folder, {recursive: true, force: true})
    }
  }
  await postgres.start()
  return postgres
}

function findPrograms(): string | undefined {
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(home, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** As root on Debian it can be had. */
function install(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  try {
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
      env,
      stdio: 'ignore',
      timeout: 120_000
    })
    return true
  } catch {
    return false
  }
}

/** PostgreSQL does not run as root, so root lends it to the user that Debian made for it. */
function ownerOf(folder: string): {uid?: number; gid?: number} {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], {encoding: 'utf8'}))
  const owner = {uid: idOf('-u'), gid: idOf('-g')}
  chownSync(folder, owner.uid, owner.gid)
  return owner
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as {port: number}
  server.close()
  await once(server, 'close')
  return port
}

async function untilTrue(attempt: () => void): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      attempt()
      return
    } catch (error) {
      if (tries > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
