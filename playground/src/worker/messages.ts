import type {Clause, Explanation, Report, RuleSummary, Submission, Verdict} from '@feedback-lint/core'
import type {CorpusProblem} from '../corpus/read-corpus.js'
import type {Ruleset} from '../state/state.js'
import type {Trees} from './trees.js'

/** What the page asks of its worker, and what is answered. */
export interface Requests {
  explain: {ask: {submission: Submission; rules: Ruleset}; answer: Explanation}
  check: {ask: {submission: Submission; rules: Ruleset}; answer: Report}
  trees: {ask: {text: string; format: 'text' | 'markdown' | 'html'}; answer: Trees}
  /** Reads a corpus and keeps it. */
  load: {ask: {file: Blob; kind: 'jsonl' | 'csv'}; answer: Loaded}
  /** Judges some cases of the corpus by each ruleset. */
  run: {ask: {from: number; to: number; rulesets: readonly Ruleset[]}; answer: Row[]}
  case: {ask: {index: number}; answer: Submission}
}

export type RequestName = keyof Requests
export type Ask<Name extends RequestName> = Requests[Name]['ask']
export type Answer<Name extends RequestName> = Requests[Name]['answer']

export interface Loaded {
  count: number
  labelled: number
  /** The first of the lines that could not be read. */
  problems: CorpusProblem[]
  /** How many there are in all. */
  refused: number
}

/** A case as it was judged. */
export interface Row {
  index: number
  line: number
  id: string
  surface: string
  from: string
  /** The beginning of the text. */
  start: string
  expected?: Verdict
  expectedClauses?: Clause[]
  /** One for each ruleset. */
  answers: {verdict: Verdict; clauses: Clause[]}[]
  /** The linter could not judge it. */
  failed?: string
}

export type ToWorker = {[Name in RequestName]: {id: number; name: Name; ask: Ask<Name>}}[RequestName]

export type FromWorker =
  | {readonly type: 'ready'; readonly rules: readonly RuleSummary[]; readonly ruleset: string}
  | {readonly type: 'answer'; readonly id: number; readonly answer: unknown}
  /** `field`: which field of the submission is wrong, when that is it. */
  | {readonly type: 'failure'; readonly id: number; readonly message: string; readonly field?: string}
