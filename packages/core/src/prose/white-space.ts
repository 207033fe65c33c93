import {add, type Draft, holdSpace} from './draft.js'

/** Adds text as HTML shows it: each run of white space is one space, and none stands at the start or end of a line. */
export function addCollapsed(draft: Draft, text: string, from: number, to: number, plain: boolean): void {
  if (!plain) {
    if (/^[\t\n\f\r ]+$/u.test(text)) holdSpace(draft, from, to, false)
    else add(draft, text, from, to, false)
    return
  }
  let done = 0
  for (const {index, 0: space} of text.matchAll(/[\t\n\f\r ]+/gu)) {
    const end = index + space.length
    const between = index > 0 && end < text.length
    if (between && space === ' ') continue
    if (done < index) add(draft, text.slice(done, index), from + done, from + index, true)
    holdSpace(draft, from + index, from + end, space === ' ')
    done = end
  }
  if (done < text.length) add(draft, text.slice(done), from + done, to, true)
}
