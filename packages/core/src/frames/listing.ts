import {colours, idle, kinds, opposites, sameThings, transfers} from './en/listing.js'
import {splitSentences, splitWords} from './words.js'

/** `held`: the listing has it. `excluded`: it says that it is not included, costs extra or is another one. `absent`: not there. */
export type LookUp = 'held' | 'excluded' | 'absent'

/**
 * Looks up in a listing what a buyer demands, given as runs of words, the likeliest first. `undefined` when they name
 * nothing that can be looked up.
 */
export function lookUp(runs: readonly (readonly string[])[], listing: string): LookUp | undefined {
  const parts = partsOf(listing.slice(0, 20_000))
  for (const written of runs) {
    const run = joined(written)
    const things = thingsOf(run)
    if (things.length === 0) continue
    const met = parts.filter((part) => things.some((thing) => part.stems.has(thing)))
    if (met.length > 0) return judge(run, things, met, parts)
    if (run.some((word, at) => transfers.has(word) || (word === 'do' && /^(?:the|my|a)$/u.test(run[at + 1] ?? ''))))
      return 'absent'
  }
  return undefined
}

interface Part {
  readonly words: readonly string[]
  readonly stems: ReadonlySet<string>
  readonly barred: boolean
}

/** `next-day` is one word for express. */
function joined(run: readonly string[]): string[] {
  return run
    .map((word, at) => (word === 'next' && (run[at + 1] === 'day' || run[at + 2] === 'day') ? 'express' : word))
    .filter(
      (word, at, all) =>
        !(colours.has(word) && all[at - 1] === 'not') && !(/^\d/u.test(word) && /^[$£€₹]$/u.test(all[at - 1] ?? ''))
    )
}

function judge(
  run: readonly string[],
  things: readonly string[],
  met: readonly Part[],
  parts: readonly Part[]
): LookUp {
  const open = met.filter((part) => !part.barred)
  // `No buyer's premium`: what is to be dropped is not charged.
  if (run.some((word) => droppers.has(word)) && met.some(({words}) => words.includes('no') || words.includes('free')))
    return 'held'
  if (things.some((thing) => met.some((part) => part.stems.has(thing)) && !open.some((part) => part.stems.has(thing))))
    return 'excluded'
  if (open.every((part) => slower(run, part.words) || numbersDiffer(run, part.words))) return 'excluded'
  return differs(run, parts) ? 'excluded' : 'held'
}

const droppers = new Set(['drop', 'waive', 'scrap', 'cancel', 'remove', 'lose', 'skip'])

/** A `second`, a `bigger` or a blue one is not what the listing holds, unless it says so too. */
function differs(run: readonly string[], parts: readonly Part[]): boolean {
  const listed = new Set(parts.flatMap((part) => [...part.words]))
  if (listed.has('two') || listed.has('2') || listed.has('pair') || listed.has('both')) listed.add('second')
  const other = (set: ReadonlySet<string>): boolean => run.some((word) => set.has(word) && !listed.has(word))
  if (
    run.some((word) =>
      opposites.some(
        ([one, two]) =>
          (word === one && listed.has(two) && !listed.has(one)) || (word === two && listed.has(one) && !listed.has(two))
      )
    )
  )
    return true
  return other(kinds) || (other(colours) && [...colours].some((colour) => listed.has(colour)))
}

function thingsOf(run: readonly string[]): string[] {
  const named = run.filter((word) => (word.length > 2 || /\d/u.test(word)) && !idle.has(word) && !kinds.has(word))
  const plain = named.filter((word) => !colours.has(word))
  return [...new Set((plain.length > 0 ? plain : named).map(stem))]
}

/** A listing in parts between marks; a `no` or `without` holds on through the list that it opens. */
function partsOf(listing: string): Part[] {
  const parts: Part[] = []
  for (const sentence of splitSentences(splitWords(listing))) {
    let run: string[] = []
    let negated = false
    const close = (): void => {
      if (run.length === 0) return
      // `Free gift wrap on request` is to be had.
      const open = run.includes('free') || run.includes('included')
      const opens = run.some((word, at) => bars(word, run[at + 1]) && !(open && offered.has(word)))
      const carried =
        negated && run.length < 4 && !run.some((word) => word === 'with' || word === 'included' || word === 'in')
      negated = opens ? /^(?:no|without|excluding|not)$/u.test(run[0]!) : carried
      parts.push({
        words: run,
        stems: new Set(joined(run).map(stem)),
        barred: opens || carried || (priced(run) && !run.includes('free'))
      })
      run = []
    }
    for (const {norm} of sentence.words) {
      if (breaks.has(norm)) close()
      else run.push(norm)
    }
    close()
  }
  return parts.map((part, at) => ({...part, barred: part.barred || lost(parts, at)}))
}

const breaks = new Set([',', ';', '.', '(', ')', ':', 'but', '\n', '!', '—', 'plus'])

function bars(word: string, next: string | undefined): boolean {
  return (
    without.has(word) ||
    ((word === 'not' || word === 'no' || word === 'never') && next !== 'only' && next !== 'just' && next !== 'longer')
  )
}

const offered = new Set(['request', 'available', 'optional'])
const without = new Set([
  'without',
  'excluded',
  'excluding',
  'separately',
  'extra',
  'optional',
  'available',
  'lost',
  'missing',
  'lacking',
  'request',
  'surcharge',
  'elsewhere',
  'buyer',
  'background',
  'pays',
  'kerb',
  'needs',
  'other'
])

/** `mudguards and charger were lost years ago`: the verb may come with the part after. */
function lost(parts: readonly Part[], at: number): boolean {
  const next = parts[at + 1]
  return (
    next?.barred === true &&
    ((parts[at]!.words.length < 3 &&
      next.words.some((word) => word === 'lost' || word === 'supplied' || word === 'separately')) ||
      next.words[0] === 'not')
  )
}

/** `gift wrapping 3.50`, `express 14 €`, `strap £15 extra`: what has a price of its own. */
function priced(run: readonly string[]): boolean {
  return (
    run.some(
      (word, at) =>
        at > 0 &&
        /^(?:[$£€+₹]|eur|usd|euros?|dollars?|pounds?)$/u.test(word) &&
        (/^\d/u.test(run[at + 1] ?? '') || /^\d/u.test(run[at - 1] ?? ''))
    ) ||
    run.slice(1).some((word) => /^\d+[.]\d\d$/u.test(word)) ||
    run.some((word, at) => word === 'more' && at > 0 && /^(?:\d.*|[£$€]|cost|costs)$/u.test(run[at - 1]!))
  )
}

function stem(word: string): string {
  const same = sameThings.get(word) ?? word
  const bare = same.replace(/(?:ies|ing|ed|es|s|e|y)$/u, '')
  // `engrave` and `engraving`, `dispatch` and `dispatched`: the same first letters.
  return bare.slice(0, 6)
}

const counts = new Map<string, number>([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['ten', 10],
  ['fourteen', 14]
])

/** The buyer wants it tomorrow, the listing allows for more days. */
function slower(run: readonly string[], part: readonly string[]): boolean {
  if (!run.some((word) => word === 'tomorrow' || word === 'today' || word === 'tonight' || word === 'overnight'))
    return false
  const at = part.findIndex((word) => word === 'day' || word === 'days')
  const count = part
    .slice(Math.max(0, at - 3), at)
    .map((word) => counts.get(word) ?? Number(word))
    .find((number) => number > 0)
  return at >= 0 && count !== undefined && count > 1
}

/** `a four-slot one` is not in a listing for a two-slot one. */
function numbersDiffer(run: readonly string[], part: readonly string[]): boolean {
  return run.some(
    (word, at) =>
      counts.has(word) &&
      word !== 'one' &&
      run[at + 1] === '-' &&
      !part.includes(word) &&
      part.includes(run[at + 2] ?? '')
  )
}
