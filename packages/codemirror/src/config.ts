import {type EditorState, Facet} from '@codemirror/state'
import {logException} from '@codemirror/view'
import {type Author, type Finding, type Format, type Rating, type Surface, usualAuthors} from '@feedback-lint/core'
import type {Origin} from './findings/shown.js'
import type {PolicyLinter} from './policy-linter.js'

export interface FeedbackPolicyConfig {
  /** What reads the text: `localLinter()`, or `workerLinter()` to keep the page free while it reads. */
  linter: PolicyLinter
  /** Where the text will stand. */
  surface: Surface
  /** Who writes. Default: the usual author of the surface; a `message` has none, so there it must be given. */
  role?: Author
  /** Which field of a form this is, such as `title`: named in the summary and in events. */
  field?: string
  /** How the text is written. Default: listings are Markdown, all else is plain text. */
  format?: Format
  /** The rating that stands with the text; feedback, follow-ups and revision requests need one. */
  rating?: Rating | ((state: EditorState) => Rating | undefined)
  /** What the text leans on, such as `{listing}` for a message; asked for at each check. */
  context?: (state: EditorState) => object | undefined
  /** How long no key must be pressed before new findings appear, in milliseconds; default 700. What is mended goes at once. */
  delay?: number
  /** Adds "Report a mistake" beside each finding. The host decides what is sent where. */
  onReport?: (finding: Finding) => void
  /** Told what happens, for statistics. An event never holds text. */
  onEvent?: (event: PolicyEvent) => void
  /** Where a clause can be read in full. Default: the page of the finding's rule. */
  clauseUrl?: (clause: Finding['clause']) => string
  /** `warnings`: the writer may hide a warning after reading it. Errors always stay. Default: `none`. */
  acknowledge?: 'none' | 'warnings'
}

/** Something that happened in an editor. There is no place for text in it, nor for anything that text could be told from. */
export interface PolicyEvent {
  readonly type: 'checked' | 'failed' | 'shown' | 'opened' | 'fixed' | 'fixed-all' | 'acknowledged' | 'reported'
  /** The config's `field`. */
  readonly field?: string
  readonly ruleId?: string
  readonly clause?: Finding['clause']
  readonly severity?: Finding['severity']
  readonly origin?: Origin
  /** How long a check took, in milliseconds. */
  readonly ms?: number
  /** `checked`: findings in all. `fixed-all`: findings that were mended. */
  readonly count?: number
}

/** The config with its defaults filled in. */
export interface PolicySettings extends FeedbackPolicyConfig {
  readonly role: Author
  readonly delay: number
  readonly acknowledge: 'none' | 'warnings'
}

/** The settings of an editor; `null` without `policyLint`. The first config wins. */
export const policyConfig: Facet<PolicySettings, PolicySettings | null> = Facet.define({
  combine: (all) => all[0] ?? null
})

/** Fills in the defaults. Throws a `TypeError` when nobody can tell who writes. */
export function readConfig(config: FeedbackPolicyConfig): PolicySettings {
  const role = config.role ?? usualAuthors[config.surface]
  if (!role) {
    throw new TypeError(`feedbackPolicy: role is missing, and a ${config.surface} may be by a seller or by a buyer`)
  }
  return {...config, role, delay: config.delay ?? 700, acknowledge: config.acknowledge ?? 'none'}
}

/** Tells the host. Whatever the host's function throws is logged and goes no further. */
export function tell(state: EditorState, event: Omit<PolicyEvent, 'field'>): void {
  const settings = state.facet(policyConfig)
  if (!settings?.onEvent) return
  const named = settings.field === undefined ? event : {...event, field: settings.field}
  contain(state, () => settings.onEvent?.(named))
}

/** Calls the host's code; an error in it is logged by the editor and the answer is undefined. */
export function contain<T>(state: EditorState, call: () => T): T | undefined {
  try {
    return call()
  } catch (error) {
    logException(state, error, 'feedbackPolicy')
    return undefined
  }
}
