import type {
  Concept,
  EffectAct,
  Force,
  Link,
  Party,
  RateFrame,
  Rating,
  ReadSentence,
  Relation
} from '../frames/index.js'
import type {Clause, Severity} from '../report/report.js'
import type {Surface} from '../submission/submission.js'

/**
 * A family of the policy as data: which frames break the clause, and what to say. Past, reported, denied and policy
 * voices never match, and neither do mentions that may mean something else, unless a case says so.
 */
export interface Rule {
  /** `terms/penalty`: the folder is the clause's, the file is the family's. */
  readonly id: string
  readonly clause: Clause
  readonly title: string
  readonly surfaces: readonly Surface[]
  /** Whose texts it reads; default: both. */
  readonly from?: 'seller' | 'buyer'
  readonly cases: readonly Case[]
  readonly say: Sayings
}

/** The frames that make one case of a rule. The worst case that matches decides. */
export interface Case {
  readonly severity: Severity
  /** In a few words, for `explain`. */
  readonly name: string
  readonly surfaces?: readonly Surface[]
  readonly rate: RateTest
  /** Something that the feedback is tied to, and how. */
  readonly with?: OtherTest
  /** Another mention of feedback in the same sentence or the next. */
  readonly andRate?: RateTest
  readonly relation?: readonly Relation[]
  /** Words that must (or must not) stand in the sentence. */
  readonly has?: readonly Concept[]
  readonly lacks?: readonly Concept[]
  /** What no slot can say; reads frames only, and stays small. */
  readonly when?: (rate: RateFrame, sentence: ReadSentence, sentences: readonly ReadSentence[], asked: Asked) => boolean
}

/** What is known of the submission when rules are asked. */
export interface Asked {
  readonly surface: Surface
  readonly from: 'seller' | 'buyer'
  /** The text of the listing at hand, if any. */
  readonly listing?: string | undefined
}

export interface RateTest {
  readonly rating?: readonly Rating[]
  readonly named?: boolean
  readonly rater?: readonly Party[]
  /** Default: any but `free`, which leaves the feedback to its writer. */
  readonly force?: readonly Force[]
  readonly deed?: readonly RateFrame['deed'][]
  readonly kind?: readonly RateFrame['mention']['kind'][]
  readonly negated?: boolean
  readonly polite?: boolean
  /** Default: false. */
  readonly past?: boolean | 'either'
  /** Links under which the clause of the feedback may stand. */
  readonly under?: readonly Link[]
  readonly notUnder?: readonly Link[]
  /** Default: only sure mentions. */
  readonly unsure?: boolean
  readonly voice?: 'any'
  /** A pronoun that stands for the feedback of the sentence before. Default: not. */
  readonly reference?: boolean
}

export interface OtherTest {
  readonly act: readonly EffectAct[]
  readonly negated?: boolean
  readonly force?: readonly ('must' | 'ask' | 'command' | 'free' | 'none')[]
  /** Default: the same sentence. */
  readonly near?: boolean
}

/** The words for the author. `{quote}` is filled with the words found. */
export interface Sayings {
  readonly what: string
  readonly advice: string
  /** A text that may stand in place of the sentence, and breaks nothing; by surface where it differs. */
  readonly rewrite: Partial<Record<Surface, string>> & {readonly other: string}
}
