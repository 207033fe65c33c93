import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {runnerImport} from 'vite'
import {sets} from '../bench/texts.js'
import {processorTime} from './clock.js'
import {readStored, readTexts, repeated} from './found.js'

const usage = `node test/hostile/grid.js [--shape WORDS] [--format NAME] [--road NAME] [--enough MS] [--most MS] [--to SIZE]

Grows every hostile shape up to 1 MB, in all its formats, on every road through the linter, and says how fast its time
grows and what it costs beside a dense listing. Texts that take longer than --enough (300) are made no larger, unless their
time seems to grow too fast; none is read that would take longer than --most (8000). Needs the build.
`

const {values: options} = parseArgs({
  options: {
    shape: {type: 'string', default: ''},
    format: {type: 'string'},
    road: {type: 'string'},
    enough: {type: 'string', default: '300'},
    most: {type: 'string', default: '8000'},
    to: {type: 'string', default: '1000000'},
    help: {type: 'boolean', default: false}
  }
})
if (options.help) {
  process.stdout.write(usage)
  process.exit(0)
}

async function load(name) {
  // The linter as it is shipped: what runs in the tool that loads these files is slower.
  const config = {ssr: {external: ['@feedback-lint/core']}}
  return (await runnerImport(fileURLToPath(new URL(name, import.meta.url)), config)).module
}

const {shapes} = await load('shapes.ts')
const {grow, limit, plantedIn, roads} = await load('growth.ts')
const chosen = roads.filter(({name}) => options.road === undefined || name === options.road)
if (chosen.length === 0)
  throw new RangeError(`there is no road ${options.road}: ${roads.map(({name}) => name).join(', ')}`)
const bounds = {
  from: 1_000_000 / 1024,
  to: Number(options.to),
  enough: Number(options.enough),
  most: Number(options.most)
}

/** Milliseconds of the quickest of several runs. */
function quickest(run, times = 3) {
  let least = Number.POSITIVE_INFINITY
  for (let count = 0; count < times; count += 1) {
    const start = processorTime()
    run()
    least = Math.min(least, processorTime() - start)
  }
  return least
}

const listings = sets.dense()
const listingLength = listings.reduce((sum, {length}) => sum + length, 0)

/** Microseconds for each UTF-16 code unit of listings that speak of feedback in every paragraph. */
function usualCost() {
  const {run} = roads[0]
  const all = () => listings.forEach((text) => void run(text, 'markdown'))
  return (1000 * quickest(all, 8)) / listingLength
}

/** All that is grown, on one road: the shapes in their formats, and the bits that a fuzzer found to grow too fast. */
const subjects = [
  ...shapes.flatMap((shape) =>
    shape.formats.map((format) => ({
      name: shape.name,
      format,
      make: (size, turn) => plantedIn(shape, size, format, turn)
    }))
  ),
  ...readTexts()
    .filter(({target}) => target === 'repeat')
    .map(({name, submission: {text, format = 'text'}}) => ({name, format, make: (size) => repeated(text, size)}))
].filter(
  ({name, format}) => name.includes(options.shape) && (options.format === undefined || format === options.format)
)

const usual = usualCost()
const rows = []
for (const road of chosen) {
  for (const {name, format, make} of subjects) {
    const prepare = (size, turn) => {
      const text = make(size, turn)
      return () => road.run(text, format)
    }
    const {sizes, times, exponent} = grow(prepare, bounds)
    const cost = (1000 * times.at(-1)) / sizes.at(-1)
    const row = {name: `${name}, ${format}, ${road.name}`, make, format, road, exponent, cost}
    rows.push(row)
    const said = `n^${exponent.toFixed(2)} ${(cost / usual).toFixed(1).padStart(6)} times a listing`
    const all = times.map((time) => time.toFixed(1)).join(' ')
    console.log(
      `${exponent > limit ? 'TOO FAST' : 'ok      '} ${said}  ${row.name}: ${all} ms up to ${Math.round(sizes.at(-1))}`
    )
  }
}

/** What the dearest shapes and the dearest texts of the fuzzers cost, at 100,000 units. */
function dearest() {
  const size = 100_000
  const dear = rows.sort((one, other) => other.cost - one.cost).slice(0, 12)
  const texts = dear.map(({name, make, format, road}) => ({name, road, format, text: make(size, 0)}))
  for (const {text: bit, format} of readStored('slow'))
    texts.push({name: JSON.stringify(bit), format, road: roads[0], text: repeated(bit, size)})
  return texts
    .map(({name, road, format, text}) => ({
      name,
      cost: (1000 * quickest(() => road.run(text, format), 2)) / text.length
    }))
    .sort((one, other) => other.cost - one.cost)
}

const tooFast = rows.filter(({exponent}) => exponent > limit)
console.log(`\n${rows.length} grown, ${tooFast.length} too fast${tooFast.map(({name}) => `\n  ${name}`).join('')}`)
console.log(`\nA dense listing takes ${usual.toFixed(2)} µs a unit. The dearest texts of 100,000 units:`)
for (const {name, cost} of dearest()) console.log(`${(cost / usual).toFixed(1).padStart(6)} times: ${name}`)
process.exitCode = tooFast.length > 0 ? 1 : 0
