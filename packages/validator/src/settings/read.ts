import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {definitions, flagOf, type SettingName, type Settings, settingNames, variableOf} from './definitions.js'
import {ValueError} from './values.js'

/** A setting that is wrong. The message names it, says where it came from and what it must be. */
export class SettingError extends Error {
  override readonly name = 'SettingError'
  /** The setting's name; `settings` for the file itself. */
  readonly setting: string

  constructor(setting: string, message: string) {
    super(message)
    this.setting = setting
  }
}

/** Where settings come from; a flag outranks the environment, which outranks the file. */
export interface Sources {
  /** Values by setting name, as given on the command line. */
  readonly flags?: Readonly<Record<string, string | undefined>>
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** The path of a JSON file; by default the one that the environment names in FEEDBACK_LINT_SETTINGS, if any. */
  readonly file?: string | undefined
  /** What a relative path of the file starts from; default: where the process runs. */
  readonly folder?: string
}

/** Reads and checks every setting. Throws a `SettingError` for the first that is wrong. */
export function readSettings({flags = {}, environment = {}, file, folder = '.'}: Sources = {}): Settings {
  const path = file ?? environment.FEEDBACK_LINT_SETTINGS
  const inFile = path === undefined ? {} : readFile(resolve(folder, path))
  const known = new Set(['FEEDBACK_LINT_SETTINGS', ...settingNames.map(variableOf)])
  const stray = Object.keys(environment).find((name) => name.startsWith('FEEDBACK_LINT_') && !known.has(name))
  if (stray !== undefined) throw new SettingError(stray, `there is no setting for ${stray} (environment)`)
  return Object.fromEntries(
    settingNames.map((name) => [name, readOne(name, flags[name], environment[variableOf(name)], inFile[name])])
  ) as unknown as Settings
}

function readOne(name: SettingName, flag: unknown, variable: unknown, inFile: unknown): unknown {
  if (flag !== undefined) return readValue(name, flag, flagOf(name))
  if (variable !== undefined) return readValue(name, variable, variableOf(name))
  if (inFile !== undefined) return readValue(name, inFile, 'settings file')
  return definitions[name].usual
}

function readValue(name: SettingName, given: unknown, from: string): unknown {
  try {
    return definitions[name].read(given)
  } catch (error) {
    if (!(error instanceof ValueError)) throw error
    throw new SettingError(name, `the setting ${name} (${from}) ${error.message}`)
  }
}

function readFile(path: string): Readonly<Record<string, unknown>> {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'is not JSON' : 'could not be read'
    throw new SettingError('settings', `the settings file ${path} ${why}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SettingError('settings', `the settings file ${path} must hold an object`)
  }
  const stray = Object.keys(value).find((name) => !Object.hasOwn(definitions, name))
  if (stray !== undefined) throw new SettingError(stray, `there is no setting ${stray} (settings file)`)
  return value as Readonly<Record<string, unknown>>
}
