import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Memory} from '../memory/memory.js'
import {fillParts} from '../whole.js'
import {readMarkdown} from './markdown.js'
import {inPlace, type ReadPart} from './parted.js'

fillParts()

const lines = [
  '# Lamp',
  '## Terms',
  'Brass lamp, 40 cm.',
  'No returns [see][terms].',
  '[terms]: https://a.example "Our terms"',
  '[^1]: A note.',
  'As noted[^1].',
  '- one',
  '- two',
  '  more of two',
  '    deep in two',
  '1. first',
  '2) second',
  '> quoted',
  '> - quoted item',
  'lazy on',
  '| a | b |',
  '|---|---|',
  '| c | d |',
  '```',
  '~~~ js',
  '    code',
  '<div>',
  '</div>',
  '<p>words <b>bold</b></p>',
  '<!-- hidden',
  '-->',
  '<script>',
  '</script>',
  '---',
  '***',
  '===',
  '**bold** and *more* &amp; \\* `code`',
  '![alt words](a.png "title words")',
  '<a href="x"',
  'title="y">z</a>',
  '\ttabbed',
  'hard  ',
  '',
  '',
  '',
  ' '
]
const ends = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r')
const markdown = fc
  .array(fc.tuple(fc.constantFrom(...lines), ends), {maxLength: 24})
  .map((made) => made.map(([line, end]) => line + end).join(''))
const read = (text: string, enough: number, memory?: Memory<ReadPart>) =>
  readMarkdown(text, 0, memory, enough).map(inPlace)

describe('Markdown in parts', () => {
  it('should read as it does in one', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(read(text, 1)).toEqual(read(text, Number.POSITIVE_INFINITY))
      }),
      {numRuns: 3000}
    )
  })

  it('should read the same when its parts are remembered', () => {
    const memory = new Memory<ReadPart>(2000)
    fc.assert(
      fc.property(markdown, (text) => {
        expect(read(text, 1, memory)).toEqual(read(text, 1))
      }),
      {numRuns: 1000}
    )
  })
})
