import type {PhrasingContent, Root, Text} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Data, type Processor, unified} from 'unified'
import type {Piece} from './align.js'

type Extension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>
type Handle = NonNullable<Extension['enter']>[string]
type Token = Parameters<Handle>[0]
type Context = ThisParameterType<Handle>

/** What the parser's tree does not hold by itself: the texts that an image's `alt`, a title or an HTML block is made of. */
interface Kept {
  alt?: PhrasingContent[]
  title?: Text[]
  lines?: Text[]
}

const kept = new WeakMap<object, Kept>()

export function keptOf(node: object): Kept {
  return kept.get(node) ?? {}
}

const parser = unified().use(remarkParse).use(remarkGfm).use(exactTexts)

export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/** A text of the tree, which is one token, as a piece of the source. */
export function pieceOf({value, position}: Text, source: string): Piece {
  const from = position!.start.offset!
  const to = position!.end.offset!
  return {text: value, from, to, plain: to - from === value.length && source.startsWith(value, from)}
}

/**
 * Makes the parser keep every token as a text of its own: by default it joins escapes, references and lines into one
 * text, of which only the first and last place in the source are known. Also turns the search for bare URLs in the
 * finished tree off, since it makes texts without any place.
 */
function exactTexts(this: Processor): void {
  const extensions = this.data().fromMarkdownExtensions ?? []
  for (const extension of extensions.flat()) extension.transforms = []
  extensions.push({
    enter: {
      autolinkEmail: ownText,
      autolinkProtocol: ownText,
      characterEscape: ownText,
      characterReference: ownText,
      data: ownText,
      htmlFlowData: ownText,
      htmlTextData: ownText
    },
    exit: {
      definitionTitleString: endTitle,
      htmlFlow: endHtml,
      htmlText: endHtml,
      label: endLabel,
      lineEnding: endLine,
      resourceTitleString: endTitle
    }
  })
}

function ownText(this: Context, token: Token): undefined {
  const parent = this.stack.at(-1) as {children: unknown[]}
  const text: Text = {type: 'text', value: '', position: {start: point(token.start), end: point(token.end)}}
  parent.children.push(text)
  this.stack.push(text)
}

function point({line, column, offset}: Token['start']): {line: number; column: number; offset: number} {
  return {line, column, offset}
}

/** As in mdast-util-from-markdown, but for the text of its own. */
function endLine(this: Context, token: Token): undefined {
  const parent = this.stack.at(-1)!
  if (this.data.atHardBreak) {
    const {children} = parent as {children: PhrasingContent[]}
    children.at(-1)!.position!.end = point(token.end)
    this.data.atHardBreak = undefined
  } else if (!this.data.setextHeadingSlurpLineEnding && this.config.canContainEols.includes(parent.type)) {
    ownText.call(this, token)
    this.config.exit.data!.call(this, token)
  }
}

function endTitle(this: Context): undefined {
  const {children} = this.stack.pop() as {children: Text[]}
  keep(this, {title: children})
}

function endHtml(this: Context, token: Token): undefined {
  const {children} = this.stack.pop() as {children: Text[]}
  keep(this, {lines: children})
  this.exit(token)
}

function endLabel(this: Context): undefined {
  const {children} = this.stack.pop() as {children: PhrasingContent[]}
  this.data.inReference = true
  const node = this.stack.at(-1)!
  if (node.type === 'link') node.children = children
  else keep(this, {alt: children})
}

function keep(context: Context, what: Kept): void {
  const node = context.stack.at(-1)!
  kept.set(node, {...kept.get(node), ...what})
}
