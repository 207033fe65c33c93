import {type ReadState, readState} from './read-state.js'
import {emptyState, type State} from './state.js'

/** Links that are longer are cut by some programs; a file is offered instead. */
export const longLink = 8000
const longestHash = 400_000
const longestJson = 4_000_000
const prefix = '#v1.'

/** What a hash brought. `none`: it is not ours, so nothing is said about it. */
export type Opened =
  | {readonly kind: 'none'}
  | {readonly kind: 'state'; readonly read: ReadState}
  /** A link to a rule, such as findings have. */
  | {readonly kind: 'rule'; readonly id: string}
  | {readonly kind: 'unreadable'; readonly problem: string}

/** The state as the part of an address after `#`, which browsers never send to a server. */
export async function encodeHash(state: State): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(briefState(state)))
  return (
    prefix + toBase64Url(await collect(pipe(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY))
  )
}

/** The state that a hash holds. Never rejects, whatever stands there. */
export async function decodeHash(hash: string): Promise<Opened> {
  const rule = /^#rule\/([a-z-]{1,40}\/[a-z-]{1,40})$/u.exec(hash)?.[1]
  if (rule !== undefined) return {kind: 'rule', id: rule}
  const version = /^#v(\d{1,4})\./u.exec(hash)?.[1]
  if (version === undefined) return {kind: 'none'}
  if (version !== '1') {
    return {kind: 'unreadable', problem: `This link was made by another version of the playground (v${version}).`}
  }
  if (hash.length > longestHash) return {kind: 'unreadable', problem: 'This link is too long to be opened.'}
  try {
    const bytes = fromBase64Url(hash.slice(prefix.length))
    const json = await collect(pipe(bytes, new DecompressionStream('deflate-raw')), longestJson)
    return openJson(new TextDecoder('utf-8', {fatal: true}).decode(json), 'link')
  } catch {
    return {kind: 'unreadable', problem: 'This link is damaged or was cut short, so nothing was loaded from it.'}
  }
}

/** The state as a file, for what is too long for a link. */
export function encodeFile(state: State): string {
  return `${JSON.stringify({'feedback-lint': 1, ...briefState(state)}, undefined, 2)}\n`
}

/** The state that a file holds. Never throws. */
export function decodeFile(json: string): Opened {
  if (json.length > longestJson) return {kind: 'unreadable', problem: 'This file is too long to be opened.'}
  try {
    return openJson(json, 'file')
  } catch {
    return {kind: 'unreadable', problem: 'This file is not a state of the playground.'}
  }
}

function openJson(json: string, from: 'link' | 'file'): Opened {
  const read = readState(JSON.parse(json))
  if (!read) return {kind: 'unreadable', problem: `This ${from} does not hold a state of the playground.`}
  return {kind: 'state', read}
}

/** What differs from the empty state: links stay short. */
function briefState(state: State): Record<string, unknown> {
  const entries = Object.entries(state).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(emptyState[name as keyof State])
  )
  // What these are when they are left out depends on the surface.
  const {surface, from, rating, requested} = state
  return {...Object.fromEntries(entries), surface, from, rating, requested}
}

function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream
): ReadableStream<Uint8Array> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    }
  })
  return source.pipeThrough(through)
}

/** Reads a stream to its end, and stops where it grows beyond what an honest link holds. */
async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = stream.getReader()
  for (;;) {
    const {done, value} = await reader.read()
    if (done) break
    length += value.length
    if (length > limit) {
      await reader.cancel().catch(() => undefined)
      throw new RangeError('too long')
    }
    parts.push(value)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/gu, '+').replace(/_/gu, '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
