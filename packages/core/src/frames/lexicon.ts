import {effectPhrases} from './en/effects.js'
import {actPhrases, forcePhrases} from './en/force.js'
import {homonymPhrases} from './en/homonyms.js'
import {mentionPhrases} from './en/mentions.js'
import {wordSets} from './en/sets.js'
import {tradePhrases} from './en/trade.js'
import {linkPhrases, voicePhrases} from './en/voice.js'
import {compilePhrases, matchPhrases, type Phrase, type PhraseBook} from './phrase-book.js'
import {entriesOf, writtenOut} from './phrase-syntax.js'
import type {Word} from './words.js'

const tables = {
  ...prefixed('mention', mentionPhrases),
  ...prefixed('act', actPhrases),
  ...prefixed('force', forcePhrases),
  ...prefixed('effect', effectPhrases),
  ...prefixed('trade', tradePhrases),
  ...prefixed('voice', voicePhrases),
  ...prefixed('link', linkPhrases),
  ...prefixed('other', homonymPhrases)
}

/** What a phrase of the lexicon means, such as `mention/noun/strong` or `force/must`. */
export type Concept = keyof typeof tables

/** A phrase of the lexicon found in a sentence. Word indexes, end exclusive. */
export interface Tag {
  readonly concept: Concept
  readonly start: number
  readonly end: number
  /** The entry of the lexicon, as written there. */
  readonly by: string
}

/** The tags of one sentence, by concept, in order of their starts. */
export type Tags = ReadonlyMap<Concept, readonly Tag[]>

let book: PhraseBook<Concept> | undefined

/** Finds every phrase of the lexicon in the words; of one concept's overlapping phrases the longest stays. */
export function tagWords(words: readonly Word[]): Tags {
  book ??= compilePhrases(allPhrases(), wordSets)
  const found = new Map<Concept, Tag[]>()
  for (const {phrase, start, end} of matchPhrases(book, words)) {
    const list = found.get(phrase.meaning) ?? []
    const last = list.at(-1)
    const tag = {concept: phrase.meaning, start, end, by: phrase.text}
    if (last && last.end > start && overlongUnfit(last, tag)) continue
    if (last && last.end > start) list.pop()
    list.push(tag)
    found.set(phrase.meaning, list)
  }
  return found
}

function overlongUnfit(before: Tag, after: Tag): boolean {
  return before.end - before.start >= after.end - after.start
}

function allPhrases(): Phrase<Concept>[] {
  const phrases: Phrase<Concept>[] = []
  for (const [concept, text] of Object.entries(tables) as [Concept, string][]) {
    for (const entry of entriesOf(text)) phrases.push({text: entry, pattern: writtenOut(entry), meaning: concept})
  }
  return phrases
}

type Prefixed<Name extends string, Table> = {[Key in keyof Table as `${Name}/${Key & string}`]: string}

function prefixed<Name extends string, Table extends Record<string, string>>(
  name: Name,
  table: Table
): Prefixed<Name, Table> {
  return Object.fromEntries(Object.entries(table).map(([key, text]) => [`${name}/${key}`, text])) as Prefixed<
    Name,
    Table
  >
}
