import {pathToFileURL} from 'node:url'
import {parentPort, workerData} from 'node:worker_threads'
import {type Client, createClient, type InArgs, type ResultSet, type Transaction} from '@libsql/client'
import type {Answer, Ask, Opening} from './messages.js'

// The library works synchronously, and a commit may wait for the disk: in a thread of its own it holds up no check.
const {path, flushToDisk} = workerData as Opening
const port = parentPort!
let client: Client | undefined
let transaction: Transaction | undefined

async function open(): Promise<Client> {
  // Another process, such as `feedback-lint keys`, may be writing: wait for it instead of failing.
  const opened = createClient({url: pathToFileURL(path).href, timeout: 5_000})
  await opened.execute('pragma journal_mode = wal')
  await opened.execute(`pragma synchronous = ${flushToDisk ? 'full' : 'normal'}`)
  await opened.execute('pragma foreign_keys = on')
  return opened
}

async function answer(ask: Ask): Promise<ResultSet | undefined> {
  client ??= await open()
  switch (ask.do) {
    case 'execute':
      return (transaction ?? client).execute({sql: ask.sql, args: ask.parameters as InArgs})
    case 'begin':
      transaction = await client.transaction('write')
      return undefined
    case 'commit':
      await transaction?.commit()
      transaction = undefined
      return undefined
    case 'rollback':
      await transaction?.rollback()
      transaction = undefined
      return undefined
    case 'close':
      client.close()
      return undefined
  }
}

async function reply(ask: Ask): Promise<Answer> {
  try {
    const result = await answer(ask)
    return {id: ask.id, rows: result ? [...result.rows] : [], affected: result?.rowsAffected ?? 0}
  } catch (error) {
    const {message, code} = error as {message: string; code?: unknown}
    return {id: ask.id, error: {message, code: typeof code === 'string' ? code : 'SQLITE_ERROR'}}
  }
}

// One after the other, in the order in which they were asked.
let turn = Promise.resolve()
port.on('message', (ask: Ask) => {
  turn = turn.then(async () => {
    port.postMessage(await reply(ask))
    if (ask.do === 'close') port.close()
  })
})
