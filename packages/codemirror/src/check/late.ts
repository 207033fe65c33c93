import type {ChangeDesc} from '@codemirror/state'
import type {Report} from '@feedback-lint/core'
import {moveAll, movePlaced} from '../findings/move.js'
import {placeFinding} from '../findings/place.js'
import type {Placed} from '../findings/shown.js'

/** What a check answered, brought to the document as it is now. */
export interface Answer {
  readonly placed: readonly Placed[]
  readonly languageRead: boolean
}

/** Brings a report on an older text to the document that the changes since have made of it. */
export function answerOf(report: Report, text: string, changes: ChangeDesc): Answer {
  const placed = report.findings
    .map((finding) => placeFinding(finding, text, 'local'))
    .filter((one) => one !== undefined)
  return moveAnswer({placed, languageRead: report.language.read}, changes)
}

/** The answer after one more change. */
export function moveAnswer(answer: Answer, changes: ChangeDesc): Answer {
  return {...answer, placed: moveAll(answer.placed, changes, movePlaced)}
}

/**
 * What of an answer is still known to be so. Words that were edited meanwhile are judged by nobody: where the editor
 * already marks them, that mark stays until the check that is on its way, so that nothing flickers; else they are dropped.
 */
export function stillKnown({placed}: Answer, marked: readonly Placed[]): Placed[] {
  const known = placed.filter(({met}) => met !== 'inside')
  const edited = placed.filter(({met}) => met === 'inside')
  const kept = marked.filter(
    (mark) =>
      mark.met === 'inside' &&
      edited.some((one) => one.finding.ruleId === mark.finding.ruleId && one.from < mark.to && mark.from < one.to)
  )
  return [...known, ...kept]
}
