import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {EditorState} from '@codemirror/state'
import {checkState, feedbackPolicy, findingCount, localLinter, policyLint} from '@feedback-lint/codemirror'
import {build, defaultClientConditions, type Rollup} from 'vite'
import {describe, expect, it} from 'vitest'

describe('the package', () => {
  it('should add at most 15 kB to a page that has CodeMirror', async () => {
    const root = fileURLToPath(new URL('.', import.meta.url))
    const [built] = (await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: {conditions: ['@feedback-lint/source', ...defaultClientConditions]},
      build: {
        write: false,
        minify: 'oxc',
        target: 'es2022',
        lib: {entry: 'extension.ts', formats: ['es']},
        rolldownOptions: {external: /^@codemirror\//u}
      }
    })) as Rollup.RollupOutput[]
    const code = built!.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('')
    expect(code).toContain('cm-fp-mark')
    expect(gzipSync(code).length).toBeLessThan(15_000)
  })

  it('should work where there is no page', () => {
    expect('document' in globalThis).toBe(false)
    const linter = localLinter()
    const state = EditorState.create({doc: 'A lamp.', extensions: feedbackPolicy({linter, surface: 'listing'})})
    const edited = state.update({changes: {from: 0, insert: 'x'}}).state
    expect(findingCount(edited)).toBe(0)
    expect(checkState(edited)).toBe('pending')
    linter.dispose()
  })

  it('should say at once what is missing in a config', () => {
    const linter = localLinter()
    expect(() => policyLint({linter, surface: 'message'})).toThrow('role is missing')
    expect(() => policyLint({linter, surface: 'message', role: 'buyer'})).not.toThrow()
    linter.dispose()
  })
})
