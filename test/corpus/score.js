// Judges every labelled case of this folder, prints the figures set by set, and shows which verdicts changed since they
// were last stored in verdicts.json. Usage, after a build: node test/corpus/score.js [--keep] [--set START] [--misses N]
//   --keep      do not store the new verdicts
//   --set       only the files whose names start so (nothing is stored)
//   --misses N  print the first N wrongly judged cases
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {createLinter} from '@feedback-lint/core'
import {figuresOf, judge, readCases, readVerdicts, verdictsFile, verdictsOf} from './cases.js'

const {values} = parseArgs({options: {keep: {type: 'boolean'}, set: {type: 'string'}, misses: {type: 'string'}}})
const cases = readCases().filter(({set}) => !values.set || set.startsWith(values.set))
const linter = createLinter()
const judged = cases.map((one, at) => {
  if (process.stderr.isTTY && at % 100 === 0) process.stderr.write(`\r${at} of ${cases.length}`)
  return judge(linter, one)
})
if (process.stderr.isTTY) process.stderr.write('\r')

const sets = [...new Set(cases.map(({set}) => set))]
console.table([
  ...sets.map((set) =>
    figuresOf(
      set,
      judged.filter((one) => one.set === set)
    )
  ),
  figuresOf('ALL', judged)
])
for (const {id, expected, verdict, text} of judged
  .filter((one) => one.expected !== one.verdict)
  .slice(0, Number(values.misses ?? 0))) {
  console.log(`${id}: ${expected}, judged ${verdict}: ${text.replace(/\s+/gu, ' ').slice(0, 200)}`)
}

const before = readVerdicts()
const changed = judged.filter(({id, verdict}) => before[id] !== undefined && before[id] !== verdict)
for (const {id, expected, verdict} of changed.slice(0, 60)) {
  console.log(
    `${id}: ${before[id]} -> ${verdict}${verdict === expected ? ' (right now)' : before[id] === expected ? ' (WRONG NOW)' : ''}`
  )
}
if (changed.length > 60) console.log(`… and ${changed.length - 60} more`)
console.log(`${changed.length} verdicts changed, ${judged.filter(({id}) => before[id] === undefined).length} are new`)
if (!values.keep && !values.set) writeFileSync(verdictsFile, verdictsOf(judged))
