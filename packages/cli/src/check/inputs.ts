import {isUtf8} from 'node:buffer'
import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Readable} from 'node:stream'
import {Failure} from '../failure.js'

/** Far more than any text that is checked, and still safe to hold in memory. */
export const longestInput = 8_000_000

/** The name that standard input has in reports. */
export const standardInput = '<stdin>'

/** The files that the arguments name, each once, in the order of the arguments; `-` is standard input. */
export async function findInputs(names: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>()
  for (const name of names) for (const path of await findInput(name, cwd)) found.add(path)
  return [...found]
}

async function findInput(name: string, cwd: string): Promise<string[]> {
  if (name === '-') return [standardInput]
  const kind = await stat(resolve(cwd, name)).catch(() => undefined)
  if (kind && !kind.isDirectory()) return [name]
  // What a single file does without is loaded for folders and patterns only.
  const {glob, isDynamicPattern} = await import('tinyglobby')
  if (kind) {
    const folder = name.replace(/[/\\]$/u, '')
    const texts = await glob('**/*.{md,markdown,html,htm,txt}', {
      cwd: resolve(cwd, name),
      ignore: ['**/node_modules/**']
    })
    return texts.sort().map((text) => `${folder}/${text}`)
  }
  // A name that is no pattern stays, so that the reader says what is wrong with it, and the other files are checked.
  if (!isDynamicPattern(name)) return [name]
  const matches = await glob(name, {cwd, ignore: ['**/node_modules/**'], expandDirectories: false})
  if (matches.length === 0) throw new Failure('not-found', `${name}: no file matches`)
  return matches.sort()
}

/** Where standard input is, which is opened only where it is asked for. */
export interface Source {
  readonly stdin: Readable
}

/** The text of a file or of standard input; a byte-order mark is no part of it. */
export async function readInput(path: string, cwd: string, source: Source): Promise<string> {
  const bytes = await readBytes(path === standardInput ? source.stdin : createReadStream(resolve(cwd, path)))
  if (!isUtf8(bytes)) throw new Failure('not-utf8', 'is not UTF-8 text')
  return new TextDecoder().decode(bytes)
}

async function readBytes(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > longestInput) throw new Failure('too-long', `is longer than ${longestInput} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    const {code = ''} = error as NodeJS.ErrnoException
    throw new Failure('unreadable', reasons[code] ?? 'could not be read')
  }
  return Buffer.concat(chunks)
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read'
}
