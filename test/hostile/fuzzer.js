import {Script} from 'node:vm'
import {clearHits, countHits, Reached} from './hits.js'
import {Mutator} from './mutate.js'
import {Broken} from './targets.js'

/** Below this, what is done once for each text counts for more than its length. */
const leastLength = 200

const inTime = new Script('__feedbackLintRun()')

/** Runs a function, and ends it with an error if it takes too long, wherever it is. */
function runInTime(run, patience) {
  globalThis.__feedbackLintRun = run
  try {
    inTime.runInThisContext({timeout: patience})
  } catch (error) {
    if (error?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    throw new Broken('a text that hangs', `more than ${patience} ms`)
  }
}

/** Says of two errors whether they are of one kind: by what was broken, or by where it was thrown. */
export function kindOf(error) {
  if (error.what) return error.what
  const place = /\/(?:core|node_modules)\/[^\s)]*?([^/\s)]+\/[^/\s)]+?):\d+:\d+/u.exec(error.stack ?? '')?.[1]
  return `${error.name} in ${place ?? 'an unknown place'}`
}

/**
 * Tries texts that come of changes to texts before. Those are kept that reach places in the code that none has reached, or
 * pass them far more often.
 */
export class Fuzzer {
  /** Submissions, in the order in which they were kept. */
  kept = []
  /** Kinds of failures, with the first submission and error of each. */
  found = new Map()
  runs = 0
  /** The most work for each UTF-16 code unit, and the text that asked for it. */
  dearest = {work: 0, submission: undefined}
  #reached = new Reached()
  #run
  #mutator
  #mostWork
  #patience
  #texts = []

  /**
   * `mostWork`: how many counted places a text of a length may pass. `usualLength`: of the longest text, but for some:
   * most that goes wrong does so in short texts, and they are read sooner. `patience`: milliseconds, after which a text is
   * said to hang.
   */
  constructor(run, {next, words, seeds, mostWork, usualLength = 600, patience = 10_000}) {
    this.#run = run
    this.#mutator = new Mutator(next, words, usualLength)
    this.#mostWork = mostWork
    this.#patience = patience
    this.seeds = seeds
  }

  get places() {
    return this.#reached.places
  }

  /** Takes the next seed in, or a change to what was kept. */
  step() {
    const seed = this.seeds[this.runs]
    this.runs += 1
    const submission = seed ?? this.#mutator.change(this.#parent(), this.#texts)
    this.#try(submission)
  }

  /** What goes wrong with a submission, if anything does. */
  errorOf(submission) {
    clearHits()
    try {
      runInTime(() => this.#run(submission), this.#patience)
      const {length} = submission.text
      const most = this.#mostWork(length)
      if (countHits() > most)
        throw new Broken('a text that is too much work', `${countHits()} steps for ${length} units`)
      return undefined
    } catch (error) {
      return error
    }
  }

  /** What was kept last has been changed least. */
  #parent() {
    const {kept} = this
    const recent = this.#mutator.below(2) === 0 ? Math.min(kept.length, 50) : kept.length
    return kept[kept.length - 1 - this.#mutator.below(recent)] ?? this.seeds[0]
  }

  #try(submission) {
    const error = this.errorOf(submission)
    if (error) {
      const kind = kindOf(error)
      if (!this.found.has(kind)) this.found.set(kind, {submission, error})
      return
    }
    const {length} = submission.text
    const work = countHits() / length
    if (length >= leastLength && work > this.dearest.work) this.dearest = {work, submission}
    if (this.#reached.add() === 0) return
    this.kept.push(submission)
    this.#texts.push(submission.text)
  }
}
