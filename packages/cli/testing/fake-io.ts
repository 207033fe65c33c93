import {Readable, Writable} from 'node:stream'
import type {Io, OutputStream} from '../src/io.js'

export interface FakeIo extends Io {
  readonly printed: () => string
  readonly told: () => string
}

/** Standard input from chunks; what is printed is kept. */
export function fakeIo(
  chunks: readonly (string | Buffer)[] = [],
  more: Partial<Io> & {isTTY?: boolean; columns?: number} = {}
): FakeIo {
  const {isTTY, columns, ...io} = more
  const out = keeper(isTTY, columns)
  const err = keeper(isTTY, columns)
  return {
    stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
    stdout: out.stream,
    stderr: err.stream,
    env: {},
    cwd: process.cwd(),
    ...io,
    printed: out.text,
    told: err.text
  }
}

function keeper(isTTY: boolean | undefined, columns: number | undefined): {stream: OutputStream; text: () => string} {
  let kept = ''
  const stream: OutputStream = new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      kept += chunk
      done()
    }
  })
  if (isTTY !== undefined) stream.isTTY = isTTY
  if (columns !== undefined) stream.columns = columns
  return {stream, text: () => kept}
}
