/** What a check answers. Plain data: it survives `JSON.stringify` unchanged, and every list has a stable order. */
export interface Report {
  id?: string
  verdict: Verdict
  findings: Finding[]
  /** `read: false` means that the text was not understood and must not be called clean. */
  language: {code: string; read: boolean}
  /** The version of the rules and words that judged. */
  ruleset: string
  /** A hash of the text, to recognise it again without keeping it. */
  textHash: string
}

export type Verdict = 'reject' | 'review' | 'accept'
export type Severity = 'error' | 'warning'
/** T: terms that restrict feedback. D: demands. E: extortion. M: manipulation. */
export type Clause = 'T' | 'D' | 'E' | 'M'

/** Words that break a clause. `start` and `end` are UTF-16 offsets into the text as submitted; `quote` is what stands there. */
export interface Finding {
  ruleId: string
  clause: Clause
  severity: Severity
  title: string
  message: string
  /** The clause's own words. */
  why: string
  url: string
  start: number
  end: number
  /** One-based line and column (UTF-16) of `start`. */
  line: number
  column: number
  quote: string
  related: Place[]
  evidence: Evidence[]
  fixes: Fix[]
}

/** Another place that belongs to the finding: the threat beside the demand, the reward beside the rating. */
export interface Place {
  start: number
  end: number
  role: string
  quote: string
}

/** Which words filled which slot, and by which entry of the lexicon. */
export interface Evidence {
  slot: string
  start: number
  end: number
  by: string
}

export interface Fix {
  title: string
  /** Replacements in the submitted text; they do not overlap and are in order. */
  edits: {start: number; end: number; text: string}[]
  preferred: boolean
}
