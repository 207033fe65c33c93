import {createLinterOnNeed} from '@feedback-lint/core/on-need'
import {answerTasks as answer} from './check/answer-tasks.js'
import {check} from './check/check.js'
import {explain} from './explain.js'
import {runProgram} from './process.js'
import {rules} from './rules.js'
import {type Commands, runCommand} from './run-command.js'

// The commands that a person waits for, and the thread's side of them. They are bundled into one file (scripts/bundle.js),
// for most of a small check's time went into finding and compiling hundreds of modules.

export const quickCommands: Commands = {
  check,
  explain,
  rules: (args, io, linter) => rules(args, io, linter.rules)
}

/** The linter of these commands. */
export const linter = () => createLinterOnNeed({remember: false})

/** Runs one of these commands for this process. */
export function program(): Promise<void> {
  return runProgram((args, io) => runCommand(quickCommands, args, io, linter()))
}

/** What a thread does that was started by one of them. */
export function answerTasks(): void {
  answer(linter())
}
