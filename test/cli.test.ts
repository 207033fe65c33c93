import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, it} from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = fileURLToPath(new URL('../packages/cli/bin/feedback-lint.js', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts a process in the checkout, as a person would. */
async function run(args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, args, {cwd: root, env: {...process.env, NO_COLOR: '1', FORCE_COLOR: undefined}})
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk
  })
  // A process that refuses its arguments does not wait for its input.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return {code, out, err}
}

const cli = (args: readonly string[], input?: string) => run([program, ...args], input)

beforeAll(() => {
  if (!existsSync(fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url))))
    throw new Error('run `npm run build` first')
})

describe('feedback-lint check', () => {
  it('should find the buried term of the sample listing', async () => {
    const {code, out, err} = await cli(['check', 'examples/lamp.md'])
    expect(code).toBe(2)
    expect(err).toBe('')
    expect(out).toMatch(/^examples\/lamp\.md:27:\d+ {2}error stops submission {2}/u)
    expect(out).toContain('~~~')
    expect(out).toContain('  policy: (T) ')
    expect(out).toContain('  instead: ')
  })

  it.each([
    [['examples/vase.md'], 0],
    [['examples/rug.html'], 2],
    [['examples/seller-message.txt', '--surface', 'message', '--from', 'seller'], 2],
    [['examples/buyer-message.txt', '--surface', 'message', '--from', 'buyer', '--listing', 'examples/lamp.md'], 2],
    [['examples/feedback.txt', '--surface', 'feedback', '--rating', 'positive'], 2],
    [['examples/feedback.txt', '--surface', 'feedback', '--rating', 'negative'], 0],
    [['-', '--surface', 'message', '--from', 'seller'], 1],
    [['examples/none.md'], 3],
    [['--no-such-flag'], 3]
  ])('should end %j with %i', async (args, code) => {
    const ended = await cli(['check', ...args], 'Please leave positive feedback.')
    expect(ended.code).toBe(code)
    expect(ended.err.split('\n').length).toBeLessThanOrEqual(2)
  })

  it('should print a report that points at the words', async () => {
    const {out} = await cli([
      'check',
      '--output',
      'json',
      'examples/seller-message.txt',
      '--surface',
      'message',
      '--from',
      'seller'
    ])
    const [report] = JSON.parse(out)
    expect(report.file).toBe('examples/seller-message.txt')
    expect(report.findings[0].quote).toContain('positive feedback')
  })

  it('should print SARIF with every rule', async () => {
    const {out} = await cli(['check', '--output', 'sarif', 'examples/*.{md,html}'])
    const [{tool, results}] = JSON.parse(out).runs
    const listed = await cli(['rules', '--output', 'json'])
    expect(tool.driver.rules.map(({id}: {id: string}) => id)).toEqual(
      JSON.parse(listed.out).map(({id}: {id: string}) => id)
    )
    expect(results.length).toBeGreaterThan(1)
  })

  it('should not pass for clean when nobody reads what it says', async () => {
    const lines = `${JSON.stringify({surface: 'listing', from: 'seller', text: 'A lamp.'})}\n`.repeat(50_000)
    const child = spawn(process.execPath, [program, 'check', '--ndjson'], {cwd: root})
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      err += chunk
    })
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end(lines)
    const [code] = await once(child, 'close')
    expect([code, err]).toEqual([3, ''])
  })
})

describe('feedback-lint check --ndjson', () => {
  it('should answer a stream in order, errors in their places', async () => {
    const submission = (id: string, text: string) =>
      JSON.stringify({id, surface: 'listing', from: 'seller', format: 'text', text})
    const lines = [
      submission('1', 'A lamp.'),
      'not json',
      submission('3', 'No negative feedback.'),
      '',
      '{"id":"5","surface":"listing"}'
    ]
    const {code, out, err} = await cli(['check', '--ndjson'], lines.join('\r\n'))
    expect([code, err]).toEqual([0, ''])
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({id, verdict, error}) => [id, verdict ?? error.code])).toEqual([
      ['1', 'accept'],
      [undefined, 'not-json'],
      ['3', 'reject'],
      ['5', 'missing']
    ])
    expect(answers[3].error.line).toBe(5)
  })

  it('should not grow with its input', async () => {
    const line = `${JSON.stringify({id: 'x', surface: 'listing', from: 'seller', text: 'A lamp of brass. '.repeat(20)})}\n`
    const child = spawn(process.execPath, ['--max-old-space-size=80', program, 'check', '--ndjson'], {cwd: root})
    let answers = 0
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) answers += 1
    })
    const batch = line.repeat(500)
    for (let sent = 0; sent < 40; sent += 1) if (!child.stdin.write(batch)) await once(child.stdin, 'drain')
    // One line of 40 MB: more than the process may hold twice, and it has to go by without being kept.
    const filler = Buffer.alloc(1_000_000, 0x20)
    for (let sent = 0; sent < 40; sent += 1) if (!child.stdin.write(filler)) await once(child.stdin, 'drain')
    child.stdin.end(`\n${line}`)
    const [code] = await once(child, 'close')
    expect([code, answers]).toEqual([0, 20_002])
  })
})

describe('feedback-lint explain and rules', () => {
  it('should show which words filled which slot', async () => {
    const {code, out} = await cli(['explain', '--text', 'Buyers who leave negative feedback will be blocked.'])
    expect(code).toBe(0)
    expect(out).toContain('negative')
    expect(out).toMatch(/fired +terms\/penalty/u)
    expect(out).toContain('verdict: reject')
  })

  it('should print the page of each rule that it lists', async () => {
    const {out} = await cli(['rules', '--output', 'json'])
    const ids = JSON.parse(out).map(({id}: {id: string}) => id)
    expect(ids).toContain('terms/penalty')
    for (const id of ids) expect((await cli(['rules', id])).out, id).toMatch(/^# /u)
  })
})

describe('npm run samples', () => {
  it('should show what is found in the samples', async () => {
    const {code, out, err} = await run(['examples/samples.js'])
    expect([code, err]).toEqual([0, ''])
    expect(out.match(/^── /gmu)).toHaveLength(6)
    expect(out).toContain('vase.md: nothing found')
    expect(out.match(/error stops submission/gu)!.length).toBeGreaterThanOrEqual(5)
    expect(out.trimEnd().split('\n').at(-1)).toContain('--help')
  })
})

describe('npm start', () => {
  it('should serve, show a line that asks it something, and its answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-start-'))
    // The site is built by `npm start` alone.
    const settings = {PORT: '0', SITE: '', STORE: join(folder, 'decisions.db')}
    const named = Object.entries(settings).map(([name, value]) => [`FEEDBACK_LINT_${name}`, value])
    const env = {...process.env, ...Object.fromEntries(named)}
    const child = spawn(process.execPath, ['examples/start.js'], {cwd: root, env})
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    const closed = once(child, 'close')
    try {
      await expect.poll(() => out, {timeout: 30_000}).toContain('Ctrl-C ends the service')
      const [, address, body] = /^curl -s (http:\S+)\/v1\/check -H 'content-type: application\/json' -d '(.+)'$/mu.exec(
        out
      )!
      const answer = await fetch(`${address}/v1/check`, {
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body: body!
      })
      const report = await answer.json()
      expect(report.verdict).toBe('reject')
      expect(out).toContain(JSON.stringify(report, null, 2))
    } finally {
      child.kill('SIGTERM')
    }
    expect(await closed).toEqual([0, null])
    rmSync(folder, {recursive: true})
  })
})
