import {
  definitions,
  flagOf,
  readSettings,
  SettingError,
  type Settings,
  settingNames
} from '@feedback-lint/validator/decisions'
import {Failure} from '../failure.js'
import type {Io} from '../io.js'

/** A flag for each setting of the service, and `--settings` for their file. */
export const settingFlags = Object.fromEntries(
  ['--settings', ...settingNames.map(flagOf)].map((flag) => [flag.slice(2), {type: 'string'} as const])
)

/** The settings that a command's flags, the environment and a file give. Throws a `Failure` that names the wrong one. */
export function settingsOf(values: Readonly<Record<string, unknown>>, {env, cwd}: Pick<Io, 'env' | 'cwd'>): Settings {
  const flags = Object.fromEntries(settingNames.map((name) => [name, values[flagOf(name).slice(2)]]))
  const {settings: file} = values
  try {
    return readSettings({
      flags: flags as Record<string, string | undefined>,
      environment: env,
      file: file as string | undefined,
      folder: cwd
    })
  } catch (error) {
    throw asFailure(error)
  }
}

/** A wrong setting is the user's to mend; anything else is a fault. */
export function asFailure(error: unknown): unknown {
  return error instanceof SettingError ? new Failure('setting', error.message) : error
}

/** The settings as `--help` lists them. */
export function describeSettings(): string {
  return settingNames
    .map(
      (name) => `  ${flagOf(name).padEnd(20)} ${definitions[name].about} Default: ${shown(definitions[name].usual)}\n`
    )
    .join('')
}

function shown(usual: unknown): string {
  if (Array.isArray(usual) || usual === '') return 'none'
  if (typeof usual === 'object' && usual !== null) return String(Object.values(usual)[0])
  return String(usual)
}
