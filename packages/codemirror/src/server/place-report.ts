import type {Finding, Report} from '@feedback-lint/core'
import type {ServerFindings} from '../findings/field.js'
import {meet, movePlaced} from '../findings/move.js'
import {placeFinding, shown, withEditorBreaks} from '../findings/place.js'
import type {Placed} from '../findings/shown.js'
import {changesBetween} from './changes-between.js'
import {crlfToEditor, editorToCrlf, type Locate} from './line-breaks.js'

/**
 * Brings the service's findings to the document. With the text that was sent they go through what has changed since;
 * without it, offsets are taken as they are, or as counting CRLF, whichever finds the quoted words. Words that are not
 * where they should be are looked for nearby; a finding whose words stand nowhere is listed without a mark.
 */
export function placeReport(report: Report, doc: string, sent: string | undefined): ServerFindings {
  return sent === undefined ? placeByWords(report, doc) : placeByText(report, doc, sent)
}

function placeByText(report: Report, doc: string, sent: string): ServerFindings {
  const text = withEditorBreaks(sent)
  const locate = crlfToEditor(sent)
  const changes = changesBetween(text, doc)
  return sortOut(
    report,
    doc,
    (finding) => {
      const placed = placeFinding(finding, text, 'server', locate)
      // What was edited since is looked for by its words, like any other that is not at its place.
      return placed && meet(changes, placed) !== 'inside' ? movePlaced(placed, changes) : undefined
    },
    locate
  )
}

function placeByWords(report: Report, doc: string): ServerFindings {
  const asIs: Locate = (offset) => offset
  const locates = doc.includes('\n') ? [asIs, editorToCrlf(doc)] : [asIs]
  const found = locates.map((locate) =>
    report.findings.filter((finding) => placeFinding(finding, doc, 'server', locate))
  )
  const locate = found[1] && found[1].length > found[0]!.length ? locates[1]! : asIs
  return sortOut(report, doc, (finding) => placeFinding(finding, doc, 'server', locate), locate)
}

function sortOut(
  {findings}: Report,
  doc: string,
  place: (finding: Finding) => Placed | undefined,
  locate: Locate
): ServerFindings {
  const placed: Placed[] = []
  const lost: Finding[] = []
  for (const finding of findings) {
    const one = place(finding)
    if (one) placed.push(one)
    else lost.push(finding)
  }
  const unplaced = []
  for (const finding of lost) {
    const one = placeNearby(finding, doc, locate(finding.start), placed)
    if (one) placed.push(one)
    else unplaced.push(shown(finding, 'server', withEditorBreaks(finding.quote), []))
  }
  return {placed, unplaced}
}

/** The nearest place where the quoted words stand and the same rule has no mark yet. Its fixes no longer apply. */
function placeNearby(finding: Finding, doc: string, expected: number, placed: readonly Placed[]): Placed | undefined {
  const quote = withEditorBreaks(finding.quote)
  const isFree = (from: number) => !placed.some((one) => one.from === from && one.finding.ruleId === finding.ruleId)
  const from = nearest(doc, quote, Number.isFinite(expected) ? expected : 0, isFree)
  if (from === undefined) return undefined
  const to = from + quote.length
  return {finding: shown(finding, 'server', quote, []), from, to, excerptFrom: from, excerpt: quote, met: 'apart'}
}

/** Where `words` stand nearest to an offset, by themselves and not as a part of longer words. */
function nearest(doc: string, words: string, offset: number, isFree: (from: number) => boolean): number | undefined {
  if (words.trim() === '') return undefined
  let best: number | undefined
  for (let from = doc.indexOf(words); from >= 0; from = doc.indexOf(words, from + 1)) {
    const whole = !joins(doc, from) && !joins(doc, from + words.length)
    if (whole && isFree(from) && (best === undefined || Math.abs(from - offset) < Math.abs(best - offset))) best = from
    if (from > offset && best !== undefined) break
  }
  return best
}

/** Whether one word reaches over the offset. */
function joins(doc: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(doc.slice(offset - 1, offset + 1))
}
