import type {Edit, Part} from './edits.js'
import {gluedWords} from './glued-words.js'
import {ownWholes} from './own-words.js'
import {type Cut, split} from './split.js'
import {isWord, root, step, type Unit} from './trie.js'

/** Longer strings are no words run together but codes. */
const longest = 48

let own: ReadonlySet<string> | undefined

/** `nonegativefeedback`: words run together, of which one has six letters or more. */
export function partGlued(text: string, start: number, end: number): Edit | undefined {
  if (end - start > longest || !opensWithWord(text, start, end)) return undefined
  const word = text.slice(start, end).toLowerCase()
  own ??= new Set(`${gluedWords} ${ownWholes}`.trim().split(/\s+/u))
  const cuts = own.has(word) ? undefined : gluedCuts(word)
  if (!cuts) return undefined
  const places = Array.from(word, (_, at) => ({start: start + at, end: start + at + 1}))
  return editOf(text, places, cuts)
}

/** How `word` (lower case) parts: what `scripts/make-neighbours.js` makes the exceptions from. */
export function gluedCuts(word: string): readonly Cut[] | undefined {
  const cuts = split([...word].map((letters) => ({letters})))
  if (!cuts || cuts.length < 2 || cuts.at(-1)!.word.length === 1) return undefined
  return cuts.some((cut) => cut.word.length > 5) ? cuts : undefined
}

/** `leave5stars`, `n3gativ3f33dback`: the same with digits, of which those that stand for themselves stay together. */
export function partMixed(
  text: string,
  units: readonly Unit[],
  places: readonly {start: number; end: number}[]
): Edit | undefined {
  const cuts = split(units)
  if (!cuts || cuts.length < 2 || !cuts.some(({word}) => word.length > 3)) return undefined
  // A short word in digits is most likely a number: `the15hours`.
  const byChance = cuts.some(
    ({word, unitOf}) => word.length < 5 && !isNumber(word) && unitOf.some((unit) => units[unit]!.digit)
  )
  return byChance ? undefined : editOf(text, places, cuts)
}

function editOf(text: string, places: readonly {start: number; end: number}[], cuts: readonly Cut[]): Edit {
  const parts: Part[] = []
  let before: Cut | undefined
  for (const cut of cuts) {
    const {start: at} = places[cut.unitOf[0]!]!
    if (before && !(isNumber(before.word) && isNumber(cut.word))) parts.push({text: ' ', start: at, end: at})
    for (const [index, unit] of cut.unitOf.entries()) {
      const place = places[unit]!
      const letter = cut.word[index]!
      const shown = text[place.start]!
      parts.push({text: shown.toLowerCase() === letter ? shown : letter, ...halfOf(place, cut.unitOf, index)})
    }
    before = cut
  }
  return {start: places[0]!.start, end: places.at(-1)!.end, parts}
}

function isNumber(word: string): boolean {
  return word >= '0' && word <= '9'
}

/** The letters of a run that gives two (`feeeed`) share it. */
export function halfOf(
  place: {start: number; end: number},
  unitOf: readonly number[],
  index: number
): {start: number; end: number} {
  const unit = unitOf[index]!
  const second = unitOf[index - 1] === unit
  const first = unitOf[index + 1] === unit
  return {start: second ? place.start + 1 : place.start, end: first ? place.start + 1 : place.end}
}

/** Nearly every long word is refused here, before anything is built: it opens with no shorter word of the vocabulary. */
function opensWithWord(text: string, start: number, end: number): boolean {
  let node = step(root, text.charCodeAt(start))
  let opens = false
  for (let at = start + 1; node > 0 && at < end; at += 1) {
    opens ||= isWord(node)
    node = step(node, text.charCodeAt(at))
  }
  return opens && !isWord(node)
}
