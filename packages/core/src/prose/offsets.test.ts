import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fillParts} from '../whole.js'
import type {Block} from './block.js'
import {readProse} from './prose.js'

fillParts()

import {sourceRange} from './source-map.js'

/** A word of a made-up document, and where it stands there. */
interface Word {
  text: string
  start: number
  end: number
  plain: boolean
}

/** Writes a document and notes its words: those of a block, then those of the attributes in it. */
class Writer {
  text = ''
  words: Word[] = []
  #later: Word[] = []

  put(text: string): this {
    this.text += text
    return this
  }

  word(parts: readonly Part[], spelling: Spelling, later = false): this {
    const word: Word = {text: '', start: this.text.length, end: 0, plain: false}
    for (const part of parts) {
      const {before, letters: written, shown, after} = spell(part, spelling)
      this.put(before + written)
      word.text += shown
      if (shown !== '') word.end = this.text.length
      this.put(after)
    }
    word.plain = this.text.slice(word.start, word.end) === word.text
    ;(later ? this.#later : this.words).push(word)
    return this
  }

  sentence(words: readonly Part[][], spelling: Spelling, later = false): this {
    for (const [at, word] of words.entries()) this.put(at > 0 ? ' ' : '').word(word, spelling, later)
    return this
  }

  endBlock(): this {
    this.words.push(...this.#later)
    this.#later = []
    return this
  }
}

type Spelling = 'markdown' | 'html' | 'attribute' | 'title' | 'text'
type Part = {
  kind: 'plain' | 'reference' | 'escape' | 'strong' | 'strike' | 'element' | 'tags' | 'comment'
  letters: string
  mark: string
}

/** A part of a word as it is written. What a spelling lacks is written plainly. */
function spell(
  {kind, letters, mark}: Part,
  spelling: Spelling
): {before: string; letters: string; shown: string; after: string} {
  const as = (before: string, written: string, shown: string, after = '') => ({before, letters: written, shown, after})
  const tags = spelling === 'markdown' || spelling === 'html'
  const signs = spelling === 'markdown'
  if (kind === 'reference' && spelling !== 'text') return as('', [...letters].map(reference).join(''), letters)
  if (kind === 'escape' && (signs || spelling === 'title')) return as('', `\\${mark}`, mark)
  if (kind === 'strong' && signs) return as('**', letters, letters, '**')
  if (kind === 'strike' && signs) return as('~~', letters, letters, '~~')
  if (kind === 'element' && tags) return as('<b>', letters, letters, '</b>')
  if (kind === 'tags' && tags) return as('<i></i>', '', '')
  if (kind === 'comment' && tags) return as('<!-- x -->', '', '')
  return as('', letters, letters)
}

function reference(letter: string): string {
  const code = letter.codePointAt(0)!
  return letter === 'é' ? '&eacute;' : code % 2 === 0 ? `&#x${code.toString(16)};` : `&#${code};`
}

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'é', 'e\u0301', 'ß', 'Ж', '𝒳', 'ﬁ')
const letters = fc.array(letter, {minLength: 1, maxLength: 3}).map((all) => all.join(''))
const escaped = fc.constantFrom('*', '_', '&', '<', '>', '[', ']', '`', '\\', '#', '!', '~', '|')
const kinds = ['plain', 'reference', 'escape', 'strong', 'strike', 'element', 'tags', 'comment'] as const
const plainPart = fc.record({kind: fc.constant('plain' as const), letters, mark: fc.constant('')})
const part = fc.record({kind: fc.constantFrom(...kinds), letters, mark: escaped})
/** A disguised part stands between plain ones, so that no two signs of Markdown become one. */
const word = fc.oneof(
  {weight: 2, arbitrary: plainPart.map((only): Part[] => [only])},
  {weight: 1, arbitrary: fc.tuple(plainPart, part).map(([first, second]): Part[] => [first, second])},
  {weight: 1, arbitrary: fc.tuple(plainPart, part, plainPart, part).map((all): Part[] => all)}
)
const words = fc.array(word, {minLength: 1, maxLength: 4})

/** What stands between two words of a paragraph. */
const gap = fc.constantFrom('space', 'space', 'soft', 'lazy', 'hard', 'code', 'url', 'image', 'link', 'tag' as const)
const phrase = fc.record({words, gaps: fc.array(gap, {minLength: 4, maxLength: 4}), aside: words})
type Phrase = {words: Part[][]; gaps: string[]; aside: Part[][]}

interface Doc {
  kind: 'paragraph' | 'heading' | 'quote' | 'list' | 'table' | 'code' | 'html' | 'definition'
  phrases: Phrase[]
  children: Doc[]
}

const {doc} = fc.letrec<{doc: Doc}>((tie) => ({
  doc: fc.record({
    kind: fc.constantFrom<Doc['kind']>(
      'paragraph',
      'paragraph',
      'heading',
      'quote',
      'list',
      'table',
      'code',
      'html',
      'definition'
    ),
    phrases: fc.array(phrase, {minLength: 1, maxLength: 3}),
    children: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      fc.constant<Doc[]>([]),
      fc.array(tie('doc'), {minLength: 1, maxLength: 2})
    )
  })
}))
const docs = fc.array(doc, {minLength: 1, maxLength: 4})
/** Some documents are so long that they are parsed in chunks. */
const times = fc.oneof({weight: 150, arbitrary: fc.constant(1)}, {weight: 1, arbitrary: fc.constant(40)})
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')

/** Writes Markdown; `indent` is what stands at the start of each line within quotes and lists. */
function writeMarkdown(writer: Writer, all: readonly Doc[], end: string, indent: string): void {
  for (const [at, one] of all.entries()) {
    if (at > 0) writer.put(end + indent.trimEnd() + end + indent)
    writeBlock(writer, one, end, indent)
    writer.endBlock()
  }
}

function writeBlock(writer: Writer, {kind, phrases, children}: Doc, end: string, indent: string): void {
  const [first] = phrases as [Phrase]
  const line = end + indent
  if (kind === 'quote' && children.length > 0) writeMarkdown(writer.put('> '), children, end, `${indent}> `)
  else if (kind === 'list' && children.length > 0) {
    for (const [at, child] of children.entries()) {
      writer.put(at > 0 ? line : '').put('- ')
      writeMarkdown(writer, [child], end, `${indent}  `)
    }
  } else if (kind === 'heading') writer.put('## ').sentence(first.words, 'markdown')
  else if (kind === 'code') writer.put(`\`\`\`${line}not prose${line}\`\`\``)
  else if (kind === 'definition') writer.put('[key]: /place "').sentence(first.words, 'title').put('"')
  else if (kind === 'html')
    writer.put('<div>').sentence(first.words, 'html').put(line).sentence(first.aside, 'html').put('</div>')
  else if (kind === 'table') {
    for (const [at, row] of phrases.entries()) {
      writer
        .put(at > 0 ? line : '')
        .put('| ')
        .sentence(row.words, 'markdown')
        .put(' | ')
        .sentence(row.aside, 'markdown')
        .put(' |')
      if (at === 0) writer.put(`${line}|---|:-:|`)
    }
  } else writePhrase(writer, first, line, end)
}

function writePhrase(writer: Writer, {words: all, gaps, aside}: Phrase, line: string, end: string): void {
  for (const [at, one] of all.entries()) {
    const kind = at > 0 ? gaps[at % gaps.length] : 'none'
    if (kind === 'soft') writer.put(line)
    else if (kind === 'lazy') writer.put(end)
    else if (kind === 'hard') writer.put(`  ${line}`)
    else if (kind === 'code') writer.put(' `not prose` ')
    else if (kind === 'url') writer.put(' http://example.org/a&amp;b ')
    else if (kind === 'image') writer.put(' ![').sentence(aside, 'markdown', true).put('](/place) ')
    else if (kind === 'link')
      writer.put(' [').sentence(aside, 'markdown').put('](/place "').sentence(aside, 'title', true).put('") ')
    else if (kind === 'tag') writer.put(" <i alt='").sentence(aside, 'attribute', true).put("'></i> ")
    else if (kind === 'space') writer.put(' ')
    writer.word(one, 'markdown')
  }
}

const spaces = fc.constantFrom(' ', '  ', '\n', '\r\n', '\t \n')

function writeHtml(writer: Writer, all: readonly Doc[], space: string): void {
  for (const {kind, phrases, children} of all) {
    const [first] = phrases as [Phrase]
    const inner = (): void =>
      children.length > 0 ? writeHtml(writer, children, space) : void writeRun(writer, first, space)
    writer.put(space)
    if (kind === 'paragraph') writeRun(writer.put('<p>'), first, space).put('</p>')
    else if (kind === 'heading') writeRun(writer.put('<h3>'), first, space).put('</h3>')
    else if (kind === 'quote') wrap(writer, 'blockquote', inner)
    else if (kind === 'list') wrap(writer, 'ul', () => wrap(writer, 'li', inner))
    else if (kind === 'code') writer.put('<script>not("prose")</script><pre><code>not prose</code></pre>')
    else if (kind === 'html') wrap(writer, 'div', inner)
    else if (kind === 'definition')
      writer.put('<img alt="').sentence(first.words, 'attribute', true).put('">').put('<p></p>')
    else {
      writer.put('<table>')
      for (const row of phrases) {
        writer
          .put('<tr><td>')
          .sentence(row.words, 'html')
          .put(`</td>${space}<td>`)
          .sentence(row.aside, 'html')
          .put('</td></tr>')
      }
      writer.put('</table>')
    }
    writer.endBlock()
  }
}

function wrap(writer: Writer, name: string, inner: () => void): void {
  writer.put(`<${name}>`)
  inner()
  writer.put(`</${name}>`)
}

function writeRun(writer: Writer, {words: all, gaps, aside}: Phrase, space: string): Writer {
  for (const [at, one] of all.entries()) {
    const kind = at > 0 ? gaps[at % gaps.length] : 'none'
    if (kind === 'hard') writer.put('<br>')
    else if (kind === 'code') writer.put(' <code>not prose</code> ')
    else if (kind === 'url') writer.put(' http://example.org/a&amp;b ')
    else if (kind === 'image') writer.put(' <img alt="').sentence(aside, 'attribute', true).put('"> ')
    else if (kind === 'link') writer.put(' <a href=/place>').sentence(aside, 'html').put('</a> ')
    else if (kind === 'tag') writer.put(' <span hidden>').sentence(aside, 'html').put('</span> ')
    else if (kind !== 'none') writer.put(space)
    writer.word(one, 'html')
  }
  return writer
}

function wordsRead(blocks: readonly Block[]): {text: string; start: number; end: number; plain: boolean}[] {
  return blocks.flatMap((block) =>
    [...block.text.matchAll(/[^\s\uFFFC]+/gu)]
      .filter(
        ({index, 0: text}) =>
          text !== '|' || block.segments.some((segment) => segment.start <= index && index < segment.end)
      )
      .map(({index, 0: text}) => ({
        text,
        ...sourceRange(block, index, index + text.length),
        plain: block.segments.some(({start, end, plain}) => plain && start <= index && index + text.length <= end)
      }))
  )
}

function expectWords(writer: Writer, format: 'markdown' | 'html' | 'text'): void {
  const blocks = readProse(writer.text, format)
  expect(wordsRead(blocks)).toEqual(writer.words)
  for (const {text, segments} of blocks) {
    for (const {start, end, from, to, plain} of segments)
      if (plain) expect(writer.text.slice(from, to)).toBe(text.slice(start, end))
  }
}

const runs = {numRuns: 10_000}

describe('every word is read once, in order, and mapped to where it stands', () => {
  test('in Markdown', {timeout: 300_000}, () => {
    fc.assert(
      fc.property(docs, lineEnd, times, (all, end, count) => {
        const writer = new Writer()
        writeMarkdown(writer, Array.from({length: count}, () => all).flat(), end, '')
        expectWords(writer, 'markdown')
      }),
      runs
    )
  })

  test('in HTML', {timeout: 300_000}, () => {
    fc.assert(
      fc.property(docs, spaces, (all, space) => {
        const writer = new Writer()
        writeHtml(writer, all, space)
        expectWords(writer.endBlock(), 'html')
      }),
      runs
    )
  })

  test('in plain text', {timeout: 300_000}, () => {
    const between = fc.constantFrom(' ', '\n', '\r\n', '\r', '\n\n', '\n- ', '\n2) ', '\n  ')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), {minLength: 1, maxLength: 12}), (all) => {
        const writer = new Writer()
        for (const [at, [one, space]] of all.entries()) writer.put(at > 0 ? space : '').word(one, 'text')
        expectWords(writer, 'text')
      }),
      runs
    )
  })
})
