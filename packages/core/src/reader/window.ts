import type {ReadSentence} from '../frames/index.js'
import type {Hit} from '../rules/match.js'
import type {Asked} from '../rules/rule.js'

/**
 * A sentence as the second reader sees it: its words, with the end of the sentence before and the start of the one
 * after, and for each word the names of what is known of it (concepts, the clause's link, where it stands).
 */
export interface Window {
  readonly words: readonly string[]
  readonly known: readonly (readonly string[])[]
  /** What is known of the sentence as a whole: the surface, who writes, its frames, the rules that fired. */
  readonly whole: readonly string[]
  /** Index of the sentence's own first word in `words`, and of the word after its last. */
  readonly from: number
  readonly to: number
}

/** How many words of the sentence itself, and of its neighbours, are read: what bounds the work for each sentence. */
const longest = 80
const neighbouring = 20

/** Makes the window of one sentence of a block; `hits` are those of the block. */
export function windowOf(sentences: readonly ReadSentence[], at: number, hits: readonly Hit[], asked: Asked): Window {
  const words: string[] = []
  const known: string[][] = []
  let from = 0
  let to = 0
  for (const [index, place] of [
    [at - 1, 'before'],
    [at, 'here'],
    [at + 1, 'after']
  ] as const) {
    const sentence = sentences[index]
    if (!sentence) continue
    const count = sentence.words.length
    const first = place === 'before' ? Math.max(0, count - neighbouring) : 0
    const end = place === 'before' ? count : Math.min(count, place === 'here' ? longest : neighbouring)
    if (place === 'here') from = words.length
    const names = knownOf(sentence, place)
    for (let word = first; word < end; word += 1) {
      words.push(sentence.words[word]!.norm)
      known.push(names[word]!)
    }
    if (place === 'here') to = words.length
  }
  return {words, known, whole: wholeOf(sentences[at]!, at, hits, asked), from, to}
}

/** For each word of a sentence, the concepts that cover it, the link that its clause hangs on, and the place. */
function knownOf(sentence: ReadSentence, place: string): string[][] {
  const names = sentence.words.map(() => new Set([`place ${place}`]))
  for (const [concept, tags] of sentence.tags) {
    for (const {start, end} of tags) for (let word = start; word < end; word += 1) names[word]?.add(concept)
  }
  for (const {start, end, under} of sentence.clauses) {
    for (let word = start; word < end; word += 1) names[word]?.add(`under ${under}`)
  }
  return names.map((set) => [...set])
}

function wholeOf(sentence: ReadSentence, at: number, hits: readonly Hit[], {surface, from, listing}: Asked): string[] {
  const names = new Set([`surface ${surface}`, `from ${from}`])
  if (listing !== undefined) names.add('listing at hand')
  for (const field of sentence.fields) names.add(`field ${field}`)
  for (const {rule, made, rate, other} of hits) {
    if (rate.sentence !== at && other?.sentence !== at) continue
    names.add(`rule ${rule.id} ${made.severity}`)
    names.add(`rule ${made.severity}`)
  }
  for (const rate of sentence.rates) {
    names.add(rate.mention.sure ? 'feedback' : 'feedback?')
    if (!rate.mention.sure) continue
    names.add(`rating ${rate.rating}`)
    names.add(`agent ${rate.rater}`)
    names.add(`force ${rate.force}`)
    names.add(`voice ${rate.voice}`)
    names.add(`act ${rate.deed}`)
    if (rate.negated) names.add('negated')
    if (rate.past) names.add('past')
  }
  for (const effect of sentence.effects) names.add(`effect ${effect.act}${effect.negated ? ' negated' : ''}`)
  return [...names]
}
