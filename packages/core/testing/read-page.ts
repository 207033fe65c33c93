import type {Code, List, ListItem, Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {usualAuthors} from '../src/submission/authors.js'
import type {Submission, Surface} from '../src/submission/submission.js'

/** What a rule's page says must come of an example. `gap`: a known miss, which must go on failing until it is mended. */
export type Expected = 'reject' | 'review' | 'accept' | 'gap'

/** An example of a rule's page. */
export interface Example {
  readonly expected: Expected
  readonly submission: Submission
  /** The exact words of the finding; undefined for `accept` and `gap`. */
  readonly quote?: string
  readonly line: number
}

export interface RulePage {
  readonly title: string
  /** The first paragraph. */
  readonly what: string
  /** The titles of its sections, in order. */
  readonly sections: readonly string[]
  readonly examples: readonly Example[]
}

const sections: Readonly<Record<string, Expected>> = {Reject: 'reject', Review: 'review', Accept: 'accept', Gaps: 'gap'}

/**
 * Reads a rule's page. Under `## Reject`, `## Review`, `## Accept` and `## Gaps` each list item is an example: plain
 * text with the finding's words in bold, and before it, where the surface is not the rule's first, inline code that
 * says what the text is (`message from buyer`, `feedback positive`, `message from buyer, listing: A lamp.`). Markdown
 * and HTML stand in fences (```` ```md reject ````, ```` ```html accept ````), followed by `→ “exact words”`.
 * Throws when the page is not of that shape: a page that is not read is not tested.
 */
export function readPage(source: string, surface: Surface): RulePage {
  const tree = unified().use(remarkParse).parse(source) as Root
  const examples: Example[] = []
  const titles: string[] = []
  let title = ''
  let what = ''
  let expected: Expected | undefined
  for (const [at, node] of tree.children.entries()) {
    if (node.type === 'heading') {
      const text = plain(node)
      if (node.depth === 1) title = text
      else titles.push(text)
      expected = node.depth === 2 ? sections[text] : expected
    } else if (node.type === 'paragraph' && what === '' && titles.length === 0) what = plain(node)
    else if (expected && node.type === 'list') examples.push(...listed(node, source, expected, surface))
    else if (expected && node.type === 'code') examples.push(fenced(node, tree.children[at + 1], expected, surface))
  }
  return {title, what, sections: titles, examples}
}

function listed(list: List, source: string, expected: Expected, surface: Surface): Example[] {
  return list.children.map((item) => fromItem(item, source, expected, surface))
}

function fromItem(item: ListItem, source: string, expected: Expected, surface: Surface): Example {
  const [paragraph] = item.children
  const line = item.position!.start.line
  if (paragraph?.type !== 'paragraph') throw new Error(`line ${line}: an example is one paragraph`)
  const [first] = paragraph.children
  const described = first?.type === 'inlineCode' ? first.value : ''
  const from = described === '' ? paragraph.position!.start.offset! : first!.position!.end.offset!
  const written = source.slice(from, paragraph.position!.end.offset!).replace(/\n\s*/gu, ' ').trim()
  const parts = written.split('**')
  if (parts.length !== 1 && parts.length !== 3) throw new Error(`line ${line}: one stretch may be bold`)
  const text = parts.join('')
  const submission = submissionOf(described, text, 'text', surface, line)
  return {expected, submission, line, ...(parts.length === 3 ? {quote: parts[1]!} : {})}
}

function fenced(code: Code, next: Nodes | undefined, expected: Expected, surface: Surface): Example {
  const line = code.position!.start.line
  const format = code.lang === 'html' ? 'html' : code.lang === 'md' ? 'markdown' : 'text'
  const quote = next?.type === 'paragraph' ? /→ “(.+)”/su.exec(plain(next))?.[1] : undefined
  return {
    expected,
    submission: submissionOf('', code.value, format, surface, line),
    line,
    ...(quote === undefined ? {} : {quote})
  }
}

function submissionOf(
  described: string,
  text: string,
  format: 'text' | 'markdown' | 'html',
  usual: Surface,
  line: number
): Submission {
  const [head = '', listing] = described.split(/, listing: /u)
  const words = head.split(' ').filter((word) => word !== '')
  const surface = (words[0] ?? usual) as Surface
  const from = words.includes('buyer')
    ? 'buyer'
    : words.includes('seller')
      ? 'seller'
      : (usualAuthors[surface] ?? 'seller')
  const named = words.find((word) => word === 'positive' || word === 'neutral' || word === 'negative')
  const rating =
    named ??
    (surface === 'revision-request'
      ? 'negative'
      : surface === 'listing' || surface === 'message'
        ? undefined
        : 'positive')
  if (words.length > 0 && !known.has(surface)) throw new Error(`line ${line}: there is no surface ${surface}`)
  return {
    surface,
    from,
    format,
    text,
    ...(rating === undefined ? {} : {rating: rating as 'positive' | 'neutral' | 'negative'}),
    ...(surface === 'revision-request' ? {requested: 'positive' as const} : {}),
    ...(listing === undefined ? {} : {context: {listing}})
  }
}

const known: ReadonlySet<string> = new Set(['listing', 'message', 'revision-request', 'feedback', 'follow-up'])

function plain(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
