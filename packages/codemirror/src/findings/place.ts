import type {Finding} from '@feedback-lint/core'
import type {Origin, Placed, ShownFinding, ShownFix} from './shown.js'

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Line breaks as the editor counts them: one code unit each. */
export function withEditorBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text
}

/**
 * Places a finding in the text that was checked, or, by `locate`, in what the editor made of that text. Undefined when
 * its words do not stand where it says: such a finding would mark the wrong words.
 */
export function placeFinding(
  finding: Finding,
  text: string,
  origin: Origin,
  locate: (offset: number) => number = (offset) => offset
): Placed | undefined {
  const words = stretch(finding.start, finding.end, text, locate)
  const quote = withEditorBreaks(finding.quote)
  if (!words || words.from === words.to || text.slice(words.from, words.to) !== quote) return undefined
  const fixes = finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map(({start, end, text: insert}) => ({stretch: stretch(start, end, text, locate), insert}))
  }))
  const usable = fixes.filter(({edits}) => edits.length > 0 && edits.every((edit) => edit.stretch))
  const all = usable.flatMap(({edits}) => edits.map((edit) => edit.stretch!))
  const from = Math.min(words.from, ...all.map((edit) => edit.from))
  const to = Math.max(words.to, ...all.map((edit) => edit.to))
  const moved: ShownFix[] = usable.map(({title, preferred, edits}) => ({
    title,
    preferred,
    edits: edits.map((edit) => ({from: edit.stretch!.from - from, to: edit.stretch!.to - from, insert: edit.insert}))
  }))
  return {
    finding: shown(finding, origin, quote, moved),
    ...words,
    excerptFrom: from,
    excerpt: text.slice(from, to),
    met: 'apart'
  }
}

/** A finding as shown. Its id is completed when it joins the others: see `keepIds`. */
export function shown(finding: Finding, origin: Origin, quote: string, fixes: readonly ShownFix[]): ShownFinding {
  const {ruleId, clause, severity, title, message, why, url} = finding
  return {id: '', origin, ruleId, clause, severity, title, message, why, url, quote, fixes, reported: finding}
}

function stretch(start: number, end: number, text: string, locate: (offset: number) => number): Stretch | undefined {
  const from = locate(start)
  const to = locate(end)
  return Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= text.length
    ? {from, to}
    : undefined
}
