import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {createLinter} from '@feedback-lint/core'
import {measure, median, proof, timeOf} from './measure.js'
import {page} from './page.js'
import {peers} from './peers.js'
import {hasRealTexts, listing, sets} from './texts.js'

// node test/bench/speed.js [--quick] [--write]: measures, prints a table, and with --write makes docs/performance.md.
// The whole takes some four minutes, most of them to warm up thirteen peers for five sets of texts.

const quick = process.argv.includes('--quick')
const root = fileURLToPath(new URL('../..', import.meta.url))
const options = {rounds: quick ? 3 : 7, milliseconds: quick ? 80 : 200, warmUp: quick ? 800 : 2000}

function tell(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
  else process.stderr.write(`${text}\n`)
}

/** Real texts stand beside the checkout of the study; a newcomer has none, and the row is left out. */
function speeds() {
  const names = Object.keys(sets).filter((name) => name !== 'real' || hasRealTexts())
  return measure(Object.keys(peers), names, {...options, told: tell})
}

/** What a key stroke costs in the middle of a listing that is remembered, in milliseconds. */
async function keyStrokes() {
  const typed = ' Free postage on all orders over ten pounds, and we answer within a day. '
  const results = {}
  const [alexReads, harperReads] = [await peers.alex(), await peers['harper.js']()]
  for (const words of [1000, 5000]) {
    tell(`key strokes in ${words} words`)
    const linter = createLinter({remember: true})
    let text = listing(words, words)
    const at = text.indexOf('\n\n', text.length / 2)
    const type = (count) => {
      text = text.slice(0, at + count) + typed[count % typed.length] + text.slice(at + count)
      return linter.check({surface: 'listing', from: 'seller', text})
    }
    await timeOf(type, 30)
    const start = 30
    const own = await timeOf((count) => type(start + count), quick ? 60 : 300)
    const alex = await timeOf(() => alexReads(text), 3)
    // Harper remembers what it has read as well, so it gets one key stroke after another.
    await harperReads(text)
    const harper = await timeOf((count) => {
      text = text.slice(0, at) + typed[count] + text.slice(at)
      return harperReads(text)
    }, 5)
    results[words] = {own, alex, harper}
  }
  return results
}

/** From nothing to the answer about one small file, in milliseconds by the clock: ours, and the parsers alone. */
async function coldStarts() {
  const {loadBundle} = await import('../../packages/cli/dist/bundle.js')
  if (!loadBundle())
    console.error('The bundle of the command is missing or old: node packages/cli/scripts/bundle.js makes it.')
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

const results = {rates: await speeds(), keys: await keyStrokes(), cold: await coldStarts(), node: process.version}
tell('')
const {text, plot} = page(results)
console.log(text)
if (process.argv.includes('--write')) {
  writeFileSync(join(root, 'docs/performance.md'), text)
  writeFileSync(join(root, 'docs/performance.svg'), plot)
}
if (proof() < 0) throw new Error('nothing was read')
