import {type FileHandle, open, stat} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {createLinter, Linter} from '@feedback-lint/core'
import {
  allDecisions,
  type Change,
  isRefusal,
  keptOutcome,
  outcomeOf,
  type Replayed,
  replayOne
} from '@feedback-lint/validator/decisions'
import {exitCodes, Failure} from '../failure.js'
import {choice, readFlags, usage} from '../flags.js'
import {help} from '../help.js'
import {type Io, write} from '../io.js'
import {sinceOf} from './date.js'
import {settingFlags, settingsOf} from './settings.js'
import {withStore} from './store.js'

const flags = {
  settings: settingFlags.settings!,
  store: settingFlags.store!,
  ruleset: {type: 'string'},
  corpus: {type: 'string', multiple: true},
  since: {type: 'string'},
  output: {type: 'string'},
  help: {type: 'boolean', short: 'h'}
} as const

/** `feedback-lint replay`: which kept decisions, or cases of a corpus, other rules would judge otherwise. */
export async function replay(args: readonly string[], io: Io, installed: Linter): Promise<number> {
  const {values, positionals} = readFlags('replay', args, flags)
  if (values.help) {
    await write(io.stdout, help.replay)
    return exitCodes.accept
  }
  if (positionals.length > 0) throw usage('replay', 'replay takes flags only; name files with --corpus')
  const output = choice('replay', '--output', values.output ?? 'pretty', ['pretty', 'ndjson'])
  const since = sinceOf('replay', values.since)
  const linter = await linterOf(values.ruleset ?? 'installed', installed, io.cwd)
  const run = (texts: AsyncIterable<Replayed>): Promise<number> => replayAll(texts, linter, output, io)
  const {corpus} = values
  if (corpus) return run(cases(corpus, installed, io.cwd))
  return withStore(settingsOf(values, io), ({db}) => run(decided(allDecisions(db, {since, onlyWithText: true}))))
}

async function replayAll(
  texts: AsyncIterable<Replayed>,
  linter: Linter,
  output: 'pretty' | 'ndjson',
  io: Io
): Promise<number> {
  const counts = {replayed: 0, changed: 0, refused: 0}
  for await (const text of texts) {
    counts.replayed += 1
    const change = changeOf(linter, text)
    if (change === 'refused') counts.refused += 1
    else if (change) {
      counts.changed += 1
      await write(io.stdout, output === 'ndjson' ? `${JSON.stringify(change)}\n` : lineOf(change))
    }
  }
  const refused = counts.refused === 0 ? '' : `, ${counts.refused} are no submissions under these rules`
  io.stderr.write(`${counts.replayed} replayed under ${linter.ruleset}: ${counts.changed} would change${refused}\n`)
  return counts.changed > 0 ? exitCodes.review : exitCodes.accept
}

function changeOf(linter: Linter, text: Replayed): Change | 'refused' | undefined {
  try {
    return replayOne(linter, text)
  } catch (error) {
    if (isRefusal(error)) return 'refused'
    throw error
  }
}

async function* decided(decisions: ReturnType<typeof allDecisions>): AsyncGenerator<Replayed> {
  for await (const decision of decisions) {
    yield {id: decision.id, submission: decision.submission, before: keptOutcome(decision)}
  }
}

async function* cases(files: readonly string[], installed: Linter, cwd: string): AsyncGenerator<Replayed> {
  for (const file of files) {
    let number = 0
    for await (const line of (await opened(resolve(cwd, file), file)).readLines()) {
      number += 1
      if (line.trim() === '') continue
      const {expect, ...submission} = readCase(line, `${file}:${number}`)
      yield {
        id: submission.id ?? `${file}:${number}`,
        submission,
        before: outcomeOf(installed.check(submission)),
        ...(expect?.verdict === undefined ? {} : {expected: expect.verdict})
      }
    }
  }
}

async function opened(path: string, name: string): Promise<FileHandle> {
  try {
    return await open(path)
  } catch {
    throw new Failure('not-found', `${name} could not be read`)
  }
}

function readCase(line: string, place: string): {id?: string; expect?: {verdict?: string}} {
  try {
    return JSON.parse(line)
  } catch {
    throw new Failure('not-json', `${place} is not JSON`)
  }
}

/** The linter of another build of the core: a folder with its `dist`, or a module. */
async function linterOf(ruleset: string, installed: Linter, cwd: string): Promise<Linter> {
  if (ruleset === 'installed') return installed
  const path = resolve(cwd, ruleset)
  try {
    const file = (await stat(path)).isDirectory() ? join(path, 'dist/index.js') : path
    const module = (await import(pathToFileURL(file).href)) as {createLinter: typeof createLinter}
    return module.createLinter()
  } catch (error) {
    throw new Failure('not-found', `${ruleset} is no build of @feedback-lint/core: ${(error as Error).message}`)
  }
}

function lineOf({id, surface, before, after, expected, rulesGone, rulesNew}: Change): string {
  const verdicts = before === after ? before : `${before} → ${after}`
  const wanted = expected === undefined ? '' : `  (should be ${expected})`
  const rules = [...rulesGone.map((rule) => `-${rule}`), ...rulesNew.map((rule) => `+${rule}`)].join(' ')
  return `${id}  ${surface}  ${verdicts}${wanted}${rules === '' ? '' : `  ${rules}`}\n`
}
