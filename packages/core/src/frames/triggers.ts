import {homonymPhrases} from './en/homonyms.js'
import {mentionPhrases} from './en/mentions.js'
import {beginning, ending, finderNeeds} from './finder-needs.js'
import {anyOf, costOf, type Need, needOf, optionalNeed, wordsOfPhrase} from './needs.js'
import {entriesOf} from './phrase-syntax.js'

/** What a text must hold for a frame to be read in it. */
export interface Triggers {
  /** Words that are looked at closer wherever they stand. */
  readonly alone: ReadonlySet<string>
  /** Words that are looked at closer when the second follows the first, at most `reach` words later. */
  readonly pairs: readonly Pair[]
  /** Words that are looked at closer where a clause ends with them. */
  readonly ending: ReadonlySet<string>
  /** Words without which no other field (amplifiers, film, hotels) is spoken of. */
  readonly fields: ReadonlySet<string>
}

export interface Pair {
  readonly first: ReadonlySet<string>
  readonly second: ReadonlySet<string>
  readonly reach: number
}

type Table = keyof typeof mentionPhrases

/** Phrases of these only say how good what they stand beside is, or are parts of what `gagPairs` puts together. */
const partial: ReadonlySet<string> = new Set([
  'good',
  'bad',
  'mid',
  'sub/positive',
  'sub/negative',
  'sub/neutral',
  'gag/print',
  'gag/say',
  'gag/mild',
  'gag/about',
  'gag/about/you',
  'gag/place',
  'gag/hide',
  'gag/keep'
])

/** Each phrase of the others makes a mention by itself. */
const direct = (Object.keys(mentionPhrases) as Table[]).filter((table) => !partial.has(table))

/** Bare numbers and colours, as `bare.ts` has them: they are ratings only beside what `finder-needs.ts` names. */
const bare = new Set(
  'one two three four five ones twos threes fours fives zero 1 2 3 4 5 red green reds greens amber yellow gold'.split(
    ' '
  )
)

let made: Triggers | undefined

/** Read from the lexicon, so that a phrase that is added there is looked for at once. */
export function triggers(): Triggers {
  made ??= collect()
  return made
}

function collect(): Triggers {
  const alone = new Set(beginning)
  const pairs: Pair[] = []
  const add = ({first, second, reach}: Need): void => {
    if (second) pairs.push({first, second, reach})
    else for (const word of first) alone.add(word)
  }
  // First what has no choice, so that the others can lean on words that are looked for anyway.
  const phrases = direct.flatMap((table) => entriesOf(mentionPhrases[table]))
  const words = new Map(phrases.map((phrase) => [phrase, wordsOfPhrase(phrase)]))
  for (const sets of words.values()) if (sets.length === 1) add({first: sets[0]!, reach: 0})
  for (const [phrase, sets] of words) {
    if (sets.some((set) => costOf(set, alone) === 0)) continue
    const need = needOf(phrase, alone)
    if (need) add(need)
  }
  for (const table of ['sub/positive', 'sub/negative', 'sub/neutral'] as const)
    for (const phrase of entriesOf(mentionPhrases[table])) {
      const sets = wordsOfPhrase(phrase)
      if (sets.some((set) => costOf(set, alone) === 0)) continue
      const need =
        sets.length === 1 && [...sets[0]!].some((word) => bare.has(word))
          ? bareNeed(phrase, sets[0]!)
          : needOf(phrase, alone)
      if (need) add(need)
    }
  pairs.push(...gagPairs(), ...finderNeeds)
  return {alone, pairs, ending, fields: fieldWords()}
}

/** What is left of a bare word's phrase: its longer forms, and the words in it that are no bare ones. */
function bareNeed(phrase: string, words: ReadonlySet<string>): Need | undefined {
  const others = new Set([...words].filter((word) => !bare.has(word)))
  return others.size > 0 ? {first: others, reach: 0} : optionalNeed(phrase)
}

/** A ban on speaking out is put together from parts: who says what of whom in which place. See `gag.ts`. */
function gagPairs(): Pair[] {
  const entries = (table: Table): string[] => entriesOf(mentionPhrases[table])
  const of = (...tables: Table[]): ReadonlySet<string> => anyOf(tables.flatMap(entries))
  const verbs = of('gag/print', 'gag/say', 'gag/bad')
  const places = entries('gag/place').map((phrase) => needOf(phrase, new Set()))
  const pairs = places.flatMap((need) => (need?.second ? [{...need, second: need.second}] : []))
  const single = new Set(places.flatMap((need) => (need && !need.second ? [...need.first] : [])))
  return [
    ...pairs,
    {first: verbs, second: single, reach: 32},
    {first: of('gag/print'), second: of('gag/about'), reach: 24},
    {first: of('gag/keep'), second: of('gag/hide'), reach: 32}
  ]
}

function fieldWords(): ReadonlySet<string> {
  return anyOf(Object.values(homonymPhrases).flatMap((table) => entriesOf(table)))
}
