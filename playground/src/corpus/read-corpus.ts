import {
  type Clause,
  readSubmission,
  type Submission,
  SubmissionError,
  usualAuthors,
  type Verdict
} from '@feedback-lint/core'
import {readCsv} from './csv.js'

/** A labelled text. `line` is where it begins in the file, from one. */
export interface CorpusCase {
  readonly line: number
  readonly submission: Submission
  readonly expected?: Verdict
  /** The clauses that it breaks; undefined when the file does not say. */
  readonly clauses?: readonly Clause[]
}

/** A line that could not be used. The problem holds nothing of the text. */
export interface CorpusProblem {
  readonly line: number
  readonly problem: string
}

export interface Corpus {
  readonly cases: readonly CorpusCase[]
  readonly problems: readonly CorpusProblem[]
}

export const mostCases = 200_000

/**
 * Reads a corpus: JSONL as in `test/corpus` (a submission with `expect: {verdict, clauses}`), or CSV with a header that
 * has a `text` column. A line that is no case is listed with its number, and the others go on.
 */
export function readCorpus(source: string, kind: 'jsonl' | 'csv'): Corpus {
  const cases: CorpusCase[] = []
  const problems: CorpusProblem[] = []
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source
  for (const {line, read} of kind === 'csv' ? csvLines(text) : jsonLines(text)) {
    if (cases.length >= mostCases) {
      problems.push({line, problem: `only the first ${mostCases} cases are read`})
      break
    }
    try {
      cases.push(caseOf(line, read()))
    } catch (error) {
      problems.push({line, problem: problemOf(error)})
    }
  }
  return {cases, problems}
}

/** A problem of a line, in words that may be shown. */
class LineProblem extends Error {}

interface Line {
  readonly line: number
  /** Throws a `LineProblem`. */
  readonly read: () => Readonly<Record<string, unknown>>
}

function* jsonLines(text: string): Generator<Line> {
  let line = 0
  let start = 0
  while (start < text.length) {
    line += 1
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const source = text.slice(start, end).trim()
    start = end + 1
    if (source !== '') yield {line, read: () => parsed(source)}
  }
}

function parsed(source: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    throw new LineProblem('is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new LineProblem('is not a JSON object')
  return value as Readonly<Record<string, unknown>>
}

function* csvLines(text: string): Generator<Line> {
  let names: string[] | undefined
  for (const {line, cells, problem} of readCsv(text)) {
    if (!names) {
      names = cells.map((cell) => cell.trim().toLowerCase())
      const header = names
      if (header.includes('text')) continue
      yield {
        line,
        read: () => {
          throw new LineProblem('the header has no column named text')
        }
      }
      return
    }
    const header = names
    yield {
      line,
      read: () => {
        if (problem) throw new LineProblem(problem)
        if (cells.length !== header.length) {
          throw new LineProblem(`has ${cells.length} columns where the header has ${header.length}`)
        }
        return fromCells(header, cells)
      }
    }
  }
}

/** The fields of a submission from the columns of a table; empty cells say nothing. */
function fromCells(header: readonly string[], cells: readonly string[]): Readonly<Record<string, unknown>> {
  const of = (name: string): string | undefined => {
    const cell = cells[header.indexOf(name)]
    return cell === undefined || cell.trim() === '' ? undefined : cell.trim()
  }
  const verdict = of('verdict') ?? of('expect') ?? of('expected')
  const clauses = of('clauses') ?? of('clause')
  const listing = of('listing')
  const fields = {
    id: of('id'),
    surface: of('surface'),
    from: of('from'),
    format: of('format'),
    rating: of('rating'),
    requested: of('requested'),
    text: cells[header.indexOf('text')],
    context: listing === undefined ? undefined : {listing},
    expect: verdict === undefined ? undefined : {verdict, clauses: clauses?.split(/[\s,;]+/u)}
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const verdicts: readonly string[] = ['reject', 'review', 'accept']
const clauseLetters: readonly string[] = ['T', 'D', 'E', 'M']

function caseOf(line: number, {expect, tags: _, ...fields}: Readonly<Record<string, unknown>>): CorpusCase {
  const surface = fields.surface ?? 'listing'
  const from = fields.from ?? usualAuthors[surface as keyof typeof usualAuthors] ?? 'seller'
  const submission = readSubmission({...fields, surface, from})
  const {verdict, clauses} = readExpected(expect)
  return {line, submission, ...(verdict ? {expected: verdict} : {}), ...(clauses ? {clauses} : {})}
}

function readExpected(expect: unknown): {verdict?: Verdict; clauses?: Clause[]} {
  if (expect === undefined || expect === null) return {}
  const {verdict, clauses} = typeof expect === 'string' ? {verdict: expect} : (expect as Record<string, unknown>)
  if (typeof verdict !== 'string' || !verdicts.includes(verdict)) {
    throw new LineProblem('the expected verdict must be reject, review or accept')
  }
  if (clauses === undefined) return {verdict: verdict as Verdict}
  if (!Array.isArray(clauses) || !clauses.every((clause) => clauseLetters.includes(clause))) {
    throw new LineProblem('the expected clauses must be letters out of T, D, E and M')
  }
  return {verdict: verdict as Verdict, clauses: clauses as Clause[]}
}

function problemOf(error: unknown): string {
  if (error instanceof LineProblem || error instanceof SubmissionError) return error.message
  return 'could not be read'
}
