// Mixed traffic for a while, and the memory of the service beside it. Run after the build:
//   node test/bench/soak.js [--seconds 300] [--connections 8]
// It ends with 1 when the memory of the last third stands more than a tenth above that of the second.
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {readCases} from '../corpus/cases.js'

const {values} = parseArgs({
  options: {seconds: {type: 'string', default: '300'}, connections: {type: 'string', default: '8'}}
})
const seconds = Number(values.seconds)
const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-soak-'))
const program = fileURLToPath(new URL('../../packages/cli/bin/feedback-lint.js', import.meta.url))
const flags = ['--port', '0', '--store', join(folder, 'soak.db'), '--rate-limit', '0', '--log-level', 'warn']
// A small heap, so that what is measured is what is kept, and not what the collector has put off.
const heap = ['--max-old-space-size=192', '--max-semi-space-size=8']
const child = spawn(process.execPath, [...heap, program, 'serve', ...flags], {stdio: ['ignore', 'ignore', 'pipe']})
const address = await new Promise((resolve) => {
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    told += chunk
    const found = /listens on (http:\S+?);/u.exec(told)?.[1]
    if (found) resolve(found)
  })
})
const submissions = readCases().map(({set: _set, expect: _expect, tags: _tags, ...submission}) => submission)
const json = {'content-type': 'application/json'}
let asked = 0
let failed = 0

/** One thing that a caller may do, by turns: checks for the most part, and what is rare or wrong now and then. */
async function askOnce(turn) {
  const submission = submissions[turn % submissions.length]
  const post = (path, body, headers = json) => fetch(address + path, {method: 'POST', headers, body})
  const one = JSON.stringify(submission)
  let response
  if (turn % 50 === 1)
    response = await post('/v1/check/batch', `${one}\n`.repeat(20), {'content-type': 'application/x-ndjson'})
  else if (turn % 50 === 2) response = await post('/v1/check', one.slice(0, -1))
  else if (turn % 50 === 3)
    response = await post('/v1/check', JSON.stringify({...submission, text: submission.text.repeat(60)}))
  else if (turn % 50 === 4) response = await fetch(`${address}/metrics`)
  else if (turn % 50 === 5) response = await post('/v1/check', one, {...json, 'idempotency-key': `k${turn}`})
  else response = await post('/v1/check', one)
  await response.arrayBuffer()
  const id = response.headers.get('decision-id')
  if (turn % 50 === 6) await (await post(`/v1/decisions/${id}/appeal`, '{"reason": "soak"}')).arrayBuffer()
  return response.status < 500
}

async function memory() {
  const text = await (await fetch(`${address}/metrics`)).text()
  return Number(/^process_resident_memory_bytes (\S+)$/mu.exec(text)[1]) / 1_000_000
}

const end = Date.now() + seconds * 1000
const sides = Array.from({length: Number(values.connections)}, async () => {
  while (Date.now() < end) {
    asked += 1
    if (!(await askOnce(asked))) failed += 1
  }
})
const seen = []
while (Date.now() < end) {
  await new Promise((resolve) => setTimeout(resolve, Math.min(5000, (seconds * 1000) / 12)))
  seen.push(await memory())
  console.log(
    `${Math.round(seconds - (end - Date.now()) / 1000)} s  ${seen.at(-1).toFixed(0)} MB  ${asked} asked, ${failed} failed`
  )
}
await Promise.all(sides)
child.kill('SIGTERM')
await new Promise((resolve) => child.once('exit', resolve))
rmSync(folder, {recursive: true})
const third = Math.floor(seen.length / 3)
const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length
const [second, last] = [mean(seen.slice(third, 2 * third)), mean(seen.slice(2 * third))]
console.log(`second third ${second.toFixed(0)} MB, last third ${last.toFixed(0)} MB`)
process.exitCode = last > second * 1.1 || failed > 0 ? 1 : 0
