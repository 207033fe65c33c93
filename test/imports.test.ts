import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'

const packages = fileURLToPath(new URL('../packages', import.meta.url))

/** The rooms of the core, in the order in which a text passes them. A room imports from those before it. */
const rooms = [
  'parts',
  'memory',
  'submission',
  'prose',
  'fold',
  'frames',
  'rules',
  'reader',
  'report',
  'scan',
  'linter'
]

/** Files that hold data rather than code may be long. */
const data = /[/\\]en[/\\]|look-alikes|vocabulary|real-neighbours|glued-words|joined-cuts|weights-data|common-words/u

interface Import {
  /** From the packages' folder, with `/`. */
  readonly file: string
  readonly specifier: string
  readonly typeOnly: boolean
  /** Where a relative specifier leads, from the packages' folder; undefined for a package. */
  readonly target: string | undefined
}

function sourcesOf(folder: string): string[] {
  const entries = readdirSync(join(packages, folder), {recursive: true, encoding: 'utf8'})
  return entries
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name).split(sep).join('/'))
    .sort()
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(packages, file), 'utf8')
  const statements = source.matchAll(/^(?:import|export)\s(?<names>[\w*\s{},$]*?)(?:from\s*)?'(?<specifier>[^']+)'/gmu)
  const calls = source.matchAll(/\bimport\((?<names>)'(?<specifier>[^']+)'\)/gu)
  return [...statements, ...calls].map(({groups}) => {
    const {names, specifier} = groups as {names: string; specifier: string}
    const target = specifier.startsWith('.')
      ? relative(packages, join(packages, dirname(file), specifier))
          .split(sep)
          .join('/')
      : undefined
    return {file, specifier, typeOnly: /^type\s/u.test(names), target}
  })
}

/** `frames` for `core/src/frames/en/voice.ts`; a file beside the rooms belongs to the last one, which may import all. */
function roomOf(file: string): string {
  const [room, ...rest] = file.replace(/^core\/src\//u, '').split('/')
  return rest.length > 0 ? room! : 'linter'
}

const names = readdirSync(packages)
const coreImports = sourcesOf('core/src').flatMap(importsOf)
const shellImports = names
  .filter((name) => name !== 'core')
  .flatMap((name) => sourcesOf(`${name}/src`))
  .flatMap(importsOf)
const shown = ({file, specifier}: Import) => `${file} imports ${specifier}`

describe('imports', () => {
  it('should be found by this test', () => {
    expect(coreImports.length).toBeGreaterThan(50)
    expect(shellImports.some(({specifier}) => specifier === '@feedback-lint/core')).toBe(true)
    expect(coreImports.filter(({file}) => !rooms.includes(roomOf(file))).map(shown)).toEqual([])
  })

  it('should go one way through the rooms of the core', () => {
    const backwards = coreImports.filter(({file, target, typeOnly}) => {
      if (target === undefined) return false
      // What a report looks like is a contract, so its types may be named before the report is made.
      if (target === 'core/src/report/report.js' && typeOnly) return false
      return rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(file))
    })
    expect(backwards.map(shown)).toEqual([])
  })

  it('should keep the English of the frames to the frames', () => {
    const outside = coreImports.filter(
      ({file, target}) => target?.startsWith('core/src/frames/en/') && roomOf(file) !== 'frames'
    )
    expect(outside.map(shown)).toEqual([])
  })

  it('should keep the core pure', () => {
    expect(coreImports.filter(({specifier}) => specifier.startsWith('node:')).map(shown)).toEqual([])
  })

  it('should reach the core by its entries only', () => {
    const deep = shellImports.filter(({file, specifier, target}) => {
      const [home] = file.split('/')
      return (
        (specifier.startsWith('@feedback-lint/core/') && specifier !== '@feedback-lint/core/on-need') ||
        (target !== undefined && !target.startsWith(`${home}/src/`))
      )
    })
    expect(deep.map(shown)).toEqual([])
  })
})

describe('files', () => {
  it('should be short enough to read, unless they are data', () => {
    const sources = names.flatMap((name) => sourcesOf(`${name}/src`)).filter((file) => !data.test(file))
    const long = sources.filter((file) => readFileSync(join(packages, file), 'utf8').split('\n').length > 301)
    expect(long).toEqual([])
  })
})
