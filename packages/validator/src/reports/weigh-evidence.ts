import type {Finding, Linter, Report, Submission} from '@feedback-lint/core'
import {readMoment} from '../structure/moment.js'
import {under} from '../structure/under.js'
import type {EvidenceFinding} from './assessment.js'
import {type Link, linkOf} from './link.js'
import type {Evidence, ReportedFeedback} from './reported-feedback.js'

/** One piece of evidence, read and linked to the rating. */
export interface WeighedEvidence {
  readonly shown: EvidenceFinding
  readonly confirm: readonly string[]
}

/** What each piece of evidence says about the rating; those that break nothing and were read are left out. */
export function weighEvidence(reported: ReportedFeedback, linter: Linter): WeighedEvidence[] {
  return (reported.evidence ?? []).flatMap((evidence, index) => {
    const report = under(`/evidence/${index}`, () => linter.check(submissionOf(evidence)))
    if (report.findings.length === 0 && report.language.read) return []
    return [weigh(evidence, index, report, reported)]
  })
}

function submissionOf({surface = 'message', from, text, format, rating, context}: Evidence): Submission {
  return {
    surface,
    from,
    text,
    ...(format === undefined ? {} : {format}),
    ...(rating === undefined ? {} : {rating}),
    ...(context === undefined ? {} : {context})
  }
}

function weigh(evidence: Evidence, index: number, report: Report, reported: ReportedFeedback): WeighedEvidence {
  const {verdict, findings} = report
  const name = `Evidence no. ${index + 1}`
  const [finding, link] = strongest(findings, evidence, reported.feedback)
  const unread = report.language.read
    ? []
    : [`Read ${lowerFirst(name)}: it is in a language that the rules do not read.`]
  if (!finding || !link) {
    const because = 'it is in a language that the rules do not read'
    return {shown: {index, verdict, findings, explainsRating: false, because}, confirm: unread}
  }
  const explainsRating = link.strength === 'shows' && finding.severity === 'error'
  const shown = {index, verdict, findings, explainsRating, because: because(finding, link)}
  if (explainsRating) return {shown, confirm: [...unread, ...confirmShown(name, evidence, reported, link)]}
  if (link.strength === 'no') return {shown, confirm: unread}
  return {shown, confirm: [...unread, ...confirmPossible(name, finding, link)]}
}

const strengths = {shows: 2, may: 1, no: 0} as const

/** The finding with the strongest link; an error outweighs a warning, the first outweighs those after it. */
function strongest(
  findings: readonly Finding[],
  evidence: Evidence,
  feedback: ReportedFeedback['feedback']
): [Finding, Link] | [undefined, undefined] {
  const isLater = isAfter(evidence.at, feedback.at)
  let best: [Finding, Link] | [undefined, undefined] = [undefined, undefined]
  let most = -1
  for (const finding of findings) {
    const link = linkOf(finding, evidence, feedback, isLater)
    const weight = strengths[link.strength] * 2 + (finding.severity === 'error' ? 1 : 0)
    if (weight > most) [best, most] = [[finding, link], weight]
  }
  return best
}

function isAfter(at: string | undefined, left: string | undefined): boolean {
  return at !== undefined && left !== undefined && readMoment(at, '') > readMoment(left, '')
}

function because({severity}: Finding, link: Link): string {
  return severity === 'warning' && link.strength === 'shows'
    ? `a person must say whether it breaks the clause; if it does: ${link.because}`
    : link.because
}

function confirmShown(
  name: string,
  {from, at}: Evidence,
  {feedback, reportedBy}: ReportedFeedback,
  link: Link
): string[] {
  const confirm = [`${name}: that the ${from} sent it in this trade, as the marketplace's own records show.`]
  if (at === undefined || feedback.at === undefined) {
    confirm.push(`${name}: that it was sent before the rating was left or last changed.`)
  }
  if (from === reportedBy) {
    confirm.push(`${name}: that the reporter, who wrote it, did not write it to have the rating removed.`)
  }
  return [...confirm, ...link.confirm.map((what) => `${name}: ${what}.`)]
}

function confirmPossible(name: string, {severity, clause, quote, title}: Finding, link: Link): string[] {
  const doubt =
    severity === 'warning'
      ? [
          `${name}: whether ${quoted(quote)} breaks clause ${clause} (${lowerFirst(title)}); if so, the rating may go too.`
        ]
      : []
  return [...doubt, ...link.confirm.map((what) => `${name}: ${what}.`)]
}

/** The words, cut short where they are long. */
export function quoted(words: string): string {
  return words.length <= 120 ? `“${words}”` : `“${words.slice(0, 118).trimEnd()} …”`
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
