import type {PolicyEvent} from '../src/config.js'
import {TestEditor} from './test-editor.js'
import {TestClock, type ToyLinter, toyLinter} from './toy-linter.js'

export interface Bench {
  readonly clock: TestClock
  readonly linter: ToyLinter
  readonly editor: TestEditor
  readonly events: PolicyEvent[]
}

/** An editor with a toy linter that takes as long for a text as `answer` says, in a time that the test lets pass. */
export function bench(doc: string, answer?: ToyLinter['answer']): Bench {
  const clock = new TestClock()
  const linter = toyLinter(clock, answer)
  const events: PolicyEvent[] = []
  const editor = new TestEditor(doc, {linter, surface: 'listing', onEvent: (event) => events.push(event)}, clock)
  return {clock, linter, editor, events}
}
