import type {Io, OutputStream} from '../io.js'

/** What was done by one answer. */
export interface Done {
  readonly texts: number
  /** Of the input. */
  readonly bytes: number
  readonly rejected: number
}

/** Tells how far a long run is: texts, megabytes, how fast, and how many were rejected. It never writes to standard output. */
export interface Progress {
  add(done: Done): void
  /** Clears the terminal's line, so that something can be printed in its place. */
  hide(): void
  /** The run is over. */
  end(): void
}

export interface ProgressOptions {
  /** `--progress`: tell it on what is no terminal too, and of short runs. */
  readonly wanted: boolean
  /** How many files there are; undefined for lines, of which nobody knows. */
  readonly files?: number
}

const shortRun = 20

/** Milliseconds between two lines, on a terminal and elsewhere. */
const pauses = {terminal: 200, elsewhere: 5000}

export function createProgress(io: Pick<Io, 'stderr'>, {wanted, files}: ProgressOptions): Progress {
  const silent = {add() {}, hide() {}, end() {}}
  if (!wanted && files !== undefined && files <= shortRun) return silent
  const stream = io.stderr
  if (!wanted && files === undefined && !stream.isTTY) return silent
  const sum = new Sum(files)
  if (stream.isTTY) return onTerminal(sum, stream)
  return wanted ? inLines(sum, stream) : inTenths(sum, files!, stream)
}

function onTerminal(sum: Sum, stream: OutputStream): Progress {
  const clear = '\r\u001B[2K'
  let shown = Number.NEGATIVE_INFINITY
  let isShown = false
  const hide = () => {
    if (isShown) stream.write(clear)
    isShown = false
  }
  return {
    add(done) {
      sum.add(done)
      const now = performance.now()
      if (now - shown < pauses.terminal && !sum.isComplete) return
      shown = now
      isShown = true
      stream.write(clear + sum.line)
    },
    hide,
    end: hide
  }
}

function inLines(sum: Sum, stream: OutputStream): Progress {
  let told = performance.now()
  return {
    add(done) {
      sum.add(done)
      if (performance.now() - told < pauses.elsewhere) return
      told = performance.now()
      stream.write(`${sum.line}\n`)
    },
    hide() {},
    end() {
      stream.write(`${sum.line}\n`)
    }
  }
}

/** For the log of a run over many files that nobody asked to be told of: ten lines. */
function inTenths(sum: Sum, files: number, stream: OutputStream): Progress {
  let tenths = 0
  return {
    add(done) {
      sum.add(done)
      const reached = Math.floor((sum.texts * 10) / files)
      if (reached > tenths) stream.write(`${reached * 10}% (${sum.texts} of ${files} files)\n`)
      tenths = reached
    },
    hide() {},
    end() {}
  }
}

class Sum {
  readonly #files: number | undefined
  readonly #start = performance.now()
  #bytes = 0
  #rejected = 0
  texts = 0

  constructor(files: number | undefined) {
    this.#files = files
  }

  add({texts, bytes, rejected}: Done): void {
    this.texts += texts
    this.#bytes += bytes
    this.#rejected += rejected
  }

  get isComplete(): boolean {
    return this.texts === this.#files
  }

  get line(): string {
    const megabytes = this.#bytes / 1_000_000
    const rate = megabytes / Math.max(0.001, (performance.now() - this.#start) / 1000)
    const texts = this.#files === undefined ? `${this.texts} texts` : `${this.texts} of ${this.#files} files`
    return `${texts}, ${megabytes.toFixed(1)} MB, ${rate.toFixed(1)} MB/s, ${this.#rejected} rejected`
  }
}
