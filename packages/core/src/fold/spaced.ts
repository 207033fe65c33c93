import type {Edit, Part} from './edits.js'
import {leetLetters} from './leet-letters.js'
import {isAlnum, isMark} from './marks.js'
import {joinPieces} from './pieces.js'
import {type Cut, split} from './split.js'
import type {Unit} from './trie.js'

/** A letter or digit that stands alone, and what stands between it and the next. */
interface Single {
  readonly at: number
  readonly gap: string
}

/** Letters drawn apart, read. */
interface Run {
  readonly edit: Edit
  /** They spell words of the vocabulary; otherwise they are joined as they stand. */
  readonly sure: boolean
  /** What mostly parts the letters. */
  readonly gap: string
}

/** `p o s i t i v e`, `F.E.E.D.B.A.C.K`, `feed back`, `neg-ative`: words whose letters were drawn apart. */
export function spacedEdits(text: string): Edit[] {
  const edits: Edit[] = []
  const runs: Run[] = []
  let at = 0
  let runEnd = 0
  /** Up to here no signs are taken for letters any more. */
  let plainUntil = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (!isAlnum(code)) {
      at += 1
      continue
    }
    if (at >= runEnd && !isAlnum(text.charCodeAt(at + 1)) && !isTail(text, at)) {
      const withSigns = singlesFrom(text, at, at < plainUntil ? isLoneAlnum : isSingle)
      let run = readSingles(text, withSigns)
      runEnd = withSigns.at(-1)!.at + 1
      if (!run?.sure && withSigns.some((single) => !isAlnum(text.charCodeAt(single.at)))) {
        // The signs part the letters: `n | e | g`. A long run of them is not read again from each of its letters.
        if (withSigns.length > mostSigns) plainUntil = runEnd
        const singles = singlesFrom(text, at, isLoneAlnum)
        run = readSingles(text, singles)
        runEnd = singles.at(-1)!.at + 1
      }
      if (run) runs.push(run)
      if (run?.sure) {
        at = runEnd
        continue
      }
    }
    const piece = joinPieces(text, at)
    if (piece) {
      edits.push(piece)
      // `a p_ositive`: the piece of one letter is no run with the word before it.
      if (runs.length > 0 && runs.at(-1)!.edit.end > piece.start) runs.pop()
    }
    at = piece ? piece.end : wordEnd(text, at)
  }
  if (runs.length === 0) return edits
  // Beside words that were certainly drawn apart, letters parted in the same way are words too (`m a n n e r s`, `N O`).
  const gaps = new Set(runs.filter(({sure}) => sure).map(({gap}) => gap))
  const read = runs.filter(({sure, gap}) => sure || gaps.has(gap)).map(({edit}) => edit)
  return [...edits, ...read].sort((one, other) => one.start - other.start)
}

/** A run of letters and signs in which no word was read is read once more from its letters if it is no longer than this. */
const mostSigns = 64

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isAlnum(text.charCodeAt(at))) at += 1
  return at
}

/** The `s` of `it's`. */
function isTail(text: string, at: number): boolean {
  return (text[at - 1] === "'" || text[at - 1] === '’') && isAlnum(text.charCodeAt(at - 2))
}

/** A letter or digit, or a sign for one, with none beside it. */
function isSingle(text: string, at: number): boolean {
  if (isAlnum(text.charCodeAt(at))) return !isAlnum(text.charCodeAt(at + 1))
  return leetLetters.has(text[at]!) && !isAlnum(text.charCodeAt(at - 1)) && !isAlnum(text.charCodeAt(at + 1))
}

function isLoneAlnum(text: string, at: number): boolean {
  return isAlnum(text.charCodeAt(at)) && !isAlnum(text.charCodeAt(at + 1))
}

/** The run of letters and digits standing alone that begins at `from`, parted by at most three marks each. */
function singlesFrom(text: string, from: number, counts: (text: string, at: number) => boolean): Single[] {
  const singles: Single[] = []
  let at = from
  while (at < text.length && counts(text, at)) {
    let next = at + 1
    while (next < at + 4 && next < text.length && isMark(text.charCodeAt(next)) && !counts(text, next)) next += 1
    singles.push({at, gap: text.slice(at + 1, next)})
    if (next === at + 1) break
    at = next
  }
  return singles
}

function readSingles(text: string, singles: readonly Single[]): Run | undefined {
  if (singles.length < 2) return undefined
  const units = singles.map(({at}) => unitAt(text, at))
  const letters = units.reduce((sum, {digit}) => sum + (digit ? 0 : 1), 0)
  if (letters < 2) return undefined
  const gap = commonGap(singles)
  const words = partByGaps(singles)
  const cuts = words.map(([from, to]) => splitRange(units, from, to))
  if (letters > 3 && cuts.some((cut) => cut && hasSubstance(cut))) {
    const read = words.flatMap(([from, to], index) => cuts[index] ?? [plain(from, to)])
    return {edit: editOf(text, singles, read), sure: true, gap}
  }
  const all = letters > 3 ? split(units) : undefined
  if (all) return {edit: editOf(text, singles, all), sure: true, gap}
  if (letters < units.length || words.some(([from, to]) => to - from < 2)) return undefined
  return {
    edit: editOf(
      text,
      singles,
      words.map(([from, to]) => plain(from, to))
    ),
    sure: false,
    gap
  }
}

function unitAt(text: string, at: number): Unit {
  const letter = text[at]!.toLowerCase()
  const options = leetLetters.get(letter)
  return options ? {letters: options, digit: letter} : {letters: letter}
}

function hasSubstance(cuts: readonly Cut[]): boolean {
  return cuts.some(({word}) => word.length > 3 || word === 'neg' || word === 'negs')
}

function plain(from: number, to: number): Cut {
  return {word: '', end: to, unitOf: Array.from({length: to - from}, (_, index) => from + index)}
}

/** Where a gap is wider than the narrowest a word ends, and then where it is other than the common one of its stretch. */
function partByGaps(singles: readonly Single[]): [number, number][] {
  const narrowest = narrowestGap(singles)
  const stretches = partWhere(0, singles.length, (at) => singles[at]!.gap.length > narrowest)
  return stretches.flatMap(([from, to]) => {
    const common = to - from > 1 ? commonGap(singles.slice(from, to)) : ''
    return partWhere(from, to, (at) => singles[at]!.gap !== common)
  })
}

function partWhere(start: number, end: number, endsAt: (at: number) => boolean): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    if (at < end - 1 && !endsAt(at)) continue
    parts.push([from, at + 1])
    from = at + 1
  }
  return parts
}

function narrowestGap(singles: readonly Single[]): number {
  return singles.slice(0, -1).reduce((least, {gap}) => Math.min(least, gap.length), singles[0]!.gap.length)
}

/** Of the narrowest gaps, the commonest. */
function commonGap(singles: readonly Single[]): string {
  const narrowest = narrowestGap(singles)
  const counts = new Map<string, number>()
  for (const {gap} of singles.slice(0, -1)) if (gap.length === narrowest) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

function splitRange(units: readonly Unit[], from: number, to: number): Cut[] | undefined {
  return split(units.slice(from, to))?.map(({word, end, unitOf}) => ({
    word,
    end: end + from,
    unitOf: unitOf.map((unit) => unit + from)
  }))
}

/** From the first letter to the last; with the brackets around them in `(f)(e)(e)`. */
function bracketed(text: string, singles: readonly Single[]): {start: number; end: number} {
  const start = singles[0]!.at
  const end = singles.at(-1)!.at + 1
  const {gap} = singles[0]!
  const opens = gap === ')(' || gap === '][' || gap === '}{' || gap === '><'
  return opens && text[start - 1] === gap[1] && text[end] === gap[0] ? {start: start - 1, end: end + 1} : {start, end}
}

/** One space between words, none within. */
function editOf(text: string, singles: readonly Single[], cuts: readonly Cut[]): Edit {
  const {start, end} = bracketed(text, singles)
  const parts: Part[] = []
  for (const {word, unitOf} of cuts) {
    const before = parts.at(-1)
    const first = singles[unitOf[0]!]!.at
    if (before) parts.push({text: ' ', start: before.end, end: first})
    for (const [index, unit] of unitOf.entries()) {
      const {at} = singles[unit]!
      const shown = text[at]!
      parts.push({text: word && shown.toLowerCase() !== word[index] ? word[index]! : shown, start: at, end: at + 1})
    }
  }
  return {start, end, parts}
}
