import {describe, expect, it} from 'vitest'
import {fakeIo} from '../../testing/fake-io.js'
import {fakeLinter} from '../../testing/fake-linter.js'
import {main} from '../main.js'
import {checkLines} from './ndjson.js'

const good = {surface: 'listing', from: 'seller', text: 'A lamp.'}

async function answersTo(input: string | readonly (string | Buffer)[], limit?: number) {
  const io = fakeIo(typeof input === 'string' ? [input] : input)
  const code = await checkLines(io, fakeLinter, limit === undefined ? {} : {limit})
  const printed = io.printed()
  expect(printed === '' || printed.endsWith('\n')).toBe(true)
  const answers = printed
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  return {code, answers, told: io.told()}
}

describe('check --ndjson', () => {
  it('should answer each line in order and echo the id', async () => {
    const lines = ['a', 'b', 'c'].map((id, at) => JSON.stringify({...good, id, text: at === 1 ? 'FORBIDDEN' : 'fine'}))
    const {code, answers} = await answersTo(lines.join('\n'))
    expect(code).toBe(0)
    expect(answers.map(({id, verdict}) => [id, verdict])).toEqual([
      ['a', 'accept'],
      ['b', 'reject'],
      ['c', 'accept']
    ])
  })

  it('should put an error in the place of a line that is no submission, and go on', async () => {
    const lines = [
      'not json SECRET',
      '[1]',
      JSON.stringify({...good, id: 'x', from: 'SECRET'}),
      JSON.stringify({...good, id: 'y', text: 'FAULTY SECRET'}),
      JSON.stringify(good)
    ]
    const {code, answers} = await answersTo(lines.join('\n'))
    expect(code).toBe(0)
    expect(answers.slice(0, 4)).toEqual([
      {error: {code: 'not-json', message: 'the line is not JSON', line: 1}},
      {error: {code: 'wrong-type', message: 'the submission must be an object', line: 2}},
      {id: 'x', error: {code: 'wrong-value', message: '/from must be one of seller, buyer', line: 3}},
      {id: 'y', error: {code: 'failed', message: 'the check failed', line: 4}}
    ])
    expect(answers[4]).toMatchObject({verdict: 'accept'})
    expect(JSON.stringify(answers)).not.toContain('SECRET')
  })

  it('should read CRLF, a byte-order mark, and characters cut by chunks, and skip blank lines', async () => {
    const bytes = Buffer.from(
      `\uFEFF${JSON.stringify({...good, id: '😀'})}\r\n\r\n  \n${JSON.stringify({...good, id: 'é'})}\r\nnope\r\n`
    )
    const chunks = Array.from(bytes, (byte) => Buffer.of(byte))
    const {answers} = await answersTo(chunks)
    expect(answers.map(({id}) => id)).toEqual(['😀', 'é', undefined])
    expect(answers[2].error.line).toBe(5)
  })

  it('should refuse bytes that are not UTF-8 and lines that are too long', async () => {
    const {answers} = await answersTo(
      [
        Buffer.from([0x22, 0xff, 0x22, 0x0a]),
        Buffer.alloc(300, 0x61),
        Buffer.alloc(300, 0x61),
        '\n',
        JSON.stringify(good)
      ],
      500
    )
    expect(answers.map((answer) => answer.error?.code ?? answer.verdict)).toEqual(['not-utf8', 'too-long', 'accept'])
  })

  it('should answer nothing to nothing', async () => {
    expect(await answersTo('')).toEqual({code: 0, answers: [], told: ''})
  })

  it('should wait for a slow reader', async () => {
    const line = `${JSON.stringify({...good, text: 'x'.repeat(2000)})}\n`
    let pulled = 0
    const chunks = (async function* () {
      for (; pulled < 200; pulled += 1) yield Buffer.from(line.repeat(20))
    })()
    const io = fakeIo()
    let waiting: (() => void) | undefined
    io.stdout._write = (_, __, done) => {
      waiting = done
    }
    const run = checkLines({...io, stdin: chunks as never}, fakeLinter)
    // Nothing is read while the reader of standard output is away.
    await new Promise((resolve) => setTimeout(resolve, 100))
    const pulledWhileBlocked = pulled
    const timer = setInterval(() => waiting?.(), 0)
    expect(await run).toBe(0)
    clearInterval(timer)
    expect(pulledWhileBlocked).toBeLessThan(20)
    expect(pulled).toBe(200)
  })

  it('should end with 3 when the input breaks off', async () => {
    const broken = (async function* () {
      yield Buffer.from(`${JSON.stringify(good)}\n`)
      throw new Error('disk')
    })()
    const io = fakeIo()
    expect(await checkLines({...io, stdin: broken as never}, fakeLinter)).toBe(3)
    expect(io.printed()).toContain('"verdict":"accept"')
    expect(io.told()).toBe('feedback-lint: standard input could not be read\n')
  })

  it.each([
    [['check', '--ndjson', 'file.md'], '--ndjson reads standard input, not files'],
    [
      ['check', '--ndjson', '--surface', 'message'],
      '--ndjson takes all it needs from the lines, so --surface cannot stand beside it'
    ]
  ])('should refuse %j', async (args, problem) => {
    const io = fakeIo()
    expect(await main(args, io, fakeLinter)).toBe(3)
    expect(io.told()).toContain(problem)
  })
})
