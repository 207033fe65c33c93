import {type ChangeDesc, type EditorState, StateEffect, StateField} from '@codemirror/state'
import type {Severity} from '@feedback-lint/core'
import {keepIds, wordsKey} from './identity.js'
import {meet, moveAll, movePlaced, moveUnedited} from './move.js'
import {FindingSet, placeKey} from './set.js'
import type {Placed, ShownFinding} from './shown.js'

/** What a check here found, at its places in the document that the transaction makes. */
export interface LocalFindings {
  readonly placed: readonly Placed[]
  readonly languageRead: boolean
}

/** What the service found. */
export interface ServerFindings {
  readonly placed: readonly Placed[]
  readonly unplaced: readonly ShownFinding[]
}

export const setLocalFindings = StateEffect.define<LocalFindings>({
  map: (found, changes) => ({...found, placed: moveAll(found.placed, changes, moveUnedited)})
})
export const setServerFindingsEffect = StateEffect.define<ServerFindings | null>({
  map: (found, changes) => found && {...found, placed: moveAll(found.placed, changes, moveUnedited)}
})
/** Ids of findings that a fix has just done away with. */
export const dropFindings = StateEffect.define<readonly string[]>()
export const acknowledgeEffect = StateEffect.define<string>()

/** The one truth about findings: marks, tooltip, dialog, list, status and form all read it. It moves with every change. */
export const findingsField: StateField<FindingSet> = StateField.define<FindingSet>({
  create: () => FindingSet.empty,
  update(set, transaction) {
    const moved = transaction.docChanged ? moveSet(set, transaction.changes.desc) : set
    return transaction.effects.reduce(applyEffect, moved)
  }
})

function moveSet(set: FindingSet, changes: ChangeDesc): FindingSet {
  const server = moveAll(set.server, changes, moveUnedited)
  // What the linter here found as well is checked again here at once, so nothing about it is out of date.
  const edited = set.server.filter((placed) => meet(changes, placed) === 'inside').map(placeKey)
  const lost = edited.some((key) => !set.local.some((placed) => placeKey(placed) === key))
  return set.with({
    local: moveAll(set.local, changes, movePlaced),
    server,
    serverOutdated: set.serverOutdated || lost
  })
}

function applyEffect(set: FindingSet, effect: StateEffect<unknown>): FindingSet {
  if (effect.is(setLocalFindings)) {
    const local = sameOr(set.local, keepIds(set.local, effect.value.placed))
    return set.with({local, checked: true, languageRead: effect.value.languageRead})
  }
  if (effect.is(setServerFindingsEffect)) return withServer(set, effect.value)
  if (effect.is(dropFindings)) {
    const stay = ({finding}: Placed) => !effect.value.includes(finding.id)
    return set.with({
      local: sameOr(set.local, set.local.filter(stay)),
      server: sameOr(set.server, set.server.filter(stay))
    })
  }
  if (effect.is(acknowledgeEffect)) {
    return set.with({acknowledged: new Set([...set.acknowledged, effect.value])})
  }
  return set
}

function withServer(set: FindingSet, found: ServerFindings | null): FindingSet {
  if (!found)
    return set.with({server: sameOr(set.server, []), unplaced: sameOr(set.unplaced, []), serverOutdated: false})
  return set.with({
    server: sameOr(set.server, keepIds(set.server, found.placed)),
    unplaced: found.unplaced.map((finding, at) => ({...finding, id: `${wordsKey(finding)} lost ${at + 1}`})),
    serverOutdated: false,
    checked: true
  })
}

/** Keeps the old list when the new one holds the same, so that an equal set changes nothing on the screen. */
function sameOr<T>(old: readonly T[], list: readonly T[]): readonly T[] {
  return old.length === list.length && old.every((item, at) => item === list[at]) ? old : list
}

/** The findings of a state; an empty set when the editor has no `feedbackPolicy`. */
export function findingsOf(state: EditorState): FindingSet {
  return state.field(findingsField, false) ?? FindingSet.empty
}

/** Calls `f` for each finding that is shown at a place, by place. `from` and `to` are its place now. */
export function forEachFinding(state: EditorState, f: (finding: ShownFinding, from: number, to: number) => void): void {
  for (const {finding, from, to} of findingsOf(state).shown) f(finding, from, to)
}

/** How many findings are shown, the service's that have no place any more included; of one severity if given. */
export function findingCount(state: EditorState, severity?: Severity): number {
  const {shown, unplaced} = findingsOf(state)
  const all = [...shown.map(({finding}) => finding), ...unplaced]
  return severity ? all.filter((finding) => finding.severity === severity).length : all.length
}

/** The finding with that id, at its place now. */
export function findingById(state: EditorState, id: string): Placed | undefined {
  return findingsOf(state).shown.find(({finding}) => finding.id === id)
}

/** The finding whose words hold the position; of several the shortest. */
export function findingAt(state: EditorState, position: number): Placed | undefined {
  return findingsOf(state)
    .shown.filter(({from, to}) => from <= position && position <= to)
    .reduce<Placed | undefined>(
      (best, one) => (!best || one.to - one.from < best.to - best.from ? one : best),
      undefined
    )
}

/** A transaction that hides a warning which the writer has read and keeps. Errors cannot be hidden. */
export function acknowledgeFinding(_state: EditorState, id: string): {effects: StateEffect<string>} {
  return {effects: acknowledgeEffect.of(id)}
}

/** Whether both sets show the same findings, wherever their words have moved to. */
export function showsSame(a: FindingSet, b: FindingSet): boolean {
  if (a === b) return true
  return a.shown.length === b.shown.length && a.shown.every(({finding}, at) => finding === b.shown[at]?.finding)
}
