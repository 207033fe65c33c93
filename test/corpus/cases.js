// The labelled cases of this folder, and how they are scored: for `score.js` and for `corpus.test.ts`.
import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))
export const verdictsFile = `${folder}verdicts.json`

/** Every case, with the name of its file as `set`. */
export function readCases() {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  return names.flatMap((name) =>
    readFileSync(folder + name, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({set: name.replace('.jsonl', ''), ...JSON.parse(line)}))
  )
}

/** One case as the linter judges it. */
export function judge(linter, {set, expect, tags, ...submission}) {
  const {verdict, findings} = linter.check(submission)
  const from = expect.quote === undefined ? -1 : submission.text.indexOf(expect.quote)
  const to = from + (expect.quote?.length ?? 0)
  return {
    set,
    id: submission.id,
    text: submission.text,
    expected: expect.verdict,
    verdict,
    inClause: findings.some(({clause}) => expect.clauses.includes(clause)),
    inPlace: from >= 0 && findings.some(({start, end}) => Math.min(end, to) > Math.max(start, from))
  }
}

/** The figures that the development corpus is scored by, in per cent. */
export function figuresOf(set, judged) {
  const count = (test) => judged.filter(test).length
  const share = (part, whole) => (whole > 0 ? Math.round((1000 * part) / whole) / 10 : null)
  const f1 = (verdict) => {
    const all = count(({expected}) => expected === verdict) + count((one) => one.verdict === verdict)
    return all > 0 ? (200 * count((one) => one.expected === verdict && one.verdict === verdict)) / all : null
  }
  const known = ['reject', 'review', 'accept'].filter((verdict) => judged.some(({expected}) => expected === verdict))
  const flagged = judged.filter(({expected, verdict}) => expected !== 'accept' && verdict !== 'accept')
  const both = (verdict) => count((one) => one.expected === verdict && one.verdict === verdict)
  return {
    set,
    n: judged.length,
    macroF1: Math.round((10 * known.map(f1).reduce((sum, value) => sum + (value ?? 0), 0)) / known.length) / 10,
    rejectRecall: share(
      both('reject'),
      count(({expected}) => expected === 'reject')
    ),
    rejectPrecision: share(
      both('reject'),
      count(({verdict}) => verdict === 'reject')
    ),
    reviewRecall: share(
      both('review'),
      count(({expected}) => expected === 'review')
    ),
    acceptClean: share(
      both('accept'),
      count(({expected}) => expected === 'accept')
    ),
    clause: share(flagged.filter(({inClause}) => inClause).length, flagged.length),
    place: share(flagged.filter(({inPlace}) => inPlace).length, flagged.length)
  }
}

/** The verdicts as they are stored: one case a line, so that a change shows as a line. */
export function verdictsOf(judged) {
  return `{\n${judged.map(({id, verdict}) => `  ${JSON.stringify(id)}: ${JSON.stringify(verdict)}`).join(',\n')}\n}\n`
}

export function readVerdicts() {
  try {
    return JSON.parse(readFileSync(verdictsFile, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}
