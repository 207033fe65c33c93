import type {Memory} from '../memory/memory.js'
import {PartMissing} from '../parts/part.js'
import type {Format} from '../submission/submission.js'
import type {Block} from './block.js'
import {readHtml} from './html.js'
import {readMarkdown} from './markdown.js'
import {createPage, type Page, putFrom} from './page.js'
import {inPlace, type PlacedBlock, type ReadPart} from './parted.js'
import {readPlain} from './plain.js'
import {joinPieces} from './runs.js'

/** Reads the prose of a text, in blocks that map back to it. No text makes it throw. */
export function readProse(text: string, format: Format): Block[] {
  return readPlaced(text, format).map(inPlace)
}

/** The same in blocks that know their place from the start of their part, so that a memory may give them again. */
export function readPlaced(text: string, format: Format, memory?: Memory<ReadPart>): PlacedBlock[] {
  // The parsers take a byte order mark off the text and count from after it.
  const from = text.startsWith('\uFEFF') ? 1 : 0
  if (format === 'markdown') return readMarkdown(text, from, memory)
  const page = createPage()
  const runs = joinPieces([{text: text.slice(from), from, to: text.length, plain: true}])
  putFrom(page, runs, (rest) => readAll(page, rest, format))
  return page.blocks.map((block) => ({block, at: 0, first: 0}))
}

function readAll(page: Page, text: string, format: 'html' | 'text'): void {
  if (format === 'text') readPlain(page, text)
  else {
    try {
      readHtml(page, text)
    } catch (error) {
      if (error instanceof PartMissing) throw error
      // No text is known that the parser cannot read; if there is one, it is read as it stands.
      page.blocks.length = 0
      readPlain(page, text)
    }
  }
}
