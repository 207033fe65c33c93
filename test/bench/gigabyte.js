// A batch of a gigabyte of listings through the command itself, and its memory on the way. Run after the build:
//   node test/bench/gigabyte.js [--megabytes 1000] [--jobs 1]
// Below some 200 MB the heap still grows as it should. It ends with 1 when the memory goes on growing, or when an answer is missing. It reads `/proc`, so it needs Linux.
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {listing, triggering} from './texts.js'

const {values} = parseArgs({
  options: {megabytes: {type: 'string', default: '1000'}, jobs: {type: 'string', default: '1'}}
})
const wanted = Number(values.megabytes) * 1_000_000
if (!(wanted > 0)) throw new RangeError('--megabytes must be a number above 0')
const program = fileURLToPath(new URL('../../packages/cli/bin/feedback-lint.js', import.meta.url))

/** One listing as a line; two in a hundred hold a sentence that breaks the policy. */
function lineOf(number) {
  const trigger = number % 50 === 7 ? (paragraph, pick) => (paragraph === 2 ? pick(triggering) : undefined) : undefined
  return `${JSON.stringify({id: `l${number}`, surface: 'listing', from: 'seller', text: listing(number, 220, trigger)})}\n`
}

/** Megabytes that the process holds now, of the kind that is asked for: `VmRSS`, or `VmHWM` for the most it ever held. */
function memoryOf(pid, kind) {
  const [, kilobytes] =
    new RegExp(`^${kind}:\\s+(\\d+) kB`, 'mu').exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes ?? 0) / 1000
}

const child = spawn(process.execPath, [program, 'check', '--ndjson', '--progress', '--jobs', values.jobs], {
  stdio: ['pipe', 'pipe', 'inherit']
})
const closed = once(child, 'close')
const seen = {answers: 0, rejects: 0, bytes: 0, last: ''}
child.stdout.setEncoding('latin1').on('data', (chunk) => {
  const lines = (seen.last + chunk).split('\n')
  seen.last = lines.pop()
  seen.answers += lines.length
  seen.rejects += lines.filter((line) => line.includes('"verdict":"reject"')).length
  seen.bytes += chunk.length
})

/** The most that was held within each tenth of the input. */
const peaks = []
const start = performance.now()
let [sent, count, peak, most] = [0, 0, 0, 0]
while (sent < wanted) {
  let block = ''
  while (block.length < 1_000_000) {
    count += 1
    block += lineOf(count)
  }
  sent += block.length
  if (!child.stdin.write(block)) await once(child.stdin, 'drain')
  const now = memoryOf(child.pid, 'VmRSS')
  peak = Math.max(peak, now)
  most = memoryOf(child.pid, 'VmHWM')
  if (sent < (wanted * (peaks.length + 1)) / 10) continue
  const rate = sent / 1000 / (performance.now() - start)
  console.log(
    `${String(peaks.length * 10 + 10).padStart(4)}%  ${peak.toFixed(0)} MB held at most in this tenth, ${most.toFixed(0)} MB so far, ${rate.toFixed(1)} MB/s`
  )
  peaks.push(peak)
  peak = 0
}
child.stdin.end()
const [code] = await closed

// The heap grows until the collector finds it worth its while, which comes in the first hundred megabytes or so.
const [early, late] = [Math.max(...peaks.slice(0, 7)), Math.max(...peaks.slice(7))]
const isFlat = late <= early * 1.1
const isWhole = code === 0 && seen.answers === count
const seconds = (performance.now() - start) / 1000
console.log(
  `${(sent / 1e6).toFixed(0)} MB, ${count} listings in ${seconds.toFixed(0)} s (${(sent / 1e6 / seconds).toFixed(1)} MB/s); ${seen.rejects} rejected, ${(seen.bytes / 1e6).toFixed(0)} MB of reports`
)
console.log(isWhole ? 'each listing has its answer' : `ended with ${code}, ${seen.answers} answers`)
console.log(
  `${isFlat ? 'flat' : 'not flat'}: ${late.toFixed(0)} MB at most in the last three tenths, ${early.toFixed(0)} MB before`
)
process.exitCode = isFlat && isWhole ? 0 : 1
