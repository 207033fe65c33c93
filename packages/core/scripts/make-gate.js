// Learns the gate of the scan from test/corpus: how much each word speaks for a sentence that the second reader may doubt.
// Writes src/scan/gate-data.ts. To be run after a build, whenever the second reader has been trained anew; it says how much
// would pass, of the real texts of the study too where they stand beside the checkout.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {readCases} from '../../../test/corpus/cases.js'
import {fold} from '../dist/fold/fold.js'
import {readBlocks} from '../dist/frames/index.js'
import {splitSentences, splitWords} from '../dist/frames/words.js'
import {readPlaced} from '../dist/prose/prose.js'
import {judge} from '../dist/reader/judge.js'
import {shippedWeights} from '../dist/reader/weights.js'
import {allRules} from '../dist/rules/all.js'
import {matchRules} from '../dist/rules/match.js'
import {bucketOf, buckets} from '../dist/scan/gate.js'
import {fillParts} from '../dist/whole.js'
import {randomFrom} from './numbers.js'

const root = new URL('../../../', import.meta.url)
const clean = new URL('../shared/clean/', root)
fillParts()

const wordsOf = (words) => words.filter(({kind}) => kind === 'word').map(({norm}) => bucketOf(norm))

/** The sentences of the corpus, and whether the rules or the second reader name them. */
function corpusSentences() {
  return readCases().flatMap((one) => {
    const format = one.format ?? (one.surface === 'listing' ? 'markdown' : 'text')
    const texts = readPlaced(one.text, format).map(({block}) => ({text: fold(block.text).text, leads: []}))
    const asked = {surface: one.surface, from: one.from, listing: one.context?.listing}
    return readBlocks(texts, {from: one.from}, one.surface === 'revision-request').blocks.flatMap(({sentences}) => {
      const {hits, doubts} = judge(sentences, matchRules(allRules, sentences, asked), asked, () => shippedWeights.value)
      const named = new Set([...hits.map(({rate}) => rate.sentence), ...doubts.map(({sentence}) => sentence)])
      const framed = sentences.some(({rates}) => rates.length > 0)
      return sentences.map(({words}, at) => {
        const isNamed = named.has(at)
        // What is named without a frame is what the gate is for; other sentences of bad texts tell nothing.
        const weight = isNamed ? (framed ? 1 : 4) : one.expect.verdict === 'accept' ? 1 : 0
        return {words: wordsOf(words), named: isNamed, weight, sought: isNamed && !framed}
      })
    })
  })
}

function realSentences() {
  if (!existsSync(clean)) return []
  return readdirSync(clean)
    .filter((name) => name.endsWith('.gz') && !name.includes('html'))
    .flatMap((name) =>
      gunzipSync(readFileSync(new URL(name, clean)))
        .toString()
        .split('\n')
        .filter(Boolean)
        .filter((_, at) => at % 4 === 0)
    )
    .flatMap((line) => splitSentences(splitWords(fold(JSON.parse(line).text).text)))
    .map(({words}) => ({words: wordsOf(words), named: false, weight: 1, sought: false}))
}

/** Logistic regression over the words of a sentence, by stochastic descent. */
function learn(sentences) {
  const weights = new Float64Array(buckets)
  const next = randomFrom(1)
  let bias = -2
  for (let epoch = 0; epoch < 12; epoch += 1) {
    console.error(`epoch ${epoch + 1} of 12`)
    for (let at = sentences.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1))
      ;[sentences[at], sentences[other]] = [sentences[other], sentences[at]]
    }
    const rate = 0.12 / (1 + epoch * 0.4)
    for (const {words, named, weight} of sentences) {
      const own = new Set(words)
      let score = bias
      for (const word of own) score += weights[word]
      const step = (Number(named) - 1 / (1 + Math.exp(-score))) * weight * rate
      bias += step * 0.05
      for (const word of own) weights[word] += step - rate * 5e-3 * weights[word]
    }
  }
  // What stands in a few bad texts only is mostly the thing that was sold.
  const times = new Int32Array(buckets)
  for (const {words, named} of sentences) if (named) for (const word of new Set(words)) times[word] += 1
  return Int8Array.from(weights, (weight, word) =>
    weight > 0 && times[word] < 12 ? 0 : Math.max(-127, Math.min(127, Math.round(weight * 20)))
  )
}

const corpus = corpusSentences()
const real = realSentences()
const weights = learn(corpus.filter(({weight}) => weight > 0))
const scoreOf = ({words}) => words.reduce((sum, word) => sum + weights[word], 0)
const sought = corpus.filter((one) => one.sought).map(scoreOf)
for (const limit of [10, 20, 30, 40, 50]) {
  const share = (scores) => ((100 * scores.filter((score) => score >= limit).length) / scores.length).toFixed(1)
  console.error(`from ${limit} on: ${share(sought)}% of what is sought, ${share(real.map(scoreOf))}% of real sentences`)
}
const bytes = Buffer.from(weights.buffer)
  .toString('base64')
  .match(/.{1,110}/gu)
writeFileSync(
  fileURLToPath(new URL('../src/scan/gate-data.ts', import.meta.url)),
  `/** What \`scripts/make-gate.js\` learnt: a signed byte for each bucket of words, in base64. */\nexport const gateBytes = \`\n  ${bytes.join('\n  ')}\n\`\n`
)
