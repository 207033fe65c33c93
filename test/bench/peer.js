// One peer of `measure.js`, in a process of its own: reads the texts of a set for so many milliseconds, and says how fast it was.
import {peers} from './peers.js'
import {sets} from './texts.js'

const read = await peers[process.argv[2]]()
let current
let kept = 0

/** The texts of the set, as much of each as the peer gets, and where it stopped. */
function open(name) {
  const {most = Number.POSITIVE_INFINITY} = read
  const texts = sets[name]().map((text) => (text.length > most ? text.slice(0, most) : text))
  return {name, texts, at: 0, many: 1, surface: name === 'messages' ? 'message' : 'listing'}
}

/** Milliseconds of the processor that this process has used: other programs on the machine count less than by the clock. */
function cpu() {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

async function turn(set, milliseconds) {
  if (current?.name !== set) current = open(set)
  const run = current
  const start = cpu()
  let spent = 0
  let length = 0
  while (spent < milliseconds) {
    // Looking at the clock costs more than a short text.
    for (let count = 0; count < run.many; count += 1) {
      const text = run.texts[run.at % run.texts.length]
      run.at += 1
      const found = read(text, run.surface)
      // Waiting for what is there already would cost more than the shortest checks.
      kept += typeof found === 'number' ? found : await found
      length += text.length
    }
    spent = cpu() - start
    if (spent < milliseconds / 50) run.many *= 2
  }
  return length / 1000 / spent
}

process.on('message', async ({set, milliseconds}) => {
  process.send({rate: await turn(set, milliseconds), kept})
})
process.send('ready')
