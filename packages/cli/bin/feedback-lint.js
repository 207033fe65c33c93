#!/usr/bin/env node
import {main} from '../dist/main.js'

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
    // The reader went away, so nobody has seen the whole answer: this must not pass for a clean check.
    process.exit(3)
  })
}

process.exitCode = await main(process.argv.slice(2))
// Without this, a producer that never ends keeps the process alive after a usage error.
process.stdin.destroy()
