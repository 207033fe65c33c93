import {spellings, type Unit} from './trie.js'
import {vocabulary} from './vocabulary.js'

/** One word of a joined string: its units end before unit `end`; unit `unitOf[k]` gave letter `k`. */
export interface Cut {
  readonly word: string
  readonly end: number
  readonly unitOf: readonly number[]
}

interface Best {
  readonly cost: number
  readonly from: number
  readonly cut: Cut
}

/** Single letters that are words of their own. */
const lone = new Set(['a', 'i', 'u'])

/**
 * Parts units into words of the vocabulary, the fewest that cover all of them. Undefined if they do not part so, or if
 * short words make up most of it, since initials spell short words by chance.
 */
export function split(units: readonly Unit[]): readonly Cut[] | undefined {
  const best: (Best | undefined)[] = []
  const offer = (from: number, cost: number, cut: Cut): void => {
    const total = cost + (from > 0 ? best[from]!.cost : 0)
    const there = best[cut.end]
    if (!there || total < there.cost) best[cut.end] = {cost: total, from, cut}
  }
  for (let from = 0; from < units.length; from += 1) {
    if (from > 0 && !best[from]) continue
    const {digit, letters} = units[from]!
    if (digit) offer(from, 3, {word: digit, end: from + 1, unitOf: [from]})
    else if (lone.has(letters)) offer(from, 4, {word: letters, end: from + 1, unitOf: [from]})
    spellings(units, from, (word, unitOf) => {
      const end = unitOf.at(-1)! + 1
      // `leave5stars`: a digit after a word is a number, not its last letter.
      if (units[end - 1]!.digit && vocabulary.has(word.slice(0, -1))) return
      if (unitOf.some((unit) => !units[unit]!.digit))
        offer(from, word.length > 2 ? 1 : 2, {word, end, unitOf: [...unitOf]})
    })
  }
  if (!best[units.length]) return undefined
  const cuts: Cut[] = []
  for (let at = units.length; at > 0; at = best[at]!.from) cuts.push(best[at]!.cut)
  cuts.reverse()
  const long = cuts.reduce((sum, {word}) => sum + (word.length > 3 || core.has(word) ? word.length : 0), 0)
  return long * 2 >= units.length ? cuts : undefined
}

/** Short words that are about feedback and nothing else. */
const core = new Set(['neg', 'negs', 'dsr'])
