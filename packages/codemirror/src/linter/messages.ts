import type {LinterOptions, Report, Submission} from '@feedback-lint/core'

/** The options that can cross to a worker. A function cannot: `ruleUrl` is applied by the page. */
export type PlainOptions = Pick<LinterOptions, 'rules' | 'secondReader' | 'maxLength' | 'remember'>

/** Names each option, so that one that is added to the core later cannot stop a worker from starting. */
export function plainOptions({rules, secondReader, maxLength, remember}: PlainOptions): PlainOptions {
  return {
    ...(rules === undefined ? {} : {rules}),
    ...(secondReader === undefined ? {} : {secondReader}),
    ...(maxLength === undefined ? {} : {maxLength}),
    ...(remember === undefined ? {} : {remember})
  }
}

/** What the page says to the worker. `start` comes first, once. */
export type ToWorker =
  | {readonly type: 'start'; readonly options: PlainOptions}
  | {readonly type: 'check'; readonly id: number; readonly submission: Submission}
  | {readonly type: 'cancel'; readonly id: number}

/**
 * What the worker says to the page. `ready`: its script has been read. `alive`: it is waiting for a part to load; not
 * said by a worker that is stuck in a text. Each check is answered by one of the other three, a cancelled one too, so
 * that the page knows when the worker is done with it. `failure` with `linter`: nothing can be read; otherwise only this
 * text cannot.
 */
export type FromWorker =
  | {readonly type: 'ready'}
  | {readonly type: 'alive'}
  | {readonly type: 'report'; readonly id: number; readonly report: Report}
  | {readonly type: 'cancelled'; readonly id: number}
  | {readonly type: 'failure'; readonly id: number; readonly message: string; readonly linter: boolean}

/** Whether a message is one of these. Extensions and tools of the browser may send others. */
export function isMessage(data: unknown): data is {readonly type: string} {
  return typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string'
}
