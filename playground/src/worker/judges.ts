import type {Linter, LinterOptions} from '@feedback-lint/core'
import type {Ruleset} from '../state/state.js'

/** Linters by ruleset. */
export interface Judges {
  /** Remembers what it has read: for a text that is being written. */
  remembering(rules: Ruleset): Linter
  /** Reads all anew, so that its times are those of the whole text. */
  plain(rules: Ruleset): Linter
}

/** As many rulesets as are shown at once, and those of the last few toggles. */
const most = 6

export function createJudges(create: (options: LinterOptions) => Linter): Judges {
  const known = new Map<string, Linter>()
  let ids: readonly string[] | undefined

  const idsBut = (off: readonly string[]): string[] => {
    ids ??= create({}).rules.map(({id}) => id)
    return ids.filter((id) => !off.includes(id))
  }

  const take = (kind: string, {off, secondReader}: Ruleset, options: LinterOptions): Linter => {
    const key = JSON.stringify([kind, [...off].sort(), secondReader])
    const found = known.get(key)
    const linter = found ?? create({...options, secondReader, ...(off.length > 0 ? {rules: idsBut(off)} : {})})
    known.delete(key)
    known.set(key, linter)
    for (const oldest of known.keys()) if (known.size > most) known.delete(oldest)
    return linter
  }

  return {
    remembering: (rules) => take('remembering', rules, {remember: true}),
    plain: (rules) => take('plain', rules, {clock: () => performance.now()})
  }
}
