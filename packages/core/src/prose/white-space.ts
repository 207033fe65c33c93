import {add, type Draft} from './draft.js'

/** Adds text as HTML shows it: each run of white space is one space, and none stands at the start of a line. */
export function addCollapsed(draft: Draft, text: string, from: number, to: number, plain: boolean): void {
  if (!plain) {
    if (!/^[\t\n\f\r ]+$/u.test(text)) add(draft, text, from, to, false)
    else if (!endsInSpace(draft)) add(draft, ' ', from, to, false)
    return
  }
  let done = 0
  for (const {index, 0: space} of text.matchAll(/[\t\n\f\r ]+/gu)) {
    const stays = space === ' ' && (index > done || !endsInSpace(draft))
    if (stays) continue
    add(draft, text.slice(done, index), from + done, from + index, true)
    if (!endsInSpace(draft)) add(draft, ' ', from + index, from + index + space.length, false)
    done = index + space.length
  }
  add(draft, text.slice(done), from + done, to, true)
}

function endsInSpace(draft: Draft): boolean {
  return draft.length === 0 || draft.last === ' ' || draft.last === '\n'
}
