// Load on loopback: the service beside a bare Fastify, in turns, with the same 2 kB listings. Run after the build:
//   node test/bench/service.js [--seconds 5] [--rounds 3] [--connections 10]
//     [--texts FILE] [--overhead] [--store postgres://…] [--durability sync]
import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import autocannon from 'autocannon'

const {values} = parseArgs({
  options: {
    seconds: {type: 'string', default: '5'},
    rounds: {type: 'string', default: '3'},
    connections: {type: 'string', default: '10'},
    store: {type: 'string'},
    texts: {type: 'string'},
    overhead: {type: 'boolean', default: false},
    durability: {type: 'string', default: 'queued'}
  }
})
const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-bench-'))
const store = values.store ?? join(folder, 'bench.db')
const serve = [
  join(here, '../../packages/cli/bin/feedback-lint.js'),
  'serve',
  ...['--port', '0', '--store', store, '--rate-limit', '0', '--log-level', 'warn', '--durability', values.durability]
]

/** What sellers write on an ordinary day. */
const plain = `A heavy desk lamp from an office in Leeds, rewired in March with a new flex and a moulded plug.
The switch is the old pull chain, cleaned and working. Height 38 cm, base 19 cm across.
Even patina, one small dent at the back of the base (see the fourth photograph).
Cased glass, green over white, no chips or cracks.
Goes out within two working days, double boxed, by a tracked courier; insurance is included.
We post to the UK and Ireland; please ask first if you live elsewhere.
Returns are accepted within 30 days, in the condition in which the item was sent.
The buyer pays the return postage unless the item is not as described.
Colours may look a little warmer on your screen.
We combine postage for several items: just ask for an invoice before you pay.
Size 12, loose fit, hardly worn, washed at 30 degrees, from a home without pets or smoke.
Two owners, full service history, new tyres at the front, a scratch on the left door.
All 500 pieces are there; the box is a bit bent at one corner.
The battery holds for about eight hours, and a charger with a European plug comes with it.
Hand-thrown stoneware, food safe, fine in the dishwasher, each piece a little different.
Cut from one plank of oak, oiled, with rounded edges; weight 2.4 kg.
Works with both 110 and 230 volts. Manual and spare fuse included.
First edition, third printing, jacket price-clipped, a name in ink on the first page.
- Fast and simple set-up
- Fits most frames up to 35 mm
| part | state |
| shade | flawless |`.split('\n')

/** Listings of about 2 kB; every tenth holds a term that breaks the policy. */
function listings() {
  if (values.texts) return realListings(values.texts)
  // Next to no text in as long a body: what is measured is the service without its checks.
  if (values.overhead)
    return [JSON.stringify({surface: 'listing', from: 'seller', text: 'Lamp', pad: 'x'.repeat(2000)})]
  return Array.from({length: 50}, (_, at) => {
    const lines = [`# Listing ${at}`, at % 10 === 0 ? 'Buyers who leave negative feedback will be blocked.' : '']
    for (let next = at; lines.join('\n').length < 2000; next += 1) lines.push(plain[(next * (at + 3)) % plain.length])
    return submission(lines.join('\n').slice(0, 2000))
  })
}

/** Texts of 1.5 to 2.5 kB from a file of one submission a line, such as a shop's own; it may be zipped. */
function realListings(path) {
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean)
  const texts = lines.map((line) => JSON.parse(line).text).filter(({length}) => length > 1500 && length < 2500)
  return texts.slice(0, 1000).map(submission)
}

function submission(text) {
  return JSON.stringify({surface: 'listing', from: 'seller', format: 'markdown', text})
}

/** Starts a server, and resolves to its address and its end. */
function start(args) {
  const child = spawn(process.execPath, args, {stdio: ['ignore', 'ignore', 'pipe']})
  return new Promise((resolve, reject) => {
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      told += chunk
      const address = /listens on (http:\S+?);/u.exec(told)?.[1]
      if (address) resolve({address, stop: () => stop(child)})
    })
    child.once('exit', () => reject(new Error(`it did not start: ${told}`)))
  })
}

function stop(child) {
  child.kill('SIGTERM')
  return new Promise((resolve) => child.once('exit', resolve))
}

/** Autocannon rounds to milliseconds, which says little here, so the times are gathered as they come. */
function shoot(address, duration) {
  const times = []
  return new Promise((resolve, reject) => {
    const shooting = autocannon(
      {
        url: address,
        connections: Number(values.connections),
        duration,
        requests: bodies.map((body) => ({
          method: 'POST',
          path: '/v1/check',
          headers: {'content-type': 'application/json'},
          body
        }))
      },
      (error, result) => {
        if (error) return reject(error)
        if (result.non2xx > 0 || result.errors > 0) console.log(`  ${result.non2xx} refused, ${result.errors} failed`)
        times.sort((a, b) => a - b)
        const at = (share) => times[Math.floor(times.length * share)]
        resolve({rate: times.length / duration, p50: at(0.5), p99: at(0.99)})
      }
    )
    shooting.on('response', (_client, _status, _bytes, time) => times.push(time))
  })
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const shown = ({rate, p50, p99}) =>
  `${String(Math.round(rate)).padStart(7)} req/s   p50 ${p50.toFixed(2)} ms   p99 ${p99.toFixed(2)} ms`

const bodies = listings()
const seen = {bare: [], service: []}
const servers = {bare: await start([join(here, 'bare-service.js')]), service: await start(serve)}
for (const {address} of Object.values(servers)) await shoot(address, 2)
for (let round = 1; round <= Number(values.rounds); round += 1) {
  for (const name of ['bare', 'service']) {
    const one = await shoot(servers[name].address, Number(values.seconds))
    seen[name].push(one)
    console.log(`${round}  ${name.padEnd(8)}${shown(one)}`)
  }
}
const of = (name, figure) => median(seen[name].map((one) => one[figure]))
const rates = of('service', 'rate') / of('bare', 'rate')
const tails = of('service', 'p99') / of('bare', 'p99')
console.log(
  `service / bare, medians: req/s ${(100 * rates).toFixed(0)} % (wanted: 50), p99 ${tails.toFixed(1)}x (wanted: 3)`
)
for (const server of Object.values(servers)) await server.stop()
rmSync(folder, {recursive: true})
