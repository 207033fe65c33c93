import {describe, expect, test} from 'vitest'
import {readAs} from '../../testing/read-as.js'

const {read, texts, sourceOf, zones} = readAs('markdown')

describe('words', () => {
  test.each([
    ['nega**tive**', 'negative'],
    ['*nega***tive**', 'negative'],
    ['nega~~tive~~', 'negative'],
    ['nega<b></b>tive', 'negative'],
    ['nega<b>tive</b>', 'negative'],
    ['feed<!-- x -->back', 'feedback'],
    ['feed<!-- x\ny -->back', 'feedback'],
    ['feed[^1]back\n\n[^1]: Note', 'feedback'],
    ['nega[tive](http://example.org)', 'negative'],
    ['nega<wbr>tive', 'negative'],
    ['nega<div style="display: inline">tive</div>', 'negative']
  ])('are joined by inline markup: %s', (text, words) => {
    expect(texts(text)[0]).toBe(words)
  })

  test.each([
    ['&#102;eedback', '&#102;eedback', 'feedback'],
    ['no &#x66;eed&shy;back!', '&#x66;eed&shy;back', 'feed\u00ADback'],
    ['Tom &amp; Jerry say no', 'no', 'no'],
    ['\\*no\\* neg\\_ative', 'neg\\_ative', 'neg_ative'],
    ['&NotEqualTilde; no', 'no', 'no'],
    ['&Afr; no', 'no', 'no'],
    ['&#0; \0 no', 'no', 'no'],
    ['> Tom &amp; Jerry\n> > say\n> no', 'no', 'no'],
    ['- a\n\n  > b &lt; c\n  > no *neg*', 'no *neg', 'no neg'],
    ['-\ta &amp; b\n\n\tno', 'no', 'no'],
    ['\uFEFFTom &amp; no', 'no', 'no'],
    ['a\r\nb\rno', 'no', 'no'],
    ['| a \\| b | &amp; no |\n|---|---|', 'no', 'no']
  ])('keep their place: %j', (text, source, words) => {
    expect(sourceOf(text, words)).toBe(source)
  })

  test('are not decoded twice', () => {
    expect(texts('&amp;#102; &amp;amp; \\&amp;')).toEqual(['&#102; &amp; &amp;'])
  })

  test('that are no references stay as they are', () => {
    expect(texts('&nosuch; &copy &; AT&T')).toEqual(['&nosuch; &copy &; AT&T'])
  })
})

describe('line ends', () => {
  test('soft: a space that stands for the end with the next line’s indent and quote signs', () => {
    const text = '> > one\n> > two\n>   three\nfour'
    const [block] = read(text)
    expect(block!.text).toBe('one two three four')
    const breaks = block!.segments.filter(({plain}) => !plain).map(({from, to}) => text.slice(from, to))
    expect(breaks).toEqual(['\n> > ', '\n>   ', '\n'])
  })

  test.each(['one  \ntwo', 'one\\\ntwo', 'one<br>two', 'one<br/>\ntwo', 'one <p> two'])('hard: %j', (text) => {
    expect(texts(text)).toEqual(['one\ntwo'])
  })

  test('two breaks are an empty line', () => {
    expect(texts('one<br><br>two')).toEqual(['one\n\ntwo'])
  })

  test('a quote sign too far in is a character', () => {
    expect(texts('> one\n      > two')).toEqual(['one > two'])
  })
})

describe('blocks', () => {
  test('headings stand above what follows, the nearest last', () => {
    const blocks = read('# A\n\nx\n\n### B\n\ny\n\nC\n-\n\nz\n\n# D\n\nw')
    expect(blocks.map(({kind, text, headings}) => [kind[0], text, headings.join('>')])).toEqual([
      ['h', 'A', ''],
      ['p', 'x', 'A'],
      ['h', 'B', 'A'],
      ['p', 'y', 'A>B'],
      ['h', 'C', 'A'],
      ['p', 'z', 'A>C'],
      ['h', 'D', ''],
      ['p', 'w', 'D']
    ])
  })

  test('a list’s items know what leads them in', () => {
    const blocks = read(
      'You must:\n\n1. leave **five** stars\n   - or four\n2. smile\n\n   always\n\nBye\n\n---\n\n- a'
    )
    expect(blocks.map(({kind, text, lead}) => [kind, text, lead])).toEqual([
      ['paragraph', 'You must:', undefined],
      ['item', 'leave five stars', 0],
      ['item', 'or four', 1],
      ['item', 'smile', 0],
      ['item', 'always', 0],
      ['paragraph', 'Bye', undefined],
      ['item', 'a', undefined]
    ])
  })

  test.each([
    '# You must\n- leave 5 stars',
    'You must:\n<!-- x -->\n- leave 5 stars',
    '<p>You must:</p>\n\n- leave 5 stars'
  ])('so do those of %j', (text) => {
    expect(read(text).at(-1)).toMatchObject({kind: 'item', text: 'leave 5 stars', lead: 0})
  })

  test('a quote’s last paragraph leads nothing in after the quote', () => {
    expect(read('> You must:\n\n- leave')[1]!.lead).toBeUndefined()
  })

  test('a list within a quote is led in by the quote', () => {
    expect(read('> You must:\n>\n> - leave')[1]!.lead).toBe(0)
  })

  test('task lists', () => {
    expect(texts('- [x] done\n- [ ] not yet')).toEqual(['done', 'not yet'])
  })

  test('a table is a block a row, its head known to the others', () => {
    const blocks = read('| Rating | **We** do |\n|:--|--:|\n| neg<br>ative | `x \\| y` & block |\n| | z |\n')
    expect(blocks.map(({kind, text, header}) => [kind, text, header])).toEqual([
      ['row', 'Rating | We do', undefined],
      ['row', 'neg\native | \uFFFC & block', ['Rating', 'We do']],
      ['row', 'z', ['Rating', 'We do']]
    ])
  })

  test('footnotes are paragraphs', () => {
    expect(texts('a[^1]\n\n[^1]: no *neg*\n    ative\n\n    feedback')).toEqual(['a', 'no neg ative', 'feedback'])
  })

  test('an empty text and one without prose have none', () => {
    for (const text of ['', '\n\n', '---', '[a]: /b', '```\nx\n```', '    x', '<!-- x -->', '\uFEFF'])
      expect(read(text)).toEqual([])
  })
})

describe('what is no plain prose', () => {
  test('code', () => {
    expect(texts('a ``b ` c`` d\n\n```\ncode\n```\n\n    code\n\n~~~ text\ncode\n~~~')).toEqual(['a \uFFFC d'])
    expect(zones('a <code>b *c*</code> d')).toEqual(['code: \uFFFC'])
    expect(sourceOf('a <code>b *c*</code> d', '\uFFFC')).toBe('<code>b *c*</code>')
  })

  test('URLs', () => {
    expect(texts('<http://a.b/no> http://a.b/no?x=1&amp;y, (www.a.b). no@a.b <no@a.b> [x](http://a.b/no)')).toEqual([
      '\uFFFC \uFFFC, (\uFFFC). \uFFFC \uFFFC x'
    ])
    expect(sourceOf('no <http://a.b/no> no', '\uFFFC')).toBe('<http://a.b/no>')
  })

  test('links', () => {
    expect(zones('a [b *c*](/d) [e][f]\n\n[f]: /g')).toEqual(['link: b c', 'link: e'])
    expect(zones('<a href="/x">li**nk**</a>')).toEqual(['link: link'])
    expect(zones('[https://a.b](https://a.b)')).toEqual(['url: \uFFFC', 'link: \uFFFC'].sort().reverse())
  })

  test('quotes', () => {
    expect(zones('> a\n>\n> - b\n\nc')).toEqual(['quote: a', 'quote: b'])
    expect(zones('> <p>a</p>')).toEqual(['quote: a'])
  })

  test('hidden text', () => {
    expect(zones('a <span style="display:none">b *c*</span> d')).toEqual(['hidden: b c'])
    expect(zones('a <span hidden>b')).toEqual(['hidden: b'])
    expect(zones('<p hidden>b</p>')).toEqual(['hidden: b'])
  })

  test('scripts and styles', () => {
    expect(texts('a <script>b</script>c <style>d</style>\n\n<script>\n\ne\n</script>\n\nf')).toEqual(['a c', 'f'])
  })
})

describe('attributes', () => {
  test.each([
    ['![no *neg*ative &amp; x](/y)', ['no negative & x']],
    ['![no](/y "neg\\"ative")', ['no', 'neg"ative']],
    ['[a](/y \'no "neg"\')', ['a', 'no "neg"']],
    ['[a][b]\n\n[b]: /y (no neg)', ['a', 'no neg']],
    ['![no neg][b]\n\n[b]: /y', ['no neg']],
    ['a <img alt="no &lt;neg" title=x>', ['a', 'no <neg', 'x']],
    ['a <i\ntitle="no\nneg">b</i>', ['a b', 'no\nneg']],
    ['<img alt="no neg">', ['no neg']],
    ['[![no neg](/a)](/b)', ['no neg']],
    ['![a ![no neg](/b)](/c)', ['a', 'no neg']],
    ['<img alt="no\n\nneg">', ['<img alt="no', 'neg">']]
  ])('%j', (text, all) => {
    expect(texts(text)).toEqual(all)
  })

  test('are told apart and keep their place', () => {
    const text = 'a <img alt="Tom &amp; no">\n> b ![x\n> no](/y)'
    expect(read(text).map(({kind}) => kind)).toEqual(['paragraph', 'attribute', 'paragraph', 'attribute'])
    expect(sourceOf(text, '& no')).toBe('&amp; no')
    expect(sourceOf(text, 'x no')).toBe('x\n> no')
  })
})

describe('HTML blocks', () => {
  test('are read in full', () => {
    expect(
      texts('<details><summary>Terms</summary>\n<table><tr><th>A<th>B<tr><td>1 &amp; 2<td>**3**</table>\n</details>')
    ).toEqual(['Terms', 'A | B', '1 & 2 | **3**'])
  })

  test('keep their places in quotes and lists', () => {
    const text = '> - <div>\n>   no &amp; **neg\n>   ative**</div>'
    expect(texts(text)).toEqual(['no & **neg ative**'])
    expect(sourceOf(text, 'neg ative')).toBe('neg\n>   ative')
  })

  test('with Markdown in them are read piece by piece', () => {
    expect(texts('<div>\n\n**no** neg\n\n</div>')).toEqual(['no neg'])
    expect(texts('<table><tr><td>\n\nno *neg*\n\n</td></tr></table>')).toEqual(['no neg'])
  })
})
