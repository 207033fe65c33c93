import type {Clause, Submission} from '@feedback-lint/core'
import type {Corpus, CorpusCase} from '../corpus/read-corpus.js'
import type {Ruleset} from '../state/state.js'
import type {Judges} from './judges.js'
import type {Loaded, Row} from './messages.js'

/** Holds a corpus and judges it in parts, so that the page can show how far it is, and stop. */
export interface Bench {
  load(corpus: Corpus): Loaded
  run(from: number, to: number, rulesets: readonly Ruleset[]): Row[]
  submission(index: number): Submission
}

const mostProblems = 100
const startLength = 160

export function createBench(judges: Judges): Bench {
  let cases: readonly CorpusCase[] = []

  const judge = (
    {line, submission, expected, clauses}: CorpusCase,
    index: number,
    rulesets: readonly Ruleset[]
  ): Row => {
    const row = {
      index,
      line,
      id: submission.id ?? '',
      surface: submission.surface,
      from: submission.from,
      start: submission.text.slice(0, startLength),
      ...(expected ? {expected} : {}),
      ...(clauses ? {expectedClauses: [...clauses]} : {})
    }
    try {
      const answers = rulesets.map((rules) => {
        const {verdict, findings} = judges.plain(rules).check(submission)
        return {verdict, clauses: [...new Set(findings.map(({clause}): Clause => clause))].sort()}
      })
      return {...row, answers}
    } catch (error) {
      const name = error instanceof Error ? error.name : 'thrown value'
      return {...row, answers: [], failed: `the checker stopped with a ${name}`}
    }
  }

  return {
    load(corpus) {
      cases = corpus.cases
      return {
        count: cases.length,
        labelled: cases.filter(({expected}) => expected !== undefined).length,
        problems: corpus.problems.slice(0, mostProblems),
        refused: corpus.problems.length
      }
    },
    run: (from, to, rulesets) => cases.slice(from, to).map((one, at) => judge(one, from + at, rulesets)),
    submission(index) {
      const found = cases[index]
      if (!found) throw new RangeError('there is no such case')
      return found.submission
    }
  }
}
