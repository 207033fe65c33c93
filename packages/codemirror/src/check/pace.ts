import type {Transaction} from '@codemirror/state'

/** A finding whose words were edited is read again this soon (ms): what is mended goes before one looks up. */
const touchedDelay = 30
/** A composition may last as long as the text (Android), so a text that is this still (ms) is read all the same. */
const compositionDelay = 1500

/** What decides when to check next. Times are in milliseconds of one clock. */
export interface Pace {
  /** Something has changed that no check has been started for. */
  readonly dirty: boolean
  /** Findings wait: `unseen` for a composition to end, `held` for the writer to rest. */
  readonly answer: 'none' | 'unseen' | 'held'
  readonly composing: boolean
  readonly lastChange: number
  /** The writer rests since the last change: a sentence or line was ended, text pasted, the field left, or the host asked. */
  readonly rested: boolean
  /** When the words of a finding were first edited since the last check. */
  readonly touchedAt: number | undefined
}

/** When to check, or to show what is held; undefined when there is nothing to do. A time in the past means now. */
export function dueAt(
  {dirty, answer, composing, lastChange, rested, touchedAt}: Pace,
  delay: number
): number | undefined {
  if (!dirty && answer === 'none') return undefined
  if (composing) return lastChange + Math.max(compositionDelay, delay)
  if (rested || answer === 'unseen') return lastChange
  const calm = lastChange + delay
  return dirty && touchedAt !== undefined ? Math.min(touchedAt + touchedDelay, calm) : calm
}

/** Whether new findings may appear in the very sentence that is being written. */
export function isAtRest(
  {lastChange, rested}: Pick<Pace, 'lastChange' | 'rested'>,
  delay: number,
  now: number
): boolean {
  return rested || now - lastChange >= delay
}

/** Ends with a mark that ends a sentence, or with a new line. A full stop after a digit may go on: "4.8 stars". */
const ending = /(?:[!?…。！？]|(?<!\d)\.)["'”’»)\]*_]*\s*$|\n\s*$/u

/** Whether a transaction leaves the writer at rest: it ends a sentence or a line, or no key made it (paste, undo, the host). */
export function bringsRest(transaction: Transaction): boolean {
  if (!transaction.isUserEvent('input.type') && !transaction.isUserEvent('delete')) return true
  let rest = false
  transaction.changes.iterChanges((_fromA, _toA, fromB, toB, inserted) => {
    if (inserted.length > 0) rest ||= ending.test(transaction.newDoc.sliceString(Math.max(0, fromB - 2), toB))
  })
  return rest
}
