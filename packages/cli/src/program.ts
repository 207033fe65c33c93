import {main} from './main.js'
import {runProgram} from './process.js'

/** Runs any of the commands for this process. */
export function program(): Promise<void> {
  return runProgram(main)
}
