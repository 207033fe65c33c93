import {describe, expect, test} from 'vitest'
import {readAs} from '../../testing/read-as.js'

const {read, texts, sourceOf, zones} = readAs('html')

describe('words', () => {
  test.each([
    ['nega<b></b>tive', 'negative'],
    ['feed<!-- x -->back', 'feedback'],
    ['feed</nothing>back', 'feedback'],
    ['feed<?x?>back', 'feedback'],
    ['feed<script>x</script>back', 'feedback'],
    ['nega<i>ti<b>v</i>e</b>', 'negative'],
    ['nega\0tive', 'negative'],
    ['nega<div style="display:inline-block">tive</div>', 'negative'],
    ['<svg><text>nega</text><text>tive</text></svg>', 'negative'],
    ['<table>nega<tr><td></td></tr>tive</table>', 'negative']
  ])('are joined by inline markup: %s', (text, words) => {
    expect(texts(text)).toEqual([words])
  })

  test.each([
    ['<p>&#102;eed&shy;back', '&#102;eed&shy;back', 'feed\u00ADback'],
    ['<p>Tom &amp; Jerry &notin; &notit; say no', 'no', 'no'],
    ['<p>&AMP &ampx &lt;b&gt; &#0; &#x80; no', 'no', 'no'],
    ['<p>a&nbsp;&nbsp;no', 'no', 'no'],
    ['<p>&amp;amp; no', '&amp;amp; no', '&amp; no'],
    ['<p>&NotEqualTilde;&Afr;😀 no', 'no', 'no'],
    ['<pre>\r\n&lt; no</pre>', 'no', 'no'],
    ['<textarea>\n&not <b> &lt; no</textarea>', 'no', 'no'],
    ['<title>a <b> &amp; no</title>', 'no', 'no'],
    ['<xmp>&amp; <b> no</xmp>', '&amp; <b> no', '&amp; <b> no'],
    ['<table>no<tr><td>no</td></tr>&amp;neg</table>', 'no<tr><td>no</td></tr>&amp;neg', 'no&neg'],
    ['\uFEFF<p>&amp; no', 'no', 'no']
  ])('keep their place: %j', (text, source, words) => {
    expect(sourceOf(text, words)).toBe(source)
  })

  test('are read even in a tag that never ends', () => {
    expect(texts('<p>a <b title="no <i>neg</i> &amp; x')).toEqual(['a <b title="no <i>neg</i> & x'])
    expect(sourceOf('<p>a<b no &amp; neg', 'neg')).toBe('neg')
  })

  test('have one space for all white space between them', () => {
    expect(texts(' <p> a \r\n\t b <b> c </b> d &#32; e&nbsp; f </p>\n')).toEqual(['a b c d e\u00A0 f'])
    expect(sourceOf('<p>a \r\n\t b</p>', ' ')).toBe(' \r\n\t ')
  })

  test('keep their lines in preformatted text', () => {
    expect(texts('<pre>a\r\n  b\n</pre>')).toEqual(['a\n  b'])
  })
})

describe('blocks', () => {
  test('are parted by block tags and lines by breaks', () => {
    expect(texts('a<p>b<br>c<br><br>d<div>e</div>f<hr>g<section><article>h</article></section>')).toEqual([
      'a',
      'b\nc\n\nd',
      'e',
      'f',
      'g',
      'h'
    ])
    expect(texts('<span style="display:block">a</span>b')).toEqual(['a', 'b'])
  })

  test('headings', () => {
    const blocks = read('<h2>A &amp; B</h2><div><h3>C</h3><p>x</p></div><h2>D</h2>y')
    expect(blocks.map(({kind, text, headings}) => [kind[0], text, headings.join('>')])).toEqual([
      ['h', 'A & B', ''],
      ['h', 'C', 'A & B'],
      ['p', 'x', 'A & B>C'],
      ['h', 'D', ''],
      ['p', 'y', 'D']
    ])
  })

  test('lists', () => {
    const blocks = read(
      '<p>You must:</p> <!-- x --><ul><li>a<ol><li><p>b</p></ol><li>c<blockquote>d</blockquote></ul>e<ul><li>f</ul>'
    )
    expect(blocks.map(({kind, text, lead}) => [kind, text, lead])).toEqual([
      ['paragraph', 'You must:', undefined],
      ['item', 'a', 0],
      ['item', 'b', 1],
      ['item', 'c', 0],
      ['paragraph', 'd', undefined],
      ['paragraph', 'e', undefined],
      ['item', 'f', 5]
    ])
  })

  test('lists of terms and choices', () => {
    const blocks = read('<dl><dt>You must<dd>leave<dd>5 stars</dl><select><option label=L>a<option>b</select>')
    expect(blocks.map(({kind, text, lead}) => [kind, text, lead])).toEqual([
      ['item', 'You must', undefined],
      ['item', 'leave', 0],
      ['item', '5 stars', 0],
      ['item', 'a', undefined],
      ['attribute', 'L', undefined],
      ['item', 'b', undefined]
    ])
  })

  test('a table is a block a row', () => {
    const blocks = read('<table><caption>cap<tr><th>A<th>B</tr><tr><td>1 <br> 2<td><p>3</p></tr><tr><td><td>4</table>')
    expect(blocks.map(({kind, text, header}) => [kind, text, header])).toEqual([
      ['paragraph', 'cap', undefined],
      ['row', 'A | B', undefined],
      ['row', '1\n2 | 3', ['A', 'B']],
      ['row', '4', ['A', 'B']]
    ])
  })

  test('a table with heads at the side has none above', () => {
    expect(read('<table><tr><th>A<td>1</tr><tr><th>B<td>2</table>').map(({header}) => header)).toEqual([
      undefined,
      undefined
    ])
  })

  test('a table that lays out a page is read as the page', () => {
    const blocks = read(
      '<table><tr><td><h1>A</h1><p>b</p><ul><li>c</ul></td><td><table><tr><td>d<td>e</table></td></tr></table>'
    )
    expect(blocks.map(({kind, text}) => `${kind} ${text}`)).toEqual(['heading A', 'paragraph b', 'item c', 'row d | e'])
  })

  test('templates, noscript, forms and frames are read', () => {
    expect(
      texts(
        '<template><p>a</template><noscript><p>b</noscript><button>c</button><textarea>d</textarea><noembed>e</noembed>'
      )
    ).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(
      texts('<!doctype html><html><head><title>a</title><style>b</style></head><body>c<script>d</script></body></html>')
    ).toEqual(['a', 'c'])
  })
})

describe('what is no plain prose', () => {
  test('code', () => {
    expect(
      texts('a <code>b</code> <kbd>c</kbd><pre><code>d</code></pre><pre>e <code>f</code></pre>nega<code></code>tive')
    ).toEqual(['a \uFFFC \uFFFC', 'e \uFFFC', 'negative'])
    expect(sourceOf('a <code>b</code>', '\uFFFC')).toBe('<code>b</code>')
  })

  test('links, URLs and quotes', () => {
    expect(zones('<a href=x>b <i>c</i></a> <a name=d>e</a> <q>f</q> <a href=x>http://a.b/no</a>')).toEqual([
      'link: b c',
      'quote: f',
      'url: \uFFFC',
      'link: \uFFFC'
    ])
    expect(zones('<blockquote>a<p>b <q>c</q></p></blockquote>d')).toEqual(['quote: a', 'quote: b c'])
  })

  test.each([
    'hidden',
    'hidden=""',
    'style="display:none"',
    "style='color:red; DISPLAY : None !important'",
    'style="visibility:hidden"',
    'style="font-size:0"',
    'style="font-size:0.0px"',
    'style="font-size:1px"',
    'style="opacity:0"',
    'style="color:#fff"',
    'style="color:white;background:#FFFFFF"',
    'style="color:#123456;background-color:rgb(18,52,86)"',
    'style="color:rgba(0,0,0,0)"',
    'style="color:transparent"',
    'style="text-indent:-9999px"',
    'style="position:absolute;left:-9999px"',
    'style="position:absolute;clip:rect(0,0,0,0)"',
    'style="clip-path:inset(50%)"',
    'style="width:0;height:0;overflow:hidden"',
    'style="transform:scale(0)"',
    'style="display&#58;none"'
  ])('hidden by %s', (attribute) => {
    expect(zones(`a <span ${attribute}>b <i>c</i></span> d`)).toEqual(['hidden: b c'])
    expect(zones(`<div ${attribute}><p>b</p>c</div>d`)).toEqual(['hidden: b', 'hidden: c'])
  })

  test.each([
    '',
    'style="color:white;background:black"',
    'style="opacity:0.5"',
    'style="transform:scale(0.9)"',
    'style="font-size:10px"',
    'style="font-size:0.9em"',
    'style="width:0.5em"',
    'style="text-indent:-2em"',
    'style="left:-9999px"',
    'style="margin:0;top:0"',
    'title=hidden'
  ])('shown: %s', (attribute) => {
    expect(zones(`a <span ${attribute}>b</span>`)).toEqual([])
  })

  test('white letters of a font are hidden, over all blocks that the tag reaches', () => {
    expect(zones('<font color=#FFFFFF>a<p>b</p></font>c')).toEqual(['hidden: a', 'hidden: b'])
    expect(zones('<font color=white><p>a</font>b')).toEqual(['hidden: a'])
  })
})

describe('attributes', () => {
  test.each([
    ['<img alt="no &lt; neg" title=\'x\'>', ['no < neg', 'x']],
    ['<p>a <i title=no&amp;neg aria-label="y">b</i>', ['a b', 'no&neg', 'y']],
    ['<input type=button value="Go"><input type=text value=no placeholder=yes>', ['Go', 'yes']],
    ['<meta content=no><a href="no">a</a>', ['a']],
    ['<img alt="a&copy=1 &amp=2 &copy; &ampx">', ['a&copy=1 &amp=2 © &ampx']],
    ['<b title=t><p>a<p>b</b>', ['t', 'a', 'b']]
  ])('%s', (text, all) => {
    expect(texts(text)).toEqual(all)
  })

  test('keep their place', () => {
    expect(sourceOf('<p><img src=x alt = "a &amp; no">', 'no')).toBe('no')
    expect(sourceOf('<p><img alt="a &amp; no">', '& no')).toBe('&amp; no')
  })
})
