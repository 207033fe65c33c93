import {fold} from '../fold/fold.js'
import {Memory, remember} from '../memory/memory.js'
import {cutClauses} from './clauses.js'
import {findEffects} from './effects.js'
import type {Mention, RateFrame, ReadSentence} from './frame.js'
import {type Concept, type Tags, tagWords} from './lexicon.js'
import {findMentions, type Surroundings} from './mentions.js'
import {frameRate} from './rate.js'
import type {Speaker} from './rater.js'
import {type Sentence, splitSentences, splitWords, type Word} from './words.js'

/** A text as far as its frames are read: the sentences of all its blocks, each read with what stands around it. */
export interface Reading {
  readonly blocks: readonly ReadBlock[]
}

export interface ReadBlock {
  readonly sentences: readonly ReadSentence[]
}

/** The folded text of one block, and what leads to it: its headings, the header of its table, the line that leads its list in. */
export interface BlockText {
  readonly text: string
  readonly leads: readonly string[]
}

/**
 * What was made of the texts of blocks before: in the same text, where the scan looks at a block before it is read, and
 * in earlier ones, for a text that is read again after a change.
 */
export interface FrameMemory {
  readonly splits: Memory<SplitBlock>
  readonly leads?: Memory<boolean>
  readonly blocks?: Memory<ReadBlock>
}

/** `length`: about how many UTF-16 code units of text are remembered. */
export function createFrameMemory(length: number): FrameMemory {
  return {splits: new Memory(length), leads: new Memory(length), blocks: new Memory(length)}
}

/**
 * Reads the blocks of a submission's text. `topic`: the surface itself is about feedback (a request to revise it).
 * `elsewhere`: the other fields that blocks speak of which are not among these, as `otherFieldsIn` gives them.
 */
export function readBlocks(
  blocks: readonly BlockText[],
  speaker: Speaker,
  topic: boolean,
  memory?: FrameMemory,
  elsewhere: readonly Concept[] = []
): Reading {
  const splits = blocks.map(({text}) => splitBlock(text, memory))
  // `film negatives` in one sentence says what `the negatives` are in the next, and so over all of a text.
  const fields = otherConcepts.filter(
    (concept) => elsewhere.includes(concept) || splits.some((split) => split.fields.has(concept))
  )
  const otherFields = new Set(fields)
  return {
    blocks: splits.map((split, at) => {
      const {text, leads} = blocks[at]!
      const about = topic || leads.some((lead) => leadsToFeedback(openingOf(lead), memory))
      return remember(
        memory?.blocks,
        () => `${speaker.from} ${about} ${fields.join()}\0${text}`,
        () => readBlock(split.sentences, {topic: about, otherFields}, speaker)
      )
    })
  }
}

/** The sentences of a block with the phrases in them, and the other fields that they name. It depends on the text alone. */
interface SplitBlock {
  readonly sentences: readonly {readonly sentence: Sentence; readonly tags: Tags}[]
  readonly fields: ReadonlySet<Concept>
}

function splitBlock(text: string, memory?: FrameMemory): SplitBlock {
  return remember(
    memory?.splits,
    () => text,
    () => split(text)
  )
}

function split(text: string): SplitBlock {
  const sentences = splitSentences(splitWords(text)).map((sentence) => ({sentence, tags: tagWords(sentence.words)}))
  return {sentences, fields: fieldsOf(sentences.map(({tags}) => tags))}
}

/** The other fields, such as film or hotels, that a folded text speaks of. */
export function otherFieldsIn(text: string, memory?: FrameMemory): readonly Concept[] {
  return [...splitBlock(text, memory).fields]
}

const otherConcepts: readonly Concept[] = ['other/cue/feedback', 'other/cue/rating', 'other/cue/stars', 'other/cue/sub']

function fieldsOf(tags: readonly Tags[]): ReadonlySet<Concept> {
  const fields = new Set(
    otherConcepts.filter((concept) => tags.some((sentence) => (sentence.get(concept)?.length ?? 0) > 0))
  )
  for (const sentence of tags)
    for (const sense of sentence.get('other/sense') ?? [])
      for (const [sign, concept] of senseSigns) if (sense.by.includes(sign)) fields.add(concept)
  return fields
}

const senseSigns: readonly (readonly [string, Concept])[] = [
  ['negative', 'other/cue/sub'],
  ['feedback', 'other/cue/feedback'],
  ['star', 'other/cue/stars'],
  ['rating', 'other/cue/rating']
]

/**
 * Whether a frame is read in a folded text by itself, or it leads to what holds one. Nothing around the text can make it
 * speak, but for a lead that speaks itself.
 */
export function speaks(text: string, memory?: FrameMemory): boolean {
  return splitBlock(text, memory).sentences.some(
    ({sentence: {words}, tags}) =>
      namesFeedback(tags) || findMentions(words, tags, {topic: false, otherFields: new Set()}).length > 0
  )
}

/** The words of a folded text. */
export function wordsIn(text: string, memory?: FrameMemory): readonly Word[] {
  return splitBlock(text, memory).sentences.flatMap(({sentence}) => sentence.words)
}

function namesFeedback(tags: Tags): boolean {
  return tags.has('mention/noun/strong') || tags.has('mention/verb/any')
}

/** A lead says what it is about in its first words. */
const mostOfLead = 500

/** The beginning of a lead; no word is cut. */
function openingOf(lead: string): string {
  return lead.length <= mostOfLead ? lead : lead.slice(0, mostOfLead).replace(/\S+$/u, '')
}

/** Whether what a lead leads to is about feedback. */
export function leadsToFeedback(lead: string, memory?: FrameMemory): boolean {
  return remember(
    memory?.leads,
    () => lead,
    () => namesFeedback(tagWords(splitWords(fold(lead).text)))
  )
}

function readBlock(sentencesOf: SplitBlock['sentences'], around: Surroundings, speaker: Speaker): ReadBlock {
  const sentences: ReadSentence[] = []
  let topic = around.topic
  for (const [at, {sentence, tags}] of sentencesOf.entries()) {
    const {words} = sentence
    const clauses = cutClauses(words, tags)
    const mentions = findMentions(words, tags, {...around, topic: topic || tags.has('mention/noun/strong')})
    const before = sentences.at(-1)
    const all = mentions.length > 0 || !before ? mentions : refer(words, tags, before)
    const rates = all.map((mention) => frameRate(words, tags, clauses, mention, speaker, at))
    sentences.push({
      sentence,
      words,
      tags,
      clauses,
      rates,
      effects: findEffects(words, tags, clauses, mentions, at),
      fields: around.otherFields
    })
    topic = around.topic || mentions.some((mention) => mention.sure && mention.kind !== 'gag')
  }
  return {sentences}
}

/** Words that stand for what the sentence before was about, when they are what this one is about. */
const subjects = new Set(['it', 'that', 'this', 'them', 'those', 'these', 'they', 'such', 'either'])
/** What comes right after a pronoun that stands by itself; before any other word, `this` and `that` belong to a noun. */
const afterPronoun = new Set(
  'is are was were will would can could may might must shall should has have had does do did not gets get got goes go means costs voids counts be being , . ! ? ; : — - \n and or but if when until unless now today again back down off up out away there here first please by on in at for from with to without before after once then right straight altogether entirely instead too also never always only just yourself online private privately'.split(
    ' '
  )
)

/** A sentence without feedback in it may point back to the one before: `Marking us down … That is not allowed.` */
function refer(words: readonly Word[], tags: Tags, before: ReadSentence): Mention[] {
  const last: RateFrame | undefined = before.rates.at(-1)
  if (!last?.mention.sure) return []
  const at = pronounAt(words, tags)
  if (at < 0) return []
  return [
    {
      kind: 'reference',
      rating: last.rating,
      named: last.named,
      sure: true,
      start: at,
      end: at + 1,
      by: `${words[at]!.norm}: the sentence before`
    }
  ]
}

function pronounAt(words: readonly Word[], tags: Tags): number {
  const alone = (at: number): boolean => at + 1 >= words.length || afterPronoun.has(words[at + 1]!.norm)
  const subject = words.findIndex(
    (word, at) =>
      at < 4 &&
      subjects.has(word.norm) &&
      (alone(at) || word.norm === 'it' || word.norm === 'they' || word.norm === 'such')
  )
  if (subject >= 0) return subject
  const doing = words.findIndex(
    (word, at) => word.norm === 'so' && /^(?:do|does|did|doing)$/u.test(words[at - 1]?.norm ?? '')
  )
  if (doing >= 0) return doing
  // `Do not leave one`, `Change it today`: the object of something done to feedback.
  const object = words.findIndex(
    (word, at) =>
      at < 10 && (word.norm === 'it' || word.norm === 'that' || word.norm === 'one') && alone(at) && handled(tags, at)
  )
  return object >= 0 ? object : (tags.get('trade/mutual')?.[0]?.start ?? -1)
}

function handled(tags: Tags, at: number): boolean {
  return (['act/leave', 'act/change', 'act/remove'] as const).some((concept) =>
    tags.get(concept)?.some((tag) => tag.end <= at && at - tag.end < 3)
  )
}
