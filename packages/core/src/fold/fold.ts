import {characterEdits} from './characters.js'
import {applyEdits, type Edit} from './edits.js'
import {leetEdits} from './leet.js'
import {signEdits} from './signs.js'
import {spacedEdits} from './spaced.js'

/** A text with its disguises undone, and the way back. All offsets are UTF-16 code units. */
export interface Folded {
  readonly text: string
  /** `starts[i]`..`ends[i]`: the range of the original that the folded unit `i` stands for. Undefined when nothing changed. */
  readonly starts?: Int32Array
  readonly ends?: Int32Array
}

/** In this order, since each reads what the one before has laid bare. */
const passes: readonly ((text: string) => readonly Edit[])[] = [characterEdits, signEdits, spacedEdits, leetEdits]

/**
 * Undoes disguises: invisible and look-alike characters, signs for words (`5*`, 👎), spaced letters, digits for letters.
 * The result serves matching, not display: accents go, and signs become words. Each pass is linear in the text; no text
 * makes it throw. Tables and their sources: `look-alikes.ts` (Unicode), `seen-alikes.ts`, `vocabulary.ts`.
 */
export function fold(text: string): Folded {
  let folded: Folded = {text}
  for (const pass of passes) folded = applyEdits(folded, pass(folded.text))
  return folded
}

/** The range of the original that `folded.text.slice(start, end)` stands for. */
export function unfold(folded: Folded, start: number, end: number): {start: number; end: number} {
  if (!folded.starts || !folded.ends) return {start, end}
  if (start >= end) {
    const at = start < folded.starts.length ? folded.starts[start]! : (folded.ends[folded.ends.length - 1] ?? 0)
    return {start: at, end: at}
  }
  return {start: folded.starts[start]!, end: folded.ends[end - 1]!}
}
