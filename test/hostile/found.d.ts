import type {Submission} from '@feedback-lint/core'
import type {TargetName} from './targets.js'

export interface Kept {
  /** The name of its file, without `.txt`. */
  readonly name: string
  /** `repeat`: the text is a bit, to be read again and again as one long text. */
  readonly target: TargetName | 'repeat'
  readonly submission: Submission
}

export function readTexts(): Kept[]
