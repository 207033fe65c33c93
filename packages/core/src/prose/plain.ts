import {add, createDraft, type Draft} from './draft.js'
import {type Line, linesOf} from './lines.js'
import {type Page, put} from './page.js'

/** Where a list item's words begin: after `-`, `*`, a bullet, `1.` or `a)`. */
export const itemMark = /^[ \t]*(?:[-*+–][ \t]+|[•·▪●○◦‣][ \t]*|\d{1,3}[.)][ \t]+)(?=\S)/u

/** Reads plain text: blank lines part paragraphs, other line ends stay, and lines with a bullet or number are items. */
export function readPlain(page: Page, text: string, from = 0): void {
  let open: {draft: Draft; kind: 'paragraph' | 'item'; lead: number | undefined} | undefined
  let lead: number | undefined
  let before: Line | undefined
  const close = (): void => {
    if (open && put(page, open.draft, open.kind, {lead: open.lead}) && open.kind === 'paragraph') lead = page.last
    open = undefined
  }
  for (const line of linesOf(text, from)) {
    const words = text.slice(line.start, line.end)
    if (words.trim() === '') {
      close()
      before = undefined
      continue
    }
    const mark = itemMark.exec(words)
    if (mark) {
      close()
      open = {draft: createDraft(), kind: 'item', lead}
    } else if (!open || (open.kind === 'item' && !/^[ \t]/u.test(words))) {
      close()
      lead = undefined
      open = {draft: createDraft(), kind: 'paragraph', lead: undefined}
    } else if (before) addLineEnd(open.draft, text, before)
    add(open.draft, mark ? words.slice(mark[0].length) : words, line.start + (mark?.[0].length ?? 0), line.end, true)
    before = line
  }
  close()
}

function addLineEnd(draft: Draft, text: string, line: Line): void {
  add(draft, '\n', line.end, line.next, text.slice(line.end, line.next) === '\n')
}
