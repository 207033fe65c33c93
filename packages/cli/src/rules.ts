import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import type {RuleSummary} from '@feedback-lint/core'
import {exitCodes, Failure} from './failure.js'
import {choice, readFlags, usage} from './flags.js'
import {help} from './help.js'
import {type Colors, colorsFor, type Io, write} from './io.js'

const flags = {output: {type: 'string'}, help: {type: 'boolean', short: 'h'}} as const

/** `feedback-lint rules`. */
export async function rules(args: readonly string[], io: Io, known: readonly RuleSummary[]): Promise<number> {
  const {values, positionals} = readFlags('rules', args, flags)
  const [id, ...others] = positionals
  if (others.length > 0) throw usage('rules', 'name one rule at a time')
  const output = choice('rules', '--output', values.output ?? 'pretty', ['pretty', 'json'])
  const colors = colorsFor(io.stdout, io.env)
  if (values.help) await write(io.stdout, help.rules)
  else if (id !== undefined) await write(io.stdout, paintPage(await readPage(id, known), colors))
  else await write(io.stdout, output === 'json' ? `${JSON.stringify(known, null, 2)}\n` : listRules(known, colors))
  return exitCodes.accept
}

function listRules(known: readonly RuleSummary[], colors: Colors): string {
  const width = Math.max(0, ...known.map(({id}) => id.length))
  const severities = {error: 'error', warning: 'check', both: 'error or check'}
  return known
    .map(
      ({id, clause, severity, title}) =>
        `${colors.bold(id.padEnd(width))}  ${clause}  ${severities[severity].padEnd(14)}  ${title}\n`
    )
    .join('')
}

async function readPage(id: string, known: readonly RuleSummary[]): Promise<string> {
  // The id becomes a path, so only ids of rules that exist get there.
  if (!known.some((rule) => rule.id === id))
    throw new Failure('not-found', `there is no rule ${id} (feedback-lint rules lists them)`)
  try {
    // The core's module is in `dist`, which stands beside `src`. The bundle is no module and has no `import.meta.resolve`.
    const core = dirname(createRequire(import.meta.url).resolve('@feedback-lint/core'))
    return await readFile(join(core, `../src/rules/${id}.md`), 'utf8')
  } catch {
    throw new Failure('not-found', `the page of ${id} is not there`)
  }
}

/** The page as it is; a terminal gets its headings and quotations in colour. */
export function paintPage(page: string, colors: Colors): string {
  let fenced = false
  const lines = page.split('\n').map((line) => {
    const fence = line.startsWith('```')
    if (fence) fenced = !fenced
    if (fence || fenced) return line === '' ? line : colors.dim(line)
    if (line.startsWith('#')) return colors.bold(line)
    return line.startsWith('>') ? colors.cyan(line) : line
  })
  return lines.join('\n')
}
