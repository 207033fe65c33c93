import type {Deal} from './deals.js'
import {day} from './time.js'

/** Something that happened at a moment and adds to what is counted. */
export interface Point<Name extends string> {
  readonly at: number
  readonly deals: readonly Deal[]
  readonly counts: Counts<Name>
}

/** Never below zero, so that a longer window never counts less. */
export type Counts<Name extends string> = Readonly<Record<Name, number>>

export type Level = 'error' | 'warning'

/** Points that stand close enough together to make a pattern. */
export interface Run<Name extends string> {
  readonly level: Level
  /** What the strongest window counts. */
  readonly counts: Counts<Name>
  /** From the first to the last trade of the strongest window. */
  readonly days: number
  /** Of all windows that reach the pattern. */
  readonly deals: readonly Deal[]
}

/** Points from `first` to `last`, both included. */
export interface Window<Name extends string> {
  readonly level: Level
  readonly first: number
  readonly last: number
  readonly counts: Counts<Name>
}

/**
 * Finds the runs of points that lie within less than `length` milliseconds and that `judge` calls a pattern. Windows that
 * share a point are one run. `judge` must never call a window milder for counting more. Linear in the points, which are
 * sorted by time.
 */
export function findRuns<Name extends string>(
  points: readonly Point<Name>[],
  length: number,
  judge: (counts: Counts<Name>) => Level | undefined
): Run<Name>[] {
  return joinWindows(points, windowsOf(points, length, judge))
}

/** Makes runs of windows, which come in order of their first point. */
export function joinWindows<Name extends string>(
  points: readonly Point<Name>[],
  windows: Iterable<Window<Name>>
): Run<Name>[] {
  const runs: Window<Name>[][] = []
  for (const window of windows) {
    const run = runs.at(-1)
    if (run && window.first <= run.at(-1)!.last) run.push(window)
    else runs.push([window])
  }
  return runs.map((windows) => {
    const strongest = windows.reduce((best, window) => (isStronger(window, best) ? window : best))
    return {
      level: strongest.level,
      counts: strongest.counts,
      days: spanOf(points.slice(strongest.first, strongest.last + 1)) / day,
      deals: points.slice(windows[0]!.first, windows.at(-1)!.last + 1).flatMap(({deals}) => deals)
    }
  })
}

function spanOf(points: readonly Point<string>[]): number {
  let [first, last] = [Infinity, -Infinity]
  for (const {deals} of points) {
    for (const {at} of deals) [first, last] = [Math.min(first, at), Math.max(last, at)]
  }
  return last - first
}

function* windowsOf<Name extends string>(
  points: readonly Point<Name>[],
  length: number,
  judge: (counts: Counts<Name>) => Level | undefined
): Generator<Window<Name>> {
  const counts = {} as Record<Name, number>
  let first = 0
  for (const [last, point] of points.entries()) {
    add(counts, point.counts, 1)
    while (point.at - points[first]!.at >= length) {
      add(counts, points[first]!.counts, -1)
      first += 1
    }
    const level = judge(counts)
    if (level) yield {level, first, last, counts: {...counts}}
  }
}

function add<Name extends string>(sums: Record<Name, number>, counts: Counts<Name>, sign: 1 | -1): void {
  for (const name of Object.keys(counts) as Name[]) sums[name] = (sums[name] ?? 0) + sign * counts[name]
}

function isStronger<Name extends string>(a: Window<Name>, b: Window<Name>): boolean {
  if (a.level !== b.level) return a.level === 'error'
  return total(a.counts) > total(b.counts)
}

function total(counts: Counts<string>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
