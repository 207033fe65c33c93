import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'

const program = fileURLToPath(new URL('../packages/cli/bin/feedback-lint.js', import.meta.url))
let folder = ''
let shop = ''

const lamp = 'A brass lamp from an office in Leeds, rewired last spring. '
const listing = (id: string, text: string) => JSON.stringify({id, surface: 'listing', from: 'seller', text})
const long = lamp.repeat(40)

/** More than a thread reads alone before others are started: 1 MB. */
const many = Array.from({length: 700}, (_, at) =>
  at % 50 === 7
    ? listing(`${at}`, `${long}\n\nBuyers who leave negative feedback will be blocked.`)
    : at % 90 === 4
      ? `no json ${at}`
      : at % 110 === 9
        ? ''
        : listing(`${at}`, long)
)
const input = Buffer.from(`\uFEFF${many.join('\r\n')}\n${listing('last', 'A lamp.')}`)

/** Code that each thread runs first: it ends the thread over certain texts, which no text of ours can do. */
const deadly = `
const {isMainThread} = require('node:worker_threads')
const parse = JSON.parse
if (!isMainThread) JSON.parse = (text, ...more) => (text.includes('DEADLY') ? process.exit(1) : parse(text, ...more))`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'feedback-lint-jobs-'))
  shop = join(folder, 'shop')
  mkdirSync(shop)
  for (let at = 0; at < 620; at += 1) {
    const text = at % 100 === 7 ? Buffer.of(0x66, 0xfc) : at % 60 === 3 ? `${long}\n\nNo negative feedback.` : long
    writeFileSync(join(shop, `${String(at).padStart(3, '0')}.md`), text)
  }
  writeFileSync(join(folder, 'deadly.cjs'), deadly)
  writeFileSync(
    join(folder, 'broken.cjs'),
    "if (!require('node:worker_threads').isMainThread) throw new Error('no room for a thread')"
  )
})

afterAll(() => rmSync(folder, {recursive: true}))

function start(args: readonly string[], nodeFlags: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeFlags, program, 'check', ...args], {
    cwd: folder,
    env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined}
  })
  child.stdin.on('error', () => {})
  return child
}

async function run(
  args: readonly string[],
  {stdin = '', flags = []}: {stdin?: string | Buffer; flags?: string[]} = {}
) {
  const child = start(args, flags)
  const out: Buffer[] = []
  let err = ''
  child.stdout.on('data', (chunk) => out.push(chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk
  })
  child.stdin.end(stdin)
  const [code, signal] = await once(child, 'close')
  return {code, signal, out: Buffer.concat(out).toString('utf8'), err}
}

describe('check --jobs', () => {
  it('should print the same for lines, byte for byte', async () => {
    const alone = await run(['--ndjson'], {stdin: input})
    const answers = alone.out.trimEnd().split('\n')
    expect([alone.code, alone.err, answers.length]).toEqual([0, '', 694])
    for (const jobs of ['2', 'auto']) expect(await run(['--ndjson', '--jobs', jobs], {stdin: input})).toEqual(alone)
  })

  it.each(['pretty', 'json'])('should print the same for files as %s, with the same exit code', async (output) => {
    const args = ['--output', output, 'shop', '-', 'gone.md']
    const alone = await run(args, {stdin: 'No negative feedback.'})
    expect([alone.code, alone.err.includes('shop/007.md: is not UTF-8 text')]).toEqual([3, true])
    expect(await run([...args, '--jobs', '2'], {stdin: 'No negative feedback.'})).toEqual(alone)
  })

  it('should answer for a line that ends its thread, and for all others', async () => {
    const lines = [...many, listing('x', 'DEADLY'), listing('y', `${lamp} No negative feedback.`), 'DEADLY', ...many]
    const {code, out, err} = await run(['--ndjson', '--jobs', '2'], {
      stdin: lines.join('\n'),
      flags: ['--require', join(folder, 'deadly.cjs')]
    })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([code, err, answers.length]).toEqual([0, '', 2 * 693 + 3])
    const dead = (line: number) => ({error: {code: 'failed', message: 'the check ended its thread', line}})
    expect(answers.filter(({error}) => error?.code === 'failed')).toEqual([{id: 'x', ...dead(701)}, dead(703)])
    expect(answers.find(({id}) => id === 'y').verdict).toBe('reject')
  })

  it('should say so when no thread can start', async () => {
    const {code, err} = await run(['--ndjson', '--jobs', '2'], {
      stdin: input,
      flags: ['--require', join(folder, 'broken.cjs')]
    })
    expect(code).toBe(3)
    expect(err).toContain('no room for a thread')
  })

  it('should end at Ctrl-C with whole lines, as the signal would have ended it', async () => {
    const child = start(['--ndjson', '--jobs', '2'])
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      out += chunk
    })
    child.stdin.write(input)
    child.stdin.write('\n')
    // The input does not end: the process waits for more, with its threads at rest.
    await expect.poll(() => out.split('\n').length).toBeGreaterThan(690)
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([null, 'SIGINT'])
    expect(out.endsWith('}\n')).toBe(true)
  })

  it('should hold no more than it may while nobody reads its answers', async () => {
    const child = start(['--ndjson', '--jobs', '2'])
    child.stdout.pause()
    let sent = 0
    let isFree = true
    const block = Buffer.from(`${many.join('\n')}\n`)
    while (isFree && sent < 100_000_000) {
      sent += block.length
      isFree = child.stdin.write(block) || (await Promise.race([once(child.stdin, 'drain').then(() => true), pause()]))
    }
    // The pipes' own buffers, and 16 MB on its way.
    expect(sent).toBeLessThan(40_000_000)
    child.kill()
    await once(child, 'close')
  })

  it('should not pass for clean when its reader goes away', async () => {
    const child = start(['--ndjson', '--jobs', '2'])
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end(Buffer.concat(Array.from({length: 10}, () => Buffer.from(`${many.join('\n')}\n`))))
    expect((await once(child, 'close'))[0]).toBe(3)
  })
})

describe('check --progress', () => {
  it('should tell on standard error, and leave standard output as it is', async () => {
    const silent = await run(['--ndjson'], {stdin: input})
    const told = await run(['--ndjson', '--progress', '--jobs', '2'], {stdin: input})
    expect(told.out).toBe(silent.out)
    // On a slow machine there are more lines, every five seconds.
    expect(told.err).toMatch(/(?:^|\n)694 texts, 1\.\d MB, \d+\.\d MB\/s, 14 rejected\n$/u)
  })
})

/** Long enough for a process that is going to read on. */
function pause(): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, 1000, false))
}
