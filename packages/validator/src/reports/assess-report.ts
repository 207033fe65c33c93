import {type Finding, type Linter, type Report, ruleset} from '@feedback-lint/core'
import {under} from '../structure/under.js'
import type {Assessment, Removal} from './assessment.js'
import {readReported} from './read-reported.js'
import type {ReportedFeedback} from './reported-feedback.js'
import {lowerFirst, quoted, type WeighedEvidence, weighEvidence} from './weigh-evidence.js'

export interface AssessOptions {
  readonly linter: Linter
  /** The most UTF-16 code units of all evidence together. */
  readonly maxLength: number
}

/**
 * Says what should go of a reported feedback, for a person to confirm. Pure. Throws a `SubmissionError` that names the
 * field when the value is no reported feedback.
 */
export function assessReport(value: unknown, {linter, maxLength}: AssessOptions): Assessment {
  const reported = readReported(value, maxLength)
  const comment = under('/feedback', () => checkComment(reported, linter))
  const evidence = weighEvidence(reported, linter)
  const explaining = evidence.filter(({shown}) => shown.explainsRating)
  const broken = brokenWords(comment, explaining.length > 0)
  return {
    ...(reported.id === undefined ? {} : {id: reported.id}),
    remove: removalOf(broken.length > 0, explaining.length > 0),
    why: whyOf(reported, comment, broken, explaining),
    findings: comment.findings,
    evidenceFindings: evidence.map(({shown}) => shown),
    confirm: [...new Set([...confirmComment(reported, comment, broken), ...evidence.flatMap(({confirm}) => confirm)])],
    ruleset
  }
}

function checkComment({feedback}: ReportedFeedback, linter: Linter): Report {
  const {surface = 'feedback', from, text, rating, format, detailedRatings} = feedback
  return linter.check({
    surface,
    from,
    text,
    rating,
    ...(format === undefined ? {} : {format}),
    ...(detailedRatings === undefined ? {} : {detailedRatings})
  })
}

const mismatch = 'manipulation/mismatch'

/**
 * The errors that the comment must go for. A comment that condemns beside a positive rating breaks clause M, and it is the
 * comment that the clause says must not be left; but where the rating itself goes, the words are honest and fit again.
 */
function brokenWords({findings}: Report, ratingGoes: boolean): Finding[] {
  return findings.filter(({severity, ruleId}) => severity === 'error' && !(ratingGoes && ruleId === mismatch))
}

function removalOf(comment: boolean, rating: boolean): Removal {
  if (comment && rating) return 'feedback'
  if (comment) return 'comment'
  return rating ? 'rating' : 'none'
}

function whyOf(
  reported: ReportedFeedback,
  comment: Report,
  broken: readonly Finding[],
  explaining: readonly WeighedEvidence[]
): string {
  const reasons = [
    ...broken.map(
      ({clause, title, quote}) => `The comment breaks clause ${clause}: ${quoted(quote)} (${lowerFirst(title)}).`
    ),
    ...explaining.map(({shown}) => `Evidence no. ${shown.index + 1} shows how the rating came about: ${shown.because}.`)
  ]
  const kept = comment.findings.some(({severity, ruleId}) => severity === 'error' && ruleId === mismatch)
  if (kept && explaining.length > 0) {
    reasons.push('The comment does not fit the positive rating, but stands by itself once that rating is gone.')
  }
  if (reasons.length > 0) return reasons.join(' ')
  if (comment.findings.length > 0)
    return 'No words of the comment break a clause for certain; what may is named for a person.'
  const {evidence = [], reason} = reported
  const shown = evidence.length > 0 ? 'the evidence does not show' : 'no evidence shows'
  const hint = reason ? ' To the policy a reason is no proof: a message that shows it would be.' : ''
  return `The comment breaks no clause, and ${shown} that the rating was obtained by a broken clause.${hint}`
}

function confirmComment(
  {feedback}: ReportedFeedback,
  {findings, language}: Report,
  broken: readonly Finding[]
): string[] {
  const confirm = language.read ? [] : ['The comment: what it says; it is in a language that the rules do not read.']
  for (const {clause, title, quote} of broken) {
    confirm.push(
      `The comment: that ${quoted(quote)} means what the rule says (clause ${clause}: ${lowerFirst(title)}).`
    )
  }
  if (broken.some(({ruleId}) => ruleId === mismatch)) {
    confirm.push(
      `The comment: which of the two the ${feedback.from} means, the comment or the positive rating. A rating that is not meant is theirs to change.`
    )
  }
  if (broken.some(({clause, ruleId}) => clause === 'E' || (clause === 'M' && ruleId !== mismatch))) {
    confirm.push(`The rating: whether it is itself part of what the comment threatens or trades; if so, it goes too.`)
  }
  for (const {severity, clause, title, quote} of findings) {
    if (severity === 'error') continue
    confirm.push(
      `The comment: whether ${quoted(quote)} breaks clause ${clause} (${lowerFirst(title)}); if so, it goes.`
    )
  }
  return confirm
}
