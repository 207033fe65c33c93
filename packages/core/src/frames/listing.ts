import {splitSentences, splitWords} from './words.js'

/**
 * Whether a listing holds what a buyer demands. `undefined` when the demand names nothing that can be looked up. What
 * the listing says is not included, or costs extra, is not in it.
 */
export function isInListing(demand: readonly string[], listing: string): boolean | undefined {
  const wanted = new Set(demand.filter((word) => word.length > 2 && !idle.has(word)).map(stem))
  if (wanted.size === 0) return undefined
  let found = false
  for (const sentence of splitSentences(splitWords(listing.slice(0, 20_000)))) {
    const words = sentence.words.map((word) => word.norm)
    const stems = words.map(stem)
    const named = [...wanted].filter((word) => stems.includes(word) || stems.some((other) => kin(word, other)))
    if (named.length === 0) continue
    if (slower(demand, words)) return false
    if (words.some((word, at) => without.has(word) || ((word === 'not' || word === 'no') && !/^(?:only|just)$/u.test(words[at + 1] ?? ''))) || /paid by (?:the )?buyer|sold separately|at \$|for \$|at £|buyer pays/u.test(words.join(' '))) return false
    if (!numbersDiffer(demand, words)) found = true
  }
  return found
}

const idle = new Set('the and you your for with that this have has had not but are was were will would can could from get got give send sent want wants need needs like just too please now then here there one ones it its them they what when where which who how than also into out off over under about again still only very more much some any all bad good negative positive neutral feedback review rating star stars leave leaving mark down otherwise else unless week friday monday tuesday wednesday thursday saturday sunday tomorrow today before after without charge charging free pay put post swap expect page listing box item arrived came come says'.split(' '))
const without = new Set(['without', 'excluded', 'excluding', 'separately', 'extra', 'optional', 'available'])

function stem(word: string): string {
  return word.replace(/(?:ies|ing|ed|es|s|e)$/u, '')
}

/** `engrave` and `engraving`, `dispatch` and `dispatched`: the same first five letters. */
function kin(a: string, b: string): boolean {
  return a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5)
}

const days = new Map<string, number>([['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['ten', 10], ['fourteen', 14]])

/** The buyer wants it tomorrow, the listing allows for more days. */
function slower(demand: readonly string[], listing: readonly string[]): boolean {
  if (!demand.some((word) => word === 'tomorrow' || word === 'today' || word === 'tonight' || word === 'overnight')) return false
  const at = listing.findIndex((word) => word === 'day' || word === 'days')
  const count = listing.slice(Math.max(0, at - 3), at).map((word) => days.get(word) ?? Number(word)).find((number) => number > 0)
  return at >= 0 && count !== undefined && count > 1
}

/** `a four-slot one` is not in a listing for a two-slot one. */
function numbersDiffer(demand: readonly string[], listing: readonly string[]): boolean {
  return demand.some((word, at) => days.has(word) && word !== 'one' && demand[at + 1] === '-' && !listing.includes(word) && listing.includes(demand[at + 2] ?? ''))
}
