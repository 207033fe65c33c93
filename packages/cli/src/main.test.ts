import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import picocolors from 'picocolors'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type FakeIo, fakeIo} from '../testing/fake-io.js'
import {fakeLinter} from '../testing/fake-linter.js'
import {main} from './main.js'
import {paintPage} from './rules.js'

let cwd = ''

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'feedback-lint-'))
  await mkdir(join(cwd, 'shop/deep'), {recursive: true})
  const files = {
    'ok.md': 'A lamp.',
    'bad.md': 'A FORBIDDEN lamp.',
    'doubt.html': '<p>A DOUBTFUL lamp.</p>',
    'foreign.txt': 'FOREIGN',
    'fault.txt': 'FAULTY',
    'shop/a.md': 'A lamp.',
    'shop/deep/b.md': 'A FORBIDDEN lamp.',
    'shop/deep/c.jpg': 'FORBIDDEN',
    'mark.txt': '\uFEFFFORBIDDEN',
    'latin1.txt': Buffer.from([0x66, 0xfc, 0x72]),
    'huge.txt': Buffer.alloc(8_000_001, 0x61),
    'long.txt': 'a'.repeat(1_000_001)
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text)
})

afterAll(() => rm(cwd, {recursive: true}))

async function run(
  args: readonly string[],
  input = '',
  more: Parameters<typeof fakeIo>[1] = {}
): Promise<FakeIo & {code: number}> {
  const io = fakeIo(input === '' ? [] : [input], {cwd, ...more})
  const code = await main(args, io, fakeLinter)
  return {...io, code}
}

async function filesOf(args: readonly string[]): Promise<string[]> {
  return JSON.parse((await run(['check', '--output', 'json', ...args])).printed()).map(
    (entry: {file: string}) => entry.file
  )
}

describe('check', () => {
  it.each([
    [['ok.md'], 0],
    [['doubt.html'], 1],
    [['foreign.txt'], 1],
    [['bad.md'], 2],
    [['gone.md'], 3],
    [['ok.md', 'doubt.html'], 1],
    [['doubt.html', 'bad.md', 'ok.md'], 2],
    [['gone.md', 'bad.md', 'ok.md'], 3],
    [['fault.txt'], 3]
  ])('should end %j with %i', async (files, code) => {
    expect((await run(['check', ...files])).code).toBe(code)
  })

  it('should read files, patterns, folders and standard input, each once', async () => {
    expect(await filesOf(['shop/**/*.md', 'shop', './ok.md'])).toEqual(['shop/a.md', 'shop/deep/b.md', './ok.md'])
    const io = await run(['check', '--output', 'ndjson', '-', 'ok.md'], 'FORBIDDEN')
    expect(
      io
        .printed()
        .split('\n')
        .slice(0, 2)
        .map((line) => JSON.parse(line).file)
    ).toEqual(['<stdin>', 'ok.md'])
    expect((await run(['check'], 'FORBIDDEN')).code).toBe(2)
  })

  it.each([
    ['gone.md', 'gone.md: there is no such file'],
    ['latin1.txt', 'latin1.txt: is not UTF-8 text'],
    ['huge.txt', 'huge.txt: is longer than 8000000 bytes'],
    ['long.txt', 'long.txt: /text is longer than 1000000 characters'],
    ['*.pdf', '*.pdf: no file matches']
  ])('should say in one line why %s was not checked', async (file, problem) => {
    const io = await run(['check', file, 'bad.md'])
    expect(io.told()).toBe(`feedback-lint: ${problem}\n`)
    expect(io.code).toBe(3)
  })

  it('should tell the linter what the flags and the ending say', async () => {
    const seen: unknown[] = []
    const linter = {
      ...fakeLinter,
      check(value: unknown) {
        seen.push(value)
        return fakeLinter.check(value)
      }
    }
    const flags = ['--surface', 'message', '--from', 'buyer', '--listing', 'ok.md']
    await main(['check', 'doubt.html', ...flags], fakeIo([], {cwd}), linter)
    await main(
      ['check', 'bad.md', '--surface', 'feedback', '--rating', 'negative', '--format', 'text'],
      fakeIo([], {cwd}),
      linter
    )
    await main(['check', 'mark.txt'], fakeIo([], {cwd}), linter)
    await main(['check', '-'], fakeIo(['A lamp.'], {cwd}), linter)
    expect(seen).toEqual([
      {
        surface: 'message',
        from: 'buyer',
        format: 'html',
        text: '<p>A DOUBTFUL lamp.</p>',
        context: {listing: 'A lamp.'}
      },
      {surface: 'feedback', from: 'buyer', format: 'text', text: 'A FORBIDDEN lamp.', rating: 'negative'},
      {surface: 'listing', from: 'seller', format: 'text', text: 'FORBIDDEN'},
      {surface: 'listing', from: 'seller', text: 'A lamp.'}
    ])
  })

  it.each([
    [['--colour'], "unknown option '--colour' (see feedback-lint check --help)"],
    [['--surface', 'poster'], '--surface must be one of listing, message'],
    [['--surface', 'message'], '--from is missing'],
    [['--surface', 'feedback'], '--rating is missing: a feedback needs it'],
    [['--output', 'xml'], '--output must be one of pretty, json, ndjson, sarif, github'],
    ...['0', '65', '-1', 'two', '1.5'].map((jobs): [string[], string] => [
      [`--jobs=${jobs}`],
      '--jobs must be auto or a number from 1 to 64'
    ]),
    [['--listing', 'gone.md'], 'gone.md: the listing could not be read'],
    [['--surface'], "option '--surface <value>' argument missing"]
  ])('should refuse %j in one line', async (flags, problem) => {
    const io = await run(['check', 'ok.md', ...flags])
    expect(io.code).toBe(3)
    expect(io.printed()).toBe('')
    expect(io.told()).toContain(problem)
    expect(io.told().trimEnd().split('\n')).toHaveLength(1)
  })

  it('should colour for terminals only, unless told otherwise', async () => {
    const csi = '\u001B['
    expect((await run(['check', 'bad.md'])).printed()).not.toContain(csi)
    expect((await run(['check', 'bad.md'], '', {isTTY: true})).printed()).toContain(csi)
    expect((await run(['check', 'bad.md'], '', {isTTY: true, env: {NO_COLOR: '1'}})).printed()).not.toContain(csi)
    expect((await run(['check', 'bad.md'], '', {isTTY: true, env: {FORCE_COLOR: '0'}})).printed()).not.toContain(csi)
    expect((await run(['check', 'bad.md'], '', {env: {FORCE_COLOR: '1'}})).printed()).toContain(csi)
  })

  it('should tell how far a long run is', async () => {
    const many: string[] = []
    for (let at = 0; at < 30; at += 1) {
      many.push(`many-${at}.txt`)
      await writeFile(join(cwd, many[at]!), at === 4 ? 'FORBIDDEN' : 'fine')
    }
    const lines = (await run(['check', ...many])).told().trimEnd().split('\n')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe('10% (3 of 30 files)')
    expect((await run(['check', ...many], '', {isTTY: true})).told()).toContain('\r\u001B[2K30 of 30 files')
    expect((await run(['check', ...many.slice(0, 20)])).told()).toBe('')
  })
})

describe('explain', () => {
  it('should show frames, their words, and the rules', async () => {
    const io = await run(['explain', '--text', 'A FORBIDDEN lamp.'])
    expect(io.code).toBe(0)
    expect(`\n${io.printed()}`).toBe(`
“A FORBIDDEN lamp.”
  leave
    rating     negative   “FORBIDDEN” by rating/negative

fired   terms/prohibit  it forbids
silent  demand/ask      no rating is named

verdict: reject
`)
  })

  it('should read a file or standard input, and print JSON', async () => {
    expect(JSON.parse((await run(['explain', 'bad.md', '--output', 'json'])).printed()).report.verdict).toBe('reject')
    expect((await run(['explain', '-'], 'A lamp.')).printed()).toContain('verdict: accept')
    expect((await run(['explain', 'gone.md'])).told()).toBe('feedback-lint: gone.md: there is no such file\n')
    expect((await run(['explain', 'ok.md', '--text', 'x'])).code).toBe(3)
  })
})

describe('rules', () => {
  it('should list id, clause, severity and title', async () => {
    expect((await run(['rules'])).printed()).toBe(
      'terms/prohibit  T  error           Forbids feedback\ndemand/ask      D  error or check  Asks for one rating\n'
    )
    expect(JSON.parse((await run(['rules', '--output', 'json'])).printed())).toEqual(fakeLinter.rules)
  })

  it('should know only its own rules', async () => {
    const io = await run(['rules', '../../package'])
    expect(io.code).toBe(3)
    expect(io.told()).toBe('feedback-lint: there is no rule ../../package (feedback-lint rules lists them)\n')
  })

  it('should leave a page as it is where there are no colours', () => {
    const page = '# Penalty\n\n> Why\n\n```md reject\n# no heading\n```\n'
    expect(paintPage(page, picocolors.createColors(false))).toBe(page)
    expect(paintPage(page, picocolors.createColors(true))).toContain('\u001B[2m# no heading')
  })
})

describe('help and mistakes', () => {
  it.each([[['--help']], [['-h']], [['help']], [['check', '--help']], [['explain', '-h']], [['rules', '--help']]])(
    'should explain itself at %j',
    async (args) => {
      const io = await run(args)
      expect(io.code).toBe(0)
      expect(io.printed()).toMatch(/^feedback-lint/u)
    }
  )

  it('should name its version', async () => {
    expect((await run(['--version'])).printed()).toMatch(/^\d+\.\d+\.\d+\n$/u)
  })

  it.each([
    [[], 'feedback-lint: name a command (see feedback-lint --help)\n'],
    [['bad.md'], 'feedback-lint: there is no command bad.md (see feedback-lint --help)\n']
  ])('should end %j with 3', async (args, told) => {
    const io = await run(args)
    expect([io.code, io.told()]).toEqual([3, told])
  })
})
