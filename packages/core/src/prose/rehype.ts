import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'

const parser = unified().use(rehypeParse, {fragment: true})

/** Parses HTML as a browser does. In a file of its own, as it is the largest part that most texts do without. */
export function parseFragment(text: string): Root {
  return parser.parse(text)
}
