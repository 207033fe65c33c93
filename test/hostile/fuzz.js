import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {randomFrom} from '../../packages/core/scripts/numbers.js'
import {listing} from '../bench/texts.js'
import {readCases} from '../corpus/cases.js'
import {keepText, readStored, writeStored} from './found.js'
import {Fuzzer, kindOf} from './fuzzer.js'
import {clearHits, countHits, countHitsIn} from './hits.js'
import {Mutator} from './mutate.js'
import {Repeater} from './repeat.js'
import {shrink} from './shrink.js'
import {targetsOf} from './targets.js'

const usage = `node test/hostile/fuzz.js [--minutes 10 | --runs 1000] [--target prose,fold,check,agree,repeat] [--seed 1] [--fresh]

Looks for texts that break what must hold for every text, guided by what code they reach; docs/hostile.md says more. Needs
the build. --runs counts for each target, --minutes for all together. --fresh does without the texts of earlier runs.
`

const {values: options} = parseArgs({
  options: {
    minutes: {type: 'string'},
    runs: {type: 'string'},
    target: {type: 'string'},
    seed: {type: 'string', default: '1'},
    fresh: {type: 'boolean', default: false},
    help: {type: 'boolean', default: false}
  }
})
if (options.help) {
  process.stdout.write(usage)
  process.exit(0)
}

// What the parsers do counts too: most of what is costly happens there.
countHitsIn(['/core/dist/', '/node_modules/micromark', '/node_modules/mdast-util', '/node_modules/parse5/'])
const core = (path) => import(new URL(`../../packages/core/dist/${path}`, import.meta.url).href)
const rooms = {
  ...(await core('index.js')),
  ...(await core('prose/prose.js')),
  ...(await core('fold/fold.js'))
}
;(await core('whole.js')).fillParts()
const reading = rooms.createLinter({scan: false})
const repeater = new Repeater((submission) => reading.check(submission))
const targets = {...targetsOf(rooms), repeat: (submission) => repeater.run(submission)}
const names = options.target?.split(',') ?? Object.keys(targets)
for (const name of names) {
  if (!(name in targets)) throw new RangeError(`there is no target ${name}: ${Object.keys(targets).join(', ')}`)
}

const cases = readCases()
const {shapes} = await shapesOf()
const words = [...wordsOf(cases.map(({text}) => text)), ...shapes.map(({make}) => make(1).slice(0, 60))]

async function shapesOf() {
  const {runnerImport} = await import('vite')
  return (await runnerImport(fileURLToPath(new URL('shapes.ts', import.meta.url)))).module
}

function wordsOf(texts) {
  const counts = new Map()
  for (const word of texts.flatMap((text) => text.split(/\s+/u))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts.keys()].filter((word) => counts.get(word) > 2)
}

/** Every thirtieth text of the corpus, and every shape, small. */
function seedsOf(next) {
  const mutator = new Mutator(next, words, 0)
  const texts = [
    ...cases.filter((_, at) => at % 30 === 0).map(({text}) => text),
    ...shapes.map(({make}) => make(120).slice(0, 400))
  ]
  return texts.map((text) => mutator.submission(text))
}

/** The bits that the shapes repeat, those that are no markup first, and single words. */
function unitsOf() {
  const plain = shapes.filter(({formats}) => formats.includes('text'))
  const marked = shapes.filter(({formats}) => !formats.includes('text'))
  const units = [
    ...[...plain, ...marked].map(({make}) => make(1).slice(0, 60)),
    ...words.filter((_, at) => at % 40 === 0)
  ]
  // Markdown is read in short parts, which hides what grows with a text.
  const formatFor = (at) => (at >= plain.length ? 'markdown' : at % 2 === 0 ? 'text' : 'html')
  return units.map((text, at) => ({surface: 'listing', from: 'seller', format: formatFor(at), text}))
}

const readKept = (name) => (options.fresh ? [] : readStored(name))

function writeKept(name, kept) {
  if (!options.fresh) writeStored(name, kept)
}

/** What a check of the benchmark's dense listing costs for each unit: the measure of work. */
function workOfListing() {
  const text = listing(1, 2000, (_, pick) => pick(['No negative feedback.', 'You must leave five stars.']))
  const submission = {surface: 'listing', from: 'seller', format: 'markdown', text}
  targets.check(submission)
  clearHits()
  targets.check(submission)
  return countHits() / text.length
}

const dearest = 20
const usualWork = workOfListing()
/** Units that a short text may cost more than its length says. */
const leeway = 1000

const textSettings = {
  seedsOf,
  mostWork: (length) => dearest * usualWork * (length + leeway),
  usualLength: 600,
  patience: 10_000,
  shrinkTries: 600
}
const unitSettings = {
  seedsOf: unitsOf,
  // It sees to that by itself.
  mostWork: () => Number.POSITIVE_INFINITY,
  usualLength: 40,
  patience: 60_000,
  shrinkTries: 40
}

function look(name, milliseconds, runs) {
  const run = targets[name]
  const next = randomFrom(Number(options.seed))
  const usual = name === 'repeat' ? unitSettings : textSettings
  const fuzzer = new Fuzzer(run, {next, words, ...usual, seeds: [...usual.seedsOf(next), ...readKept(name)]})
  const start = performance.now()
  let told = 0
  for (;;) {
    const spent = performance.now() - start
    if (fuzzer.runs >= runs || spent > milliseconds) break
    if (spent - told > (process.stderr.isTTY ? 500 : 10_000)) {
      told = spent
      tell(progress(name, fuzzer, spent))
    }
    fuzzer.step()
  }
  tell(`${progress(name, fuzzer, performance.now() - start)}\n`)
  writeKept(name, fuzzer.kept)
  if (name === 'repeat') writeKept('slow', [...repeater.slow.values()])
  return [...fuzzer.found].map(([kind, {submission, error}]) => keep(name, fuzzer, kind, submission, error, usual))
}

/** The shortest text of its kind, in a file. */
function keep(name, fuzzer, kind, submission, error, {shrinkTries}) {
  const fails = (text) => {
    const thrown = fuzzer.errorOf({...submission, text})
    return thrown !== undefined && kindOf(thrown) === kind
  }
  const tries = kind.includes('hangs') ? 5 : shrinkTries
  const text = fails(submission.text) ? shrink(submission.text, fails, tries) : submission.text
  const file = keepText(name, {...submission, text})
  return `found/${file}: ${kind}\n${error.stack}\n${JSON.stringify(text)}\n`
}

function progress(name, {runs, kept, places, found, dearest: {work}}, spent) {
  const seconds = Math.max(1, Math.round(spent / 1000))
  const parts = [
    `${name}: ${seconds} s`,
    `${runs} texts (${Math.round(runs / seconds)}/s)`,
    `${kept.length} kept`,
    `${places} places`
  ]
  if (name !== 'repeat') parts.push(`the dearest ${(work / usualWork).toFixed(1)} times a dense listing`)
  return [...parts, `${found.size} found`].join(', ')
}

function tell(line) {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line.trimEnd()}\n`)
}

const runs = options.runs === undefined ? Number.POSITIVE_INFINITY : Number(options.runs)
const minutes =
  options.minutes === undefined && options.runs !== undefined ? Number.POSITIVE_INFINITY : Number(options.minutes ?? 1)
const all = names.flatMap((name) => look(name, (minutes * 60_000) / names.length, runs))
process.stdout.write(all.length > 0 ? `${all.join('\n')}\n` : 'nothing found\n')
process.exitCode = all.length > 0 ? 1 : 0
