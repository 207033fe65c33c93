/**
 * The client of the HTTP service, for Node and browsers: it needs `fetch` and nothing else.
 *
 * When the service is down, `check` and `checkBatch` answer by the caller's own setting: `review` (fail open, for a person
 * to look at), `reject` (closed), or they throw. No other method invents an answer.
 */
import type {Submission, Verdict} from '@feedback-lint/core'
import type {HistoryAnswer} from '../history/answer.js'
import type {History} from '../history/history.js'
import type {Assessment} from '../reports/assessment.js'
import type {ReportedFeedback} from '../reports/reported-feedback.js'
import type {Appeal, AppealList, Decision, NewRuling, RuleList} from '../schemas/decision.js'
import type {ServiceReport} from '../schemas/report.js'
import {inGroups, linesOf} from './batch.js'
import {type DownReason, ServiceDown} from './errors.js'
import {type Answer, type Call, type RequestOptions, request} from './request.js'

export {type DownReason, ServiceDown, ServiceProblem} from './errors.js'
export type {Appeal, AppealList, Decision, NewRuling, RuleList, ServiceReport}

export interface ClientOptions {
  /** Where the service is, such as `https://feedback-lint.internal`. */
  url: string
  /** The key that `feedback-lint keys add` made. */
  key?: string
  /** How long one attempt may take, in milliseconds; default 2,000. */
  timeout?: number
  /** The same for 200 texts of a batch; default 30,000. */
  batchTimeout?: number
  /** How many attempts may follow the first; default 2. */
  retries?: number
  /** How long after the first attempt another may begin, in milliseconds; default 10,000. */
  patience?: number
  /** What `check` and `checkBatch` answer when the service is down; default `review`. */
  whenDown?: 'review' | 'reject' | 'throw'
  /** In place of the global `fetch`. */
  fetch?: typeof fetch
}

export interface CallOptions {
  signal?: AbortSignal
  /** Requests with the same key and body are answered and kept once; default: a new one for each call. */
  idempotencyKey?: string
}

/** The id of the decision, and whether it is in the store, on its way there, or could not be kept. */
export interface KeptDecision {
  id: string
  kept: 'stored' | 'queued' | 'no'
}

/** A text's answer: the service's, or the caller's own setting where the service was down. */
export type CheckAnswer =
  | {isDown: false; verdict: Verdict; report: ServiceReport; decision: KeptDecision}
  | {isDown: true; verdict: 'review' | 'reject'; reason: DownReason}

/** What a batch answers where a submission is none. */
export interface LineProblem {
  isDown: false
  error: {code: string; message: string; line: number}
}

export interface Client {
  /** Checks a text. Rejects with a `ServiceProblem` that names the fields where the submission is wrong. */
  check(submission: Submission, options?: CallOptions): Promise<CheckAnswer>
  /** Checks many texts, 200 at a time; an answer for each, in order. */
  checkBatch(
    submissions: Iterable<Submission> | AsyncIterable<Submission>,
    options?: Pick<CallOptions, 'signal'>
  ): AsyncGenerator<CheckAnswer | LineProblem>
  /** What the trades between two members show. Rejects with a `ServiceDown` when no answer comes. */
  checkHistory(history: History, options?: CallOptions): Promise<{answer: HistoryAnswer; decision: KeptDecision}>
  /** What should go of reported feedback. Rejects with a `ServiceDown` when no answer comes. */
  assessReport(report: ReportedFeedback, options?: CallOptions): Promise<{answer: Assessment; decision: KeptDecision}>
  rules(): Promise<RuleList>
  decision(id: string): Promise<Decision>
  appeal(decisionId: string, appeal?: {reason?: string; submission?: Submission}): Promise<Appeal>
  /** A page of appeals; `after` is `next` of the page before. */
  appeals(filter?: {status?: Appeal['status']; limit?: number; after?: string}): Promise<AppealList>
  /** A person's ruling on an appeal. */
  rule(appealId: string, ruling: NewRuling): Promise<Appeal>
}

/** Makes a client. Throws a `TypeError` where `url` is no address. */
export function createClient(options: ClientOptions): Client {
  const sending: RequestOptions = {
    url: new URL(options.url).href.replace(/\/*$/u, '/'),
    key: options.key,
    timeout: options.timeout ?? 2_000,
    retries: options.retries ?? 2,
    patience: options.patience ?? 10_000,
    fetch: options.fetch ?? ((...args) => fetch(...args)),
    wait: pause,
    random: Math.random,
    now: Date.now
  }
  const sendingBatch: RequestOptions = {...sending, timeout: options.batchTimeout ?? 30_000}
  const whenDown = options.whenDown ?? 'review'
  const call = (one: Call): Promise<Answer> => request(sending, one)
  const get = async <Result>(path: string): Promise<Result> =>
    JSON.parse((await call({method: 'GET', path, isRepeatable: true})).text)
  const post = async <Result>(path: string, body: object): Promise<Result> =>
    JSON.parse((await call({method: 'POST', path, body: JSON.stringify(body), isRepeatable: false})).text)
  const ask = async <Result>(path: string, body: object, {signal, idempotencyKey}: CallOptions = {}) => {
    const answer = await call({
      method: 'POST',
      path,
      body: JSON.stringify(body),
      idempotencyKey: idempotencyKey ?? crypto.randomUUID(),
      isRepeatable: true,
      signal
    })
    return {answer: JSON.parse(answer.text) as Result, decision: decisionOf(answer.headers)}
  }
  const fallBack = (error: unknown): Extract<CheckAnswer, {isDown: true}> => {
    if (!(error instanceof ServiceDown) || whenDown === 'throw') throw error
    return {isDown: true, verdict: whenDown, reason: error.reason}
  }
  return {
    async check(submission, callOptions) {
      try {
        const {answer, decision} = await ask<ServiceReport>('/v1/check', submission, callOptions)
        return {isDown: false, verdict: answer.verdict, report: answer, decision}
      } catch (error) {
        return fallBack(error)
      }
    },
    async *checkBatch(submissions, {signal} = {}) {
      for await (const group of inGroups(submissions, 200)) {
        try {
          const answer = await request(sendingBatch, {
            method: 'POST',
            path: '/v1/check/batch',
            body: group.map((submission) => `${JSON.stringify(submission)}\n`).join(''),
            contentType: 'application/x-ndjson',
            idempotencyKey: crypto.randomUUID(),
            isRepeatable: true,
            signal
          })
          yield* linesOf(answer.text, decisionOf(answer.headers), group.length)
        } catch (error) {
          const down = fallBack(error)
          for (const _ of group) yield down
        }
      }
    },
    checkHistory: (history, callOptions) => ask<HistoryAnswer>('/v1/history', history, callOptions),
    assessReport: (report, callOptions) => ask<Assessment>('/v1/reports', report, callOptions),
    rules: () => get('/v1/rules'),
    decision: (id) => get(`/v1/decisions/${encodeURIComponent(id)}`),
    appeal: (id, appeal = {}) => post(`/v1/decisions/${encodeURIComponent(id)}/appeal`, appeal),
    appeals: (filter = {}) => get(`/v1/appeals?${query(filter)}`),
    rule: (id, ruling) => post(`/v1/appeals/${encodeURIComponent(id)}/ruling`, ruling)
  }
}

function decisionOf(headers: Headers): KeptDecision {
  const kept = headers.get('decision-kept')
  return {id: headers.get('decision-id') ?? '', kept: kept === 'stored' || kept === 'queued' ? kept : 'no'}
}

function query(filter: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString()
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', stop, {once: true})
  })
}
