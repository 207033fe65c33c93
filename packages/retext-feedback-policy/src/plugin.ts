import {
  type Author,
  createLinter,
  type Finding,
  type Fix,
  type Format,
  findLines,
  type Linter,
  lineAndColumn,
  type Rating,
  type Submission,
  SubmissionError,
  type Surface,
  usualAuthors
} from '@feedback-lint/core'
import type {Node, Parent, Point} from 'unist'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'

/** Configuration; every field is optional. */
export interface Options {
  /** Where the text will stand (default: `'listing'`). */
  surface?: Surface | null | undefined
  /** Who wrote it (default: the seller for listings and revision requests, the buyer for feedback and follow-ups; a message needs it). */
  from?: Author | null | undefined
  /** The rating that stands with the text; needed for feedback, follow-ups and revision requests. */
  rating?: Rating | null | undefined
  /** On a revision request: the rating that is asked for. */
  requested?: Submission['requested'] | null | undefined
  /** What the text leans on, such as the listing that a message is about. */
  context?: Submission['context'] | null | undefined
  /** How the file is written (default: Markdown for mdast, HTML for hast, plain text for nlcst). */
  format?: Format | null | undefined
  /** The linter to use (default: all rules). */
  linter?: Pick<Linter, 'check'> | null | undefined
}

const source = 'retext-feedback-policy'
const emptyOptions: Readonly<Options> = {}

/**
 * Warn about words that break a marketplace's feedback policy.
 *
 * The tree only tells how the file is written. What is checked is the file's own text, because the usual bridges from
 * Markdown or HTML to prose lose words and shift offsets.
 */
export default function retextFeedbackPolicy(
  options?: Readonly<Options> | null
): (tree: Node, file: VFile) => undefined {
  const settings = options ?? emptyOptions
  const linter = settings.linter ?? createLinter()
  return (tree, file) => {
    const text = String(file)
    try {
      const report = linter.check(submissionOf(text, tree, settings))
      const lineStarts = findLines(text)
      for (const finding of report.findings)
        addMessage(file, finding, (offset) => ({...lineAndColumn(lineStarts, offset), offset}))
      if (!report.language.read)
        addProblem(file, 'not-read', 'The rules do not read this language, so the text is not known to be clean', false)
    } catch (error) {
      if (!(error instanceof SubmissionError)) throw error
      addProblem(file, 'not-checked', error.message, true)
    }
  }
}

function submissionOf(text: string, tree: Node, {format, linter: _, ...described}: Readonly<Options>): object {
  const surface = described.surface ?? 'listing'
  const fields = {
    ...described,
    surface,
    from: described.from ?? usualAuthors[surface],
    format: format ?? formatOf(tree),
    text
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))
}

/** The roots of mdast and hast share a name, so their children decide. */
function formatOf(tree: Node): Format {
  if (tree.type === 'RootNode') return 'text'
  const fromParser = tree.data !== undefined && 'quirksMode' in tree.data
  const children = 'children' in tree ? (tree as Parent).children : []
  return fromParser || children.some(({type}) => hastTypes.has(type)) ? 'html' : 'markdown'
}

const hastTypes: ReadonlySet<string> = new Set(['element', 'doctype', 'comment', 'raw'])

function addMessage(file: VFile, finding: Finding, pointAt: (offset: number) => Point): void {
  const placeOf = ({start, end}: {start: number; end: number}) => ({start: pointAt(start), end: pointAt(end)})
  const [related] = finding.related
  const cause = related && new VFileMessage(`${related.role}: “${related.quote}”`, {place: placeOf(related), source})
  const message = file.message(finding.message, {
    ...(cause ? {cause} : {}),
    place: placeOf(finding),
    ruleId: finding.ruleId.replaceAll('/', '-'),
    source
  })
  message.fatal = finding.severity === 'error'
  message.actual = finding.quote
  message.note = noteOf(finding)
  message.url = finding.url
  const expected = replacementsOf(finding)
  if (expected.length > 0) message.expected = expected
}

function addProblem(file: VFile, ruleId: string, reason: string, fatal: boolean): void {
  file.message(reason, {ruleId, source}).fatal = fatal
}

function noteOf({why, fixes}: Finding): string {
  const advice = fixes.find(({preferred}) => preferred) ?? fixes[0]
  return advice ? `${why}\n${advice.title}.` : why
}

/**
 * What may stand in place of the finding's words, the preferred first. Editors put these strings exactly there, so a
 * fix that also changes other places has no such string.
 */
function replacementsOf({start, end, quote, fixes}: Finding): string[] {
  const inside = fixes.filter(
    ({edits}) => edits.length > 0 && edits.every((edit) => edit.start >= start && edit.end <= end)
  )
  const ordered = [...inside.filter(({preferred}) => preferred), ...inside.filter(({preferred}) => !preferred)]
  return [...new Set(ordered.map((fix) => replaced(quote, start, fix)))]
}

function replaced(quote: string, start: number, {edits}: Fix): string {
  let text = ''
  let at = 0
  for (const edit of edits) {
    text += quote.slice(at, edit.start - start) + edit.text
    at = edit.end - start
  }
  return text + quote.slice(at)
}
