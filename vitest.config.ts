import {defaultServerConditions} from 'vite'
import {defineConfig} from 'vitest/config'

// Tests read the TypeScript sources, not `dist`, so that a failure points at the line that one edits.
const conditions = ['@feedback-lint/source', ...defaultServerConditions]

export default defineConfig({
  ssr: {resolve: {conditions, externalConditions: ['@feedback-lint/source', 'node', 'module-sync']}},
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // By default one core of two would stand idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    // What a page does after a pause comes late on a busy machine; the usual second is too short.
    expect: {poll: {timeout: 10_000}}
  }
})
