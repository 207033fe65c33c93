import type {fold, unfold} from '../../packages/core/src/fold/fold.js'
import type {createLinter, Submission} from '../../packages/core/src/index.js'
import type {readProse} from '../../packages/core/src/prose/prose.js'

/** What is looked into: the rooms by themselves, and the whole linter. */
export interface Rooms {
  readonly createLinter: typeof createLinter
  readonly readProse: typeof readProse
  readonly fold: typeof fold
  readonly unfold: typeof unfold
}

/** Something that must hold for every text and did not. `what` names it; the message says more, but quotes no text. */
export class Broken extends Error {
  readonly what: string
  constructor(what: string, detail?: string)
}

export type TargetName = 'prose' | 'fold' | 'check' | 'agree'

/** Each reads a submission and throws a `Broken`, or whatever the linter threw, if something does not hold. */
export function targetsOf(rooms: Rooms): Readonly<Record<TargetName, (submission: Submission) => void>>
