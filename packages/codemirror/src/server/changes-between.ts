import {ChangeSet} from '@codemirror/state'

/** What makes one text of another, as one change: all between the parts that they share at both ends. */
export function changesBetween(before: string, after: string): ChangeSet {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1
  }
  if (start === before.length && start === after.length) return ChangeSet.empty(before.length)
  const change = {from: start, to: before.length - end, insert: after.slice(start, after.length - end)}
  return ChangeSet.of(change, before.length)
}
