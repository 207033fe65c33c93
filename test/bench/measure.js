/** Milliseconds of the processor that this process has used: other programs on the machine count less than by the clock. */
function cpu() {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

let kept = 0

/**
 * How many megabytes (UTF-16 code units) each peer reads in a second. All take turns in each round, so that what slows the
 * machine slows all of them; the median of the rounds counts.
 */
export function measure(peers, texts, surface, {rounds, milliseconds, warmUp, told}) {
  const runs = Object.entries(peers).map(([name, read]) => ({name, read, at: 0, rates: []}))
  // A service has compiled its code long before.
  for (const run of runs) {
    told(`warming up ${run.name}`)
    turn(run, texts, surface, warmUp)
  }
  for (let round = 0; round < rounds; round += 1) {
    told(`round ${round + 1} of ${rounds}`)
    for (const run of runs) run.rates.push(turn(run, texts, surface, milliseconds))
  }
  return Object.fromEntries(runs.map(({name, rates}) => [name, median(rates)]))
}

function turn(run, texts, surface, milliseconds) {
  const start = cpu()
  let spent = 0
  let length = 0
  while (spent < milliseconds) {
    // Looking at the clock costs more than a short text.
    for (let count = 0; count < (run.many ?? 1); count += 1) {
      const text = texts[run.at % texts.length]
      run.at += 1
      kept += run.read(text, surface)
      length += text.length
    }
    spent = cpu() - start
    if (spent < milliseconds / 50) run.many = (run.many ?? 1) * 2
  }
  return length / 1000 / spent
}

/** The median of what `run` takes, in milliseconds of the processor, over repeated calls. */
export function timeOf(run, times) {
  const all = []
  for (let count = 0; count < times; count += 1) {
    const start = performance.now()
    kept += run(count) ? 1 : 0
    all.push(performance.now() - start)
  }
  return median(all)
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]
}

export function proof() {
  return kept
}
