import {expect, test} from 'vitest'
import {readProse} from './prose.js'
import {sourceRange} from './source-map.js'

function read(text: string): [string, string, number | undefined][] {
  return readProse(text, 'text').map((block) => [block.kind, block.text, block.lead])
}

test('blank lines part paragraphs, other line ends stay', () => {
  expect(read('\n a\r\nb\rc \n \t\nd\n\n\ne\n')).toEqual([
    ['paragraph', 'a\nb\nc', undefined],
    ['paragraph', 'd', undefined],
    ['paragraph', 'e', undefined]
  ])
})

test('lines with a bullet or number are items', () => {
  expect(read('You must:\n- leave 5\n  stars\n* smile\n• wave\n1. go\n2) stay\nBye\n+ x')).toEqual([
    ['paragraph', 'You must:', undefined],
    ['item', 'leave 5\n  stars', 0],
    ['item', 'smile', 0],
    ['item', 'wave', 0],
    ['item', 'go', 0],
    ['item', 'stay', 0],
    ['paragraph', 'Bye', undefined],
    ['item', 'x', 6]
  ])
})

test('a paragraph leads in the items after a blank line too', () => {
  expect(read('You must:\n\n- leave\n\n- smile')).toEqual([
    ['paragraph', 'You must:', undefined],
    ['item', 'leave', 0],
    ['item', 'smile', 0]
  ])
})

test('amounts, signs and ratings are no bullets', () => {
  for (const text of ['5 stars', '-5 stars', '*5 stars*', '1.5 stars', '- ', '5.'])
    expect(read(text)).toEqual([['paragraph', text.trim(), undefined]])
})

test('markup is not read', () => {
  expect(read('# a **b** &amp; <b>c</b> `d` \\*')).toEqual([
    ['paragraph', '# a **b** &amp; <b>c</b> `d` \\*', undefined]
  ])
})

test('URLs and addresses are', () => {
  expect(read('See https://a.b/no_neg?x=(1), or (www.a.b) or no@a.b.')).toEqual([
    ['paragraph', 'See \uFFFC, or (\uFFFC) or \uFFFC.', undefined]
  ])
  expect(read('https://leave https://5 @stars www. a@b http://')).toEqual([
    ['paragraph', 'https://leave https://5 @stars www. a@b http://', undefined]
  ])
})

test('places are those of the text as submitted', () => {
  const text = '\uFEFF- a\r\n  😀 no http://a.b/c neg'
  const [block] = readProse(text, 'text')
  expect(block!.text).toBe('a\n  😀 no \uFFFC neg')
  for (const [words, source] of [
    ['no', 'no'],
    ['\uFFFC', 'http://a.b/c'],
    ['neg', 'neg'],
    ['a\n  😀', 'a\r\n  😀']
  ] as const) {
    const start = block!.text.indexOf(words)
    const range = sourceRange(block!, start, start + words.length)
    expect(text.slice(range.start, range.end)).toBe(source)
  }
})
