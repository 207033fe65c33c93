import type {Surface} from '../submission/submission.js'
import type {Clause, Report} from './report.js'

/** A rule as lists show it. */
export interface RuleSummary {
  /** `terms/penalty`; also the place of the rule's page under the rules' folder. */
  id: string
  clause: Clause
  title: string
  surfaces: Surface[]
  /** Which severities its findings may have. */
  severity: 'error' | 'warning' | 'both'
}

/**
 * How a text was understood, and why each rule fired or did not. For people who write rules and for reviewers: it holds
 * the text, so it does not belong in logs. Offsets are UTF-16 code units into the text as submitted.
 */
export interface Explanation {
  blocks: ExplainedBlock[]
  /** Every rule, in the order of the rules' list. */
  rules: {id: string; fired: boolean; because: string}[]
  report: Report
  /** How long the stages took, in order, when the linter was given a clock. */
  stages: StageTime[]
}

export interface StageTime {
  stage: string
  /** Milliseconds. */
  ms: number
}

export interface ExplainedBlock {
  /** The block's words without their markup. */
  text: string
  /** The same with disguises undone: what is read. */
  folded: string
  start: number
  end: number
  sentences: {text: string; frames: ExplainedFrame[]}[]
}

export interface ExplainedFrame {
  act: string
  slots: ExplainedSlot[]
}

/** One slot of a frame: its value, the words that filled it, where they stand, and by which entry of the lexicon. */
export interface ExplainedSlot {
  slot: string
  value: string
  words: string
  start: number
  end: number
  by: string
}
