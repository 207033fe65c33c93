import type {Check} from './app.js'
import {type State, submissionOf} from './state/state.js'
import type {Store} from './state/store.js'
import {limitFor, type WorkerClient, WorkerFailure} from './worker/client.js'

const pause = 120
const keptTimes = 30
const checkedFields = [
  'text',
  'surface',
  'from',
  'format',
  'rating',
  'requested',
  'stars',
  'listing',
  'rules'
] as const satisfies readonly (keyof State)[]

/** Checks the text a moment after each change. One check runs, and at most one waits. */
export function keepChecked(store: Store<State>, check: Store<Check>, worker: WorkerClient): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false

  const answered = async (state: State): Promise<Partial<Check>> => {
    const since = performance.now()
    try {
      const ask = {submission: submissionOf(state), rules: state.rules}
      const explanation = await worker.request('explain', ask, {limit: limitFor(state.text.length)})
      const times = [...check.now.times, performance.now() - since].slice(-keptTimes)
      return {status: 'done', checked: state, explanation, problem: undefined, field: undefined, times}
    } catch (error) {
      const problem = error instanceof WorkerFailure ? error.message : 'The text could not be checked.'
      const field = error instanceof WorkerFailure ? error.field : undefined
      return {status: 'failed', checked: state, explanation: undefined, problem, field}
    }
  }

  const run = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    again = false
    const state = store.now
    check.set({status: 'checking'})
    const answer = await answered(state)
    running = false
    // What came too late is dropped: the next check is under way or about to be.
    if (same(store.now, state)) check.set(answer)
    if (again) void run()
  }

  store.listen((now, before) => {
    if (same(now, before)) return
    // From here on the last answer is that of another text.
    check.set({status: 'checking'})
    clearTimeout(timer)
    timer = setTimeout(run, pause)
  })
  void run()
}

/** Whether a check of both states would come to the same. */
function same(a: State, b: State): boolean {
  return checkedFields.every((name) => a[name] === b[name])
}
