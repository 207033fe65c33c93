import type {OutputStream} from '../io.js'

/** Tells how far a long run is: a line that counts up on a terminal, else a line for each tenth. */
export interface Progress {
  /** One more file is done. */
  step(): void
  /** Clears the terminal's line, so that a finding can be printed in its place. */
  hide(): void
}

const shortRun = 20

export function createProgress(total: number, stream: OutputStream): Progress {
  let done = 0
  let tenths = 0
  if (total <= shortRun) return {step() {}, hide() {}}
  if (stream.isTTY) {
    return {
      step() {
        done += 1
        stream.write(`\r\u001B[2K${done} of ${total} files`)
      },
      hide() {
        stream.write('\r\u001B[2K')
      }
    }
  }
  return {
    step() {
      done += 1
      const reached = Math.floor((done * 10) / total)
      if (reached > tenths) stream.write(`${reached * 10}% (${done} of ${total} files)\n`)
      tenths = reached
    },
    hide() {}
  }
}
