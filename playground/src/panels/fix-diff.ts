import type {Fix} from '@feedback-lint/core'
import {h} from '../ui/dom.js'

const around = 40

/** What a fix takes out and puts in, with some words around it. */
export function fixDiff(text: string, {edits}: Fix): HTMLElement {
  const first = edits[0]
  const element = h('p', {class: 'diff'})
  if (!first) return element
  let at = first.start
  element.append(contextBefore(text, at))
  for (const edit of edits) {
    element.append(text.slice(at, edit.start))
    // The signs are for people who do not see the colours, on paper and in forced colours.
    if (edit.end > edit.start) element.append(h('del', {}, text.slice(edit.start, edit.end)))
    if (edit.text !== '') element.append(h('ins', {}, edit.text))
    at = edit.end
  }
  element.append(contextAfter(text, at))
  return element
}

/** Some words of the same line, so that the place is known again. */
function contextBefore(text: string, end: number): string {
  const line = text.slice(Math.max(0, end - around - 1), end).replace(/^.*\n/su, '')
  return line.length > around ? `…${line.replace(/^\S*\s?/u, '')}` : line
}

function contextAfter(text: string, start: number): string {
  const line = text.slice(start, start + around + 1).replace(/\n.*$/su, '')
  return line.length > around ? `${line.replace(/\s?\S*$/u, '')}…` : line
}
