import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {createLinter} from '@feedback-lint/core'
import {describe, expect, it} from 'vitest'
import {randomFrom} from '../../packages/core/scripts/numbers.js'
import {fold, unfold} from '../../packages/core/src/fold/fold.js'
import {readProse} from '../../packages/core/src/prose/prose.js'
import {readTexts} from './found.js'
import {Fuzzer} from './fuzzer.js'
import {instrument} from './instrument.js'
import {shrink} from './shrink.js'
import {Broken, targetsOf} from './targets.js'

const targets = targetsOf({createLinter, readProse, fold, unfold})

describe('what the fuzzers found once', () => {
  const kept = readTexts()

  it('should be said of texts that are there', () => {
    expect(kept.every(({target}) => target === 'repeat' || target in targets)).toBe(true)
  })

  // Those of `repeat` are grown by `npm run growth`.
  for (const {name, target, submission} of kept) {
    if (target !== 'repeat') it(`should hold again: ${name}`, () => targets[target](submission))
  }
})

describe('the fuzzers', () => {
  it('should find nothing new in some thousand texts', {timeout: 180_000}, async () => {
    const program = fileURLToPath(new URL('fuzz.js', import.meta.url))
    if (!existsSync(fileURLToPath(new URL('../../packages/core/dist/index.js', import.meta.url))))
      throw new Error('run `npm run build` first')
    const child = spawn(process.execPath, [
      program,
      '--runs',
      '1200',
      '--seed',
      '1',
      '--fresh',
      '--target',
      'prose,fold,check,agree'
    ])
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (part) => {
      said += part
    })
    const [code] = await once(child, 'close')
    expect({code, said}).toEqual({code: 0, said: 'nothing found\n'})
  })
})

/** A function out of code that is instrumented. */
async function counting(code: string): Promise<(text: string) => unknown> {
  const address = `data:text/javascript,${encodeURIComponent(instrument(code))}`
  return (await import(/* @vite-ignore */ address)).default
}

describe('code that counts', () => {
  it('should do what it did', async () => {
    const code = `/* \u{1f44d} */ const pick = (a) => a ? {is: 'yes'} : (0, {is: 'no'})
const or = (a, b) => a || b?.c?.d
export default function (text) {
  const all = []
  for (const one of text) if (one === 'a') all.push('first'); else if (one === 'b') all.push(pick(one).is)
  else all.push(or(0, {c: {d: one}}))
  let at = 0
  do at++; while (at < 3 && all)
  switch (at) { case 1: case 3: { all.push(at) } break; default: all.push('none') }
  if (all.length > 2) if (text.includes('z')) all.push('z'); else all.push('no z')
  try { null.x } catch { all.push(pick('').is) }
  return all.join()
}`
    const plain = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)).default
    const counted = await counting(code)
    for (const text of ['', 'a', 'ab', 'abc', 'zab']) expect(counted(text)).toBe(plain(text))
  })
})

describe('a fuzzer', () => {
  /** Wrong for a text that a few changes alone cannot make. */
  const wrong = `export default (text) => {
  let at = 0
  if (text.includes('@')) { at = 1
    if (text.includes('%')) { at = 2
      if (text.includes('~~')) { at = 3
        if (text.includes('\\u2b50')) { at = 4
          if (text.includes('{')) { at = 5
            if (text.includes('^')) throw new TypeError('at the bottom') } } } } }
  return at
}`

  async function fuzz(code: string, runs: number): Promise<Fuzzer> {
    const run = await counting(code)
    const seeds = ['lamp', 'brass and oak'].map((text) => ({surface: 'listing', from: 'seller', text}) as const)
    const next = randomFrom(5)
    const fuzzer = new Fuzzer(({text}) => void run(text), {
      next,
      words: ['lamp'],
      seeds,
      mostWork: () => 1e9,
      patience: 300
    })
    while (fuzzer.runs < runs) fuzzer.step()
    return fuzzer
  }

  it('should be led by what it reaches to what it looks for', async () => {
    const {found, kept} = await fuzz(wrong, 20_000)
    expect([...found.values()].map(({error}) => error.message)).toEqual(['at the bottom'])
    expect(kept.length).toBeGreaterThan(5)
  })

  it('should find the same each time', async () => {
    const texts = async () => (await fuzz(wrong, 2000)).kept.map(({text}) => text)
    expect(await texts()).toEqual(await texts())
  })

  it('should say that a text hangs', async () => {
    const {found} = await fuzz('export default (text) => { while (text.length > 60);  return text }', 400)
    expect([...found.keys()]).toEqual(['a text that hangs'])
  })

  it('should leave out what does not matter', () => {
    const text = `${'a lamp '.repeat(40)}x${' of brass'.repeat(30)}y`
    expect(shrink(text, (one) => one.includes('x') && one.includes('y'))).toBe('xy')
  })
})

describe('what must hold', () => {
  const submission = {surface: 'listing', from: 'seller', text: 'No negative feedback.'} as const

  it('should hold of a plain breach', () => {
    for (const target of Object.values(targets)) target(submission)
  })

  it('should be missed where a report is wrong', () => {
    const {findings, ...report} = createLinter().check(submission)
    const [finding] = findings
    const wrong = [
      {...report, verdict: 'accept', findings},
      {...report, findings: [{...finding, quote: 'other words'}]},
      {...report, findings: [{...finding, start: -1}]},
      {...report, findings: [{...finding, line: 2}]},
      {
        ...report,
        findings: [{...finding, fixes: [{title: '', preferred: true, edits: [{start: 9, end: 99, text: ''}]}]}]
      }
    ]
    for (const one of wrong) {
      const linter = {check: () => one}
      const {check} = targetsOf({createLinter: () => linter as never, readProse, fold, unfold})
      expect(() => check(submission)).toThrow(Broken)
    }
  })
})
