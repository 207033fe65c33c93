import {fork} from 'node:child_process'
import {once} from 'node:events'

/**
 * How many megabytes (UTF-16 code units) each peer reads in a second of the processor, by the name of the set. Each has a
 * process of its own, for one that makes many regular expressions slows all others beside it; they take turns in each round,
 * so that what slows the machine slows all of them; the median of the rounds counts.
 */
export async function measure(names, sets, {rounds, milliseconds, warmUp, told}) {
  const peers = await Promise.all(names.map(startPeer))
  try {
    const rates = {}
    for (const set of sets) {
      // A service has compiled its code long before.
      for (const peer of peers) {
        told(`${set}: warming up ${peer.name}`)
        await peer.turn(set, warmUp)
      }
      const seen = Object.fromEntries(names.map((name) => [name, []]))
      for (let round = 0; round < rounds; round += 1) {
        told(`${set}: round ${round + 1} of ${rounds}`)
        for (const peer of peers) seen[peer.name].push(await peer.turn(set, milliseconds))
      }
      rates[set] = Object.fromEntries(names.map((name) => [name, median(seen[name])]))
    }
    return rates
  } finally {
    for (const peer of peers) peer.end()
  }
}

async function startPeer(name) {
  const child = fork(new URL('./peer.js', import.meta.url), [name], {stdio: ['ignore', 'ignore', 'inherit', 'ipc']})
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${code}`)
  })
  failed.catch(() => {})
  const answer = () => Promise.race([once(child, 'message').then(([message]) => message), failed])
  await answer()
  return {
    name,
    async turn(set, milliseconds) {
      child.send({set, milliseconds})
      return (await answer()).rate
    },
    end: () => child.disconnect()
  }
}

let kept = 0

/** The median of what `run` takes, in milliseconds by the clock, over repeated calls. */
export async function timeOf(run, times) {
  const all = []
  for (let count = 0; count < times; count += 1) {
    const start = performance.now()
    kept += (await run(count)) ? 1 : 0
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
