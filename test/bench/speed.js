import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {createLinter} from '@feedback-lint/core'
import {markdown} from 'alex'
import {measure, median, proof, timeOf} from './measure.js'
import {page} from './page.js'
import {peers} from './peers.js'
import {listing, sets} from './texts.js'

// node test/bench/speed.js [--quick] [--write]: measures, prints a table, and with --write makes docs/performance.md.

const quick = process.argv.includes('--quick')
const root = fileURLToPath(new URL('../..', import.meta.url))
const options = {rounds: quick ? 3 : 9, milliseconds: quick ? 80 : 200, warmUp: quick ? 800 : 2000}

function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
  else process.stderr.write(`${text}\n`)
}

function speeds() {
  const rates = {}
  for (const [name, make] of Object.entries(sets))
    rates[name] = measure(peers, make(), name === 'messages' ? 'message' : 'listing', {
      ...options,
      told: (stage) => tell(`${name}: ${stage}`)
    })
  const real = realTexts()
  if (real.length > 0)
    rates.real = measure(peers, real, 'listing', {...options, told: (stage) => tell(`real texts: ${stage}`)})
  return rates
}

/** Real texts, where the study stands beside the checkout; a newcomer has none, and the row is left out. */
function realTexts() {
  const folder = join(root, '../shared/clean')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gz') && !name.includes('html'))
    .flatMap((name) => {
      const lines = gunzipSync(readFileSync(join(folder, name)))
        .toString()
        .split('\n')
        .filter(Boolean)
      return lines.filter((_, at) => at % 20 === 0).map((line) => JSON.parse(line).text)
    })
}

/** What a key stroke costs in the middle of a listing that is remembered, in milliseconds. */
function keyStrokes() {
  const typed = ' Free postage on all orders over ten pounds, and we answer within a day. '
  const results = {}
  for (const words of [1000, 5000]) {
    tell(`key strokes in ${words} words`)
    const linter = createLinter({remember: true})
    let text = listing(words, words)
    const at = text.indexOf('\n\n', text.length / 2)
    const type = (count) => {
      text = text.slice(0, at + count) + typed[count % typed.length] + text.slice(at + count)
      return linter.check({surface: 'listing', from: 'seller', text})
    }
    timeOf(type, 30)
    const start = 30
    const own = timeOf((count) => type(start + count), quick ? 60 : 300)
    const alex = timeOf(() => markdown(text), 3)
    results[words] = {own, alex}
  }
  return results
}

/** From nothing to the answer about one small file, in milliseconds by the clock: ours, and the parsers alone. */
function coldStarts() {
  const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-bench-'))
  try {
    const file = join(folder, 'listing.md')
    writeFileSync(file, listing(3, 120))
    const floor = [
      "import {readFileSync} from 'node:fs'",
      `import {unified} from ${JSON.stringify(import.meta.resolve('unified'))}`,
      `import remarkParse from ${JSON.stringify(import.meta.resolve('remark-parse'))}`,
      `import {ParseEnglish} from ${JSON.stringify(import.meta.resolve('parse-english'))}`,
      `const text = readFileSync(${JSON.stringify(file)}, 'utf8')`,
      'unified().use(remarkParse).parse(text)',
      'new ParseEnglish().parse(text)'
    ].join('\n')
    const script = join(folder, 'floor.mjs')
    writeFileSync(script, floor)
    const own = [join(root, 'packages/cli/bin/feedback-lint.js'), 'check', file]
    const times = {own: [], floor: []}
    for (let round = 0; round < (quick ? 5 : 15); round += 1) {
      tell(`cold starts: ${round + 1}`)
      for (const [name, args] of [
        ['own', own],
        ['floor', [script]]
      ]) {
        const start = performance.now()
        const {status} = spawnSync(process.execPath, args, {stdio: 'ignore'})
        if (status !== 0) throw new Error(`${name} ended with ${status}`)
        times[name].push(performance.now() - start)
      }
    }
    return {own: median(times.own), floor: median(times.floor)}
  } finally {
    rmSync(folder, {recursive: true})
  }
}

const results = {rates: speeds(), keys: keyStrokes(), cold: coldStarts(), node: process.version}
tell('')
const {text, plot} = page(results)
console.log(text)
if (process.argv.includes('--write')) {
  writeFileSync(join(root, 'docs/performance.md'), text)
  writeFileSync(join(root, 'docs/performance.svg'), plot)
}
if (proof() < 0) throw new Error('nothing was read')
