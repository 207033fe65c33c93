import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {definitions, flagOf, settingNames, variableOf} from './definitions.js'
import {readSettings, SettingError} from './read.js'

const folder = mkdtempSync(join(tmpdir(), 'feedback-lint-settings-'))
afterAll(() => rmSync(folder, {recursive: true}))

function file(content: string): string {
  const path = join(folder, 'settings.json')
  writeFileSync(path, content)
  return path
}

describe('readSettings', () => {
  it('should give every setting its usual value', () => {
    const settings = readSettings()
    expect(Object.keys(settings)).toEqual(settingNames)
    expect(settings).toMatchObject({host: '127.0.0.1', port: 8080, store: 'feedback-lint.db', keepTexts: 0, cors: []})
    expect(settings.unread['follow-up']).toBe('review')
  })

  it('should let a flag outrank the environment, and the environment the file', () => {
    const path = file('{"port": 1, "textLimit": 1000, "workers": 2}')
    const environment = {
      FEEDBACK_LINT_SETTINGS: path,
      FEEDBACK_LINT_PORT: '2',
      FEEDBACK_LINT_TEXT_LIMIT: '2000',
      HOME: '/'
    }
    expect(readSettings({flags: {port: '3'}, environment})).toMatchObject({port: 3, textLimit: 2000, workers: 2})
    expect(readSettings({file: 'settings.json', folder})).toMatchObject({port: 1})
  })

  it('should read verdicts on what could not be read by surface, from a file or a word', () => {
    const inFile = readSettings({file: file('{"unread": {"listing": "reject"}}')}).unread
    const inWords = readSettings({flags: {unread: 'listing=reject, message=accept'}}).unread
    expect(inFile).toMatchObject({listing: 'reject', message: 'review'})
    expect(inWords).toMatchObject({listing: 'reject', message: 'accept', feedback: 'review'})
    expect(new Set(Object.values(readSettings({flags: {unread: 'accept'}}).unread))).toEqual(new Set(['accept']))
  })

  it.each([
    [{flags: {port: '70000'}}, 'port', 'the setting port (--port) must be a whole number from 0 to 65535'],
    [{flags: {port: ' '}}, 'port', 'the setting port (--port) must be a whole number from 0 to 65535'],
    [{flags: {durability: 'async'}}, 'durability', 'the setting durability (--durability) must be queued or sync'],
    [
      {flags: {store: 'mysql://x'}},
      'store',
      "the setting store (--store) must be a file's path or a postgres:// address"
    ],
    [{flags: {cors: 'https://a.example/x'}}, 'cors', 'must be a list of origins such as https://shop.example'],
    [{flags: {unread: 'listing=yes'}}, 'unread', 'must be accept, review or reject, or one of them by surface'],
    [{flags: {openMetrics: 'yes'}}, 'openMetrics', 'the setting openMetrics (--open-metrics) must be true or false'],
    [{flags: {ruleUrl: 'https://a.example/'}}, 'ruleUrl', "must hold {id} where the rule's id goes"],
    [{flags: {otlp: 'localhost'}}, 'otlp', 'must be an http or https address'],
    [{environment: {FEEDBACK_LINT_PORTS: '1'}}, 'FEEDBACK_LINT_PORTS', 'there is no setting for FEEDBACK_LINT_PORTS']
  ])('should refuse %j and name the setting', (sources, setting, message) => {
    const read = (): unknown => readSettings(sources as never)
    expect(read).toThrow(SettingError)
    expect(read).toThrow(message)
    expect(read).toThrow(expect.objectContaining({setting}))
  })

  it.each([
    ['{', 'is not JSON'],
    ['[]', 'must hold an object'],
    ['{"prot": 1}', 'there is no setting prot (settings file)'],
    ['{"port": true}', 'the setting port (settings file) must be a whole number']
  ])('should refuse the file %s', (content, message) => {
    expect(() => readSettings({file: file(content)})).toThrow(message)
  })

  it('should say which file is not there', () => {
    expect(() => readSettings({file: 'none.json', folder})).toThrow(/none\.json could not be read/u)
  })

  it('should name each setting once on the command line and once in the environment', () => {
    expect(flagOf('textLimit')).toBe('--text-limit')
    expect(variableOf('textLimit')).toBe('FEEDBACK_LINT_TEXT_LIMIT')
    for (const name of settingNames) expect(definitions[name].about).toMatch(/[.;]$/u)
  })
})
