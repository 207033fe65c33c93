import {type Linter, type Report, type Submission, textHash} from '@feedback-lint/core'
import {knownFields} from '../decisions/decision.js'
import type {ServiceReport, UnreadReason} from '../schemas/report.js'
import type {Settings} from '../settings/definitions.js'
import type {CheckPool} from './pool/pool.js'
import {tooBusy} from './problems.js'
import type {Read} from './submissions.js'

/** Checks a submission, within the limits of the settings. */
export class Checker {
  readonly #linter: Linter
  readonly #pool: CheckPool
  readonly #settings: Pick<Settings, 'inlineLimit' | 'unread'>

  constructor(linter: Linter, pool: CheckPool, settings: Pick<Settings, 'inlineLimit' | 'unread'>) {
    this.#linter = linter
    this.#pool = pool
    this.#settings = settings
  }

  /** The report; at once for a short text. Throws or rejects with a problem where too many long texts wait. */
  check({submission, tooLong}: Read): ServiceReport | Promise<ServiceReport> {
    if (tooLong) return this.#unread(submission, 'too-long')
    const length = submission.text.length + (submission.context?.listing?.length ?? 0)
    if (length <= this.#settings.inlineLimit) return this.#judged(submission, this.#linter.check(submission))
    return this.#checkLong(submission)
  }

  async #checkLong(submission: Submission): Promise<ServiceReport> {
    const checking = this.#pool.run<'check'>({kind: 'check', submission: knownFields(submission)})
    if (!checking) throw tooBusy()
    const report = await checking
    return report === 'time' ? this.#unread(submission, 'time') : this.#judged(submission, report)
  }

  /** A text that was not read is not clean because nothing was found in it: the setting decides. */
  #judged(submission: Submission, report: Report): ServiceReport {
    if (report.language.read || report.verdict !== 'accept') return report
    return {...report, verdict: this.#settings.unread[submission.surface], unread: {reason: 'language'}}
  }

  #unread({id, text, surface}: Submission, reason: UnreadReason): ServiceReport {
    return {
      ...(id === undefined ? {} : {id}),
      verdict: this.#settings.unread[surface],
      findings: [],
      language: {code: 'und', read: false},
      ruleset: this.#linter.ruleset,
      textHash: textHash(text),
      unread: {reason}
    }
  }
}
