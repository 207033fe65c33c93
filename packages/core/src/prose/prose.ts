import type {Format} from '../submission/submission.js'
import type {Block} from './block.js'
import {readHtml} from './html.js'
import {readMarkdown} from './markdown.js'
import {createPage, type Page, putFrom} from './page.js'
import {readPlain} from './plain.js'
import {joinPieces} from './runs.js'

/** Reads the prose of a text, in blocks that map back to it. No text makes it throw. */
export function readProse(text: string, format: Format): Block[] {
  const page = createPage()
  // The parsers take a byte order mark off the text and count from after it.
  const from = text.startsWith('\uFEFF') ? 1 : 0
  if (format === 'markdown') readMarkdown(page, text, from)
  else
    putFrom(page, joinPieces([{text: text.slice(from), from, to: text.length, plain: true}]), (rest) =>
      readAll(page, rest, format)
    )
  return page.blocks
}

function readAll(page: Page, text: string, format: 'html' | 'text'): void {
  if (format === 'text') readPlain(page, text)
  else {
    try {
      readHtml(page, text)
    } catch {
      // No text is known that the parser cannot read; if there is one, it is read as it stands.
      page.blocks.length = 0
      readPlain(page, text)
    }
  }
}
