// Trains the second reader on the labelled cases of test/corpus and the examples of the rules' pages, and writes src/reader/weights-data.ts. The same cases,
// rules and words give the same weights each time. Takes less than a minute.
// Usage, after a build: node packages/core/scripts/train-reader.js [--hold SET,SET…] [--epochs N] [--out FILE] [--dry]
//   --hold   keep these files of test/corpus (by the start of their names) out of the training, and score on them
//   --out    write another file
//   --dry    write nothing
import {writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {clauses, weighWindow} from '../dist/reader/weigh.js'
import {unpackWeights} from '../dist/reader/weights.js'
import {samplesOf} from '../dist/training.js'
import {readCases, readPageCases} from './corpus.js'
import {Learner} from './learner.js'
import {packNumbers} from './numbers.js'

const flag = (name, fallback) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? fallback : process.argv[at + 1]
}
const held = (flag('--hold', '') || '').split(',').filter(Boolean)
const epochs = Number(flag('--epochs', 10))
const verdicts = ['accept', 'review', 'reject']
const isHeld = ({set}) => held.some((start) => set.startsWith(start))

// A comment that does not fit its rating is the comment reader's business.
const pages = await readPageCases()
// What a page says is the policy itself, so it counts twice.
const cases = [...readCases(), ...pages, ...pages].filter(
  ({surface, rating, expect}) =>
    !((surface === 'feedback' || surface === 'follow-up') && rating === 'positive' && expect.verdict !== 'accept')
)
const taught = cases.filter((one) => !isHeld(one)).flatMap(examplesOf)
const unseen = cases.filter(isHeld)
console.error(`${cases.length} cases, ${taught.length} sentences to learn from`)

const bits = 17
const clauseBits = 12
const learner = new Learner({bits, clauseBits, seed: Number(flag('--seed', 1))})
learner.fit(taught, {
  epochs,
  onEpoch: (epoch, loss) => console.error(`epoch ${epoch + 1} of ${epochs}: loss ${loss.toFixed(4)}`)
})
const {verdict, verdictBias, clause} = learner.learnt()
const packed = {bits, verdict: packNumbers(verdict, 4), verdictBias, clauseBits, clause: packNumbers(clause, 7)}
if (unseen.length > 0) scoreOn(unseen, unpackWeights(packed))
if (!process.argv.includes('--dry')) {
  writeFileSync(
    flag('--out', fileURLToPath(new URL('../src/reader/weights-data.ts', import.meta.url))),
    `import type {PackedWeights} from './weights.js'

/** The second reader, as \`scripts/train-reader.js\` trained it on ${cases.length} cases. */
export const packed: PackedWeights = ${JSON.stringify(packed, null, 2)}
`
  )
}

/** The sentences of a case with what is to be learnt of each. */
function examplesOf({expect, text, ...rest}) {
  const samples = samplesOf({...rest, text})
  const from = expect.quote === undefined ? -1 : text.indexOf(expect.quote)
  const to = from < 0 ? -1 : from + expect.quote.length
  const quoted = samples.map(({start, end}) => Math.min(end, to) - Math.max(start, from) > 2)
  const many = quoted.filter(Boolean).length
  return samples.flatMap(({window, block}, at) => {
    const beside = (other) => samples[other]?.block === block && quoted[other]
    // Whether the words next to the ones that break the policy break it too, nobody has said.
    if (!quoted[at] && (beside(at - 1) || beside(at + 1))) return []
    const unnamed = quoted[at] && window.known.every((names) => names.length < 3)
    const weight = !quoted[at] ? 1 : unnamed ? 0.3 : many > 1 ? 0.7 : 1
    return [
      {
        window,
        verdict: quoted[at] ? verdicts.indexOf(expect.verdict) : 0,
        clauses: quoted[at] ? expect.clauses.map((clause) => clauses.indexOf(clause)) : [],
        weight
      }
    ]
  })
}

/** How it alone judges cases that it has not seen: by the worst of their sentences. */
function scoreOn(unseen, weights) {
  const worst = unseen.map((one) => {
    const weighed = samplesOf(one).map(({window}) => weighWindow(weights, window))
    return {
      expected: verdicts.indexOf(one.expect.verdict),
      reject: Math.max(0, ...weighed.map(({reject}) => reject)),
      flagged: Math.max(0, ...weighed.map(({accept}) => 1 - accept))
    }
  })
  let best = {macroF1: 0}
  for (let doubt = 0.3; doubt < 0.95; doubt += 0.05) {
    for (let sure = 0.3; sure < 0.95; sure += 0.05) {
      const judged = worst.map(({reject, flagged}) => (reject > sure ? 2 : flagged > doubt ? 1 : 0))
      const f1 = verdicts.map((_, verdict) => {
        const hits = worst.filter(({expected}, at) => expected === verdict && judged[at] === verdict).length
        const all =
          worst.filter(({expected}) => expected === verdict).length + judged.filter((one) => one === verdict).length
        return all > 0 ? (200 * hits) / all : 0
      })
      const macroF1 = f1.reduce((sum, value) => sum + value, 0) / 3
      if (macroF1 > best.macroF1) best = {macroF1, f1, doubt, sure}
    }
  }
  console.error(`alone, on ${unseen.length} unseen cases:`, JSON.stringify(best))
}
