import type {Linter, Verdict} from '@feedback-lint/core'

export interface LabelledCase {
  readonly set: string
  readonly id: string
  readonly text: string
  readonly expect: {readonly verdict: Verdict; readonly clauses: readonly string[]; readonly quote?: string}
}
export interface JudgedCase {
  readonly set: string
  readonly id: string
  readonly text: string
  readonly expected: Verdict
  readonly verdict: Verdict
  readonly inClause: boolean
  readonly inPlace: boolean
}
export interface Figures {
  readonly macroF1: number
  readonly rejectPrecision: number
  readonly acceptClean: number
  readonly clause: number
  readonly place: number
}
export function readCases(): LabelledCase[]
export function judge(linter: Pick<Linter, 'check'>, one: LabelledCase): JudgedCase
export function figuresOf(set: string, judged: readonly JudgedCase[]): Figures
export function verdictsOf(judged: readonly JudgedCase[]): string
export function readVerdicts(): Record<string, Verdict>
export const verdictsFile: string
