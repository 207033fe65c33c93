import type {Finding, Report, Submission} from '@feedback-lint/core'
import type {Clock} from '../src/check/clock.js'
import type {PolicyLinter} from '../src/policy-linter.js'

/** A policy of one rule, small enough to reason about: "bad" is an error, "poor" is to check; each sentence can go. */
export function toyReport(text: string): Report {
  const findings = [...text.matchAll(/\b(?<word>bad|poor)(?: [a-z]+)?/gu)].map((match) =>
    toyFinding(text, match.index, match.index + match[0].length, match.groups!.word === 'bad' ? 'error' : 'warning')
  )
  return {
    verdict: findings.some(({severity}) => severity === 'error') ? 'reject' : findings.length > 0 ? 'review' : 'accept',
    findings,
    language: {code: 'en', read: true},
    ruleset: 'toy',
    textHash: ''
  }
}

export function toyFinding(text: string, start: number, end: number, severity: Finding['severity'] = 'error'): Finding {
  const from = Math.max(text.lastIndexOf('.', start - 1), text.lastIndexOf('\n', start - 1)) + 1
  const stop = text.indexOf('.', end)
  const to = stop < 0 ? text.length : stop + 1
  return {
    ruleId: `toy/${severity}`,
    clause: 'T',
    severity,
    title: 'A toy',
    message: `“${text.slice(start, end)}” is no good.`,
    why: 'Be good.',
    url: '#',
    start,
    end,
    line: 1,
    column: 1,
    quote: text.slice(start, end),
    related: [],
    evidence: [],
    fixes: [
      {title: 'Say good', edits: [{start, end, text: 'good'}], preferred: true},
      {title: 'Remove', edits: [{start: from, end: to, text: ''}], preferred: false}
    ]
  }
}

/** A clock that stands until it is told to go on. */
export class TestClock implements Clock {
  #now = 0
  readonly #timers = new Set<{at: number; run: () => void}>()

  now(): number {
    return this.#now
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = {at: this.#now + milliseconds, run}
    this.#timers.add(timer)
    return () => this.#timers.delete(timer)
  }

  /** Lets time pass; what is due runs in its order, and promises settle in between. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    await settle()
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = Math.max(this.#now, next.at)
      this.#timers.delete(next)
      next.run()
      await settle()
    }
    this.#now = end
  }

  #next(end: number): {at: number; run: () => void} | undefined {
    return [...this.#timers].filter(({at}) => at <= end).sort((a, b) => a.at - b.at)[0]
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
}

export interface ToyLinter extends PolicyLinter {
  /** The texts that it was given. */
  readonly texts: string[]
  /** How long it takes for a text, or what it fails with. */
  answer: (text: string) => number | Error
}

/** Reads by the toy policy, in the clock's time. */
export function toyLinter(clock: Clock, answer: ToyLinter['answer'] = () => 5): ToyLinter {
  const texts: string[] = []
  const linter: ToyLinter = {
    texts,
    answer,
    status: 'ready',
    onStatus: () => () => {},
    dispose() {},
    check({text}: Submission, signal?: AbortSignal) {
      texts.push(text)
      return new Promise((resolve, reject) => {
        const wait = linter.answer(text)
        if (wait instanceof Error) reject(wait)
        else clock.after(wait, () => resolve(toyReport(text)))
        signal?.addEventListener('abort', () => reject(signal.reason))
      })
    }
  }
  return linter
}
