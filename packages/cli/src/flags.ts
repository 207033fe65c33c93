import {type ParseArgsConfig, parseArgs} from 'node:util'
import {Failure} from './failure.js'

type Flags = NonNullable<ParseArgsConfig['options']>
type Parsed<Known extends Flags> = ReturnType<typeof parseArgs<{options: Known; allowPositionals: true; strict: true}>>

/** `parseArgs`, with errors of one line that name the command to ask for help. */
export function readFlags<Known extends Flags>(
  command: string,
  args: readonly string[],
  options: Known
): Parsed<Known> {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true, strict: true})
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // Node adds advice in further sentences; the first one says what is wrong.
    const [problem] = error.message.split(/\. |\n/u, 1)
    throw usage(command, problem!.charAt(0).toLowerCase() + problem!.slice(1))
  }
}

export function usage(command: string, problem: string): Failure {
  return new Failure('usage', `${problem} (see feedback-lint ${command ? `${command} ` : ''}--help)`)
}

/** The value if it is one of the choices. */
export function choice<Choice extends string>(
  command: string,
  flag: string,
  value: string,
  choices: readonly Choice[]
): Choice {
  const found = choices.find((one) => one === value)
  if (found === undefined) throw usage(command, `${flag} must be one of ${choices.join(', ')}`)
  return found
}
