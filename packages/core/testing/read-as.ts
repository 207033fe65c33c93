import type {Block} from '../src/prose/block.js'
import {readProse} from '../src/prose/prose.js'
import {sourceRange} from '../src/prose/source-map.js'
import type {Format} from '../src/submission/submission.js'
import {fillParts} from '../src/whole.js'

/** What tests ask of the prose of a text in one format. */
export interface Reader {
  readonly read: (text: string) => Block[]
  readonly texts: (text: string) => string[]
  /** What stands in the source for some words, in the first block that holds them. */
  readonly sourceOf: (text: string, words: string) => string
  readonly zones: (text: string) => string[]
}

export function readAs(format: Format): Reader {
  fillParts()
  const read = (text: string): Block[] => readProse(text, format)
  return {
    read,
    texts: (text) => read(text).map((block) => block.text),
    sourceOf(text, words) {
      const block = read(text).find((one) => one.text.includes(words))!
      const start = block.text.indexOf(words)
      const range = sourceRange(block, start, start + words.length)
      return text.slice(range.start, range.end)
    },
    zones: (text) =>
      read(text).flatMap((block) => block.zones.map(({kind, start, end}) => `${kind}: ${block.text.slice(start, end)}`))
  }
}
