import {expect, test} from 'vitest'
import type {Format} from '../submission/submission.js'
import {fillParts} from '../whole.js'
import {readProse} from './prose.js'

fillParts()

import {editRuns, type Stretch, sourceRange, sourceRuns} from './source-map.js'

function pieces(text: string, runs: readonly Stretch[]): string[] {
  return runs.map(({start, end}) => text.slice(start, end))
}

function whole(text: string, format: Format, runsOf: typeof sourceRuns = sourceRuns): string[] {
  const [block] = readProse(text, format)
  return pieces(text, runsOf(block!, 0, block!.text.length))
}

test('a range goes from the first letter to the last', () => {
  const text = 'x nega**tive** &amp; y'
  const [block] = readProse(text, 'markdown')
  const range = (start: number, end: number): string => {
    const at = sourceRange(block!, start, end)
    return text.slice(at.start, at.end)
  }
  expect(block!.text).toBe('x negative & y')
  expect(range(2, 10)).toBe('nega**tive')
  expect(range(3, 5)).toBe('eg')
  expect(range(8, 12)).toBe('ve** &amp;')
  expect(range(11, 12)).toBe('&amp;')
  expect(range(4, 4)).toBe('')
  expect(sourceRange(block!, 4, 4).start).toBe(4)
})

test('what stands for nothing in the source has an empty range', () => {
  const text = '|a|b|\n|-|-|'
  const [block] = readProse(text, 'markdown')
  expect(block!.text).toBe('a | b')
  expect(sourceRange(block!, 1, 4)).toEqual({start: 2, end: 2})
  expect(pieces(text, [sourceRange(block!, 0, 4)])).toEqual(['a'])
  expect(pieces(text, [sourceRange(block!, 1, 5)])).toEqual(['b'])
  expect(sourceRuns(block!, 1, 4)).toEqual([])
})

test('runs leave tags and signs out', () => {
  expect(whole('<p>no <b>nega</b>tive<br>feed<!-- x -->back</p>', 'html')).toEqual([
    'no ',
    'nega',
    'tive',
    'feed',
    'back'
  ])
  expect(whole('no **nega**tive [feed](/x)back', 'markdown')).toEqual(['no ', 'nega', 'tive ', 'feed', 'back'])
})

test('runs hold line ends, references and escapes', () => {
  expect(whole('> no &amp; `x`\n> \\*neg*', 'markdown')).toEqual(['no &amp; `x`\n> \\*neg*'])
  expect(whole('<p>no\n  &lt;neg', 'html')).toEqual(['no\n  &lt;neg'])
})

test('runs of an edit take the signs of Markdown that lose all their words', () => {
  expect(whole('no **nega**tive [fe*ed*](/x)back', 'markdown', editRuns)).toEqual([
    'no **nega**tive ',
    'fe*ed*',
    'back'
  ])
  expect(whole('***no** neg*', 'markdown', editRuns)).toEqual(['***no** neg*'])
  const text = '**no. yes** ~~no~~'
  const [block] = readProse(text, 'markdown')
  expect(pieces(text, editRuns(block!, 0, 3))).toEqual(['no.'])
  expect(pieces(text, editRuns(block!, 4, 10))).toEqual(['yes', ' ~~no~~'])
})
