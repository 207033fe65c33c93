import type {Clause} from './clauses.js'
import type {Concept, Tag, Tags} from './lexicon.js'
import type {Sentence, Word} from './words.js'

export type Rating = 'positive' | 'negative' | 'any'
/** `author` wrote the text, `reader` is addressed (or any buyer, in a listing), `third` is somebody else. */
export type Party = 'author' | 'reader' | 'third'

/**
 * The force with which the feedback is spoken of. `forbid`: it shall not be. `must`: it shall. `command`: a bare
 * imperative. `nudge`: be sure to. `ask`: politely. `will`: somebody is going to. `may`: allowed. `free`: left open.
 */
export type Force = 'forbid' | 'waive' | 'must' | 'command' | 'nudge' | 'ask' | 'will' | 'may' | 'free' | 'none'

/** Whose words they are. `own` is the author speaking for themselves. */
export type Voice = 'own' | 'reported' | 'policy' | 'denied'

/** A way in which the text speaks of marketplace feedback, before force and parties are known. */
export interface Mention {
  readonly kind: 'noun' | 'verb' | 'stars' | 'sub' | 'gag' | 'reference' | 'authority'
  readonly rating: Rating
  /** Whether the text names the rating, with a word or a number of stars. */
  readonly named: boolean
  /** `false`: the words may mean something else, and count only beside words that say so. */
  readonly sure: boolean
  readonly start: number
  readonly end: number
  readonly by: string
}

/** Which words filled a slot. Word indexes into the sentence. */
export interface Filled {
  readonly slot: string
  readonly value: string
  readonly start: number
  readonly end: number
  readonly by: string
}

/** Feedback spoken of: who rates whom and how, with what force, in whose voice. */
export interface RateFrame {
  readonly act: 'rate'
  readonly deed: 'leave' | 'change' | 'remove'
  readonly mention: Mention
  readonly rating: Rating
  readonly named: boolean
  readonly rater: Party
  readonly raterKnown: boolean
  readonly force: Force
  /** A polite word stands in the same clause. */
  readonly polite: boolean
  /** The feedback is said not to be left (`no review`, `refrain from rating`). */
  readonly negated: boolean
  readonly past: boolean
  readonly voice: Voice
  readonly sentence: number
  readonly clause: number
  readonly start: number
  readonly end: number
  readonly filled: readonly Filled[]
}

export type EffectAct =
  | 'harm'
  | 'sum'
  | 'extra'
  | 'owed'
  | 'step'
  | 'approve'
  | 'limit'
  | 'split'
  | 'mutual'
  | 'standing'

/** Anything else that feedback may be tied to. */
export interface EffectFrame {
  readonly act: EffectAct
  readonly negated: boolean
  /** The force of the clause that it stands in: a step that must be taken, or is asked for, or advised. */
  readonly force: 'must' | 'ask' | 'command' | 'free' | 'none'
  readonly sentence: number
  readonly clause: number
  readonly start: number
  readonly end: number
  readonly by: string
}

export type Frame = RateFrame | EffectFrame

/** A sentence with all that was read in it. */
export interface ReadSentence {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly tags: Tags
  readonly clauses: readonly Clause[]
  readonly rates: readonly RateFrame[]
  readonly effects: readonly EffectFrame[]
  /** Fields that the text speaks of, in which the words for feedback mean something else. */
  readonly fields: ReadonlySet<Concept>
}

/** The tags of a concept that lie within a stretch of words. */
export function tagsWithin(tags: Tags, concept: Concept, start: number, end: number): Tag[] {
  return (tags.get(concept) ?? []).filter((tag) => tag.start >= start && tag.end <= end)
}

export function hasTag(tags: Tags, concept: Concept, start = 0, end = Number.POSITIVE_INFINITY): boolean {
  return (tags.get(concept) ?? []).some((tag) => tag.start >= start && tag.end <= end)
}

/** The index of the clause that holds a word. */
export function clauseAt(clauses: readonly Clause[], word: number): number {
  const found = clauses.findIndex((clause) => word >= clause.start && word < clause.end)
  return found < 0 ? clauses.length - 1 : found
}
