import type {Submission} from '@feedback-lint/core'
import type {Ruleset} from '../state/state.js'
import {createStore, type Store} from '../state/store.js'
import {type WorkerClient, WorkerFailure} from '../worker/client.js'
import type {Loaded, Row} from '../worker/messages.js'

/** Where a corpus stands. */
export interface Corpus {
  readonly phase: 'empty' | 'loading' | 'ready' | 'running' | 'done'
  readonly name: string
  readonly loaded?: Loaded | undefined
  readonly rows: readonly Row[]
  /** The rulesets that it was run by: one, or two that are compared. */
  readonly rulesets: readonly Ruleset[]
  /** The run was ended before its last case. */
  readonly cancelled: boolean
  readonly problem?: string | undefined
}

export interface Runner {
  readonly corpus: Store<Corpus>
  open(file: Blob, name: string): Promise<void>
  run(rulesets: readonly Ruleset[]): Promise<void>
  cancel(): void
  submission(index: number): Promise<Submission>
}

export const largestFile = 50 * 1024 * 1024
const loadLimit = 30_000
const partLimit = 10_000
const caseLimit = 4000
/** How long one part should take, in milliseconds: short enough to stop soon, long enough to be worth the way. */
const partTime = 80

/** Runs corpora in a worker of their own, part by part. A case that it is stuck at is set aside and the others go on. */
export function createRunner(create: (onRestart: () => void) => WorkerClient): Runner {
  const corpus = createStore<Corpus>({phase: 'empty', name: '', rows: [], rulesets: [], cancelled: false})
  let client: WorkerClient | undefined
  let file: {blob: Blob; kind: 'jsonl' | 'csv'} | undefined
  let held = false
  let cancelled = false
  /** Raised by each file and each run: what belongs to an earlier one is not shown. */
  let turn = 0

  const worker = (): WorkerClient => {
    client ??= create(() => {
      held = false
    })
    return client
  }

  const load = async (): Promise<Loaded> => {
    const loaded = await worker().request('load', {file: file!.blob, kind: file!.kind}, {limit: loadLimit})
    held = true
    return loaded
  }

  const part = async (from: number, to: number, rulesets: readonly Ruleset[]): Promise<Row[]> => {
    if (!held) await load()
    const limit = to - from > 1 ? partLimit : caseLimit
    try {
      return await worker().request('run', {from, to, rulesets}, {limit})
    } catch (error) {
      if (to - from === 1) return [stuckRow(from, error)]
      const rows: Row[] = []
      for (let at = from; at < to && !cancelled; at += 1) rows.push(...(await part(at, at + 1, rulesets)))
      return rows
    }
  }

  return {
    corpus,
    async open(blob, name) {
      const mine = ++turn
      cancelled = true
      const empty = {name, rows: [], loaded: undefined, problem: undefined, cancelled: false}
      if (blob.size > largestFile) {
        const problem = `${name} has ${megabytes(blob.size)} MB. Files of up to ${megabytes(largestFile)} MB can be read here; for larger ones use the command line.`
        return corpus.set({...empty, phase: 'empty', problem})
      }
      corpus.set({...empty, phase: 'loading'})
      const start = await blob.slice(0, 200).text()
      file = {blob, kind: kindOf(name, start)}
      held = false
      try {
        const loaded = await load()
        if (mine === turn) corpus.set({phase: 'ready', loaded})
      } catch (error) {
        if (mine === turn) corpus.set({phase: 'empty', problem: problemOf(error)})
      }
    },
    async run(rulesets) {
      const count = corpus.now.loaded?.count ?? 0
      const mine = ++turn
      cancelled = false
      corpus.set({phase: 'running', rows: [], rulesets, cancelled: false, problem: undefined})
      let rows: Row[] = []
      let size = 10
      try {
        for (let at = 0; at < count && !cancelled; ) {
          const to = Math.min(count, at + size)
          const since = performance.now()
          const made = await part(at, to, rulesets)
          if (mine !== turn) return
          const took = Math.max(1, performance.now() - since)
          size = Math.max(1, Math.min(2000, Math.round((size * partTime) / took)))
          at = to
          rows = rows.concat(made)
          corpus.set({rows})
        }
        corpus.set({phase: 'done', cancelled})
      } catch (error) {
        if (mine === turn) corpus.set({phase: 'done', cancelled: true, problem: problemOf(error)})
      }
    },
    cancel() {
      cancelled = true
    },
    async submission(index) {
      if (!held) await load()
      return worker().request('case', {index}, {limit: partLimit})
    }
  }
}

/** By the name's ending; of lines without one, by how they begin. */
function kindOf(name: string, start: string): 'jsonl' | 'csv' {
  if (/\.csv$/iu.test(name)) return 'csv'
  if (/\.(?:jsonl|ndjson)$/iu.test(name)) return 'jsonl'
  return start.trimStart().startsWith('{') ? 'jsonl' : 'csv'
}

function stuckRow(index: number, error: unknown): Row {
  const failed = problemOf(error)
  return {index, line: 0, id: '', surface: '', from: '', start: '', answers: [], failed}
}

function problemOf(error: unknown): string {
  return error instanceof WorkerFailure ? error.message : 'The file could not be read.'
}

function megabytes(size: number): string {
  return String(Math.ceil(size / 1024 / 1024))
}
