import {instrument} from './instrument.js'

// Runs in the thread of Node that loads modules; see `hits.js`.

let parts = []

export function initialize(data) {
  parts = data.parts
}

export async function load(url, context, next) {
  const loaded = await next(url, context)
  if (loaded.format !== 'module' || !parts.some((part) => url.includes(part))) return loaded
  return {...loaded, source: instrument(Buffer.from(loaded.source).toString())}
}
