import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Format} from '../submission/submission.js'
import {fillParts} from '../whole.js'
import type {Block} from './block.js'
import {readProse} from './prose.js'

fillParts()

import {editRuns, sourceRuns} from './source-map.js'

/** Bits of markup that mean something together. */
const bits = `
  a b é e\u0301 😀 &amp; &#102; &#x41 &notin; &not &notit; &copy &nbsp; &nosuch; & < > " ' = | - -- . ! / &Afr; &#0; &lt;b&gt; &ampamp;
  <b> </b> <p> </p> <div> </div> <table> </table> <tr> <td> </td> <ul> <li> </ul> <br> <!-- --> <a␠href=x> </a> <pre> </pre> <textarea>
  </textarea> <select> <option> <h2> </h2> <blockquote> <img␠alt="q␠&amp;␠r"> <svg> </svg> <template> <title> <!x> <?y?> </␠> <b␠title="
  <caption> <math> <mi> <font> <iframe> <plaintext> <frameset> <script> </script> <code> </code> <span␠hidden> <![CDATA[ ]]>
  * ** _ ~ ~~ \` \`\` [ ] ( ) ](x) ](x␠"t") ![ # \\ \\* \\| [^a] [^a]: [a]:␠/x http://a.b/ www.a.b a@b.c`
  .split(/\s+/u)
  .filter((bit) => bit !== '')
  .map((bit) => bit.replaceAll('␠', ' '))
const spaces = [
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\0',
  '\uFEFF',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n    ',
  '\n```\n',
  '\n|-|-|\n',
  '\n---\n',
  '  \n',
  '\\\n'
]
const soup = fc.array(fc.constantFrom(...bits, ...spaces), {maxLength: 40}).map((all) => all.join(''))
const format = fc.constantFrom<Format>('markdown', 'html', 'text')

function expectSound(text: string, blocks: readonly Block[]): void {
  for (const block of blocks) {
    let end = 0
    let to = 0
    for (const segment of block.segments) {
      const {start, from, plain} = segment
      expect(start >= end && segment.end > start && from >= to && segment.to >= from).toBe(true)
      if (plain) expect(text.slice(from, segment.to)).toBe(block.text.slice(start, segment.end))
      ;({end, to} = segment)
    }
    expect(end <= block.text.length && to <= text.length).toBe(true)
    for (const zone of block.zones)
      expect(zone.start >= 0 && zone.start < zone.end && zone.end <= block.text.length).toBe(true)
    for (const runs of [sourceRuns, editRuns]) {
      let before = -1
      for (const run of runs(block, 0, block.text.length)) {
        expect(run.start > before && run.start < run.end && run.end <= text.length).toBe(true)
        before = run.end
      }
    }
    if (block.lead !== undefined) expect(blocks[block.lead]!.kind).not.toBe('attribute')
  }
}

test('the map of any text is sound', {timeout: 300_000}, () => {
  fc.assert(
    fc.property(soup, format, (text, as) => expectSound(text, readProse(text, as))),
    {numRuns: 10_000}
  )
})

test('a URL in a stretch that has no finer map stays text', () => {
  for (const text of ['<svg><![CDATA[&nosuch;www.a.b', '<svg><![CDATA[hello www.a.b]]></svg> see www.a.b'])
    expectSound(text, readProse(text, 'html'))
})

/** Each would take minutes, or end in an overflow of the stack, if the parsers were given it whole. */
const hostile: [string, Format, string][] = [
  ['quotes', 'markdown', '>'],
  ['bullets', 'markdown', '- '],
  ['bullets and quotes', 'markdown', '- > '],
  ['lists in a line each', 'markdown', '- - - - - - a\n'],
  ['lazy lines', 'markdown', 'b\n'],
  ['rules', 'markdown', '=\n'],
  ['comments', 'markdown', 'x<!--a '],
  ['instructions', 'markdown', 'x<?a '],
  ['brackets', 'markdown', '['],
  ['images', 'markdown', '!['],
  ['link ends', 'markdown', ']('],
  ['links with titles', 'markdown', '[a](b (c '],
  ['emphasis', 'markdown', '*a **a '],
  ['strikes', 'markdown', '~a'],
  ['cells', 'markdown', '|a'],
  ['divs', 'markdown', '<div>'],
  ['footnotes', 'markdown', '[^a]: x\n'],
  ['ticks', 'markdown', '`a ``b '],
  ['divs', 'html', '<div>'],
  ['bold', 'html', '<b>'],
  ['bold in paragraphs', 'html', '<p><b id=1></p>'],
  ['tables', 'html', '<table><tr><td>'],
  ['fonts', 'html', '<font size=1><p>x'],
  ['lists', 'html', '<ul><li>'],
  ['templates', 'html', '<template>'],
  ['references', 'html', '<b title=&>&notx'],
  ['tags without end', 'html', '<a '],
  ['words for tags', 'html', 'x<y '],
  ['URLs', 'text', 'http://!'],
  ['brackets of URLs', 'text', 'http://a.b/(((('],
  ['signs', 'text', 'a@b']
]

describe('hostile texts are read in time', () => {
  test.each(hostile)('%s in %s', {timeout: 20_000}, (_name, as, bit) => {
    const text = `> a\n${bit.repeat(Math.ceil(20_000 / bit.length))}\n\nNo negative feedback`
    const blocks = readProse(text, as)
    expectSound(text, blocks)
    expect(blocks.map((block) => block.text).join('\n')).toContain('No negative feedback')
  })

  test('deep lists', {timeout: 20_000}, () => {
    const text = Array.from({length: 300}, (_, depth) => `${' '.repeat(2 * depth)}- w${depth}`).join('\n')
    const all = readProse(text, 'markdown')
      .map((block) => block.text)
      .join(' ')
    for (const depth of [0, 10, 50, 299]) expect(all).toContain(`w${depth}`)
  })
})

describe('a text that is too long to be parsed at once', () => {
  const filler = 'Brand new headphones, sealed in the box, with a case.\n\n'.repeat(100)

  test('knows its definitions everywhere', () => {
    const blocks = readProse(
      `nega[tive][1] x[^2]y\n\n${filler}nega[tive][1]\n\n${filler}[1]: /x 'no'\n\n[^2]: note`,
      'markdown'
    )
    const texts = blocks.map(({text}) => text)
    expect(texts[0]).toBe('negative xy')
    expect(texts.filter((text) => text === 'negative')).toHaveLength(1)
    expect(texts.slice(-2)).toEqual(['no', 'note'])
  })

  test('goes on with a table and a list that are cut', () => {
    const rows = Array.from({length: 600}, (_, at) => `| **a${at}** | b |\n`).join('')
    const read = readProse(`| H | I |\n|---|---|\n${rows}`, 'markdown')
    expect(read).toHaveLength(601)
    expect(read.slice(1).every(({kind, header}) => kind === 'row' && header?.join() === 'H,I')).toBe(true)
    const items = Array.from({length: 600}, (_, at) => `- **a${at}** b\n`).join('')
    const list = readProse(`You must:\n\n${items}`, 'markdown')
    expect(list).toHaveLength(601)
    expect(list.slice(1).every(({kind, lead}) => kind === 'item' && lead === 0)).toBe(true)
  })

  test('does not take code for prose, or prose for code', () => {
    const code = 'x = a[1] * b[2] * c\n\n'.repeat(1000)
    for (const [before, after] of [
      ['```\n', '```\n'],
      ['  ~~~~\n', '  ~~~~\n'],
      ['<pre><code>\n', '</code></pre>\n'],
      ['<!--\n', '-->\n']
    ]) {
      const texts = readProse(`${before}${code}${after}\nNo negative feedback\n\n\`\`\`\ny\n\`\`\``, 'markdown').map(
        ({text}) => text
      )
      expect(texts.at(-1)).toBe('No negative feedback')
      if (!before!.startsWith(' ')) expect(texts).toHaveLength(1)
    }
  })
})
