import {type Explanation, SubmissionError} from '@feedback-lint/core/on-need'
import {findInputs, readInput, standardInput} from './check/inputs.js'
import {describingFlags, readDescription, submissionOf} from './describe.js'
import {exitCodes, Failure} from './failure.js'
import {choice, readFlags, usage} from './flags.js'
import {help} from './help.js'
import {type Colors, colorsFor, type Io, write} from './io.js'
import type {Explains} from './linter.js'
import {oneLine} from './reporters/cells.js'

const flags = {
  ...describingFlags,
  text: {type: 'string'},
  output: {type: 'string'},
  help: {type: 'boolean', short: 'h'}
} as const

/** `feedback-lint explain`. It judges nobody, so its exit code is 0 whatever the verdict. */
export async function explain(args: readonly string[], io: Io, linter: Explains): Promise<number> {
  const {values, positionals} = readFlags('explain', args, flags)
  if (values.help) {
    await write(io.stdout, help.explain)
    return exitCodes.accept
  }
  const output = choice('explain', '--output', values.output ?? 'pretty', ['pretty', 'json'])
  const description = await readDescription('explain', values, io.cwd)
  const {path, text} = await readOne(values.text, positionals, io)
  const explanation = await explained(linter, submissionOf(description, text, path), path)
  const printed =
    output === 'json'
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : printExplanation(explanation, colorsFor(io.stdout, io.env))
  await write(io.stdout, printed)
  return exitCodes.accept
}

async function readOne(
  text: string | undefined,
  names: readonly string[],
  io: Io
): Promise<{path: string; text: string}> {
  if (text !== undefined) {
    if (names.length > 0) throw usage('explain', 'give a file or --text, not both')
    return {path: '', text}
  }
  if (names.length === 0 && io.stdin.isTTY) throw usage('explain', 'name a file, or give --text')
  const [path, ...others] = await findInputs(names.length > 0 ? names : ['-'], io.cwd)
  if (path === undefined || others.length > 0) throw usage('explain', 'explain one file at a time')
  try {
    return {path: path === standardInput ? '' : path, text: await readInput(path, io.cwd, io)}
  } catch (error) {
    if (error instanceof Failure) throw new Failure(error.code, `${path}: ${error.message}`)
    throw error
  }
}

async function explained(linter: Explains, submission: unknown, path: string): Promise<Explanation> {
  try {
    return await linter.explain(submission)
  } catch (error) {
    if (error instanceof SubmissionError)
      throw new Failure(error.code, path ? `${path}: ${error.message}` : error.message)
    throw error
  }
}

/** Sentences with their frames, then the rules that fired, then those that did not. */
export function printExplanation({blocks, rules, report}: Explanation, colors: Colors): string {
  const lines: string[] = []
  for (const block of blocks) {
    for (const {text, frames} of block.sentences) {
      lines.push(`“${oneLine(text)}”`)
      if (frames.length === 0) lines.push(colors.dim('  says nothing about feedback'))
      for (const {act, slots} of frames) {
        lines.push(`  ${colors.bold(act)}`)
        lines.push(
          ...slots.map((slot) =>
            `    ${slot.slot.padEnd(10)} ${slot.value.padEnd(10)} ${filledBy(slot.words, slot.by, colors)}`.trimEnd()
          )
        )
      }
      lines.push('')
    }
  }
  const width = Math.max(0, ...rules.map(({id}) => id.length))
  const inOrder = [...rules.filter(({fired}) => fired), ...rules.filter(({fired}) => !fired)]
  lines.push(
    ...inOrder.map(
      ({id, fired, because}) =>
        `${fired ? colors.red('fired ') : colors.dim('silent')}  ${id.padEnd(width)}  ${oneLine(because)}`
    )
  )
  lines.push('', `verdict: ${report.verdict}${report.language.read ? '' : ' (the rules do not read this language)'}`)
  return `${lines.join('\n')}\n`
}

function filledBy(words: string, by: string, colors: Colors): string {
  return `${words === '' ? '' : `“${oneLine(words)}” `}${by === '' ? '' : colors.dim(`by ${by}`)}`
}
