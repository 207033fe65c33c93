import {ruleset} from '@feedback-lint/core'
import type {HistoryAnswer, HistoryFinding} from './answer.js'
import {type Deal, readHistory} from './deals.js'
import {praisedParcels} from './parcels.js'
import {purchasesOf} from './purchases.js'
import {historyRules} from './rules/all.js'
import type {HistoryRule, Pattern} from './rules/rule.js'
import type {HistoryThresholds} from './thresholds.js'

/** Clause M, the half of it that histories break. */
const clauseWords =
  "Members can't exchange feedback solely for the purpose of increasing feedback scores, gaining privileges, or enhancing " +
  "their reputation. Neither can they influence another member's feedback through a series of repeat purchases."

/**
 * Finds traded feedback and series of purchases made for their ratings. Pure: times come from the history alone, and the
 * order of the trades does not matter. Throws a `SubmissionError` that names the field when the value is no history.
 */
export function checkHistory(value: unknown, thresholds: HistoryThresholds): HistoryAnswer {
  const {history, deals} = readHistory(value)
  const purchases = purchasesOf(deals)
  const sellers = [...new Set(deals.map(({seller}) => seller))].sort()
  const reading = {purchases, parcels: praisedParcels(purchases, thresholds), sellers, thresholds}
  const found = historyRules
    .flatMap((rule) => rule.find(reading).map((pattern) => findingOf(rule, pattern)))
    .sort((a, b) => a.since - b.since)
  const findings = found.map(({finding}) => finding)
  return {
    ...(history.id === undefined ? {} : {id: history.id}),
    verdict: verdictOf(findings),
    findings,
    ruleset
  }
}

/** A finding, and when its first trade was made. */
interface Found {
  readonly since: number
  readonly finding: HistoryFinding
}

function findingOf({id, title, why}: HistoryRule, {level, message, deals, facts}: Pattern): Found {
  const finding: HistoryFinding = {
    ruleId: id,
    clause: 'M',
    severity: level,
    title,
    message,
    why: `${clauseWords} ${why}`,
    trades: placesOf(deals),
    facts: {...facts}
  }
  return {since: deals.reduce((first, {at}) => Math.min(first, at), Infinity), finding}
}

function placesOf(deals: readonly Deal[]): number[] {
  return [...new Set(deals.map(({place}) => place))].sort((a, b) => a - b)
}

function verdictOf(findings: readonly HistoryFinding[]): HistoryAnswer['verdict'] {
  if (findings.some(({severity}) => severity === 'error')) return 'reject'
  return findings.length > 0 ? 'review' : 'accept'
}
